// What a push brings: the commits that the remote does not have, tags, and what tags and refs name besides commits.

import type { Oid } from '../core/oid.ts';
import type { Source } from '../core/source.ts';
import { findRepository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { commitContents } from './commits.ts';
import { loneContents, tagMessages, type Ends } from './pushed-objects.ts';

export interface PushOptions {
  readonly cwd: string;
  /** What is pushed: commits or tags, or what else a ref may lead to. */
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
  const without = new Set([...here, ...tracked].map((oid) => `^${oid}`));
  return {
    kind: 'range',
    target: remote === undefined ? 'push' : `push to ${remote}`,
    root,
    async *contents(session) {
      const ends: Ends = { commits: [], treesAndBlobs: [] };
      yield* tagMessages(heads, { cwd: root, ends }, session);
      yield* loneContents(ends, root, session);
      // Without a commit to go on from, rev-list would be asked for nothing.
      if (ends.commits.length > 0) yield* commitContents(repository, [...ends.commits, ...without], session);
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
