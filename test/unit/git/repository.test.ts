import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRepository, findRepositoryIfAny, hashLengthOf } from '../../../src/git/repository.ts';
import { withDirectory } from '../../support/cli.ts';
import { withRepo } from '../../support/repo.ts';

describe('the repository of a directory', () => {
  test('is the one around it, however deep it is in', () =>
    withRepo(async (repo) => {
      repo.write('a/b/c', 'x');
      for (const below of ['.', 'a', 'a/b']) {
        expect(await findRepository(path.join(repo.root, below))).toEqual({
          topLevel: repo.root,
          gitDir: `${repo.root}/.git`,
          commonDir: `${repo.root}/.git`,
          indexFile: `${repo.root}/.git/index`,
          isShallow: false,
          isPartial: false,
          hashAlgorithm: 'sha1',
        });
      }
    }));

  test('that nothing was added to has no index, least of all that of a repository around it', () =>
    withRepo(async (repo) => {
      repo.write('a', 'x');
      repo.commit();
      repo.write('inner/sub/b', 'x');
      repo.git(['init', '-q', 'inner']);
      const { indexFile } = await findRepository(`${repo.root}/inner/sub`);
      expect(indexFile).toBe(`${repo.root}/inner/.git/index`);
    }));

  test('has no top level when it is bare, or when one is inside of .git', () =>
    withRepo(async (repo) => {
      const bare = repo.beside('bare.git', '--bare');
      expect(await findRepository(bare.root)).toMatchObject({ gitDir: bare.root });
      expect(await findRepository(bare.root)).not.toHaveProperty('topLevel');
      expect(await findRepository(`${repo.root}/.git`)).not.toHaveProperty('topLevel');
    }));

  test('of a linked work tree has an index of its own and the objects of the main one', () =>
    withRepo(async (repo) => {
      repo.write('a', 'x');
      repo.commit();
      repo.git(['worktree', 'add', '-q', '../linked']);
      const { topLevel, gitDir, commonDir, indexFile } = await findRepository(`${repo.home}/linked`);
      expect(topLevel).toBe(`${repo.home}/linked`);
      expect(gitDir).toBe(`${repo.root}/.git/worktrees/linked`);
      expect(commonDir).toBe(`${repo.root}/.git`);
      expect(indexFile).toBe(`${gitDir}/index`);
    }));

  test('tells SHA-256, a shallow clone and a partial one', () =>
    withRepo(async (repo) => {
      for (const message of ['one', 'two']) repo.commit(message);
      repo.git(['config', 'uploadpack.allowFilter', 'true']);
      const url = `file://${repo.root}`;
      repo.git(['clone', '-q', '--depth=1', url, '../shallow']);
      repo.git(['clone', '-q', '--filter=blob:none', url, '../partial']);
      const sha256 = repo.beside('sha256', '--object-format=sha256');
      expect(await findRepository(`${repo.home}/shallow`)).toMatchObject({ isShallow: true, isPartial: false });
      expect(await findRepository(`${repo.home}/partial`)).toMatchObject({ isShallow: false, isPartial: true });
      expect(hashLengthOf(await findRepository(sha256.root))).toBe(32);
      expect(hashLengthOf(await findRepository(repo.root))).toBe(20);
    }));
});

describe('where there is none', () => {
  test('it is an error for those who need one, and nothing for those who ask', () =>
    withDirectory(async (directory) => {
      await expect(findRepository(directory)).rejects.toMatchObject({ code: 'not-a-repository' });
      expect(await findRepositoryIfAny(directory)).toBeUndefined();
    }));

  test('a directory that is not there, or is a file, is said to be that', () =>
    withDirectory(async (directory) => {
      const [gone, file] = [path.join(directory, 'gone'), path.join(directory, 'file')];
      writeFileSync(file, '');
      await expect(findRepository(gone)).rejects.toMatchObject({ code: 'path-not-found', path: gone });
      await expect(findRepository(file)).rejects.toMatchObject({ message: expect.stringContaining('not a directory') });
    }));
});

describe('a damaged repository is no plain directory: its history would be left out', () => {
  test.each<[string, (gitDir: string) => void]>([
    ['without HEAD', (gitDir) => rmSync(`${gitDir}/HEAD`)],
    ['without objects', (gitDir) => rmSync(`${gitDir}/objects`, { recursive: true })],
    ['with nothing in .git', (gitDir) => [rmSync(gitDir, { recursive: true }), mkdirSync(gitDir)]],
    [
      'with a .git that leads nowhere',
      (gitDir) => [rmSync(gitDir, { recursive: true }), writeFileSync(gitDir, 'gitdir: gone\n')],
    ],
  ])('%s', (_, damage) =>
    withRepo(async (repo) => {
      repo.write('a/b', 'x');
      damage(`${repo.root}/.git`);
      for (const find of [findRepository, findRepositoryIfAny]) {
        await expect(find(`${repo.root}/a`)).rejects.toMatchObject({
          code: 'not-a-repository',
          message: `git does not take ${repo.root}/.git for a repository.`,
        });
      }
    }),
  );
});
