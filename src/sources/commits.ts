// What commits add, each compared with all its parents: a merge brings what none of them has.

import { isOid, type Oid } from '../core/oid.ts';
import type { CommitInfo } from '../core/provenance.ts';
import type { Content, SourceSession } from '../core/source.ts';
import { parseCommit } from '../git/commit-object.ts';
import { parseRawChange, type RawChange } from '../git/raw-diff.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { readBlobs, readEarlier } from './blobs.ts';
import { hasContent } from './changes.ts';
import { failAtBoundary, failIfPartial } from './partial.ts';

interface Change extends RawChange {
  readonly commit: CommitInfo;
}

/** Messages and blobs that the commits which `git rev-list limits` names bring; also counts them. */
export async function* commitContents(
  repository: Repository,
  limits: readonly string[],
  session: SourceSession,
): AsyncGenerator<Content> {
  const { coverage, searcher, signal } = session;
  const cwd = repository.topLevel ?? repository.gitDir;
  const oids = (await runGit({ cwd, args: ['rev-list', '--reverse', ...limits], signal }))
    .toString()
    .trim()
    .split('\n')
    .filter(isOid);
  coverage.commits += oids.length;
  failAtBoundary(repository, oids, coverage);
  const commits = new Map<string, CommitInfo>();
  for await (const { oid, bytes } of readBlobs(oids, session, { cwd, pathOf: () => undefined })) {
    const commit = parseCommit(oid as Oid, Buffer.from(bytes).toString('utf8'));
    commits.set(oid, commit);
    const provenance = { kind: 'range', path: 'commit message', oid: commit.oid, commit } as const;
    if (searcher.hasAnchor(bytes)) yield { bytes, provenance };
  }
  const changes = (await changesOf(oids, commits, cwd, signal)).filter((change) => hasContent(change, session));
  const byOid = new Map<string, Change[]>();
  for (const change of changes) {
    const same = byOid.get(change.oid);
    if (same === undefined) byOid.set(change.oid, [change]);
    else same.push(change);
  }
  const pathOf = (oid: string): string | undefined => byOid.get(oid)?.[0]?.path;
  for await (const { oid, bytes } of readBlobs(byOid.keys(), session, { cwd, pathOf })) {
    coverage.blobs++;
    coverage.bytes += bytes.length;
    if (!searcher.hasAnchor(bytes)) continue;
    for (const { path, parents, commit } of byOid.get(oid) ?? []) {
      const previous = (): Promise<readonly Uint8Array[]> => readEarlier(parents, cwd);
      yield { bytes, provenance: { kind: 'range', path, oid: oid as Oid, commit }, previous };
    }
  }
  coverage.files += new Set(changes.map((change) => change.path)).size;
  failIfPartial(repository, coverage.skipped.filter(({ reason }) => reason === 'missing-object').length, coverage);
}

/** Changes of each commit against its parents; -c lists for a merge only what differs from every parent. */
async function changesOf(
  oids: readonly string[],
  commits: ReadonlyMap<string, CommitInfo>,
  cwd: string,
  signal: AbortSignal,
): Promise<readonly Change[]> {
  if (oids.length === 0) return [];
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '-c',
    '--root',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
  ];
  const output = (await runGit({ cwd, args, signal, input: `${oids.join('\n')}\n` })).toString();
  const changes: Change[] = [];
  const fields = output.split('\0');
  let commit: CommitInfo | undefined;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    // With -z a commit's line ends in NUL too; a change's head is followed by its path.
    if (!field.startsWith(':')) {
      commit = commits.get(field.trim()) ?? commit;
      continue;
    }
    const change = parseRawChange(field, fields[++at] ?? '');
    if (change !== undefined && commit !== undefined) changes.push({ ...change, commit });
  }
  return withMoves(changes);
}

/** A file that only got another name is no news: the content that the same commit took away is its earlier version. */
function withMoves(changes: readonly Change[]): readonly Change[] {
  const keysOf = ({ commit }: Change, oids: readonly string[]): readonly string[] =>
    oids.map((oid) => `${commit.oid} ${oid}`);
  const deleted = changes.filter((change) => change.isDeleted);
  const gone = new Set(deleted.flatMap((change) => keysOf(change, change.parents)));
  return changes.map((change) => {
    const isMoved = !change.isDeleted && keysOf(change, [change.oid]).some((key) => gone.has(key));
    return isMoved ? { ...change, parents: [...change.parents, change.oid] } : change;
  });
}
