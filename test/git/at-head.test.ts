// Trees that name one another many times: the paths are too many to list, and the answer must not be.
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pathsAtHead } from '../../src/sources/at-head.ts';
import { runCli } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

const { signal } = new AbortController();

function treeOf({ git }: Repo, lines: readonly string[]): string {
  return git(['mktree'], { input: lines.map((line) => `${line}\n`).join('') });
}

function blobOf({ git }: Repo, input: string): string {
  return git(['hash-object', '-w', '--stdin'], { input });
}

/** Ten trees of ten entries each, one below the other: ten thousand million paths of one blob. */
function makeBomb(repo: Repo, content: string): string {
  const blob = blobOf(repo, content);
  let entry = `100644 blob ${blob}`;
  for (let level = 0; level < 10; level++) {
    const names = Array.from({ length: 10 }, (_, index) => `${entry}\tn${index}`);
    entry = `040000 tree ${treeOf(repo, names)}`;
  }
  repo.git(['update-ref', 'HEAD', repo.git(['commit-tree', entry.slice(-40), '-m', 'many'])]);
  return blob;
}

describe('the paths of contents at HEAD', () => {
  test('are all named, whatever characters they have', () =>
    withRepo(async (repo) => {
      for (const name of ['a', 'sub/ü', 'sub/line\nbreak', 'tab\there']) repo.write(name, 'same');
      repo.write('other', 'other');
      repo.commit();
      const blob = blobOf(repo, 'same');
      const paths = await pathsAtHead(new Set([blob]), { cwd: repo.root, signal });
      expect([...paths]).toEqual([[blob, expect.arrayContaining(['a', 'sub/ü', 'sub/line\nbreak', 'tab\there'])]]);
      expect(paths.get(blob)).toHaveLength(4);
    }));

  test('are none before the first commit', () =>
    withRepo(async (repo) => {
      const blob = blobOf(repo, 'same');
      expect((await pathsAtHead(new Set([blob]), { cwd: repo.root, signal })).size).toBe(0);
    }));

  test.each([
    { entries: 1, paths: 100 },
    { entries: 100, paths: 1 },
  ])('are one at least for each content beyond the limits of %o', (limits) =>
    withRepo(async (repo) => {
      for (const name of ['a', 'b', 'c/d']) repo.write(name, name);
      repo.commit();
      const blobs = ['a', 'b', 'c/d'].map((name) => blobOf(repo, name));
      const absent = blobOf(repo, 'absent');
      const paths = await pathsAtHead(new Set([...blobs, absent]), { cwd: repo.root, signal, limits });
      expect(blobs.map((blob) => paths.get(blob))).toEqual([['a'], ['b'], ['c/d']]);
      expect(paths.has(absent)).toBe(false);
    }),
  );

  test('do not keep a history scan from its end', { timeout: 60_000 }, () =>
    withRepo(async (repo) => {
      makeBomb(repo, makeEnvFile(makeApiSecret()));
      const { code, stdout } = await runCli(['history', '--no-cache', '-f', 'json'], { cwd: repo.root });
      expect(code).toBe(1);
      const { findings } = JSON.parse(stdout) as { findings: unknown[] };
      expect(findings).toMatchObject([{ atHead: true, path: expect.stringMatching(/^n0(?:\/n\d){9}$/) }]);
    }),
  );
});

describe('a HEAD that cannot be read', () => {
  const asked = (root: string, at = signal): Promise<unknown> =>
    pathsAtHead(new Set(['1'.repeat(40)]), { cwd: root, signal: at });

  test('is an error where git takes the repository for none, not an answer', () =>
    withRepo(async (repo) => {
      repo.write('a', 'a');
      repo.commit();
      repo.write('.git/HEAD', 'garbage');
      await expect(asked(repo.root)).rejects.toMatchObject({ code: 'not-a-repository' });
    }));

  test('is an error too when the scan is interrupted meanwhile', () =>
    withRepo(async (repo) => {
      repo.commit();
      await expect(asked(repo.root, AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' });
    }));

  test('is no answer of a whole scan when its commit is missing', () =>
    withRepo(async (repo) => {
      const secret = makeApiSecret();
      repo.write('a.env', makeEnvFile(secret));
      const head = repo.commit();
      rmSync(`${repo.root}/.git/objects/${head.slice(0, 2)}/${head.slice(2)}`);
      const { code, stdout } = await runCli(['history', '--format', 'json', '--no-cache'], { cwd: repo.root });
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ scan: { complete: false } });
    }));
});
