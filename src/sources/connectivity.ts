// Whether the objects that history names are here at all. Reading the store finds what is in it; what is missing
// from it (a partial clone, a damaged one) shows only by following the names.

import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { toScanError } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { ByteReader } from '../git/byte-reader.ts';
import { readObjectDirectory } from '../git/pack/object-directory.ts';
import type { PackIdentity } from '../git/pack/pack-memory.ts';
import { memoryKey, PackMemory } from '../git/pack/pack-memory.ts';
import type { Repository } from '../git/repository.ts';
import { runGit, startGit } from '../git/run.ts';

// Following all names of 131,000 objects takes git half a second, of 849,000 eight: above the bound only the trees of
// all branches and tags are followed, and that this is so is said.
const FULL_CHECK_LIMIT = 300_000;

/** Names what is missing in the session's coverage; what was whole before and has not changed is not asked again. */
export async function checkConnectivity(repository: Repository, session: SourceSession): Promise<void> {
  const { signal, coverage } = session;
  const cwd = repository.topLevel ?? repository.gitDir;
  try {
    const memory = session.cache ? await rememberedState(repository, cwd, session) : undefined;
    if (memory?.isKnown() === true) return;
    if (await isWhole(repository, cwd, session)) memory?.remember();
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

async function isWhole({ isPartial }: Repository, cwd: string, session: SourceSession): Promise<boolean> {
  const { coverage, signal } = session;
  const isSmall = (await countObjects(cwd, signal)) <= FULL_CHECK_LIMIT;
  if (!isSmall)
    coverage.notice(`Only what branches and tags hold now was checked for missing objects; git fsck checks all.`);
  const scope = isSmall ? [] : ['--no-walk'];
  const args = ['rev-list', '--objects', '--all', '--missing=print', '--quiet', ...scope];
  const git = startGit({ cwd, args, signal });
  git.stdin.end();
  const reader = new ByteReader(git.stdout);
  let missing = 0;
  // git-rev-list(1): missing objects are printed with a `?` in front.
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    if (!line.startsWith('?')) continue;
    missing++;
    coverage.skip({ oid: line.slice(1), reason: 'missing-object' });
  }
  await git.ended;
  if (missing > 0 && isPartial) failAsPartial(missing, session);
  return missing === 0;
}

function failAsPartial(missing: number, { coverage }: SourceSession): void {
  coverage.fail({
    code: 'partial-clone',
    message: `This is a partial clone: ${missing} objects of its history were not fetched, so they were not looked at.`,
    hint: 'Make a full clone, or fetch the rest with: git fetch --refetch --no-filter',
  });
}

async function countObjects(cwd: string, signal: AbortSignal): Promise<number> {
  const output = (await runGit({ cwd, args: ['count-objects', '-v'], signal })).toString();
  const of = (name: string): number => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return of('count') + of('in-pack');
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
