import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStagedSource } from '../../../src/sources/staged.ts';
import { ANCHOR, collect, withRepo, type Repo, type Seen } from '../../support/repo.ts';

const look = ({ root }: Repo): Promise<Seen> => collect(createStagedSource({ cwd: root }));
const before = async ({ contents }: Seen, at = 0): Promise<readonly string[]> =>
  ((await contents[at]?.previous?.()) ?? []).map((bytes) => Buffer.from(bytes).toString());

describe('what the next commit would add', () => {
  test('is what is in the index, not what is on disk', () =>
    withRepo(async (repo) => {
      repo.write('staged');
      repo.write('cleaned');
      repo.git(['add', '.']);
      repo.write('staged', 'clean now');
      repo.write('untracked');
      rmSync(path.join(repo.root, 'cleaned'));
      expect((await look(repo)).paths).toEqual(['cleaned', 'staged']);
    }));

  test.each(['sha1', 'sha256'])('is all of the index before the first commit, with %s', (format) =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '.']);
      const { paths, coverage } = await look(repo);
      expect(paths).toEqual(['a']);
      expect(coverage).toMatchObject({ complete: true, files: 1, blobs: 1 });
    }, `--object-format=${format}`),
  );

  test('is nothing without an index, and nothing new', () =>
    withRepo(async (repo) => {
      expect((await look(repo)).paths).toEqual([]);
      repo.write('a');
      repo.commit();
      expect((await look(repo)).paths).toEqual([]);
    }));

  test('is one content under each of its names', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.write('b');
      repo.git(['add', '.']);
      const { paths, coverage } = await look(repo);
      expect(paths).toEqual(['a', 'b']);
      expect(coverage).toMatchObject({ files: 2, blobs: 1 });
    }));

  test('knows what stood there, and what a deleted file held: a move is no news', () =>
    withRepo(async (repo) => {
      repo.write('a', `${ANCHOR} of a`);
      repo.write('gone', `${ANCHOR} of gone`);
      repo.commit();
      repo.write('a', `${ANCHOR} of a, new`);
      repo.git(['rm', '-q', 'gone']);
      repo.git(['add', '.']);
      const seen = await look(repo);
      expect(seen.paths).toEqual(['a']);
      expect(await before(seen)).toEqual([`${ANCHOR} of a`, `${ANCHOR} of gone`]);
    }));

  test('is every version of a file in conflict', () =>
    withRepo(async (repo) => {
      repo.write('f', `${ANCHOR} base`);
      repo.commit();
      repo.git(['checkout', '-q', '-b', 'side']);
      repo.write('f', `${ANCHOR} side`);
      repo.commit();
      repo.git(['checkout', '-q', 'main']);
      repo.write('f', `${ANCHOR} main`);
      repo.commit();
      repo.git(['merge', 'side'], { mayFail: true });
      expect((await look(repo)).paths).toEqual(['f', 'f', 'f']);
    }));

  test('leaves out what the configuration does, and counts a submodule', () =>
    withRepo(async (repo) => {
      repo.write('out');
      repo.git(['add', '.']);
      repo.git(['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`]);
      const { paths, coverage } = await collect(createStagedSource({ cwd: repo.root }), {
        isExcluded: (name) => name === 'out',
      });
      expect(paths).toEqual([]);
      expect(coverage).toMatchObject({
        complete: true,
        skipped: [
          { path: 'out', reason: 'excluded-by-config' },
          { path: 'sub', reason: 'submodule' },
        ],
      });
    }));
});

describe('is no empty answer', () => {
  test('in a bare repository', () =>
    withRepo(async (repo) => {
      await expect(createStagedSource({ cwd: repo.root })).rejects.toMatchObject({ code: 'not-a-repository' });
    }, '--bare'));

  test('outside of any', () =>
    withRepo(async (repo) => {
      await expect(createStagedSource({ cwd: repo.home })).rejects.toMatchObject({ code: 'not-a-repository' });
    }));

  test('when the index is damaged', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '.']);
      writeFileSync(path.join(repo.root, '.git/index'), 'no index');
      await expect(look(repo)).rejects.toMatchObject({ code: expect.any(String) });
    }));

  test('when HEAD names what is not here', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.git(['add', '.']);
      writeFileSync(path.join(repo.root, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
      await expect(look(repo)).rejects.toMatchObject({ code: expect.any(String) });
    }));
});
