// Whether the objects that history names are here at all. Reading the store finds what is in it; what is missing
// from it (a partial clone, a damaged one) shows only by following the names.

import { toScanError } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { ByteReader } from '../git/byte-reader.ts';
import { readObjects } from '../git/cat-file.ts';
import { findBroken } from '../git/pack/first-commits.ts';
import { readCommitLinks } from '../git/pack/links.ts';
import { numberOf, oidOf } from '../git/pack/name-table.ts';
import type { Repository } from '../git/repository.ts';
import { runGit, startGit } from '../git/run.ts';
import { parseTree } from '../git/tree-object.ts';
import { startsOf } from './introductions.ts';
import { failIfPartial } from './partial.ts';
import type { StateMemory } from './state-memory.ts';
import type { StoreNames } from './store-names.ts';

// More damage than this git may list.
const MOST_BROKEN = 5000;

export interface Known {
  /** Gives what the store's objects name, read when it is first asked for. */
  readonly names: () => Promise<StoreNames | undefined>;
  readonly memory?: StateMemory;
}

/** Names what is missing in the session's coverage; what was found before and has not changed is not asked again. */
export async function checkConnectivity(
  repository: Repository,
  session: SourceSession,
  { names, memory }: Known,
): Promise<void> {
  const { signal, coverage } = session;
  const cwd = repository.topLevel ?? repository.gitDir;
  try {
    const remembered = memory?.missing();
    const missing =
      remembered ?? (await missingByNames(repository, await names(), { cwd, signal })) ?? (await askGit(cwd, signal));
    if (remembered === undefined) await memory?.rememberMissing(missing);
    for (const oid of missing) coverage.skip({ oid, reason: 'missing-object' });
    failIfPartial(repository, missing.length, coverage);
  } catch (error) {
    signal.throwIfAborted();
    const { code, message, hint } = toScanError(error, 'git-failed');
    coverage.fail({
      code,
      message: `Could not follow the history to its objects: ${message}`,
      ...(hint !== undefined && { hint }),
    });
  }
}

interface Where {
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** Undefined when the names cannot tell. */
async function missingByNames(
  { isShallow }: Repository,
  names: StoreNames | undefined,
  where: Where,
): Promise<readonly string[] | undefined> {
  // What lies behind a shallow clone's boundary is not missing.
  if (names === undefined || names.isOdd || isShallow) return undefined;
  const { table, graph, isMissing, isTreeTagged } = names;
  const starts = await startsOf(table, where);
  if (starts === undefined) return undefined;
  if (!isMissing) return [];
  const broken = findBroken(graph, starts);
  if (broken === undefined || broken.length > MOST_BROKEN) return undefined;
  // No commit leads to what only such a tag or ref leads to.
  if (isTreeTagged || (await isTreeReferred(where))) return undefined;
  const missing = new Set<string>();
  const oids = broken.map((number) => oidOf(table, number));
  for await (const content of readObjects(oids, where)) {
    if (content.kind !== 'object') return undefined;
    for (const oid of namesIn(content.bytes, content.type, table.hashLength)) {
      if (numberOf(table, Buffer.from(oid, 'hex'), 0) < 0) missing.add(oid);
    }
  }
  return [...missing];
}

function namesIn(bytes: Uint8Array, type: string, hashLength: number): readonly string[] {
  if (type === 'tree') {
    const entries = parseTree(bytes, hashLength) ?? [];
    return entries.filter(({ kind }) => kind !== 'submodule').map(({ oid }) => oid);
  }
  const links = readCommitLinks(bytes);
  return links === undefined ? [] : [links.tree, ...links.parents];
}

async function isTreeReferred({ cwd, signal }: Where): Promise<boolean> {
  const types = await runGit({ cwd, args: ['for-each-ref', '--format=%(objecttype)'], signal });
  return /^tree$/m.test(types.toString('latin1'));
}

async function askGit(cwd: string, signal: AbortSignal): Promise<readonly string[]> {
  const args = ['rev-list', '--objects', '--all', '--missing=print', '--quiet'];
  const git = startGit({ cwd, args, signal });
  git.stdin.end();
  const reader = new ByteReader(git.stdout);
  const missing: string[] = [];
  // git-rev-list(1): missing objects are printed with a `?` in front.
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    if (line.startsWith('?')) missing.push(line.slice(1));
  }
  await git.ended;
  return missing;
}
