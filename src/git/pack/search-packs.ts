// Searches all packs of an object directory for anchors, on several threads where it pays. What it cannot
// read it names: those objects are git's to read. It never answers "nothing there" for what it did not search.

import type { Oid } from '../../core/oid.ts';
import { ScanError, toScanError } from '../../core/errors.ts';
import type { AnchorHit } from '../../core/source.ts';
import type { Entries } from './entries.ts';
import { TYPE, readEntries, shared } from './entries.ts';
import type { Forest } from './forest.ts';
import { NONE, plant } from './forest.ts';
import { openPackFile } from './pack-file.ts';
import type { PackIndex } from './pack-index.ts';
import { openPackIndex } from './pack-index.ts';
import type { PackMessage, PackShare } from './pack-search.ts';
import { CONTROL } from './pack-search.ts';
import type { Crew } from './crew.ts';

export type SearchedType = 'blob' | 'commit' | 'tag';

export type PackEvent =
  /** An object in which anchors were seen; `hits` only when asked for, `bytes` only when not. */
  | {
      readonly kind: 'hit';
      readonly oid: Oid;
      readonly type: SearchedType;
      readonly bytes: Uint8Array;
      readonly hits?: readonly AnchorHit[];
    }
  /** An object that was not searched. */
  | { readonly kind: 'declined'; readonly oid: Oid; readonly pack: string; readonly reason: string }
  /** A pack of which nothing was searched: its objects are to be had only by asking git for all objects. */
  | { readonly kind: 'pack-declined'; readonly pack: string; readonly error: ScanError }
  | {
      readonly kind: 'progress';
      readonly blobs: number;
      readonly commits: number;
      readonly bytes: number;
      readonly searched: number;
      readonly total: number;
    }
  /** Everything of the pack is told. */
  | { readonly kind: 'pack-done'; readonly pack: string; readonly checksum: string };

export interface PackSearchOptions {
  /** Paths of packs, without their suffix. */
  readonly packs: readonly string[];
  readonly hashLength: number;
  readonly crew: Crew;
  readonly signal: AbortSignal;
  /** Name the hits one by one instead of giving the contents. */
  readonly exact?: boolean;
  /** See `plant`. */
  readonly taskCost?: number;
}

export async function* searchPacks(options: PackSearchOptions): AsyncGenerator<PackEvent> {
  for (const pack of options.packs) {
    options.signal.throwIfAborted();
    const opened = open(pack, options);
    if (opened instanceof ScanError) {
      yield { kind: 'pack-declined', pack, error: opened };
      continue;
    }
    try {
      yield* searchPack(opened, options);
    } finally {
      Atomics.store(opened.share.control, CONTROL.stop, 1);
      opened.index.close();
    }
    yield { kind: 'pack-done', pack, checksum: opened.index.packChecksum };
  }
}

interface OpenedPack {
  readonly pack: string;
  readonly index: PackIndex;
  readonly share: PackShare;
  readonly leftOver: readonly number[];
}

function open(pack: string, options: PackSearchOptions): OpenedPack | ScanError {
  const { hashLength, crew, exact = false, taskCost } = options;
  try {
    const file = openPackFile(`${pack}.pack`);
    crew.prepare(file.size);
    const index = openPackIndex(`${pack}.idx`, hashLength);
    const entries = readEntries(file, index, hashLength);
    file.close();
    const { forest, leftOver } = plant(entries, taskCost);
    const control = new Int32Array(shared(4 * CONTROL.fields));
    const done = new Uint8Array(shared(forest.tasks.length));
    return { pack, index, leftOver, share: { path: file.path, entries, forest, control, done, exact } };
  } catch (error) {
    return toScanError(error, 'unreadable');
  }
}

async function* searchPack(opened: OpenedPack, { crew, signal }: PackSearchOptions): AsyncGenerator<PackEvent> {
  for (const entry of opened.leftOver)
    yield declined(opened, entry, 'its base is not in the pack or its header is wrong');
  for await (const message of crew.run(opened.share, signal)) yield toEvent(opened, message);
  signal.throwIfAborted();
  const { forest, done } = opened.share;
  for (let task = 0; task < forest.tasks.length - 1; task++) {
    if (done[task] === 1) continue;
    for (const entry of entriesOf(forest, task)) yield declined(opened, entry, 'the thread that read it failed');
  }
}

function toEvent(opened: OpenedPack, message: PackMessage): PackEvent {
  if (message.kind === 'declined') return declined(opened, message.entry, message.reason);
  if (message.kind === 'hit') {
    const type = typeOf(opened.share.entries, message.entry);
    const { bytes, hits } = message;
    return { kind: 'hit', oid: oidOf(opened, message.entry), type, bytes, ...(hits === undefined ? {} : { hits }) };
  }
  const { objects, bytes, searched } = message.counts;
  const total = opened.share.entries.count;
  return { kind: 'progress', blobs: objects[TYPE.blob], commits: objects[TYPE.commit], bytes, searched, total };
}

function declined(opened: OpenedPack, entry: number, reason: string): PackEvent {
  return { kind: 'declined', oid: oidOf(opened, entry), pack: opened.share.path, reason };
}

function oidOf({ index, share }: OpenedPack, entry: number): Oid {
  return index.oidAt(share.entries.position[entry] ?? 0);
}

function typeOf({ type }: Entries, entry: number): SearchedType {
  if (type[entry] === TYPE.commit) return 'commit';
  return type[entry] === TYPE.tag ? 'tag' : 'blob';
}

function* entriesOf({ roots, tasks, firstChild, nextSibling }: Forest, task: number): Iterable<number> {
  const stack = [...roots.subarray(tasks[task], tasks[task + 1])];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    yield entry;
    for (let child = firstChild[entry] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) stack.push(child);
  }
}
