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
  const [list, ...others] = new Set(lists);
  if (list !== undefined && others.length === 0) return { names: list.names.slice(0, most), count: list.count };
  const names = [...new Set(lists.flatMap((list) => list.names))].toSorted(compareRefs);
  // What a list counts and does not name may be in the others.
  const count = lists.reduce((largest, list) => Math.max(largest, list.count), names.length);
  return { names: names.slice(0, most), count };
}
