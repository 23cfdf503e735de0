import { appendFileSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findRepository } from '../../../src/git/repository.ts';
import { openStateMemory, type RememberedWhereabouts, type StateMemory } from '../../../src/sources/state-memory.ts';
import { withRepo, type Repo } from '../../support/repo.ts';

const { signal } = new AbortController();
const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];

afterEach(() => void vi.unstubAllEnvs());

async function tryOpen({ root, home }: Repo): Promise<StateMemory | undefined> {
  // The key is made in the test's own home.
  vi.stubEnv('HOME', home);
  return openStateMemory(await findRepository(root), signal);
}

async function open(repo: Repo): Promise<StateMemory> {
  const memory = await tryOpen(repo);
  if (memory === undefined) throw new Error('nothing can be remembered here');
  return memory;
}

function whereabouts(refs: readonly string[] = ['refs/heads/main']): RememberedWhereabouts {
  const one = { origins: [{ path: 'a secret name', atHead: true }], placesCut: false };
  return new Map([
    [A, { ...one, refs: { names: refs, count: refs.length } }],
    [B, { origins: [], placesCut: true }],
  ]);
}

function recordsOf({ root }: Repo): readonly string[] {
  return readdirSync(path.join(root, '.git/vonguard'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('what was remembered is known', () => {
  test('to another memory of the same state, and not before', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const first = await open(repo);
      expect([first.missing(), first.whereabouts([A]), first.sightings('key')]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      await first.rememberMissing([A, B]);
      await first.rememberWhereabouts(whereabouts());
      await first.rememberSightings('key', ['one', '', 'three']);
      const second = await open(repo);
      expect(second.missing()).toEqual([A, B]);
      expect(second.whereabouts([A, B])).toEqual(whereabouts());
      expect(second.sightings('key')).toEqual(['one', '', 'three']);
    }));

  test('only for the key and the objects that it was remembered for', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const memory = await open(repo);
      await memory.rememberWhereabouts(whereabouts());
      await memory.rememberSightings('key', ['one']);
      const again = await open(repo);
      expect(again.sightings('other')).toBeUndefined();
      expect(again.whereabouts([A, 'c'.repeat(40)])).toBeUndefined();
    }));

  test('to nobody who reads the files: names and lines may hold a secret', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const memory = await open(repo);
      await memory.rememberWhereabouts(whereabouts(['refs/heads/a-secret-branch']));
      await memory.rememberSightings('a secret key', ['a secret line']);
      const files = recordsOf(repo);
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        expect(`${file} ${readFileSync(file, 'latin1')}`).not.toMatch(/secret/);
        expect(statSync(file).mode & 0o077).toBe(0);
      }
    }));
});

describe('what was remembered is forgotten', () => {
  test.each<[string, (repo: Repo) => void]>([
    ['a commit came', (repo) => repo.commit('another')],
    ['a branch came', ({ git }) => git(['branch', 'x'])],
    ['HEAD moved', ({ git }) => git(['checkout', '-q', '--detach'])],
    ['an object came that nothing names', ({ git }) => git(['hash-object', '-w', '--stdin'], { input: 'x' })],
    ['the store was packed', ({ git }) => git(['repack', '-adq'])],
    ['a reflog grew', ({ root }) => appendFileSync(path.join(root, '.git/logs/HEAD'), 'x\n')],
    ['a reflog went', ({ root }) => rmSync(path.join(root, '.git/logs'), { recursive: true })],
    ['it became shallow', (repo) => repo.write('.git/shallow', `${repo.git(['rev-parse', 'HEAD'])}\n`)],
    ['a work tree was linked', ({ git }) => git(['worktree', 'add', '-q', '-f', '../linked'])],
  ])('when %s', (_what, change) =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const memory = await open(repo);
      await memory.rememberMissing([A]);
      await memory.rememberSightings('key', ['one']);
      expect((await open(repo)).missing()).toEqual([A]);
      change(repo);
      const again = await open(repo);
      expect([again.missing(), again.sightings('key')]).toEqual([undefined, undefined]);
    }),
  );

  test('when somebody else wrote it, or changed it', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      await (await open(repo)).rememberMissing([A]);
      const file = recordsOf(repo).find((one) => readFileSync(one, 'utf8').includes(A)) ?? '';
      writeFileSync(file, readFileSync(file, 'utf8').replace(A, B));
      expect((await open(repo)).missing()).toBeUndefined();
    }));
});

describe('nothing is kept', () => {
  test('of sightings when the state changed during the scan', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const memory = await open(repo);
      repo.commit('meanwhile');
      await memory.rememberSightings('key', ['one']);
      expect(readdirSync(path.join(repo.root, '.git')).includes('vonguard')).toBe(false);
    }));

  test('of a repository that borrows objects: they can go without a trace', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      repo.write('.git/objects/info/alternates', `${repo.beside('other').root}/.git/objects\n`);
      expect(await tryOpen(repo)).toBeUndefined();
    }));

  test('of more missing objects than are worth it', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      const memory = await open(repo);
      await memory.rememberMissing(Array<string>(100_001).fill(A));
      expect((await open(repo)).missing()).toBeUndefined();
    }));

  test('without a home to keep the key in', () =>
    withRepo(async (repo) => {
      repo.write('a');
      repo.commit();
      expect(await tryOpen({ ...repo, home: '' })).toBeUndefined();
    }));
});
