import { describe, expect, test } from 'vitest';
import { createRangeSource } from '../../../src/sources/range.ts';
import { ANCHOR, collect, withRepo, type Repo } from '../../support/repo.ts';

const source = ({ root }: Repo, range: string): ReturnType<typeof createRangeSource> =>
  createRangeSource({ cwd: root, range });

/** Three commits of a file each; the second is tagged. */
function history(repo: Repo): readonly string[] {
  return ['one', 'two', 'three'].map((name) => {
    repo.write(name, `${ANCHOR} ${name}`);
    const oid = repo.commit();
    if (name === 'two') repo.git(['tag', '-a', '-m', 'tag', 'v2']);
    return oid;
  });
}

describe('a range', () => {
  test.each([
    ['HEAD~1..HEAD', ['three']],
    ['HEAD~2..', ['three', 'two']],
    ['v2..main', ['three']],
    ['HEAD..HEAD', []],
    [`${'0'.repeat(40)}..HEAD~1`, ['one', 'two']],
    [`${'0'.repeat(64)}..HEAD~2`, ['one']],
    ['main...HEAD~1', []],
    ['HEAD~1...main', ['three']],
  ])('%s brings %j', (range, paths) =>
    withRepo(async (repo) => {
      history(repo);
      expect((await collect(source(repo, range))).paths).toEqual(paths);
    }),
  );

  test('of three dots begins at every merge base: criss-cross has two', () =>
    withRepo(async (repo) => {
      const { git } = repo;
      repo.commit('base');
      for (const name of ['x', 'y']) {
        git(['checkout', '-q', '-b', name, 'main']);
        repo.write(name, `${ANCHOR} ${name}`);
        repo.commit(name);
      }
      git(['branch', 'y1', 'y']);
      git(['merge', '-q', '-m', 'm', 'x']);
      git(['checkout', '-q', 'x']);
      git(['merge', '-q', '-m', 'm', 'y1']);
      repo.write('z', `${ANCHOR} z`);
      repo.commit('z');
      expect((await collect(source(repo, 'y...x'))).paths).toEqual(['z']);
    }));

  test('is said as it was asked for, from the top of the work tree', () =>
    withRepo(async (repo) => {
      history(repo);
      expect(await source(repo, 'HEAD~1..HEAD')).toMatchObject({
        kind: 'range',
        target: 'HEAD~1..HEAD',
        root: repo.root,
      });
    }));
});

describe('is refused before anything is looked at', () => {
  test.each([
    ['HEAD', 'usage'],
    ['', 'usage'],
    ['..HEAD', 'usage'],
    ['...', 'usage'],
    ['nowhere..HEAD', 'revision-not-found'],
    ['HEAD..nowhere', 'revision-not-found'],
    ['HEAD..HEAD:one', 'revision-not-found'],
    ['--all..HEAD', 'revision-not-found'],
    ['HEAD..--output=x', 'revision-not-found'],
    [`${'1'.repeat(40)}..HEAD`, 'revision-not-found'],
    ['orphan...HEAD', 'revision-not-found'],
  ])('%j as %s', (range, code) =>
    withRepo(async (repo) => {
      history(repo);
      repo.git(['branch', 'orphan', repo.git(['commit-tree', '-m', 'orphan', 'HEAD^{tree}'])]);
      await expect(source(repo, range)).rejects.toMatchObject({ code, hint: expect.any(String) });
    }),
  );
});
