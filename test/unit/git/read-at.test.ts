import { describe, expect, test } from 'vitest';
import { createCommitReader, listReachable } from '../../../src/git/read-at.ts';
import { withRepo } from '../../support/repo.ts';

describe('a file of a commit', () => {
  test('is as it was committed, whatever lies on disk and in the index', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml', 'old\0\r\n');
      repo.write('sub/file', 'below');
      repo.commit();
      repo.write('.vonguard.yaml', 'new');
      repo.git(['add', '-A']);
      const read = await createCommitReader(repo.root, 'HEAD');
      expect(Buffer.from((await read('.vonguard.yaml')) ?? [])).toEqual(Buffer.from('old\0\r\n'));
      expect(Buffer.from((await read('sub/file')) ?? []).toString()).toBe('below');
      // From a directory below the paths are those of the top level, too.
      const below = await createCommitReader(`${repo.root}/sub`, 'HEAD');
      expect(await below('.vonguard.yaml')).toBeDefined();
    }));

  test('is nothing when it is not there; a name is a name, not a pattern', () =>
    withRepo(async (repo) => {
      repo.write('a.yaml', 'x');
      repo.commit();
      const read = await createCommitReader(repo.root, 'main');
      for (const name of ['b.yaml', '*.yaml', ':(glob)*.yaml', 'a.yaml/x']) expect(await read(name)).toBeUndefined();
    }));

  test('is an error when it is a directory: a policy that is none is not the default', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml/file', 'x');
      repo.commit();
      const read = await createCommitReader(repo.root, 'HEAD');
      await expect(read('.vonguard.yaml')).rejects.toMatchObject({ code: 'config', path: '.vonguard.yaml' });
    }));

  test.each(['nowhere', '--all', '1'.repeat(40), 'HEAD:a'])('%s is no commit to read from', (ref) =>
    withRepo(async (repo) => {
      repo.write('a', 'x');
      repo.commit();
      await expect(createCommitReader(repo.root, ref)).rejects.toMatchObject({ code: 'revision-not-found' });
    }),
  );
});

test('what a commit reaches is all of it and of its ancestors, and nothing that came later', () =>
  withRepo(async (repo) => {
    const contentOf = (commit: string): string => repo.git(['rev-parse', `${commit}:a`]);
    const [first, second, third] = ['1', '2', '3'].map((text) => {
      repo.write('a', text);
      return repo.commit(text);
    });
    const reached = await listReachable(repo.root, second ?? '');
    for (const oid of [first ?? '', second ?? '']) {
      expect([reached.has(oid), reached.has(contentOf(oid))]).toEqual([true, true]);
    }
    expect([reached.has(third ?? ''), reached.has(contentOf(third ?? ''))]).toEqual([false, false]);
  }));
