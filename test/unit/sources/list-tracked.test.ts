import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceSession } from '../../../src/core/source.ts';
import { listTracked } from '../../../src/sources/list-tracked.ts';
import { makeSession, withRepo, type Repo } from '../../support/repo.ts';

async function list(
  { root }: Repo,
  directory = root,
  session: SourceSession = makeSession(),
): Promise<readonly string[] | undefined> {
  const parts = await listTracked(root, directory, session);
  if (parts === undefined) return undefined;
  return Array.from(parts)
    .flat()
    .map((file) => `${path.relative(root, file.path)}${file.inIndex ? ' in the index' : ''}`)
    .toSorted();
}

describe('the files that git lists', () => {
  test('are tracked ones, and untracked ones that are not ignored', () =>
    withRepo(async (repo) => {
      repo.write('.gitignore', 'ignored\ntracked-and-ignored\n');
      for (const name of ['a', 'sub/b', 'tracked-and-ignored', 'ignored']) repo.write(name);
      repo.git(['add', '-f', 'a', 'sub/b', 'tracked-and-ignored']);
      repo.write('untracked');
      expect(await list(repo)).toEqual(['.gitignore', 'a', 'sub/b', 'tracked-and-ignored', 'untracked']);
      expect(await list(repo, `${repo.root}/sub`)).toEqual(['sub/b']);
    }));

  test('are none of a directory that is ignored and was named: who named it means all of it', () =>
    withRepo(async (repo) => {
      repo.write('.gitignore', 'build/\n');
      repo.write('build/a');
      expect(await list(repo, `${repo.root}/build`)).toBeUndefined();
    }));

  test('are called as they are, whatever git would read in a name', () =>
    withRepo(async (repo) => {
      const names = ['*', ':(top)a', '-x', ' a', 'a\tb', 'a\nb', '"q"', 'ä😀', '[a]/b'];
      for (const name of names) repo.write(name);
      repo.commit();
      expect(await list(repo)).toEqual(names.toSorted());
      expect(await list(repo, `${repo.root}/[a]`)).toEqual(['[a]/b']);
    }));

  test('are there once when they are in conflict', () =>
    withRepo(async (repo) => {
      repo.write('f');
      repo.git(['add', 'f']);
      const oid = repo.git(['rev-parse', ':f']);
      const input = [1, 2, 3].map((stage) => `100644 ${oid} ${stage}\tf\n`).join('');
      repo.git(['rm', '-q', '--cached', 'f']);
      repo.git(['update-index', '--index-info'], { input });
      expect(await list(repo)).toEqual(['f']);
    }));
});

describe('is told, and is in nobody’s way', () => {
  test('a submodule, and an untracked repository inside', () =>
    withRepo(async (repo) => {
      repo.git(['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`]);
      repo.write('a');
      repo.git(['init', '-q', 'inside']);
      repo.write('inside/b');
      const session = makeSession();
      expect(await list(repo, repo.root, session)).toEqual(['a']);
      expect(session.coverage.skipped).toEqual([
        { path: 'sub', reason: 'submodule' },
        { path: 'inside/', reason: 'submodule' },
      ]);
      expect(session.coverage.notices).toHaveLength(2);
      expect(session.coverage.complete).toBe(true);
    }));

  test('a directory that became a link: nothing is read through it', () =>
    withRepo(async (repo) => {
      repo.write('d/a');
      repo.write('d/b');
      repo.commit();
      mkdirSync(path.join(repo.home, 'elsewhere'));
      repo.write('../elsewhere/a', 'another');
      rmSync(path.join(repo.root, 'd'), { recursive: true });
      symlinkSync('../elsewhere', path.join(repo.root, 'd'));
      const session = makeSession();
      const files = await list(repo, repo.root, session);
      expect(files).toEqual(['d']);
      expect(session.coverage.skipped).toEqual([
        { path: 'd/a', reason: 'symbolic-link' },
        { path: 'd/b', reason: 'symbolic-link' },
      ]);
    }));
});

test('a link is told from a directory of another name whose bytes read alike', () =>
  withRepo(async (repo) => {
    const name = (directory: string): Buffer => Buffer.concat([Buffer.from(`${directory}/`), Buffer.of(0xff)]);
    repo.write('Ã¤/a');
    repo.write(name('ä'));
    repo.commit();
    repo.write(name('../elsewhere'));
    rmSync(path.join(repo.root, 'ä'), { recursive: true });
    symlinkSync('../elsewhere', path.join(repo.root, 'ä'));
    const session = makeSession();
    expect(await list(repo, repo.root, session)).toEqual(['Ã¤/a', 'ä']);
    expect(session.coverage.skipped).toEqual([{ path: 'ä/\ufffd', reason: 'symbolic-link' }]);
  }));

test('a tracked file that is not on disk is listed as tracked: who opens it tells', () =>
  withRepo(async (repo) => {
    for (const name of ['a', 'd/b']) repo.write(name);
    repo.commit();
    repo.write('c');
    rmSync(path.join(repo.root, 'a'));
    rmSync(path.join(repo.root, 'd'), { recursive: true });
    const files = Array.from((await listTracked(repo.root, repo.root, makeSession())) ?? []).flat();
    expect(files.map((file) => [path.relative(repo.root, file.path), file.isTracked])).toEqual([
      ['a', true],
      ['d/b', true],
      ['c', false],
    ]);
  }));

describe('a sparse checkout', () => {
  test('leaves files to the index, unless they lie on disk all the same', () =>
    withRepo(async (repo) => {
      for (const name of ['kept', 'out', 'back']) repo.write(name);
      repo.commit();
      repo.git(['update-index', '--skip-worktree', 'out', 'back']);
      rmSync(path.join(repo.root, 'out'));
      const session = makeSession();
      expect(await list(repo, repo.root, session)).toEqual(['back', 'kept', 'out in the index']);
      expect(session.coverage.notices).toEqual([]);
    }));
});

test('what git complains about makes the list incomplete', () =>
  withRepo(async (repo) => {
    repo.write('.git/index', 'no index');
    await expect(list(repo)).rejects.toMatchObject({ code: 'git-failed' });
  }));
