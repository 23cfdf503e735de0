// Every path that contents ever had and every ref that still has them: by packs, by git, and by listing all trees.
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitsFrom } from '../../src/git/pack/first-commits.ts';
import { HoldingTrees } from '../../src/git/pack/holding-trees.ts';
import { MISSING } from '../../src/git/pack/name-look.ts';
import { numberOf } from '../../src/git/pack/name-table.ts';
import { findHoldingRefs } from '../../src/sources/holding-refs.ts';
import { startsOf } from '../../src/sources/introductions.ts';
import { findPlaces } from '../../src/sources/object-places.ts';
import { readStoreNames, readStoreNamesByGit, type ReadNames } from '../../src/sources/store-names.ts';
import { runCli } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

const { signal } = new AbortController();

interface Step {
  readonly parents: readonly number[];
  readonly files: Readonly<Record<string, string>>;
}

const names = fc.constantFrom('a', 'b', 'd/a', 'd/b', 'd/e/a', 'x/e/a', 'z/ü', 'x/d/e/a');
const files = fc
  .array(fc.tuple(names, fc.constantFrom('1', '2', '3')), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries));
const steps = fc.array(
  fc.record({ parents: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), files }),
  {
    minLength: 1,
    maxLength: 7,
  },
);

/** Commits with the given trees, each on a branch of its own. */
function write({ git }: Repo, list: readonly Step[]): readonly string[] {
  const made: string[] = [];
  for (const { parents, files: wanted } of list) {
    git(['read-tree', '--empty']);
    for (const [name, text] of Object.entries(wanted)) {
      const oid = git(['hash-object', '-w', '--stdin'], { input: text });
      git(['update-index', '--add', '--cacheinfo', `100644,${oid},${name}`]);
    }
    const from = parents.flatMap((back) => made.at(-back) ?? []).flatMap((oid) => ['-p', oid]);
    made.push(git(['commit-tree', git(['write-tree']), ...from], { input: `commit ${made.length}` }));
    git(['update-ref', `refs/heads/b${made.length - 1}`, made.at(-1) ?? '']);
  }
  return made;
}

interface Answer {
  /** `<path> <commit>`, by object id. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly isCut: boolean;
}

/** What the contents are asked after by reading packs, or by git. */
async function ask(
  { root }: Repo,
  oids: readonly string[],
  { byGit, mostEdges }: { readonly byGit: boolean; readonly mostEdges?: number },
): Promise<Answer> {
  const objectsDirectory = path.join(root, '.git/objects');
  const where = { cwd: root, signal };
  const options = { ...where, objectsDirectory, hashLength: 20, wanted: oids, jobs: 1 };
  const read: ReadNames = await (byGit ? readStoreNamesByGit(options) : readStoreNames(options));
  if (read === undefined || read === 'too-large') throw new Error('The names could not be read.');
  const { table, graph } = read;
  const commits = commitsFrom(graph, (await startsOf(table, where)) ?? []);
  const holding = new HoldingTrees(graph, new Set(oids.map((oid) => numberOf(table, Buffer.from(oid, 'hex'), 0))));
  const trees = commits.map((commit) => ({ commit, tree: graph.treeOf(commit) ?? MISSING }));
  const found = await findPlaces(trees, {
    table,
    graph,
    holding,
    signal,
    ...(mostEdges !== undefined && { mostEdges }),
  });
  const refs = await findHoldingRefs(table, holding, where);
  return {
    places: Object.fromEntries(
      [...found].map(([oid, { places }]) => [oid, places.map((one) => `${one.path} ${one.commit}`).toSorted()]),
    ),
    refs: Object.fromEntries([...(refs ?? [])].map(([oid, list]) => [oid, list.names])),
    isCut: [...found.values()].some((one) => one.isCut),
  };
}

/** The same by listing the trees of all commits, the oldest first. */
function list({ git }: Repo): Answer {
  const places = new Map<string, Map<string, string>>();
  const refs = new Map<string, Set<string>>();
  const entriesOf = (commit: string): readonly (readonly [oid: string, path: string])[] =>
    git(['ls-tree', '-r', '-z', commit])
      .split('\0')
      .filter(Boolean)
      .map((line) => [line.slice(12, 52), line.slice(53)]);
  for (const commit of git(['rev-list', '--all', '--reflog', '--date-order', '--reverse'])
    .split('\n')
    .filter(Boolean)) {
    for (const [oid, name] of entriesOf(commit)) {
      const known = places.get(oid) ?? new Map<string, string>();
      places.set(oid, known);
      if (!known.has(name)) known.set(name, `${name} ${commit}`);
    }
  }
  for (const ref of git(['for-each-ref', '--format=%(refname)']).split('\n').filter(Boolean)) {
    for (const [oid] of entriesOf(ref)) refs.set(oid, (refs.get(oid) ?? new Set()).add(ref));
  }
  return {
    places: Object.fromEntries([...places].map(([oid, known]) => [oid, [...known.values()].toSorted()])),
    refs: Object.fromEntries([...refs].map(([oid, known]) => [oid, [...known]])),
    isCut: false,
  };
}

describe('paths and refs of contents', () => {
  test('are the same by packs, by git and by listing every tree', { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(steps, fc.boolean(), fc.integer({ min: 1, max: 200 }), (commits, isPacked, mostEdges) =>
        withRepo(async (repo) => {
          write(repo, commits);
          if (isPacked) repo.git(['repack', '-adfq']);
          const listed = list(repo);
          const oids = Object.keys(listed.places);
          expect(await ask(repo, oids, { byGit: false })).toEqual(listed);
          expect(await ask(repo, oids, { byGit: true })).toEqual(listed);
          // Cut at the same tree by both, and what is told is true.
          const cut = await ask(repo, oids, { byGit: false, mostEdges });
          expect(await ask(repo, oids, { byGit: true, mostEdges })).toEqual(cut);
          if (!cut.isCut) expect(cut).toEqual(listed);
        }),
      ),
      { numRuns: 12 },
    ),
  );

  test('are bounded in trees that name one another, and are said to be more', () =>
    withRepo(async (repo) => {
      const blob = repo.git(['hash-object', '-w', '--stdin'], { input: 'text' });
      let entry = `100644 blob ${blob}`;
      for (let level = 0; level < 10; level++) {
        const lines = Array.from({ length: 10 }, (_, index) => `${entry}\tn${index}\n`);
        entry = `040000 tree ${repo.git(['mktree'], { input: lines.join('') })}`;
      }
      repo.git(['update-ref', 'HEAD', repo.git(['commit-tree', entry.slice(-40)], { input: 'bomb' })]);
      const { places, refs, isCut } = await ask(repo, [blob], { byGit: false });
      expect({ isCut, refs, count: places[blob]?.length }).toEqual({
        isCut: true,
        refs: { [blob]: ['refs/heads/main'] },
        count: 200,
      });
    }));
});

interface Report {
  readonly scan: { readonly complete: boolean; startedAt?: string; durationMs?: number };
  readonly findings: readonly {
    readonly path: string;
    readonly commit?: { readonly summary: string };
    readonly atHead?: boolean;
    readonly stillOn?: { readonly refs: readonly string[]; readonly count: number };
    readonly occurrences: readonly { readonly path: string; readonly commit?: { readonly summary: string } }[];
    readonly occurrenceCount: number;
    readonly occurrencesCut?: boolean;
  }[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

async function history(cwd: string, ...args: readonly string[]): Promise<Report & { readonly code: number | null }> {
  const { code, stdout } = await runCli(['history', '-f', 'json', ...args], { cwd });
  const report = JSON.parse(stdout) as Report;
  delete report.scan.startedAt;
  delete report.scan.durationMs;
  return { code, ...report };
}

/** A leak that moves twice, the second time on a branch, and is gone from main. */
function fill(repo: Repo): void {
  repo.write('first/.env', makeEnvFile(makeApiSecret()));
  repo.commit('came');
  repo.git(['tag', '-a', 'v1', '-m', 'one']);
  repo.git(['tag', '-a', 'again', '-m', 'a tag of a tag', 'v1']);
  repo.git(['mv', 'first', 'second']);
  repo.commit('moved');
  repo.git(['branch', 'kept']);
  repo.git(['checkout', '-q', '-b', 'release/2']);
  repo.git(['mv', 'second', 'third']);
  repo.commit('moved again');
  repo.git(['checkout', '-q', 'main']);
  repo.git(['rm', '-rq', 'second']);
  repo.commit('gone');
}

const WHERE = {
  path: 'first/.env',
  commit: { summary: 'came' },
  atHead: false,
  stillOn: { refs: ['refs/heads/kept', 'refs/heads/release/2', 'refs/tags/again', 'refs/tags/v1'], count: 4 },
  occurrences: [
    { path: 'second/.env', commit: { summary: 'moved' } },
    { path: 'third/.env', commit: { summary: 'moved again' } },
  ],
  occurrenceCount: 3,
};

describe('a leak that moved and is gone from HEAD', () => {
  test('is told at each path it had, with the refs that still have it, again and with any number of threads', () =>
    withRepo(async (repo) => {
      fill(repo);
      repo.git(['gc', '-q']);
      const plain = await history(repo.root, '--no-cache');
      expect(plain).toMatchObject({ code: 1, findings: [WHERE] });
      expect(plain.findings[0]).not.toHaveProperty('occurrencesCut');
      for (const args of [[], [], ['--jobs', '1'], ['--jobs', '3']])
        expect(await history(repo.root, ...args)).toEqual(plain);
    }));

  test('is told alike in a clone that borrows its objects, which git has to read', () =>
    withRepo(async (repo) => {
      fill(repo);
      const clone = path.join(repo.home, 'clone');
      repo.git(['clone', '-q', '--shared', repo.root, clone]);
      const { findings } = await history(clone);
      expect(findings).toMatchObject([
        {
          ...WHERE,
          stillOn: {
            refs: ['refs/tags/again', 'refs/tags/v1', 'refs/remotes/origin/kept', 'refs/remotes/origin/release/2'],
            count: 4,
          },
        },
      ]);
    }));

  test('is told as far as a shallow clone goes; after more was fetched, as far as that', () =>
    withRepo(async (repo) => {
      fill(repo);
      const clone = path.join(repo.home, 'clone');
      repo.git(['clone', '-q', '--depth=2', '--no-tags', `file://${repo.root}`, clone]);
      for (let turn = 0; turn < 2; turn++) {
        const { findings, errors } = await history(clone);
        expect(findings).toMatchObject([{ path: 'second/.env', commit: { summary: 'moved' }, occurrenceCount: 1 }]);
        expect(errors).toMatchObject([{ code: 'shallow' }]);
      }
      repo.git(['fetch', '-q', '--unshallow', '--no-tags'], { cwd: clone });
      expect(await history(clone)).toMatchObject({
        scan: { complete: true },
        findings: [{ path: 'first/.env', occurrences: [{ path: 'second/.env' }] }],
      });
    }));

  test('says in words where it still is', () =>
    withRepo(async (repo) => {
      fill(repo);
      const { stdout } = await runCli(['history'], { cwd: repo.root });
      expect(stdout).toMatch(/still on: +kept, release\/2, tag again \(\+1 more\)/);
    }));
});

describe('what is remembered of a repository', () => {
  test.each(['shallow', 'reftable/0x000000000001-0x000000000002-aaaaaaaa.ref'])('is not used when %s changes', (name) =>
    withRepo(async (repo) => {
      fill(repo);
      const record = path.join(repo.root, '.git/vonguard/state/whereabouts');
      const headOf = async (): Promise<string> => {
        await history(repo.root);
        return readFileSync(record, 'utf8').split('\n')[0] ?? '';
      };
      const before = await headOf();
      const file = path.join(repo.root, '.git', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${repo.git(['rev-parse', 'main'])}\n`);
      expect(await headOf()).not.toBe(before);
    }),
  );
});

describe('a damaged tree', () => {
  test('takes from findings below it where they are, and from no other', () =>
    withRepo(async (repo) => {
      repo.write('good/.env', makeEnvFile(makeApiSecret()));
      repo.write('bad/.env', makeEnvFile(makeApiSecret()));
      repo.commit('came');
      const oid = repo.git(['rev-parse', 'HEAD:bad']);
      const file = path.join(repo.root, '.git/objects', oid.slice(0, 2), oid.slice(2));
      chmodSync(file, 0o600);
      truncateSync(file, 12);
      for (let turn = 0; turn < 2; turn++) {
        const { code, scan, findings, errors } = await history(repo.root);
        expect({ code, complete: scan.complete }).toEqual({ code: 1, complete: false });
        expect(findings.toSorted((a, b) => (a.path < b.path ? 1 : -1))).toMatchObject([
          { path: 'good/.env', commit: { summary: 'came' }, atHead: true, stillOn: { refs: ['refs/heads/main'] } },
          { path: expect.stringMatching(/^blob [0-9a-f]{40}$/), atHead: false },
        ]);
        expect(errors.some(({ message }) => message.includes(oid))).toBe(true);
      }
    }));
});
