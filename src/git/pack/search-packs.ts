// Searches all packs of an object directory for anchors, on several threads where it pays. What it cannot
// read it names: those objects are git's to read. It never answers "nothing there" for what it did not search.

import { statSync } from 'node:fs';
import type { Oid } from '../../core/oid.ts';
import { ScanError } from '../../core/errors.ts';
import type { SkipReason } from '../../core/result.ts';
import type { AnchorHit } from '../../core/source.ts';
import type { Crew } from './crew.ts';
import { TYPE, type Entries } from './entries.ts';
import { PackShelf, entriesUndone, oidOfEntry, shareOf, type OpenedPack } from './open-pack.ts';
import { CONTROL, type PackMessage } from './pack-search.ts';

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
  /** A blob that was searched, and what is inside of it not. */
  | { readonly kind: 'closed'; readonly oid: Oid; readonly reason: SkipReason }
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
      /** Objects of the pack that are to be searched. */
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
  /** Keeps the packs open for who comes next; without one they are closed. */
  readonly shelf?: PackShelf;
}

export async function* searchPacks(options: PackSearchOptions): AsyncGenerator<PackEvent> {
  for (const pack of options.packs) {
    options.signal.throwIfAborted();
    const shelf = options.shelf ?? new PackShelf(options);
    // A worker can start while the index is read. A pack that is not there is told by opening it.
    options.crew.prepare(statSync(`${pack}.pack`, { throwIfNoEntry: false })?.size ?? 0);
    const opened = shelf.open(pack);
    if (opened instanceof ScanError) {
      yield { kind: 'pack-declined', pack, error: opened };
      continue;
    }
    try {
      yield* searchPack(opened, options);
    } finally {
      if (options.shelf === undefined) shelf.close();
    }
    yield { kind: 'pack-done', pack, checksum: opened.index.packChecksum };
  }
}

async function* searchPack(
  opened: OpenedPack,
  { crew, signal, exact = false }: PackSearchOptions,
): AsyncGenerator<PackEvent> {
  const share = shareOf(opened, { exact });
  try {
    for (const entry of opened.leftOver)
      yield declined(opened, entry, 'its base is not in the pack or its header is wrong');
    for await (const message of crew.run(share, signal)) {
      const event = toEvent(opened, message);
      if (event !== undefined) yield event;
    }
    signal.throwIfAborted();
    for (const entry of entriesUndone(share)) yield declined(opened, entry, 'the thread that read it failed');
  } finally {
    Atomics.store(share.control, CONTROL.stop, 1);
  }
}

function toEvent(opened: OpenedPack, message: PackMessage): PackEvent | undefined {
  switch (message.kind) {
    case 'declined':
      return declined(opened, message.entry, message.reason);
    case 'closed':
      return { kind: 'closed', oid: oidOfEntry(opened, message.entry), reason: message.reason };
    case 'hit': {
      const type = typeOf(opened.entries, message.entry);
      const { bytes, hits } = message;
      const oid = oidOfEntry(opened, message.entry);
      return { kind: 'hit', oid, type, bytes, ...(hits === undefined ? {} : { hits }) };
    }
    case 'task': {
      const { objects, bytes, searched } = message.counts;
      const total = contentsIn(opened.entries);
      return { kind: 'progress', blobs: objects[TYPE.blob], commits: objects[TYPE.commit], bytes, searched, total };
    }
    case 'names':
      return undefined;
  }
}

const contents = new WeakMap<Entries, number>();

/** How many entries are searched: all but trees, whose types are known once the pack is opened. */
function contentsIn(entries: Entries): number {
  const known = contents.get(entries);
  if (known !== undefined) return known;
  let number = 0;
  for (let entry = 0; entry < entries.count; entry++) if (entries.type[entry] !== TYPE.tree) number++;
  contents.set(entries, number);
  return number;
}

function declined(opened: OpenedPack, entry: number, reason: string): PackEvent {
  return { kind: 'declined', oid: oidOfEntry(opened, entry), pack: opened.path, reason };
}

function typeOf({ type }: Entries, entry: number): SearchedType {
  if (type[entry] === TYPE.commit) return 'commit';
  return type[entry] === TYPE.tag ? 'tag' : 'blob';
}
