// A checkout that lacks commits gets them, or the step ends with the setting that would bring them.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bring, completeHistory, completeRange, type Checkout } from '../../../../src/commands/action/complete.ts';
import type { RangeTarget } from '../../../../src/commands/action/event.ts';
import { findRepository } from '../../../../src/git/repository.ts';
import { withRepo, type Repo } from '../../../support/repo.ts';

interface Clone {
  readonly checkout: Checkout;
  readonly notices: readonly string[];
  readonly git: (...args: readonly string[]) => string;
  /** Nothing can be fetched any more. */
  readonly cutOff: () => void;
}

const TARGET: RangeTarget = {
  kind: 'range',
  head: 'HEAD',
  base: undefined,
  compareBranch: undefined,
  policy: undefined,
  commits: undefined,
  pullRequest: undefined,
};

/** A clone of the repository as actions/checkout makes it. */
function cloneOf(origin: Repo, ...options: readonly string[]): Clone {
  origin.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  origin.git(['config', 'uploadpack.allowFilter', 'true']);
  origin.git(['clone', '-q', ...options, `file://${origin.root}`, '../clone']);
  const cwd = path.join(origin.home, 'clone');
  const notices: string[] = [];
  return {
    checkout: { cwd, signal: new AbortController().signal, notice: (text) => notices.push(text) },
    notices,
    git: (...args) => origin.git(args, { cwd }),
    cutOff: () => rmSync(path.join(origin.root, '.git'), { recursive: true }),
  };
}

/** So many more commits on the branch, made by one process. */
function commits({ git }: Repo, count: number): readonly string[] {
  const branch = git(['symbolic-ref', 'HEAD']);
  const before = git(['rev-parse', '--verify', '-q', 'HEAD'], { mayFail: true });
  const input = Array.from({ length: count }, (_, n) => {
    const from = n === 0 && before !== '' ? `from ${before}\n` : '';
    return `commit ${branch}\ncommitter A <a@example.invalid> ${1_750_000_000 + n} +0000\ndata 2\nc\n${from}\n`;
  });
  git(['fast-import', '--quiet'], { input: input.join('') });
  return git(['rev-list', '--reverse', `-${count}`, 'HEAD']).split('\n');
}

describe('the commits of a range', () => {
  test('are fetched as far as they are needed, and later steps keep what they had', () =>
    withRepo(async (origin) => {
      const all = commits(origin, 60);
      const { checkout, git } = cloneOf(origin, '--depth=1');
      const ends = await completeRange({ ...TARGET, base: all[55] ?? '', commits: 4 }, checkout);
      expect(ends).toEqual({ head: all[59], base: all[55] });
      expect(Number(git('rev-list', '--count', 'HEAD'))).toBeGreaterThanOrEqual(5);
      expect(Number(git('rev-list', '--count', 'HEAD'))).toBeLessThan(60);
    }));

  test('are all fetched when the range is longer than its event says', () =>
    withRepo(async (origin) => {
      const all = commits(origin, 60);
      const { checkout, git } = cloneOf(origin, '--depth=1');
      await completeRange({ ...TARGET, base: all[0] ?? '', commits: 1 }, checkout);
      expect(git('rev-list', '--count', 'HEAD', `^${all[0] ?? ''}`)).toBe('59');
    }));

  test('of a new branch are those that the compared branch does not have', () =>
    withRepo(async (origin) => {
      const [, base = ''] = commits(origin, 2);
      origin.git(['checkout', '-q', '-b', 'topic']);
      const [head] = commits(origin, 1);
      const { checkout } = cloneOf(origin, '--depth=1', '--branch=topic');
      expect(await completeRange({ ...TARGET, compareBranch: 'main' }, checkout)).toEqual({ head, base });
    }));

  test('without anything to compare with are all of them', () =>
    withRepo(async (origin) => {
      commits(origin, 5);
      const { checkout, git } = cloneOf(origin, '--depth=1');
      expect((await completeRange(TARGET, checkout)).base).toBeUndefined();
      expect(git('rev-list', '--count', 'HEAD')).toBe('5');
      expect((await findRepository(checkout.cwd)).isShallow).toBe(false);
    }));

  test('whose base a push took away are compared with the branch, and that is said', () =>
    withRepo(async (origin) => {
      const [head] = commits(origin, 1);
      const { checkout, notices } = cloneOf(origin, '--depth=1');
      const gone = '1'.repeat(40);
      expect(await completeRange({ ...TARGET, base: gone, compareBranch: 'main' }, checkout)).toEqual({
        head,
        base: head,
      });
      expect(notices).toEqual([`The commit ${gone} is gone from the server; compared with main instead.`]);
      await completeRange({ ...TARGET, base: gone }, checkout);
      expect(notices[1]).toContain('looked at all commits instead');
    }));

  test('contents that a filter left on the server are fetched', () =>
    withRepo(async (origin) => {
      origin.write('a', 'one');
      origin.commit();
      const { checkout, git } = cloneOf(origin, '--filter=blob:none', '--no-checkout');
      await completeRange(TARGET, checkout);
      expect(git('rev-list', '--objects', '--missing=print', 'HEAD')).not.toMatch(/^\?/m);
    }));
});

describe('what can not be had ends the step, and names the setting', () => {
  const wanted = { code: 'shallow', hint: expect.stringContaining('fetch-depth: 0') };

  test('a base that is nowhere, in a pull request', () =>
    withRepo(async (origin) => {
      const [head = ''] = commits(origin, 1);
      const { checkout } = cloneOf(origin, '--depth=1');
      const target = { ...TARGET, base: '1'.repeat(40), policy: head };
      await expect(completeRange(target, checkout)).rejects.toMatchObject(wanted);
    }));

  test.each<[string, Partial<RangeTarget>]>([
    ['all ancestors', {}],
    ['a commit', { head: '1'.repeat(40) }],
    ['a branch', { compareBranch: 'nowhere' }],
  ])('%s, without a server', (_what, more) =>
    withRepo(async (origin) => {
      commits(origin, 3);
      const { checkout, cutOff } = cloneOf(origin, '--depth=1');
      cutOff();
      await expect(completeRange({ ...TARGET, ...more }, checkout)).rejects.toMatchObject(wanted);
    }),
  );

  test('commits between two that are here', () =>
    withRepo(async (origin) => {
      const all = commits(origin, 9);
      const { checkout, git, cutOff } = cloneOf(origin, '--depth=1');
      git('fetch', '-q', '--depth=1', 'origin', all[2] ?? '');
      cutOff();
      const range = completeRange({ ...TARGET, base: all[2] ?? '' }, checkout);
      await expect(range).rejects.toMatchObject({ ...wanted, message: expect.stringContaining('between') });
    }));

  test('contents that a filter left on the server', () =>
    withRepo(async (origin) => {
      origin.write('a', 'one');
      origin.commit();
      const { checkout, cutOff } = cloneOf(origin, '--filter=blob:none', '--no-checkout');
      cutOff();
      await expect(completeRange(TARGET, checkout)).rejects.toMatchObject({
        code: 'missing-object',
        hint: expect.stringContaining('`filter`'),
      });
    }));

  test('without a remote', () =>
    withRepo(async (repo) => {
      commits(repo, 1);
      const checkout = { cwd: repo.root, signal: new AbortController().signal, notice: () => {} };
      await expect(bring('1'.repeat(40), checkout)).rejects.toMatchObject({ code: 'shallow' });
    }));
});

describe('the whole history', () => {
  test('is fetched with all branches and tags', () =>
    withRepo(async (origin) => {
      commits(origin, 3);
      origin.git(['branch', 'other']);
      origin.git(['tag', 'v1']);
      const { checkout, git } = cloneOf(origin, '--depth=1');
      await completeHistory(checkout);
      expect(git('for-each-ref', '--format=%(refname)')).toMatch(/origin\/main[^]*origin\/other[^]*tags\/v1/);
      expect(git('rev-list', '--count', 'HEAD')).toBe('3');
    }));

  test('of a checkout of everything needs no server, and says that none answered', () =>
    withRepo(async (origin) => {
      commits(origin, 2);
      origin.git(['branch', 'other']);
      const { checkout, notices, cutOff } = cloneOf(origin);
      cutOff();
      await completeHistory(checkout);
      expect(notices).toEqual([expect.stringContaining('looked at what the checkout brought')]);
    }));

  test.each([
    ['of one branch alone', []],
    ['that is shallow', ['--depth=1', '--no-single-branch']],
  ])('of a checkout %s is not taken for whole without a server', (_what, options) =>
    withRepo(async (origin) => {
      commits(origin, 2);
      if (options.length > 0) origin.git(['branch', 'other']);
      const { checkout, cutOff } = cloneOf(origin, ...options);
      cutOff();
      await expect(completeHistory(checkout)).rejects.toMatchObject({
        code: 'shallow',
        message: expect.stringContaining('the whole history'),
      });
    }),
  );
});
