// A pack made ready for walks: its index read, its entries' headers, its delta trees.

import { ScanError, toErrorMessage } from '../../core/errors.ts';
import type { Oid } from '../../core/oid.ts';
import { readEntries, shared, type Entries } from './entries.ts';
import { NONE, plant, type Forest } from './forest.ts';
import type { NameShare } from './name-look.ts';
import { openPackFile } from './pack-file.ts';
import { openPackIndex, type PackIndex } from './pack-index.ts';
import { CONTROL, tasksOf, type PackShare } from './pack-search.ts';

export interface OpenedPack {
  readonly index: PackIndex;
  /** The pack's own path, with suffix. */
  readonly path: string;
  readonly entries: Entries;
  readonly forest: Forest;
  /** Entries that no walk leads to. */
  readonly leftOver: readonly number[];
}

export interface OpenOptions {
  readonly hashLength: number;
  /** See `plant`. */
  readonly taskCost?: number;
}

/** Opened packs by path without suffix, each opened once. */
export class PackShelf {
  readonly #options: OpenOptions;
  readonly #packs = new Map<string, OpenedPack | ScanError>();

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  open(pack: string): OpenedPack | ScanError {
    const known = this.#packs.get(pack);
    if (known !== undefined) return known;
    const opened = openPack(pack, this.#options);
    this.#packs.set(pack, opened);
    return opened;
  }

  close(): void {
    for (const pack of this.#packs.values()) if (!(pack instanceof ScanError)) pack.index.close();
    this.#packs.clear();
  }
}

function openPack(pack: string, { hashLength, taskCost }: OpenOptions): OpenedPack | ScanError {
  try {
    const file = openPackFile(`${pack}.pack`);
    const index = openPackIndex(`${pack}.idx`, hashLength);
    const entries = readEntries(file, index, hashLength);
    file.close();
    return { index, path: file.path, entries, ...plant(entries, taskCost) };
  } catch (error) {
    if (error instanceof ScanError) return error;
    // The system's reason names no file.
    return new ScanError('unreadable', `${pack} can not be read: ${toErrorMessage(error)}`, {
      path: pack,
      cause: error,
    });
  }
}

/** What threads need for one turn of walks. */
export function shareOf(
  { path, entries, forest }: OpenedPack,
  asked: { readonly exact?: boolean; readonly names?: NameShare },
): PackShare {
  const share = { path, entries, forest, exact: false, control: controlFields(), ...asked };
  return { ...share, done: new Uint8Array(shared(tasksOf({ forest, ...asked }).tasks.length)) };
}

function controlFields(): Int32Array {
  return new Int32Array(shared(4 * CONTROL.fields));
}

export function oidOfEntry({ index, entries }: OpenedPack, entry: number): Oid {
  return index.oidAt(entries.position[entry] ?? 0);
}

/** Entries in tasks that no thread has finished. */
export function* entriesUndone(share: PackShare): Iterable<number> {
  const { tasks } = tasksOf(share);
  for (let task = 0; task < tasks.length - 1; task++) {
    if (share.done[task] !== 1) yield* entriesOf(share, task);
  }
}

function* entriesOf(share: PackShare, task: number): Iterable<number> {
  const { firstChild, nextSibling } = share.forest;
  const { roots, tasks } = tasksOf(share);
  const stack = [...roots.subarray(tasks[task], tasks[task + 1])];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    yield entry;
    for (let child = firstChild[entry] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) stack.push(child);
  }
}
