// The trees that deltas form: each entry hangs under its base. They are shared out as tasks of like cost; what hangs nowhere (a base elsewhere, a cycle) is named as left over.

import { NO_BASE, TYPE, WHOLE, shared, type Entries } from './entries.ts';

export const NONE = -1;

export interface Forest {
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The child with the most below it: walked last, when its base is needed no longer. */
  readonly heavy: Int32Array;
  /** Walks over contents: of commits, blobs and tags. */
  readonly contents: Tasks;
  /** Walks over what names other objects: trees, commits and tags. */
  readonly names: Tasks;
}

export interface Tasks {
  /** Where walks begin, in the order of the file: whole objects, and deltas with so much below them that they are cut off. */
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
const TASK_COST = 1024 * 1024;
// To begin at a cut, its bases must be made again: git makes chains of 50 (250 with --aggressive), an attacker longer ones.
const DEEPEST_CUT = 300;

/** `taskCost`: bytes' worth of work in a task; small ones are for tests. */
export function plant(entries: Entries, taskCost: number = TASK_COST): Planted {
  const { count } = entries;
  const firstChild = new Int32Array(shared(4 * count)).fill(NONE);
  const nextSibling = new Int32Array(shared(4 * count)).fill(NONE);
  link(entries, firstChild, nextSibling);
  const order = new Uint32Array(count);
  const reached = spread(entries, order, { firstChild, nextSibling });
  const heavy = new Int32Array(shared(4 * count)).fill(NONE);
  const { cost, isCut } = weigh(entries, order.subarray(0, reached), { heavy, taskCost });
  unlink(isCut, firstChild, nextSibling);
  const { type } = entries;
  const contents = share(entries, { cost, isCut, taskCost }, (entry) => type[entry] !== TYPE.tree);
  const names = share(entries, { cost, isCut, taskCost }, (entry) => type[entry] !== TYPE.blob);
  const leftOver = reached === count ? [] : unreached(order.subarray(0, reached), count);
  return { forest: { firstChild, nextSibling, heavy, contents, names }, leftOver };
}

/** Puts roots together to tasks. */
function share(
  { count, base }: Entries,
  { cost, isCut, taskCost }: Weights & { readonly taskCost: number },
  isMeant: (entry: number) => boolean,
): Tasks {
  const found = new Uint32Array(count);
  const tasks: number[] = [0];
  let rootCount = 0;
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if ((base[entry] !== WHOLE && isCut[entry] === 0) || !isMeant(entry)) continue;
    found[rootCount++] = entry;
    sum += cost[entry] ?? 0;
    if (sum < taskCost) continue;
    tasks.push(rootCount);
    sum = 0;
  }
  if (tasks.at(-1) !== rootCount) tasks.push(rootCount);
  const sharedTasks = new Uint32Array(shared(4 * tasks.length), 0, tasks.length);
  sharedTasks.set(tasks);
  const roots = new Uint32Array(shared(4 * rootCount), 0, rootCount);
  roots.set(found.subarray(0, rootCount));
  return { roots, tasks: sharedTasks };
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

interface Weights {
  readonly cost: Float64Array;
  readonly isCut: Uint8Array;
}

/**
 * Sums costs up from the leaves, and cuts off what has become a task of its own: one tree can be most of a pack. Of each
 * entry's children the one with the most entries below is the heavy one.
 */
function weigh(
  { count, base, offset }: Entries,
  order: Uint32Array,
  { heavy, taskCost }: { readonly heavy: Int32Array; readonly taskCost: number },
): Weights {
  const cost = new Float64Array(count);
  const isCut = new Uint8Array(count);
  const below = new Uint32Array(count).fill(1);
  const depth = depths(base, order);
  for (let index = order.length - 1; index >= 0; index--) {
    const entry = order[index] ?? 0;
    cost[entry] = (cost[entry] ?? 0) + (offset[entry + 1] ?? 0) - (offset[entry] ?? 0) + OBJECT_COST;
    const parent = base[entry] ?? WHOLE;
    if (parent < 0) continue;
    if ((cost[entry] ?? 0) >= taskCost && (depth[entry] ?? 0) <= DEEPEST_CUT) {
      isCut[entry] = 1;
      continue;
    }
    cost[parent] = (cost[parent] ?? 0) + (cost[entry] ?? 0);
    below[parent] = (below[parent] ?? 0) + (below[entry] ?? 0);
    const rival = heavy[parent] ?? NONE;
    if (rival === NONE || (below[entry] ?? 0) > (below[rival] ?? 0)) heavy[parent] = entry;
  }
  return { cost, isCut };
}

function depths(base: Int32Array, order: Uint32Array): Uint32Array {
  const depth = new Uint32Array(base.length);
  for (const entry of order) {
    const parent = base[entry] ?? WHOLE;
    if (parent >= 0) depth[entry] = (depth[parent] ?? 0) + 1;
  }
  return depth;
}

/** Takes what is cut off out of its parent's children. */
function unlink(isCut: Uint8Array, firstChild: Int32Array, nextSibling: Int32Array): void {
  const kept = (entry: number): number => {
    let next = entry;
    while (next !== NONE && isCut[next] === 1) next = nextSibling[next] ?? NONE;
    return next;
  };
  for (let entry = 0; entry < isCut.length; entry++) {
    firstChild[entry] = kept(firstChild[entry] ?? NONE);
    if (isCut[entry] === 0) nextSibling[entry] = kept(nextSibling[entry] ?? NONE);
  }
}

function unreached(order: Uint32Array, count: number): readonly number[] {
  const reached = new Uint8Array(count);
  for (const entry of order) reached[entry] = 1;
  return Array.from(reached.keys()).filter((entry) => reached[entry] === 0);
}
