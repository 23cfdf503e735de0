// What the next commit would add: the index against HEAD, contents from the index's blobs.

import { existsSync } from 'node:fs';
import { ScanError } from '../core/errors.ts';
import type { Oid } from '../core/oid.ts';
import type { Content, Source, SourceSession } from '../core/source.ts';
import { parseRawDiff, type RawChange } from '../git/raw-diff.ts';
import { assertIndexWhole } from '../git/index-file.ts';
import { findRepository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { kindOfMode } from '../git/tree-object.ts';
import { readBlobs, readEarlier } from './blobs.ts';
import { hasContent } from './changes.ts';
import { failIfPartial } from './partial.ts';
import { isWanted } from './wanted.ts';

/** The tree that holds nothing, by hash algorithm; git knows it without storing it. */
const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

export async function createStagedSource({ cwd }: { readonly cwd: string }): Promise<Source> {
  const repository = await findRepository(cwd);
  const { topLevel, gitDir, hashAlgorithm } = repository;
  if (topLevel === undefined && !existsSync(repository.indexFile)) {
    throw new ScanError('not-a-repository', 'This is a bare repository: nothing is ever staged in it.', {
      hint: 'Run vonguard staged where people commit; vonguard history looks at this one.',
    });
  }
  assertIndexWhole(repository);
  const root = topLevel ?? gitDir;
  return {
    kind: 'staged',
    target: root,
    root,
    async *contents(session) {
      // Without an index nothing is added, and git would list all of HEAD as deleted: of trees that name one another
      // more paths than it has room for.
      if (!existsSync(repository.indexFile)) return;
      yield* contents(root, EMPTY_TREE[hashAlgorithm], session);
      failIfPartial(repository, session.coverage.countSkipped('missing-object'), session.coverage);
    },
  };
}

async function* contents(cwd: string, emptyTree: string, session: SourceSession): AsyncGenerator<Content> {
  const { coverage } = session;
  const changes = await stagedChanges(cwd, emptyTree, session);
  const byOid = groupByOid(changes.filter((change) => isBrought(change, session)));
  // What an excluded path held was seen by nobody.
  const gone = changes
    .filter(({ path, isDeleted }) => isDeleted && !session.isExcluded(path))
    .flatMap(({ parents }) => parents);
  const pathOf = (oid: string): string | undefined => byOid.get(oid)?.[0]?.path;
  for await (const { oid, bytes } of readBlobs(byOid.keys(), session, { cwd, pathOf })) {
    const entries = byOid.get(oid) ?? [];
    coverage.files += entries.length;
    coverage.blobs++;
    if (!isWanted(bytes, { paths: entries.map(({ path }) => path), oid }, session)) continue;
    for (const { path, parents } of entries) {
      // A file that was moved is no news: what the deleted ones held counts as seen.
      const previous = (): Promise<readonly Uint8Array[]> => readEarlier([...parents, ...gone], cwd);
      // The id is git's own output.
      yield { bytes, provenance: { kind: 'staged', path, oid: oid as Oid }, previous };
    }
  }
}

function isBrought({ path, mode, isDeleted }: RawChange, session: SourceSession): boolean {
  return !isDeleted && hasContent({ path, isSubmodule: kindOfMode(mode) === 'submodule' }, session);
}

async function stagedChanges(cwd: string, emptyTree: string, { signal }: SourceSession): Promise<readonly RawChange[]> {
  const changes = parseRawDiff(await diffIndex(cwd, emptyTree, signal));
  if (!changes.some((change) => change.isUnmerged)) return changes;
  return [...changes.filter((change) => !change.isUnmerged), ...(await conflicts(cwd, signal))];
}

async function diffIndex(cwd: string, emptyTree: string, signal: AbortSignal): Promise<string> {
  try {
    return await diffIndexAgainst('HEAD', cwd, signal);
  } catch (error) {
    // Before the first commit there is no HEAD. (A damaged one is another error, and stays one.)
    if (!(error instanceof ScanError) || error.code !== 'revision-not-found') throw error;
    return diffIndexAgainst(emptyTree, cwd, signal);
  }
}

async function diffIndexAgainst(base: string, cwd: string, signal: AbortSignal): Promise<string> {
  const args = [
    'diff-index',
    '--cached', // the index, never the files
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames', // a renamed file is looked at as a new one
    '--no-ext-diff',
    '--ita-invisible-in-index', // "intent to add" adds nothing yet
    base,
    '--',
  ];
  return (await runGit({ cwd, args, signal })).toString();
}

/** All versions of files in conflict: `<mode> <oid> <stage>\t<path>\0`, git-ls-files(1). */
async function conflicts(cwd: string, signal: AbortSignal): Promise<readonly RawChange[]> {
  const output = await runGit({ cwd, args: ['ls-files', '-u', '-z', '--full-name'], signal });
  return output
    .toString()
    .split('\0')
    .flatMap((record) => {
      const [, mode = '', oid = '', path = ''] = /^(\d+) ([0-9a-f]+) \d\t(.*)$/s.exec(record) ?? [];
      return oid === '' ? [] : [{ path, mode, oid, parents: [], isDeleted: false, isUnmerged: false }];
    });
}

function groupByOid(changes: readonly RawChange[]): ReadonlyMap<string, readonly RawChange[]> {
  const groups = new Map<string, RawChange[]>();
  for (const change of changes) groups.set(change.oid, [...(groups.get(change.oid) ?? []), change]);
  return groups;
}
