// Names of refs that still have something, the ones that people work on first.

import { compareText } from './compare-text.ts';

export interface RefList {
  /** Full names, `refs/heads/main`. */
  readonly names: readonly string[];
  /** Of all, also of those that are not named. */
  readonly count: number;
}

const RANKS: readonly string[] = ['refs/heads/', 'refs/tags/', 'refs/remotes/'];

export function compareRefs(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || compareText(a, b);
}

function rankOf(ref: string): number {
  const rank = RANKS.findIndex((prefix) => ref.startsWith(prefix));
  return rank === -1 ? RANKS.length : rank;
}

/** The refs of all lists, which are in the order of `compareRefs`; of them `most` are named. */
export function joinRefs(lists: readonly RefList[], most: number): RefList {
  // What was read back has one list for all objects that are on the same refs.
  const distinct = [...new Set(lists)];
  const [list] = distinct;
  if (list !== undefined && distinct.length === 1) return { names: list.names.slice(0, most), count: list.count };
  // The first of all are among the first of each: a mirror has thousands of refs to put in order.
  const first = new Set(distinct.flatMap(({ names }) => names.slice(0, most)));
  return { names: [...first].toSorted(compareRefs).slice(0, most), count: countOf(distinct) };
}

// What a list counts and does not name may be in the others.
function countOf(lists: readonly RefList[]): number {
  const largest = lists.reduce((most, { count }) => Math.max(most, count), 0);
  const named = lists.reduce((sum, { names }) => sum + names.length, 0);
  return named <= largest ? largest : Math.max(largest, new Set(lists.flatMap(({ names }) => names)).size);
}
