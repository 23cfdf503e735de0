// The trees that deltas form: each entry hangs under its base. Trees of commits, blobs and tags are shared
// out as tasks of like cost; what hangs nowhere (a base elsewhere, a cycle) is named as left over.

import type { Entries } from './entries.ts';
import { NO_BASE, TYPE, WHOLE, shared } from './entries.ts';

export const NONE = -1;

export interface Forest {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The child with the most below it: walked last, when its base is needed no longer. */
  readonly heavy: Int32Array;
  /** Roots to walk, in the order of the file. */
  readonly roots: Uint32Array;
  /** Task t is roots[tasks[t]] up to roots[tasks[t + 1]]. */
  readonly tasks: Uint32Array;
}

export interface Planted {
  readonly forest: Forest;
  /** Entries that no sound root leads to, and their descendants. */
  readonly leftOver: readonly number[];
}

// An object costs this many bytes' worth beside its own, measured on git's repository.
const OBJECT_COST = 600;
const TASK_COST = 4 * 1024 * 1024;

export function plant(entries: Entries): Planted {
  const { count } = entries;
  const firstChild = new Int32Array(shared(4 * count)).fill(NONE);
  const nextSibling = new Int32Array(shared(4 * count)).fill(NONE);
  link(entries, firstChild, nextSibling);
  const order = new Uint32Array(count);
  const reached = spread(entries, order, { firstChild, nextSibling });
  const heavy = new Int32Array(shared(4 * count)).fill(NONE);
  const cost = weigh(entries, order.subarray(0, reached), heavy);
  const roots = new Uint32Array(shared(4 * count));
  const tasks: number[] = [0];
  let rootCount = 0;
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if (entries.base[entry] !== WHOLE || entries.type[entry] === TYPE.tree) continue;
    roots[rootCount++] = entry;
    sum += cost[entry] ?? 0;
    if (sum < TASK_COST) continue;
    tasks.push(rootCount);
    sum = 0;
  }
  if (tasks.at(-1) !== rootCount) tasks.push(rootCount);
  const sharedTasks = new Uint32Array(shared(4 * tasks.length), 0, tasks.length);
  sharedTasks.set(tasks);
  const forest = { firstChild, nextSibling, heavy, roots: roots.subarray(0, rootCount), tasks: sharedTasks };
  return { forest, leftOver: reached === count ? [] : unreached(order.subarray(0, reached), count) };
}

// From the last to the first, so that siblings stand in the order of the file.
function link({ count, base }: Entries, firstChild: Int32Array, nextSibling: Int32Array): void {
  for (let entry = count - 1; entry >= 0; entry--) {
    const parent = base[entry] ?? NO_BASE;
    if (parent < 0) continue;
    nextSibling[entry] = firstChild[parent] ?? NONE;
    firstChild[parent] = entry;
  }
}

/** Puts all entries below whole ones into `order`, bases first, and gives each the type of its root. */
function spread(
  { count, base, type }: Entries,
  order: Uint32Array,
  { firstChild, nextSibling }: Pick<Forest, 'firstChild' | 'nextSibling'>,
): number {
  let filled = 0;
  for (let entry = 0; entry < count; entry++) {
    if (base[entry] === WHOLE) order[filled++] = entry;
  }
  for (let next = 0; next < filled; next++) {
    const parent = order[next] ?? 0;
    for (let child = firstChild[parent] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) {
      type[child] = type[parent] ?? 0;
      order[filled++] = child;
    }
  }
  return filled;
}

/** Sums costs up from the leaves; of each entry's children the one with the most entries below is the heavy one. */
function weigh({ count, base, offset }: Entries, order: Uint32Array, heavy: Int32Array): Float64Array {
  const cost = new Float64Array(count);
  const below = new Uint32Array(count).fill(1);
  for (let index = order.length - 1; index >= 0; index--) {
    const entry = order[index] ?? 0;
    cost[entry] = (cost[entry] ?? 0) + (offset[entry + 1] ?? 0) - (offset[entry] ?? 0) + OBJECT_COST;
    const parent = base[entry] ?? WHOLE;
    if (parent < 0) continue;
    cost[parent] = (cost[parent] ?? 0) + (cost[entry] ?? 0);
    below[parent] = (below[parent] ?? 0) + (below[entry] ?? 0);
    const rival = heavy[parent] ?? NONE;
    if (rival === NONE || (below[entry] ?? 0) > (below[rival] ?? 0)) heavy[parent] = entry;
  }
  return cost;
}

function unreached(order: Uint32Array, count: number): readonly number[] {
  const reached = new Uint8Array(count);
  for (const entry of order) reached[entry] = 1;
  return Array.from(reached.keys()).filter((entry) => reached[entry] === 0);
}
