// Reads the header of every entry of a pack, in the order of the file.
// Format: git's Documentation/gitformat-pack.txt, "pack-*.pack files have the following format".

import { ScanError } from '../../core/errors.ts';
import type { PackFile } from './pack-file.ts';
import type { PackIndex } from './pack-index.ts';
import { sortByOffset } from './sort-by-offset.ts';

/** Object types as packs number them. */
export const TYPE = { commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, refDelta: 7 } as const;

/** No base: a whole object. */
export const WHOLE = -1;
/** A base that is not in this pack, or a header that cannot be right. */
export const NO_BASE = -2;

/** Entries in the order of the file; typed arrays over shared memory, so that workers see the same. */
export interface Entries {
  readonly count: number;
  /** Where each entry begins; one more for the end of the last. */
  readonly offset: Float64Array;
  /** Length of the header. */
  readonly head: Uint8Array;
  /** Type as in the header; the forest puts the type of the object in its place. 0: cannot be read. */
  readonly type: Uint8Array;
  /** Inflated size that the header tells; 0xffffffff for 4 GiB and more. */
  readonly size: Uint32Array;
  /** Number of the entry that this one is a delta of, or WHOLE or NO_BASE. */
  readonly base: Int32Array;
  /** Place in the index. */
  readonly position: Uint32Array;
}

const WINDOW = 4 * 1024 * 1024;
// 10 bytes of type and size, then an offset of at most 10 or an object id.
const LONGEST_HEAD = 48;
const PACK_HEAD = 12;

export function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(Math.max(8, bytes));
}

export function readEntries(pack: PackFile, index: PackIndex, hashLength: number): Entries {
  checkPack(pack, index, hashLength);
  const { count } = index;
  const { offset, position } = sortByOffset(index.offsets, pack.size - hashLength);
  // Two names for one place would hide what the second should name.
  if (offset.some((at, entry) => at === offset[entry + 1])) throw broken(pack, 'its index names one place twice');
  const entries: Entries = {
    count,
    offset,
    position,
    head: new Uint8Array(shared(count)),
    type: new Uint8Array(shared(count)),
    size: new Uint32Array(shared(4 * count)),
    base: new Int32Array(shared(4 * count)),
  };
  const reader = new HeaderReader(entries, index, hashLength);
  const window = Buffer.allocUnsafe(Math.min(WINDOW, pack.size) + LONGEST_HEAD);
  let start = 0;
  let end = 0;
  for (let entry = 0; entry < count; entry++) {
    const at = offset[entry] ?? 0;
    const need = Math.min(at + LONGEST_HEAD, pack.size);
    if (need > end) {
      start = at;
      end = Math.min(at + window.length, pack.size);
      pack.read(window.subarray(0, end - start), start);
      // What lies behind the end of the pack must not be left over from before.
      window.fill(0, end - start);
    }
    reader.read(entry, window, at - start);
  }
  return entries;
}

function checkPack(pack: PackFile, index: PackIndex, hashLength: number): void {
  if (pack.size < PACK_HEAD + hashLength) throw broken(pack, 'it is cut short');
  const head = Buffer.alloc(PACK_HEAD);
  pack.read(head, 0);
  const version = head.readUInt32BE(4);
  if (head.toString('latin1', 0, 4) !== 'PACK') throw broken(pack, 'it does not begin like a pack');
  if (version !== 2 && version !== 3) throw broken(pack, `version ${version} is not known`);
  if (head.readUInt32BE(8) !== index.count) throw broken(pack, 'its index counts other objects');
  const trailer = Buffer.alloc(hashLength);
  pack.read(trailer, pack.size - hashLength);
  if (trailer.toString('hex') !== index.packChecksum) throw broken(pack, 'its index belongs to another pack');
  if (index.offsets.some((offset) => offset < PACK_HEAD || offset >= pack.size - hashLength)) {
    throw broken(pack, 'its index points outside of it');
  }
}

class HeaderReader {
  readonly #entries: Entries;
  readonly #index: PackIndex;
  readonly #hashLength: number;
  #entryOf: Uint32Array | undefined;

  constructor(entries: Entries, index: PackIndex, hashLength: number) {
    this.#entries = entries;
    this.#index = index;
    this.#hashLength = hashLength;
  }

  read(entry: number, window: Uint8Array, start: number): void {
    const { head, size, type, base } = this.#entries;
    let at = start;
    let byte = window[at++] ?? 0;
    const kind = (byte >> 4) & 7;
    let value = byte & 15;
    // gitformat-pack: 4 bits of the size in the first byte, then 7 bits in each, the lowest first.
    for (let scale = 16; byte >= 128 && at - start < 10; scale *= 128) {
      byte = window[at++] ?? 0;
      value += (byte & 127) * scale;
    }
    type[entry] = byte >= 128 || kind === 0 || kind === 5 ? 0 : kind;
    size[entry] = Math.min(value, 0xffffffff);
    base[entry] = type[entry] === 0 ? NO_BASE : WHOLE;
    if (kind === TYPE.offsetDelta) at = this.#offsetBase(entry, window, at);
    if (kind === TYPE.refDelta) {
      base[entry] = this.#refBase(window.subarray(at, at + this.#hashLength));
      at += this.#hashLength;
    }
    head[entry] = at - start;
  }

  // gitformat-pack, "offset encoding": 7 bits in each byte, the highest first, and each but the last adds one.
  #offsetBase(entry: number, window: Uint8Array, start: number): number {
    let at = start;
    let byte = window[at++] ?? 0;
    let back = byte & 127;
    while (byte >= 128 && at - start < 10) {
      byte = window[at++] ?? 0;
      back = (back + 1) * 128 + (byte & 127);
    }
    const { offset, base } = this.#entries;
    base[entry] = byte >= 128 ? NO_BASE : entryAt(offset, entry, (offset[entry] ?? 0) - back);
    return at;
  }

  #refBase(oid: Uint8Array): number {
    const position = this.#index.find(oid);
    if (position < 0) return NO_BASE;
    this.#entryOf ??= inverse(this.#entries.position);
    return this.#entryOf[position] ?? NO_BASE;
  }
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let index = 0; index < order.length; index++) places[order[index] ?? 0] = index;
  return places;
}

/** The entry before `from` that begins at `wanted`: looked for backwards in growing steps, for bases are near. */
function entryAt(offset: Float64Array, from: number, wanted: number): number {
  let high = from;
  let low = from - 1;
  for (let step = 1; low >= 0 && (offset[low] ?? 0) > wanted; step *= 2) {
    high = low;
    low -= step;
  }
  low = Math.max(0, low);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offset[middle] === wanted) return middle;
    if ((offset[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return NO_BASE;
}

function broken(pack: PackFile, why: string): ScanError {
  return new ScanError('corrupt-object', `The pack ${pack.path} cannot be read: ${why}.`, { path: pack.path });
}
