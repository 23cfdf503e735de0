// Whether the objects that history names are here at all. Reading the store finds what is in it; what is missing
// from it (a partial clone, a damaged one) shows only by following the names.

import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { toScanError } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { ByteReader } from '../git/byte-reader.ts';
import { readObjects } from '../git/cat-file.ts';
import { findBroken } from '../git/pack/first-commits.ts';
import { readCommitLinks } from '../git/pack/links.ts';
import { numberOf, oidOf } from '../git/pack/name-table.ts';
import { readObjectDirectory } from '../git/pack/object-directory.ts';
import type { PackIdentity } from '../git/pack/pack-memory.ts';
import { memoryKey, PackMemory } from '../git/pack/pack-memory.ts';
import type { Repository } from '../git/repository.ts';
import { runGit, startGit } from '../git/run.ts';
import { parseTree } from '../git/tree-object.ts';
import { startsOf } from './introductions.ts';
import { failIfPartial } from './partial.ts';
import type { StoreNames } from './store-names.ts';

// More damage than this git may list.
const MOST_BROKEN = 5000;

/** Gives what the store's objects name, read when it is first asked for. */
export type GetNames = () => Promise<StoreNames | undefined>;

/** Names what is missing in the session's coverage; what was whole before and has not changed is not asked again. */
export async function checkConnectivity(
  repository: Repository,
  session: SourceSession,
  names: GetNames,
): Promise<void> {
  const { signal, coverage } = session;
  const cwd = repository.topLevel ?? repository.gitDir;
  try {
    const memory = session.cache ? await rememberedState(repository, cwd, session) : undefined;
    if (memory?.isKnown() === true) return;
    const missing = (await missingByNames(repository, await names(), { cwd, signal })) ?? (await askGit(cwd, signal));
    if (missing.length === 0) {
      memory?.remember();
      return;
    }
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
  if (names === undefined || isShallow) return undefined;
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
    return entries.filter(({ mode }) => !mode.startsWith('16')).map(({ oid }) => oid);
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

interface Remembered {
  readonly isKnown: () => boolean;
  readonly remember: () => void;
}

/** The state of refs and store, and whether it was found whole before. */
async function rememberedState(
  { commonDir }: Repository,
  cwd: string,
  { signal, ruleSetHash }: SourceSession,
): Promise<Remembered | undefined> {
  const key = memoryKey(path.join(homedir(), '.cache', 'vonguard'));
  if (key === undefined) return undefined;
  const refs = await runGit({ cwd, args: ['for-each-ref', '--format=%(objectname) %(refname)'], signal });
  const { packs, loose, hasAlternates } = readObjectDirectory(path.join(commonDir, 'objects'));
  // What is borrowed can go away without a trace here.
  if (hasAlternates) return undefined;
  const state = createHash('sha256').update(refs).update(packs.join('\n')).update(loose.join('\n')).digest('hex');
  const memory = new PackMemory(path.join(commonDir, 'vonguard', 'whole'), key);
  const identity: PackIdentity = { checksum: state, size: 0, ruleSetHash };
  return {
    isKnown: () => memory.recall(identity) !== undefined,
    remember: () => {
      memory.remember(identity, { blobs: 0, commits: 0, bytes: 0, hits: [], left: [] });
      memory.forgetOthers(new Set([state]));
    },
  };
}
