// Looked at by somebody who may not read all of it.
import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHistorySource } from '../../src/sources/history.ts';
import { createStagedSource } from '../../src/sources/staged.ts';
import { createWorktreeSource } from '../../src/sources/worktree.ts';
import { asNobody, handOver, isRoot } from '../support/nobody.ts';
import { collect, withRepo, type Repo, type Seen } from '../support/repo.ts';

function look({ root }: Repo): Promise<Seen> {
  return collect(createWorktreeSource({ cwd: root, paths: [], includeIgnored: false }));
}

const named = (seen: Seen): readonly unknown[] => seen.coverage.skipped.map((one) => [one.path, one.reason]);

describe('what may not be read', () => {
  test.each(['tracked', 'untracked'])('a file: %s', (how) =>
    withRepo(async (repo) => {
      const file = repo.write('closed');
      repo.write('open');
      if (how === 'tracked') repo.commit();
      chmodSync(file, 0);
      handOver(repo.home);
      const seen = await asNobody(repo.home, () => look(repo));
      expect(seen.paths).toEqual(['open']);
      expect(named(seen)).toEqual([['closed', 'unreadable']]);
      expect(seen.coverage.complete).toBe(false);
    }),
  );

  test.each(['tracked', 'untracked', 'outside'])('a directory: %s', (how) =>
    withRepo(async (repo) => {
      const root = how === 'outside' ? path.join(repo.home, 'plain') : repo.root;
      repo.write(`${root === repo.root ? '' : '../plain/'}closed/f`);
      repo.write(`${root === repo.root ? '' : '../plain/'}open/f`);
      if (how === 'tracked') repo.commit();
      handOver(repo.home);
      chmodSync(path.join(root, 'closed'), 0);
      const seen = await asNobody(repo.home, () => look({ ...repo, root }));
      chmodSync(path.join(root, 'closed'), 0o755);
      expect(seen.paths).toEqual(['open/f']);
      expect(seen.coverage.complete).toBe(false);
      expect([...seen.coverage.errors, ...seen.coverage.skipped].length).toBeGreaterThan(0);
    }),
  );

  test('a loose object, from history and from the index', () =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.write('g', 'needle 2\n');
      repo.git(['add', '.']);
      const [oid, other] = [repo.git(['rev-parse', ':f']), repo.git(['rev-parse', ':g'])];
      chmodSync(path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2)), 0);
      handOver(repo.home);
      const staged = await asNobody(repo.home, () => collect(createStagedSource({ cwd: repo.root })));
      expect([staged.paths, staged.coverage.complete]).toEqual([['g'], false]);
      const history = await asNobody(repo.home, () =>
        collect(createHistorySource({ cwd: repo.root, repository: '.' })),
      );
      expect([history.paths, history.coverage.complete]).toEqual([[`blob ${other}`], false]);
    }));

  test('a pack', () =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.commit();
      repo.git(['repack', '-adq']);
      repo.write('g', 'needle 2\n');
      repo.git(['add', '.']);
      const packs = path.join(repo.root, '.git/objects/pack');
      for (const name of readdirSync(packs)) chmodSync(path.join(packs, name), 0);
      handOver(repo.home);
      const seen = await asNobody(repo.home, () => collect(createHistorySource({ cwd: repo.root, repository: '.' })));
      expect(seen.coverage.complete).toBe(false);
    }));
});

/** What a closed directory leaves of a look; it is opened again, so that the test can be tidied up. */
async function withClosed(
  repo: Repo,
  directory: string,
  open: () => ReturnType<typeof createHistorySource>,
): Promise<Seen> {
  handOver(repo.home);
  chmodSync(directory, 0);
  try {
    return await asNobody(repo.home, () => collect(open()));
  } finally {
    chmodSync(directory, 0o755);
  }
}

describe('a closed directory is named, and takes no findings from what is open', () => {
  const errors = (seen: Seen): readonly unknown[] => seen.coverage.errors.map((one) => [one.code, one.path]);

  test.each([[['closed']], [['closed/f']]])('scan of %j alone does not begin', (paths) =>
    withRepo(async (repo) => {
      repo.write('closed/f');
      repo.commit();
      const closed = path.join(repo.root, 'closed');
      const seen = withClosed(repo, closed, () =>
        createWorktreeSource({ cwd: repo.root, paths, includeIgnored: false }),
      );
      await expect(seen).rejects.toMatchObject({ code: 'unreadable', path: closed });
    }),
  );

  test('scan of several', () =>
    withRepo(async (repo) => {
      repo.write('closed/f');
      repo.write('open');
      repo.commit();
      const closed = path.join(repo.root, 'closed');
      const paths = ['open', 'closed', 'closed/f'];
      const seen = await withClosed(repo, closed, () =>
        createWorktreeSource({ cwd: repo.root, paths, includeIgnored: false }),
      );
      expect([seen.paths, errors(seen), named(seen)]).toEqual([
        ['open'],
        [['unreadable', closed]],
        [['closed/f', 'unreadable']],
      ]);
    }));

  test.each(['folder', 'pack'])('history: the %s of objects', (which) =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.commit();
      repo.git(['repack', '-adq']);
      repo.write('g', 'needle 2\n');
      repo.write('h', 'needle 3\n');
      repo.git(['add', '.']);
      const [f = '', g = '', h = ''] = ['f', 'g', 'h'].map((name) => repo.git(['rev-parse', `:${name}`]));
      const closed = path.join(repo.root, '.git/objects', which === 'pack' ? 'pack' : g.slice(0, 2));
      const seen = await withClosed(repo, closed, () => createHistorySource({ cwd: repo.root, repository: '.' }));
      const left = which === 'pack' ? [g, h] : [f, h];
      expect(seen.paths.toSorted()).toEqual(left.map((oid) => `blob ${oid}`).toSorted());
      expect(errors(seen)).toContainEqual(['unreadable', closed]);
    }),
  );

  test.each(['refs/heads', 'logs', 'objects/info'])('history: %s, which git passes over', (name) =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.commit();
      const closed = path.join(repo.root, '.git', name);
      const seen = await withClosed(repo, closed, () => createHistorySource({ cwd: repo.root, repository: '.' }));
      expect(seen.paths).toHaveLength(1);
      expect(errors(seen)).toContainEqual(['unreadable', closed]);
    }),
  );
});

test.runIf(isRoot)('a repository of another user is refused with the command that trusts it', () =>
  withRepo(async (repo) => {
    chmodSync(repo.home, 0o755);
    const refused = asNobody(repo.home, () => look(repo));
    await expect(refused).rejects.toMatchObject({
      code: 'git-failed',
      hint: `If you trust it: git config --global --add safe.directory '${repo.root}'`,
    });
  }),
);
