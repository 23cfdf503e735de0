// The first commit that has an object, and the object's path there, by what the store's objects name.

import { isOid, type Oid } from '../core/oid.ts';
import { findFirstCommits } from '../git/pack/first-commits.ts';
import { MISSING } from '../git/pack/name-look.ts';
import { numberOf, oidOf, type NameTable } from '../git/pack/name-table.ts';
import { runGit } from '../git/run.ts';
import { pathOf } from '../git/tree-object.ts';
import type { StoreNames } from './store-names.ts';

export interface Introduction {
  readonly path: string;
  /** Absent for what only a tag or another ref names. */
  readonly commit?: Oid;
}

/** In place of a path. */
export const COMMIT_MESSAGE = 'commit message';

interface Where {
  readonly cwd: string;
  readonly signal: AbortSignal;
}

export interface Introductions {
  /** By object id. */
  readonly found: ReadonlyMap<string, Introduction>;
  /** Trees and commits that could not be read: what only they lead to is not found. */
  readonly unread: readonly Oid[];
}

/** `commits`: numbers, the oldest first. */
export async function introductionsByNames(
  { table, graph }: StoreNames,
  commits: readonly number[],
  oids: ReadonlySet<string>,
  where: Where,
): Promise<Introductions> {
  const wanted = new Set([...oids].map((oid) => numberOfOid(table, oid)).filter((number) => number >= 0));
  const first = findFirstCommits(graph, commits, wanted);
  const found = new Map<string, Introduction>();
  for (const [number, { commit, way }] of first.found) {
    const names = way.map((edge) => graph.name(graph.nameNumber(edge)));
    const path = way.length === 0 ? COMMIT_MESSAGE : pathOf(names);
    found.set(oidOf(table, number), { path, commit: oidOf(table, commit) });
  }
  const others = [...oids].filter((oid) => !found.has(oid));
  const named = others.length === 0 ? [] : await namedByRefs(new Set(others), where);
  return { found: new Map([...found, ...named]), unread: [...first.unread].map((number) => oidOf(table, number)) };
}

/**
 * Commits that all refs and reflogs name, as `git rev-list` begins with them; undefined when one is not in the table.
 * git-rev-list(1): with --no-walk=unsorted "in the order they were given".
 */
export async function startsOf(table: NameTable, { cwd, signal }: Where): Promise<readonly number[] | undefined> {
  const args = ['rev-list', '--all', '--reflog', '--no-walk=unsorted'];
  const output = (await runGit({ cwd, args, signal })).toString('latin1').trim();
  const starts = output === '' ? [] : output.split('\n').map((oid) => numberOfOid(table, oid));
  return starts.includes(MISSING) ? undefined : starts;
}

/**
 * As startsOf, where git refuses because of a ref that leads nowhere: that one is left out, and takes nothing from the
 * others. (What is said of the connectivity names it.)
 */
export async function soundStartsOf(table: NameTable, { cwd, signal }: Where): Promise<readonly number[]> {
  const lines = async (args: readonly string[], input = ''): Promise<readonly string[]> =>
    (await runGit({ cwd, args, signal, input }).then(String, () => '')).split('\n').filter(Boolean);
  const refs = await lines(['for-each-ref', '--format=%(objectname)']);
  const named = ['HEAD', ...refs].map((name) => `${name}^{commit}\n`).join('');
  const tips = await lines(['cat-file', '--batch-check=%(objectname)'], named);
  const logged = await lines(['rev-list', '--reflog', '--no-walk=unsorted']);
  signal.throwIfAborted();
  const numbers = [...tips, ...logged].filter(isOid).map((oid) => numberOfOid(table, oid));
  return numbers.filter((number) => number !== MISSING);
}

function numberOfOid(table: NameTable, oid: string): number {
  const number = numberOf(table, Buffer.from(oid, 'hex'), 0);
  return number < 0 ? MISSING : number;
}

/** Tags, and what a ref names without a commit. */
async function namedByRefs(
  oids: ReadonlySet<string>,
  { cwd, signal }: Where,
): Promise<ReadonlyMap<string, Introduction>> {
  const format = '--format=%(objectname) %(*objecttype) %(*objectname) %(refname)';
  const lines = (await runGit({ cwd, args: ['for-each-ref', format], signal })).toString().split('\n');
  const found = new Map<string, Introduction>();
  for (const line of lines) {
    const [oid = '', type = '', target = '', ...name] = line.split(' ');
    const path = name.join(' ').replace(/^refs\/(?:tags|heads)\//, '');
    // The target of an annotated tag; for other refs both fields are empty.
    if (oids.has(oid)) found.set(oid, { path, ...(type === 'commit' && { commit: target as Oid }) });
    else if (oids.has(target)) found.set(target, { path });
  }
  return found;
}
