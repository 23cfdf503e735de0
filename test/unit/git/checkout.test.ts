import { describe, expect, test } from 'vitest';
import {
  countAtHead,
  countBranches,
  hasStagedChanges,
  knowsBetween,
  remoteOf,
  resolveCommit,
} from '../../../src/git/checkout.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

/** A clone that has the last `depth` commits of five. */
function cloneOf(origin: Repo, depth: number): { readonly root: string; readonly commits: readonly string[] } {
  const commits = ['one', 'two', 'three', 'four', 'five'].map((message) => origin.commit(message));
  origin.git(['clone', '-q', `--depth=${depth}`, `file://${origin.root}`, '../clone']);
  return { root: `${origin.home}/clone`, commits };
}

describe('a revision', () => {
  test('is the commit that it names, also behind a tag, and nothing when it is not here or no commit', () =>
    withRepo(async (repo) => {
      repo.write('a', 'x');
      const commit = repo.commit();
      repo.git(['tag', '-a', '-m', 'v1', 'v1']);
      for (const name of ['HEAD', 'main', 'v1', commit, commit.slice(0, 9)]) {
        expect([name, await resolveCommit(repo.root, name)]).toEqual([name, commit]);
      }
      for (const name of ['nowhere', '1'.repeat(40), 'HEAD:a', '--all', '']) {
        expect([name, await resolveCommit(repo.root, name)]).toEqual([name, undefined]);
      }
    }));
});

describe('a shallow clone', () => {
  test('knows what is between commits above its boundary, and not at it', () =>
    withRepo(async (origin) => {
      const { root, commits } = cloneOf(origin, 3);
      const [, , third = '', fourth = '', fifth = ''] = commits;
      expect(await knowsBetween(root, fourth, fifth)).toBe(true);
      // The third is the boundary, and on both sides of the comparison.
      expect(await knowsBetween(root, third, fifth)).toBe(true);
      origin.git(['-C', root, 'checkout', '-q', '--orphan', 'apart']);
      origin.git(['-C', root, 'commit', '-q', '--allow-empty', '-m', 'apart']);
      expect(await knowsBetween(root, 'apart', fifth)).toBe(false);
      expect(await knowsBetween(origin.root, commits[0] ?? '', fifth)).toBe(true);
    }));

  test('counts the commits that it has', () =>
    withRepo(async (origin) => {
      expect(await countAtHead(origin.root)).toBe(0);
      const { root } = cloneOf(origin, 2);
      expect([await countAtHead(root), await countAtHead(origin.root)]).toEqual([2, 5]);
      expect([await countBranches(root), await countBranches(origin.root)]).toEqual([1, 0]);
    }));
});

describe('staged changes', () => {
  test('are whatever the index has and HEAD has not, before the first commit anything', () =>
    withRepo(async (repo) => {
      expect(await hasStagedChanges(repo.root)).toBe(false);
      repo.write('a', 'x');
      expect(await hasStagedChanges(repo.root)).toBe(false);
      repo.git(['add', 'a']);
      expect(await hasStagedChanges(repo.root)).toBe(true);
      repo.commit();
      expect(await hasStagedChanges(repo.root)).toBe(false);
      repo.write('a', 'y');
      expect(await hasStagedChanges(repo.root)).toBe(false);
      repo.git(['rm', '-q', '--cached', 'a']);
      expect(await hasStagedChanges(repo.root)).toBe(true);
    }));
});

describe('the remote to fetch from', () => {
  test('is origin, or the only one; of several others none is guessed', () =>
    withRepo(async (repo) => {
      await expect(remoteOf(repo.root)).rejects.toMatchObject({ code: 'shallow' });
      repo.git(['remote', 'add', 'upstream', 'u']);
      expect(await remoteOf(repo.root)).toBe('upstream');
      repo.git(['remote', 'add', 'another', 'a']);
      await expect(remoteOf(repo.root)).rejects.toMatchObject({ code: 'shallow' });
      repo.git(['remote', 'add', 'origin', 'o']);
      expect(await remoteOf(repo.root)).toBe('origin');
    }));
});
