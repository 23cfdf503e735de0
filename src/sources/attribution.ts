// Where objects with findings are reachable: the first commit that has each, oldest first, by the names that were read
// from the store or, where that is not possible, by one pass of git over all commits; then the commits themselves, and
// what of it is in the tree of HEAD.

import { isOid, type Oid } from '../core/oid.ts';
import type { CommitInfo, Origin } from '../core/provenance.ts';
import { ByteReader } from '../git/byte-reader.ts';
import { readObjects } from '../git/cat-file.ts';
import { parseCommit } from '../git/commit-object.ts';
import { startGit } from '../git/run.ts';
import { pathsAtHead } from './at-head.ts';
import { COMMIT_MESSAGE, introductionsByNames, type Introduction } from './introductions.ts';
import type { RememberedOrigin, RememberedOrigins, StateMemory } from './state-memory.ts';
import type { StoreNames } from './store-names.ts';

export interface AttributionOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** What the store's objects name, if it can be read. */
  readonly names: () => Promise<StoreNames | undefined>;
  readonly memory?: StateMemory;
}

/** Origins by object id; an object that nothing reaches is not in the map. */
export async function attributeObjects(
  oids: readonly string[],
  options: AttributionOptions,
): Promise<ReadonlyMap<string, readonly Origin[]>> {
  const remembered = options.memory?.origins(oids);
  const known = remembered ?? (await findOrigins(oids, options));
  if (remembered === undefined) options.memory?.rememberOrigins(known);
  const commits = await readCommits([...known.values()].flat(), options);
  const origins = new Map<string, readonly Origin[]>();
  for (const oid of oids) {
    const found = known.get(oid) ?? [];
    if (found.length > 0)
      origins.set(
        oid,
        found.map((origin) => withCommit(origin, commits)),
      );
  }
  return origins;
}

/** Of each of `oids`, none for what nothing reaches. */
async function findOrigins(
  oids: readonly string[],
  { cwd, names, signal }: AttributionOptions,
): Promise<RememberedOrigins> {
  const wanted = new Set(oids);
  const read = await names();
  const byNames = read && (await introductionsByNames(read, wanted, { cwd, signal }));
  const introductions = byNames ?? (await findIntroductions(cwd, wanted, signal));
  const atHead = await pathsAtHead(wanted, { cwd, signal });
  return new Map(oids.map((oid) => [oid, originsOf(introductions.get(oid), atHead.get(oid) ?? [])]));
}

function originsOf(introduction: Introduction | undefined, headPaths: readonly string[]): readonly RememberedOrigin[] {
  if (introduction === undefined) return headPaths.map((path) => ({ path, atHead: true }));
  const { path, commit } = introduction;
  const first = { path, atHead: headPaths.includes(path), ...(commit && { commit }) };
  const others = headPaths.filter((one) => one !== path);
  return [first, ...others.map((one) => ({ path: one, atHead: true, ...(commit && { commit }) }))];
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
  const args = ['rev-list', '--all', '--reflog', '--reverse', '--objects', '--in-commit-order', '--missing=allow-any'];
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
  { cwd, signal }: AttributionOptions,
): Promise<ReadonlyMap<string, CommitInfo>> {
  const commits = new Map<string, CommitInfo>();
  const oids = new Set(origins.flatMap(({ commit }) => commit ?? []));
  for await (const content of readObjects([...oids], { cwd, signal })) {
    if (content.kind !== 'object') continue;
    commits.set(content.oid, parseCommit(content.oid, Buffer.from(content.bytes).toString('utf8')));
  }
  return commits;
}
