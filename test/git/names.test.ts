import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coverage } from '../../src/core/coverage.ts';
import type { SourceSession } from '../../src/core/source.ts';
import { findRepository } from '../../src/git/repository.ts';
import { createSearcher } from '../../src/kernel/kernel.ts';
import { findIntroductions } from '../../src/sources/attribution.ts';
import { checkConnectivity } from '../../src/sources/connectivity.ts';
import { commitsFrom } from '../../src/git/pack/first-commits.ts';
import { introductionsByNames, startsOf, type Introduction } from '../../src/sources/introductions.ts';
import { readStoreNames, type StoreNames } from '../../src/sources/store-names.ts';

const signal = new AbortController().signal;
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'vonguard-names-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(cwd: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...args], { cwd, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

interface Step {
  readonly date: number;
  readonly parents: readonly number[];
  readonly files: readonly (readonly [path: string, text: string])[];
}

let made = 0;
/** A bare repository; step n is a commit on a branch of its own, with parents among the steps before. */
function repository(steps: readonly Step[], format: 'sha1' | 'sha256'): string {
  const directory = join(root, `r${made++}`);
  mkdirSync(directory);
  git(directory, ['init', '-q', '--bare', `--object-format=${format}`, '.']);
  const lines = steps.flatMap(({ date, parents, files }, index) => [
    `commit refs/heads/b${index}\nmark :${index + 1}\ncommitter A <a@example.com> ${1_700_000_000 + date} +0000\ndata 2\nm${index % 10}`,
    ...parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent + 1}`),
    ...files.map(([path, text]) => `M 100644 inline ${path}\ndata ${text.length}\n${text}`),
    '',
  ]);
  git(directory, ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force'], lines.join('\n'));
  return directory;
}

const path = fc
  .array(fc.constantFrom('a', 'b', 'c', 'dir', 'e f', 'z'), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('/')}.x`);
const file = fc.tuple(
  path,
  fc.nat(30).map((n) => `text ${n}`),
);
const steps = fc
  .array(fc.tuple(fc.nat(4), fc.array(fc.nat(1000), { maxLength: 3 }), fc.array(file, { maxLength: 5 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list): readonly Step[] =>
    list.map(([date, parents, files], index) => ({
      date,
      // A root has something in it: fast-import refuses empty paths only.
      files: files.length === 0 ? [['only.x', 'x'] as const] : files,
      parents: index === 0 ? [] : [...new Set(parents.map((parent) => parent % index))],
    })),
  );

const hashLengths = { sha1: 20, sha256: 32 };

async function namesOf(
  directory: string,
  wanted: readonly string[],
  { jobs = 1, format = 'sha1' }: { readonly jobs?: number; readonly format?: 'sha1' | 'sha256' } = {},
): Promise<StoreNames | undefined> {
  const objectsDirectory = join(directory, 'objects');
  const names = await readStoreNames({
    cwd: directory,
    objectsDirectory,
    hashLength: hashLengths[format],
    wanted,
    jobs,
    signal,
  });
  return names === 'too-large' ? undefined : names;
}

async function introductions(
  names: StoreNames,
  oids: ReadonlySet<string>,
  cwd: string,
): Promise<ReadonlyMap<string, Introduction>> {
  const starts = await startsOf(names.table, { cwd, signal });
  const commits = commitsFrom(names.graph, starts ?? []);
  const { found, unread } = await introductionsByNames(names, commits, oids, { cwd, signal });
  expect(unread).toEqual([]);
  return found;
}

function objectsOf(directory: string): readonly string[] {
  const list = git(directory, ['cat-file', '--batch-all-objects', '--batch-check']).split('\n');
  return list.filter((line) => / (?:blob|commit) /.test(line)).map((line) => line.split(' ')[0] ?? '');
}

describe('the first commit of each object and its path', () => {
  test('are those that git rev-list names, in generated histories', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom('sha1' as const, 'sha256' as const),
        fc.constantFrom('as it is', 'deltas', 'loose'),
        async (list, format, kind) => {
          const directory = repository(list, format);
          if (kind === 'deltas') git(directory, ['repack', '-adfq', '--depth=50', '--window=20']);
          if (kind === 'loose') unpack(directory);
          const oids = objectsOf(directory);
          const names = await namesOf(directory, oids, { format });
          expect(names?.isMissing).toBe(false);
          if (names === undefined) return;
          const wanted = new Set(oids);
          expect(await introductions(names, wanted, directory)).toEqual(
            await findIntroductions(directory, wanted, signal),
          );
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('are the commit that brought it and no later one of the same second or of a clock that was behind', async () => {
    for (const dates of [
      [5, 5, 5, 5],
      [9, 1, 5, 7],
    ]) {
      const list = dates.map((date, index) => ({
        date,
        parents: index === 0 ? [] : [index - 1],
        files: [['kept', 'k'] as const, ['changed', `${index}`] as const],
      }));
      // A branch on each commit, as a reflog names them all.
      const directory = repository(list, 'sha1');
      const [first, kept] = git(directory, ['rev-parse', 'b0', 'b0:kept']).trim().split('\n');
      const wanted = new Set([kept ?? '']);
      const byGit = await findIntroductions(directory, wanted, signal);
      const names = await namesOf(directory, [...wanted]);
      expect([...byGit.values()]).toEqual([{ path: 'kept', commit: first }]);
      expect(names && (await introductions(names, wanted, directory))).toEqual(byGit);
    }
  });

  test('are the same when half of the contents is asked for, in several packs, with two threads', async () => {
    const list = Array.from({ length: 300 }, (_, index) => ({
      date: index,
      parents: index === 0 ? [] : [index - 1],
      files: [[`d${index % 7}/e${index % 3}/f${index % 5}`, `${'line\n'.repeat(200)}${index}`] as const],
    }));
    const directory = repository(list, 'sha1');
    git(directory, ['repack', '-adfq']);
    git(
      directory,
      ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet'],
      'commit refs/heads/more\ncommitter A <a@example.com> 1900000000 +0000\ndata 1\nx\nfrom refs/heads/b299^0\nM 100644 inline d1/new\ndata 3\nnew\n',
    );
    const oids = objectsOf(directory).filter((_, index) => index % 2 === 0);
    const names = await namesOf(directory, oids, { jobs: 2 });
    expect(names && (await introductions(names, new Set(oids), directory))).toEqual(
      await findIntroductions(directory, new Set(oids), signal),
    );
  });

  test('a tag and what only a tag names have the tag for their path', async () => {
    const directory = repository([{ date: 0, parents: [], files: [['a', 'x']] }], 'sha1');
    git(directory, ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'tag', '-a', '-m', 'words', 'v1', 'b0']);
    const blob = git(directory, ['hash-object', '-w', '--stdin'], 'a key').trim();
    git(directory, ['tag', 'key', blob]);
    const tag = git(directory, ['rev-parse', 'v1']).trim();
    const commit = git(directory, ['rev-parse', 'b0']).trim();
    const names = await namesOf(directory, [blob, tag]);
    expect(names && (await introductions(names, new Set([blob, tag]), directory))).toEqual(
      new Map([
        [tag, { path: 'v1', commit }],
        [blob, { path: 'key' }],
      ]),
    );
  });

  test('what nothing reaches has none', async () => {
    const directory = repository([{ date: 0, parents: [], files: [['a', 'x']] }], 'sha1');
    const blob = git(directory, ['hash-object', '-w', '--stdin'], 'alone').trim();
    const names = await namesOf(directory, [blob]);
    expect(names && (await introductions(names, new Set([blob]), directory))).toEqual(new Map());
  });
});

describe('a missing object', () => {
  const list = Array.from({ length: 6 }, (_, index) => ({
    date: index,
    parents: index === 0 ? [] : [index - 1],
    files: [[`dir/f${index}`, `content ${index}`] as const],
  }));

  async function skipped(directory: string): Promise<readonly unknown[]> {
    const coverage = new Coverage();
    const session: SourceSession = {
      searcher: createSearcher(['nexmo']),
      coverage,
      signal,
      jobs: 1,
      cache: false,
      ruleSetHash: 'x',
      maxBytes: 1e9,
      isExcluded: () => false,
      onProgress: () => undefined,
    };
    let asked = 0;
    const names = async (): Promise<StoreNames | undefined> => {
      asked++;
      return namesOf(directory, []);
    };
    await checkConnectivity(await findRepository(directory), session, { names });
    expect(asked).toBe(1);
    return [...coverage.skipped, ...coverage.errors];
  }

  test.each([
    ['a blob of an old commit', 'b0:dir/f0'],
    ['a subtree of an old commit', 'b2:dir'],
    ['the tree of an old commit', 'b3^{tree}'],
  ])('is named: %s', async (_, name) => {
    const directory = repository(list, 'sha1');
    unpack(directory);
    const oid = git(directory, ['rev-parse', name]).trim();
    rmSync(join(directory, 'objects', oid.slice(0, 2), oid.slice(2)));
    const rest = git(directory, ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']);
    git(directory, ['pack-objects', '-q', 'objects/pack/pack'], rest);
    git(directory, ['prune-packed', '-q']);
    const missing = git(directory, ['rev-list', '--objects', '--all', '--missing=print']).match(/(?<=^\?).*$/gm);
    expect(await skipped(directory)).toEqual(
      [...(missing ?? [])].map((one) => ({ oid: one, reason: 'missing-object' })),
    );
    expect(missing).toEqual([oid]);
  });

  test('is named when it is a commit', async () => {
    const directory = repository(list, 'sha1');
    unpack(directory);
    const oid = git(directory, ['rev-parse', 'b2']).trim();
    // Its own branch would make git refuse before.
    for (const branch of ['b0', 'b1', 'b2']) git(directory, ['update-ref', '-d', `refs/heads/${branch}`]);
    rmSync(join(directory, 'objects', oid.slice(0, 2), oid.slice(2)));
    expect(await skipped(directory)).toEqual([{ oid, reason: 'missing-object' }]);
  });

  test('that only unreachable objects name is nobody’s loss', async () => {
    const directory = repository(list, 'sha1');
    unpack(directory);
    const tree = git(directory, ['mktree', '--missing'], `100644 blob ${'ab'.repeat(20)}\tgone\n`).trim();
    expect(tree).toHaveLength(40);
    expect(await skipped(directory)).toEqual([]);
  });

  test('of a tree that only a tag leads to is not overlooked', async () => {
    const directory = repository(list, 'sha1');
    const tree = git(directory, ['mktree', '--missing'], `100644 blob ${'ab'.repeat(20)}\tgone\n`).trim();
    git(directory, ['tag', 'tree', tree]);
    expect(await skipped(directory)).toEqual([{ oid: 'ab'.repeat(20), reason: 'missing-object' }]);
  });

  test('is not thought of the empty tree nor of a submodule', async () => {
    const directory = repository(list, 'sha1');
    const tree = git(directory, ['mktree', '--missing'], `160000 commit ${'ab'.repeat(20)}\tsub\n`).trim();
    const empty = git(directory, ['hash-object', '-t', 'tree', '--stdin']).trim();
    for (const one of [tree, empty]) {
      const args = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit-tree', '-m', 'x', one];
      git(directory, ['update-ref', `refs/heads/${one}`, git(directory, args).trim()]);
    }
    expect(await skipped(directory)).toEqual([]);
  });
});

function unpack(directory: string): void {
  const packs = join(directory, 'objects', 'pack');
  const names = readdirSync(packs).filter((name) => name.endsWith('.pack'));
  for (const name of names) {
    const bytes = execFileSync('cat', [join(packs, name)], { maxBuffer: 1e9 });
    for (const one of readdirSync(packs)) rmSync(join(packs, one));
    execFileSync('git', ['unpack-objects', '-q'], { cwd: directory, input: bytes });
  }
}
