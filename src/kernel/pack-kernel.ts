// The kernel's part of reading packs: inflate, apply deltas, search what a delta made new.
// Buffers live in the kernel's memory and are handed out and taken back by size class.

import { ScanError } from '../core/errors.ts';
import type { AnchorHit } from '../core/source.ts';
import { Kernel } from './instance.ts';
import { TreeReader } from './tree-reader.ts';

/** Anchors of an object as pairs (offset, anchor), ascending and without doubles; `dense`: too many to carry. */
export type Hits = Uint32Array | 'dense';

/** A content in the kernel's memory. */
export interface Buffered {
  readonly at: number;
  readonly size: number;
}

export interface SearchedBuffer extends Buffered {
  readonly hits: Hits;
}

const NO_HITS = new Uint32Array(0);
// The kernel's CARRY_LIMIT.
const CARRY_LIMIT = 4096;
// What the kernel may write behind a buffer: one turn of inflate (see its `compressed`) and a block of 16.
const MARGIN = 1024;

const INFLATE_FAULTS: Readonly<Record<number, string>> = {
  [-1]: 'no zlib header',
  [-2]: 'bad block in the compressed data',
  [-3]: 'bad code in the compressed data',
  [-4]: 'bad distance in the compressed data',
  [-5]: 'more data than its header says',
  [-6]: 'compressed data cut short',
  [-7]: 'checksum of the data is wrong',
};
const DELTA_FAULTS: Readonly<Record<number, string>> = {
  [-11]: 'delta copies from outside of its base',
  [-12]: 'delta inserts more than it holds',
  [-13]: 'delta ends in the middle of an instruction',
  [-14]: 'delta makes another size than it says',
};
const DENSE = 1;
// In place of the number of hits to carry.
const NO_SEARCH = -1;

export class PackKernel {
  readonly anchors: readonly string[];
  readonly #kernel: Kernel;
  readonly #budget: number;
  readonly #free = new Map<number, number[]>();
  #trees: TreeReader | undefined;

  /** `budget`: bytes of memory for buffers; what does not fit is refused with a `too-large` error. */
  constructor(anchors: readonly string[], budget: number, module?: WebAssembly.Module) {
    this.#kernel = new Kernel(anchors, module);
    this.anchors = anchors;
    this.#budget = budget;
    const lengths = this.#kernel.reserve(anchors.length);
    this.#kernel.bytes.set(Uint8Array.from(anchors, lengthCode), lengths);
    this.#kernel.exports.setReach(this.#kernel.reach, lengths);
  }

  /** A new view after each growth of the memory: do not keep it. */
  get bytes(): Uint8Array {
    return this.#kernel.bytes;
  }

  /** Bytes that the deltas since the last call inserted or that were searched around their seams. */
  get searched(): number {
    return Number(this.#kernel.exports.searched.value);
  }

  /** Reads trees in the same memory; a kernel serves one repository, so object ids have one length. */
  trees(hashLength: number): TreeReader {
    const { exports } = this.#kernel;
    const room = { exports, take: (size: number) => this.take(size), give: (buffer: Buffered) => this.give(buffer) };
    this.#trees ??= new TreeReader(room, hashLength);
    return this.#trees;
  }

  take(size: number): number {
    const room = roomOf(size);
    const free = this.#free.get(room)?.pop();
    if (free !== undefined) return free;
    if (this.#kernel.end + room > this.#budget) {
      throw new ScanError('too-large', `A buffer of ${size} bytes is over the memory budget.`);
    }
    return this.#kernel.reserve(room);
  }

  give(buffer: Buffered): void {
    const room = roomOf(buffer.size);
    const list = this.#free.get(room);
    if (list === undefined) this.#free.set(room, [buffer.at]);
    list?.push(buffer.at);
  }

  /** Inflates into `to`, which must give exactly `to.size` bytes; a text says what is wrong. */
  inflate(from: Buffered, to: Buffered): string | undefined {
    const got = this.#kernel.exports.inflate(from.at, from.size, to.at, to.size);
    if (got < 0) return INFLATE_FAULTS[got] ?? 'bad compressed data';
    return got === to.size ? undefined : 'less data than its header says';
  }

  searchWhole(buffer: Buffered): Hits {
    const { at, size } = buffer;
    this.#kernel.exports.clearHits(at, CARRY_LIMIT);
    this.#kernel.exports.search(at, at + size, at, at);
    return this.#hits();
  }

  /** Every hit, however many. */
  allHits({ at, size }: Buffered): readonly AnchorHit[] {
    const hits: AnchorHit[] = [];
    this.#kernel.searchAll({ from: at, to: at + size, fresh: at }, hits, 0);
    return hits.sort((a, b) => a.offset - b.offset || a.anchor - b.anchor);
  }

  /** Applies the instructions in `delta` to `base` and gives the hits of the result, or what is wrong. */
  applyDelta(delta: Buffered, base: SearchedBuffer, to: Buffered): Hits | { readonly fault: string } {
    const isDense = base.hits === 'dense';
    const result = this.#apply(delta, base, { to, carried: base.hits === 'dense' ? NO_SEARCH : this.#lay(base.hits) });
    if (result < 0) return { fault: faultOf(result) };
    return isDense || result === DENSE ? this.searchWhole(to) : this.#hits();
  }

  /** Applies without a search; a text says what is wrong. */
  applyOnly(delta: Buffered, base: Buffered, to: Buffered): string | undefined {
    const result = this.#apply(delta, base, { to, carried: NO_SEARCH });
    return result < 0 ? faultOf(result) : undefined;
  }

  #apply(
    delta: Buffered,
    base: Buffered,
    { to, carried }: { readonly to: Buffered; readonly carried: number },
  ): number {
    const deltaEnd = delta.at + delta.size;
    return this.#kernel.exports.applyDelta(delta.at, deltaEnd, base.at, base.size, to.at, to.size, carried);
  }

  /** Puts a base's hits where the kernel carries them over from. */
  #lay(hits: Uint32Array): number {
    if (hits.length > 0) {
      new Uint32Array(this.#kernel.exports.memory.buffer, this.#kernel.exports.baseHitsAt(), hits.length).set(hits);
    }
    return hits.length / 2;
  }

  #hits(): Hits {
    const { exports } = this.#kernel;
    const count = Number(exports.hitCount.value);
    if (count === 0) return NO_HITS;
    if (count >= CARRY_LIMIT) return 'dense';
    return sortedPairs(new Uint32Array(exports.memory.buffer, exports.hitsAt(), 2 * count));
  }
}

// As `setReach` in src/kernel/assembly/delta.ts wants it.
function lengthCode(anchor: string): number {
  return anchor.includes('\0') ? anchor.length + 128 : anchor.length;
}

function faultOf(result: number): string {
  return DELTA_FAULTS[result] ?? 'bad delta';
}

/** Four size classes to each power of two: at most a fifth is wasted, and buffers of like size are shared. */
function roomOf(size: number): number {
  const needed = size + MARGIN;
  const step = 1 << (29 - Math.clz32(needed));
  return Math.ceil(needed / step) * step;
}

// Offset and anchor fit 53 bits together: objects here are under 2^32, anchors under 2^16.
function sortedPairs(pairs: Uint32Array): Uint32Array {
  const keys = new Float64Array(pairs.length / 2);
  for (let index = 0; index < keys.length; index++) {
    keys[index] = (pairs[2 * index] ?? 0) * 65536 + (pairs[2 * index + 1] ?? 0);
  }
  const unique = Float64Array.from(new Set(keys.sort()));
  const sorted = new Uint32Array(2 * unique.length);
  for (const [index, key] of unique.entries()) {
    sorted[2 * index] = Math.floor(key / 65536);
    sorted[2 * index + 1] = key % 65536;
  }
  return sorted;
}
