import { chmodSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchCommits } from '../../../src/git/fetch.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Three commits, and a clone that has the last one only. */
function withShallow(use: (clone: Repo, origin: Repo, commits: readonly string[]) => Promise<void>): Promise<void> {
  return withRepo(async (origin) => {
    const commits = ['one', 'two', 'three'].map((message) => origin.commit(message));
    origin.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    origin.git(['tag', 'v1', commits[0] ?? '']);
    const clone = origin.beside('clone');
    clone.git(['remote', 'add', 'origin', `file://${origin.root}`]);
    clone.git(['fetch', '-q', '--no-tags', '--depth=1', 'origin', 'main']);
    await use(clone, origin, commits);
  });
}

function has({ git }: Repo, oid: string | undefined): boolean {
  return git(['cat-file', '-t', oid ?? ''], { mayFail: true }).includes('commit');
}

describe('commits that a checkout lacks', () => {
  test('are brought one by one, so many of each, or all of them', () =>
    withShallow(async (clone, _, [first, second]) => {
      expect([has(clone, first), has(clone, second)]).toEqual([false, false]);
      await fetchCommits({ cwd: clone.root, remote: 'origin', wants: [second ?? ''], depth: 1 });
      expect([has(clone, first), has(clone, second)]).toEqual([false, true]);
      await fetchCommits({ cwd: clone.root, remote: 'origin', wants: ['main'], depth: 'complete' });
      expect([has(clone, first), has(clone, second)]).toEqual([true, true]);
    }));

  test('come without tags, unless these are asked for', () =>
    withShallow(async (clone) => {
      await fetchCommits({ cwd: clone.root, remote: 'origin', wants: ['main'], depth: 'complete' });
      expect(clone.git(['tag'])).toBe('');
      await fetchCommits({ cwd: clone.root, remote: 'origin', wants: ['main'], tags: true });
      expect(clone.git(['tag'])).toBe('v1');
    }));

  test('that the remote does not have are an error with what git said', () =>
    withShallow(async (clone) => {
      const missing = fetchCommits({ cwd: clone.root, remote: 'origin', wants: ['1'.repeat(40)] });
      await expect(missing).rejects.toMatchObject({ code: 'git-failed', message: expect.stringContaining('1111') });
    }));

  test('are no longer waited for after a signal', () =>
    withShallow(async (clone) => {
      const call = { cwd: clone.root, remote: 'origin', wants: ['main'], signal: AbortSignal.abort() };
      await expect(fetchCommits(call)).rejects.toMatchObject({ code: 'git-failed' });
    }));
});

describe('a fetch', () => {
  test.each(['user:token', 'token', 'user:p@ss', ':p:@:ss', 'user:'])(
    'that fails does not tell the credentials in an address: %s',
    (credentials) =>
      withShallow(async (clone) => {
        const remote = `${clone.home}//${credentials}@host/repo`;
        const failed = fetchCommits({ cwd: clone.root, remote, wants: ['main'] });
        await expect(failed).rejects.toMatchObject({ message: expect.stringContaining('//***@host/repo') });
        await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining(credentials) });
      }),
  );

  test('takes no option out of the name of a remote or of a commit', () =>
    withShallow(async (clone) => {
      for (const [remote, want] of [
        ['--upload-pack=touch owned', 'main'],
        ['origin', '--upload-pack=touch owned'],
      ] as const) {
        await expect(fetchCommits({ cwd: clone.root, remote, wants: [want] })).rejects.toThrow();
      }
      expect(() => readFileSync(`${clone.root}/owned`)).toThrow('ENOENT');
    }));

  test('runs no hook of the repository, and gives the inputs of the step to nobody', () =>
    withShallow(async (clone, origin) => {
      const mark = `${clone.home}/ran`;
      clone.git(['config', 'core.hooksPath', `${clone.root}/hooks`]);
      clone.write('hooks/reference-transaction', `#!/bin/sh\necho hook > '${mark}'\n`);
      chmodSync(`${clone.root}/hooks/reference-transaction`, 0o755);
      // What serves the fetch sees what git was given.
      clone.write('serve', `#!/bin/sh\nenv > '${clone.home}/env'\nexec git-upload-pack "$@"\n`);
      chmodSync(`${clone.root}/serve`, 0o755);
      clone.git(['config', 'remote.origin.uploadpack', `PATH="$PATH:$(git --exec-path)" ${clone.root}/serve`]);
      vi.stubEnv('INPUT_GITHUB-TOKEN', 'the-token');
      vi.stubEnv('OTHER', 'the-other');
      await fetchCommits({ cwd: clone.root, remote: 'origin', wants: ['main'], depth: 'complete' });
      const given = readFileSync(`${origin.home}/env`, 'utf8');
      expect(given).toContain('the-other');
      expect(given).not.toContain('the-token');
      expect(() => readFileSync(mark)).toThrow('ENOENT');
    }));
});
