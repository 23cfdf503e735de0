import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findWorkplace } from '../../../src/git/hooks-path.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

afterEach(() => void vi.unstubAllEnvs());

function find({ home }: Repo, cwd: string): ReturnType<typeof findWorkplace> {
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  return findWorkplace(cwd);
}

describe('hooks are looked for', () => {
  test('in the git directory, from a directory below too', () =>
    withRepo(async (repo) => {
      repo.write('sub/a');
      const expected = { root: repo.root, hooksDirectory: path.join(repo.root, '.git/hooks'), hooksAreShared: false };
      expect(await find(repo, repo.root)).toEqual(expected);
      expect(await find(repo, path.join(repo.root, 'sub'))).toEqual(expected);
    }));

  test.each([
    ['.my-hooks', 'repo/.my-hooks'],
    ['../shared', 'shared'],
    ['~/hooks', 'hooks'],
  ])('in %s, where the repository says so', (setting, place) =>
    withRepo(async (repo) => {
      repo.git(['config', 'core.hooksPath', setting]);
      repo.write('sub/a');
      expect(await find(repo, path.join(repo.root, 'sub'))).toMatchObject({
        hooksDirectory: path.join(repo.home, place),
        hooksAreShared: false,
      });
    }),
  );

  test('where the user’s own configuration says, and then every repository uses them', () =>
    withRepo(async (repo) => {
      repo.write('../.gitconfig', '[core]\n\thooksPath = /all/hooks\n');
      expect(await find(repo, repo.root)).toMatchObject({
        hooksDirectory: '/all/hooks',
        hooksAreShared: true,
      });
    }));

  test('of a linked work tree in the directory that all share', () =>
    withRepo(async (repo) => {
      repo.commit();
      repo.git(['worktree', 'add', '-q', '../linked']);
      expect(await find(repo, path.join(repo.home, 'linked'))).toMatchObject({
        root: path.join(repo.home, 'linked'),
        hooksDirectory: path.join(repo.root, '.git/hooks'),
      });
    }));
});

describe('nobody commits', () => {
  test('in a bare repository', () =>
    withRepo(async (repo) => {
      await expect(find(repo, repo.root)).rejects.toMatchObject({ code: 'not-a-repository', hint: expect.any(String) });
    }, '--bare'));

  test('outside of any', () =>
    withRepo(async (repo) => {
      await expect(find(repo, repo.home)).rejects.toMatchObject({ code: 'not-a-repository' });
    }));
});
