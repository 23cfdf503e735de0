// What a push brings: the commits that the remote does not have, and the messages of pushed tags.

import type { Oid } from '../core/oid.ts';
import type { Content, Source, SourceSession } from '../core/source.ts';
import { readObjects } from '../git/cat-file.ts';
import { parseCommit } from '../git/commit-object.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { REASONS } from './blobs.ts';
import { commitContents } from './commits.ts';

export interface PushOptions {
  readonly cwd: string;
  /** What is pushed: commits or annotated tags. */
  readonly heads: readonly Oid[];
  /** What the remote has by its own word; ids that are not here (somebody else's pushes) are passed over. */
  readonly known: readonly Oid[];
  /** Its name, when it has one: its tracking branches are known to it, too. */
  readonly remote?: string;
}

export async function createPushSource({ cwd, heads, known, remote }: PushOptions): Promise<Source> {
  const repository = await findRepository(cwd);
  const root = repository.topLevel ?? repository.gitDir;
  const here = await filterPresent(root, known);
  const tracked = remote === undefined ? [] : await trackingBranches(root, remote);
  const limits = [...heads, ...new Set([...here, ...tracked].map((oid) => `^${oid}`))];
  return {
    kind: 'range',
    target: remote === undefined ? 'push' : `push to ${remote}`,
    root,
    async *contents(session) {
      yield* tagMessages(repository, heads, session);
      yield* commitContents(repository, limits, session);
    },
  };
}

async function filterPresent(cwd: string, oids: readonly Oid[]): Promise<readonly Oid[]> {
  if (oids.length === 0) return [];
  const input = `${oids.join('\n')}\n`;
  const output = (await runGit({ cwd, args: ['cat-file', '--batch-check=%(objectname)'], input })).toString();
  const lines = new Set(output.split('\n'));
  return oids.filter((oid) => lines.has(oid));
}

async function trackingBranches(cwd: string, remote: string): Promise<readonly string[]> {
  // for-each-ref takes a pattern; a remote's name may not hold what a pattern would read as its own.
  const args = ['for-each-ref', '--format=%(objectname)', `refs/remotes/${remote}/`];
  if (!/^[\w./-]+$/.test(remote)) return [];
  return (await runGit({ cwd, args })).toString().trim().split('\n').filter(Boolean);
}

/** An annotated tag is an object with a message of its own; rev-list looks through it. */
async function* tagMessages(
  { topLevel, gitDir }: Repository,
  heads: readonly Oid[],
  { searcher, coverage, signal, maxBytes }: SourceSession,
): AsyncGenerator<Content> {
  const cwd = topLevel ?? gitDir;
  for await (const content of readObjects([...new Set(heads)], { cwd, signal, maxBytes })) {
    if (content.kind !== 'object') coverage.skip({ oid: content.oid, reason: REASONS[content.kind] });
    if (content.kind !== 'object' || content.type !== 'tag') continue;
    coverage.bytes += content.bytes.length;
    if (!searcher.hasAnchor(content.bytes)) continue;
    const oid = content.oid as Oid;
    const commit = parseCommit(oid, content.bytes.toString().replace(/^tagger /m, 'author '));
    yield { bytes: content.bytes, provenance: { kind: 'range', path: 'tag message', oid, commit } };
  }
}
