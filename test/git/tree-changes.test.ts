// What commits bring, by our walk and by git's own; and trees that git cannot compare in a lifetime.
import { chmodSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRawChange } from '../../src/git/raw-diff.ts';
import { TreeReader } from '../../src/git/tree-reader.ts';
import { createPushSource } from '../../src/sources/push.ts';
import { createRangeSource } from '../../src/sources/range.ts';
import { createStagedSource } from '../../src/sources/staged.ts';
import { ChangeWalk } from '../../src/sources/tree-changes.ts';
import { isOid } from '../../src/core/oid.ts';
import { collect, withRepo, type Repo } from '../support/repo.ts';

const ROOT = '0'.repeat(40);
const { signal } = new AbortController();

type Files = Readonly<Record<string, string>>;

interface Step {
  readonly parents: readonly number[];
  readonly files: Files;
}

// Some are a file here and a directory there.
const names = fc.constantFrom('a', 'b', 'a/x', 'd/a', 'd/b', 'd/e/a', 'd/e', 'z/ü', 'z/a.b', 'z');
const files = fc
  .uniqueArray(names, { maxLength: 6 })
  .map((list) => list.filter((name) => !list.some((other) => other.startsWith(`${name}/`))))
  .chain((list) => fc.tuple(...list.map((name) => fc.constantFrom('1', '2', '3').map((text) => [name, text] as const))))
  .map((entries): Files => Object.fromEntries(entries));
const step = fc.record({ parents: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), files });

/** Commits with the given trees, each with some of those before it as parents. */
function write({ git }: Repo, steps: readonly Step[]): readonly string[] {
  const made: string[] = [];
  for (const { parents, files: wanted } of steps) {
    git(['read-tree', '--empty']);
    for (const [name, text] of Object.entries(wanted)) {
      const oid = git(['hash-object', '-w', '--stdin'], { input: text });
      git(['update-index', '--add', '--cacheinfo', `100644,${oid},${name}`]);
    }
    const from = parents.flatMap((back) => made.at(-back) ?? []).flatMap((oid) => ['-p', oid]);
    made.push(git(['commit-tree', git(['write-tree']), ...from], { input: `commit ${made.length}` }));
  }
  return made;
}

function byGit({ git }: Repo, commit: string): readonly string[] {
  const args = ['diff-tree', '-r', '-c', '--root', '--raw', '-z', '--no-abbrev', '--no-renames', commit];
  const fields = git(args).split('\0');
  return fields
    .flatMap((field, at) => (field.startsWith(':') ? (parseRawChange(field, fields[at + 1] ?? '') ?? []) : []))
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ path: name, oid, parents }) => [name, oid, ...parents].join(' '))
    .toSorted();
}

async function byWalk(repo: Repo, commit: string): Promise<readonly string[]> {
  const brought: string[] = [];
  const trees = new TreeReader({ cwd: repo.root, signal, hashLength: 20 });
  const parents = repo
    .git(['rev-parse', `${commit}^@`])
    .split('\n')
    .filter(isOid);
  const comparison = { tree: `${commit}^{tree}`, parents: parents.map((oid) => `${oid}^{tree}`) };
  const walk = new ChangeWalk(trees, comparison, {
    brought: ({ entry, before, path: pathOf }) => brought.push([pathOf(), entry.oid, ...before].join(' ')),
    gone: () => {},
    unread: ({ oid }) => brought.push(`${oid} was not read`),
  });
  await walk.run({ entries: 1_000_000 });
  trees.close();
  return brought.toSorted();
}

describe('what a commit brings', () => {
  test('is what git says: after one commit, after several, after none', { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) =>
        withRepo(async (repo) => {
          for (const commit of write(repo, steps)) expect(await byWalk(repo, commit)).toEqual(byGit(repo, commit));
        }),
      ),
      { numRuns: 15 },
    ),
  );

  test('is compared as well where object ids are SHA-256', () =>
    withRepo(async (repo) => {
      repo.write('sub/a');
      repo.commit();
      repo.write('sub/b');
      repo.commit();
      const seen = await collect(createRangeSource({ cwd: repo.root, range: 'HEAD~1..HEAD' }));
      expect(seen).toMatchObject({ paths: ['sub/b'], coverage: { complete: true } });
    }, '--object-format=sha256'));
});

function treeOf({ git }: Repo, entries: readonly string[]): string {
  return git(['mktree'], { input: entries.map((entry) => `${entry}\n`).join('') });
}

/** A commit, after HEAD, whose tree has ten thousand million paths of one content. */
function makeBomb(repo: Repo): string {
  let entry = `100644 blob ${repo.git(['hash-object', '-w', '--stdin'], { input: 'a needle' })}`;
  for (let level = 0; level < 10; level++) {
    const lines = Array.from({ length: 10 }, (_, index) => `${entry}\tn${index}`);
    entry = `040000 tree ${treeOf(repo, lines)}`;
  }
  return repo.git(['commit-tree', entry.slice(-40), '-p', 'HEAD'], { input: 'bomb' });
}

describe('a tree with ten thousand million paths', () => {
  test.each(['range', 'push'])('ends a %s soon, with its contents looked at', (kind) =>
    withRepo(async (repo) => {
      const base = repo.commit();
      const bomb = makeBomb(repo);
      const source =
        kind === 'range'
          ? createRangeSource({ cwd: repo.root, range: `${base}..${bomb}` })
          : createPushSource({ cwd: repo.root, heads: [bomb].filter(isOid), known: [base].filter(isOid) });
      const { contents, coverage } = await collect(source);
      expect(contents).toHaveLength(200);
      expect(contents[0]?.provenance).toMatchObject({ placesCut: true });
      expect(coverage).toMatchObject({ complete: true, blobs: 1, skipped: [] });
    }),
  );

  test('is nothing that is staged, in a clone without a checkout', () =>
    withRepo(async (repo) => {
      repo.commit();
      repo.git(['update-ref', 'HEAD', makeBomb(repo)]);
      rmSync(path.join(repo.root, '.git/index'));
      const { contents, coverage } = await collect(createStagedSource({ cwd: repo.root }));
      expect({ contents, complete: coverage.complete }).toEqual({ contents: [], complete: true });
    }));

  test('is taken away as soon, and what it held is no news under another name', () =>
    withRepo(async (repo) => {
      repo.commit();
      const bomb = makeBomb(repo);
      const blob = repo.git(['rev-parse', `${bomb}${':n0/n1/n2/n3/n4/n5/n6/n7/n8/n9'}`]);
      const after = repo.git(['commit-tree', treeOf(repo, [`100644 blob ${blob}\tmoved`]), '-p', bomb], { input: 'x' });
      const { contents, coverage } = await collect(createRangeSource({ cwd: repo.root, range: `${bomb}..${after}` }));
      const earlier = await contents[0]?.previous?.();
      expect(earlier?.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a needle']);
      expect(coverage.complete).toBe(true);
    }));

  test('is incomplete when all the paths that were told are excluded: another one may not be', () =>
    withRepo(async (repo) => {
      const base = repo.commit();
      const bomb = makeBomb(repo);
      const { coverage } = await collect(createRangeSource({ cwd: repo.root, range: `${base}..${bomb}` }), {
        isExcluded: (name) => name.length > 5,
      });
      expect(coverage).toMatchObject({ complete: false, errors: [{ code: 'too-large' }] });
    }));
});

test('a content at thousands of places of one directory is looked at where it is first told', () =>
  withRepo(async (repo) => {
    const base = repo.commit();
    const blob = repo.git(['hash-object', '-w', '--stdin'], { input: 'a needle' });
    const lines = Array.from({ length: 5000 }, (_, index) => `100644 blob ${blob}\tf${index}`);
    const flat = repo.git(['commit-tree', treeOf(repo, lines), '-p', base], { input: 'flat' });
    const { contents, coverage } = await collect(createRangeSource({ cwd: repo.root, range: `${base}..${flat}` }));
    expect(contents).toHaveLength(200);
    expect(coverage).toMatchObject({ complete: true, blobs: 1 });
    expect(new Set(contents.map(({ previous }) => previous?.())).size).toBe(1);
  }));

describe('a damaged tree in a range', () => {
  function objectOf(repo: Repo, name: string): string {
    const oid = repo.git(['rev-parse', name]);
    return path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2));
  }

  test.each(['corrupt-object', 'missing-object'])('is named as %s, and what is beside it is looked at', (reason) =>
    withRepo(async (repo) => {
      repo.write('beside');
      repo.write('sub/deep/lost', 'a needle of its own');
      repo.commit();
      const file = objectOf(repo, 'HEAD:sub/deep');
      const oid = repo.git(['rev-parse', 'HEAD:sub/deep']);
      chmodSync(file, 0o600);
      if (reason === 'missing-object') rmSync(file);
      else truncateSync(file, 15);
      const { paths, coverage } = await collect(createRangeSource({ cwd: repo.root, range: `${ROOT}..HEAD` }));
      expect(paths).toEqual(['beside']);
      expect(coverage).toMatchObject({ complete: false, skipped: [{ oid, path: 'sub/deep', reason }] });
    }),
  );
});
