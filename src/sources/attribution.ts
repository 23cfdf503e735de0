// Where objects with findings are reachable: the first commit that has each, oldest first, by the names that were read
// from the store or, where that is not possible, by one pass of git over all commits; then the commits themselves, and
// what of it is in the tree of HEAD.

import { isOid, type Oid } from '../core/oid.ts';
import type { CommitInfo, Origin, Whereabouts } from '../core/provenance.ts';
import type { RefList } from '../core/refs.ts';
import { ByteReader } from '../git/byte-reader.ts';
import { readObjects, type ObjectContent } from '../git/cat-file.ts';
import { parseCommit } from '../git/commit-object.ts';
import { commitsFrom } from '../git/pack/first-commits.ts';
import { HoldingTrees } from '../git/pack/holding-trees.ts';
import { MISSING } from '../git/pack/name-look.ts';
import { numberOf } from '../git/pack/name-table.ts';
import { runGit, startGit } from '../git/run.ts';
import { pathsAtHead } from './at-head.ts';
import { findHoldingRefs } from './holding-refs.ts';
import { COMMIT_MESSAGE, introductionsByNames, soundStartsOf, startsOf, type Introduction } from './introductions.ts';
import { findPlaces, type ObjectPlace, type ObjectPlaces } from './object-places.ts';
import type { RememberedOrigin, RememberedWhereabouts, StateMemory } from './state-memory.ts';
import type { StoreNames } from './store-names.ts';

export interface AttributionOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** What the store's objects name, if it can be read. */
  readonly names: () => Promise<StoreNames | undefined>;
  readonly memory?: StateMemory;
  /** Commits that were read before. */
  readonly commits?: ReadonlyMap<string, CommitInfo>;
  /** Told of trees and commits that could not be read: where what only they lead to is, was not found. */
  readonly onUnread: (oids: readonly Oid[]) => void;
}

/** By object id; an object that nothing reaches is not in the map. */
export async function attributeObjects(
  oids: readonly string[],
  options: AttributionOptions,
): Promise<ReadonlyMap<string, Whereabouts>> {
  const remembered = options.memory?.whereabouts(oids);
  let isWhole = true;
  const onUnread = (unread: readonly Oid[]): void => {
    isWhole = false;
    options.onUnread(unread);
  };
  const known = remembered ?? (await findWhereabouts(oids, { ...options, onUnread }));
  if (remembered === undefined && isWhole) await options.memory?.rememberWhereabouts(known);
  const origins = [...known.values()].flatMap((one) => one.origins);
  const commits = await readCommits(origins, options);
  const found = oids.flatMap((oid) => {
    const one = known.get(oid);
    if (one === undefined || one.origins.length === 0) return [];
    return [[oid, { ...one, origins: one.origins.map((origin) => withCommit(origin, commits)) }] as const];
  });
  return new Map(found);
}

/** Of each of `oids`, without origins for what nothing reaches. */
async function findWhereabouts(oids: readonly string[], options: AttributionOptions): Promise<RememberedWhereabouts> {
  const { names } = options;
  const where = { cwd: options.cwd, signal: options.signal };
  const wanted = new Set(oids);
  const read = await names();
  const starts = read && (await startsOf(read.table, where).catch(() => soundStartsOf(read.table, where)));
  const history = read && starts && { names: read, commits: commitsFrom(read.graph, starts) };
  const { introductions, atHead, places, refs } = history
    ? await byNames(history, wanted, options)
    : await byGit(wanted, options);
  const entries = oids.map((oid) => {
    const known = history ? (places?.get(oid) ?? NO_PLACES) : { places: [], isCut: true };
    const origins = originsOf(introductions.get(oid), known.places, atHead.get(oid) ?? []);
    const held = refs && (refs.get(oid) ?? NO_REFS);
    return [oid, { origins, placesCut: known.isCut, ...(held && { refs: held }) }] as const;
  });
  return new Map(entries);
}

const NO_PLACES: ObjectPlaces = { places: [], isCut: false };
const NO_REFS: RefList = { names: [], count: 0 };

interface History {
  readonly names: StoreNames;
  /** Numbers, the oldest first. */
  readonly commits: readonly number[];
}

interface Found {
  readonly introductions: ReadonlyMap<string, Introduction>;
  readonly atHead: ReadonlyMap<string, readonly string[]>;
  /** Absent when they are not known, as the others below. */
  readonly places?: ReadonlyMap<string, ObjectPlaces>;
  readonly refs?: ReadonlyMap<string, RefList> | undefined;
}

async function byNames(
  { names, commits }: History,
  wanted: ReadonlySet<string>,
  { cwd, signal, onUnread }: AttributionOptions,
): Promise<Found> {
  const { table, graph } = names;
  const { found, unread } = await introductionsByNames(names, commits, wanted, { cwd, signal });
  if (unread.length > 0) onUnread(unread);
  const numbers = [...wanted].map((oid) => numberOf(table, Buffer.from(oid, 'hex'), 0));
  const contents = new Set(numbers.filter((number) => graph.treeOf(number) === undefined));
  const holding = new HoldingTrees(graph, contents);
  const trees = commits.map((commit) => ({ commit, tree: graph.treeOf(commit) ?? MISSING }));
  const looking = { table, graph, holding, signal };
  const places = await findPlaces(trees, looking);
  const refs = await findHoldingRefs(table, holding, { cwd, signal });
  const head = await treeOfHead(cwd, signal);
  const tree = numberOf(table, Buffer.from(head, 'hex'), 0);
  const here = await findPlaces([{ commit: MISSING, tree }], looking);
  const atHead = new Map([...here].map(([oid, one]) => [oid, one.places.map(({ path }) => path)]));
  return { introductions: found, atHead, places, refs };
}

async function byGit(wanted: ReadonlySet<string>, { cwd, signal }: AttributionOptions): Promise<Found> {
  const introductions = await findIntroductions(cwd, wanted, signal);
  return { introductions, atHead: await pathsAtHead(wanted, { cwd, signal }) };
}

/** Empty before the first commit, and where HEAD cannot be read: following the history says so. */
async function treeOfHead(cwd: string, signal: AbortSignal): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', 'HEAD^{tree}'];
  return (await runGit({ cwd, args, signal }).then(String, () => '')).trim();
}

function originsOf(
  introduction: Introduction | undefined,
  places: readonly ObjectPlace[],
  headPaths: readonly string[],
): readonly RememberedOrigin[] {
  const first = introduction ?? places[0];
  const known = [...(first ? [first] : []), ...places.filter(({ path }) => path !== first?.path)];
  const isKnown = new Set(known.map(({ path }) => path));
  // What is there beyond the bound of places is in the first commit's footsteps.
  const others = headPaths
    .filter((path) => !isKnown.has(path))
    .map((path) => ({ path, ...(first?.commit && { commit: first.commit }) }));
  const isAtHead = new Set(headPaths);
  return [...known, ...others].map((origin) => ({ ...origin, atHead: isAtHead.has(origin.path) }));
}

function withCommit({ path, commit, atHead }: RememberedOrigin, commits: ReadonlyMap<string, CommitInfo>): Origin {
  const info = commit && commits.get(commit);
  return { path, atHead, ...(info && { commit: info }) };
}

/**
 * git-rev-list(1): with --objects --in-commit-order each commit's line (`<oid>`) is followed by those of the objects
 * (`<oid> <path>`) that no commit before it had.
 */
export async function findIntroductions(
  cwd: string,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Introduction>> {
  const order = ['--date-order', '--reverse', '--in-commit-order'];
  const args = ['rev-list', '--all', '--reflog', ...order, '--objects', '--missing=allow-any'];
  const git = startGit({ cwd, args, signal });
  git.stdin.end();
  const found = new Map<string, Introduction>();
  const reader = new ByteReader(git.stdout);
  let commit: Oid | undefined;
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    const space = line.indexOf(' ');
    const oid = space === -1 ? line : line.slice(0, space);
    if (space === -1 && isOid(oid)) commit = oid;
    if (!wanted.has(oid)) continue;
    if (space === -1 && commit !== undefined) found.set(oid, { path: COMMIT_MESSAGE, commit });
    else if (commit !== undefined && !found.has(oid)) found.set(oid, { path: line.slice(space + 1), commit });
    if (found.size === wanted.size) break;
  }
  if (found.size === wanted.size) git.kill();
  else await git.ended;
  return found;
}

async function readCommits(
  origins: readonly RememberedOrigin[],
  { cwd, signal, commits: known }: AttributionOptions,
): Promise<ReadonlyMap<string, CommitInfo>> {
  const commits = new Map(known);
  const oids = new Set(origins.flatMap(({ commit }) => commit ?? []).filter((oid) => !commits.has(oid)));
  for await (const content of readObjects([...oids], { cwd, signal })) {
    if (content.kind === 'object') commits.set(content.oid, commitIn(content));
  }
  return commits;
}

export function commitIn({ oid, bytes }: Extract<ObjectContent, { readonly kind: 'object' }>): CommitInfo {
  return parseCommit(oid, Buffer.from(bytes).toString('utf8'));
}
