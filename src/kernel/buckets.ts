// The filter's eight buckets: which nibbles each allows at each of four positions, and what that lets through.

import { shareOf } from './frequency.ts';

/** Bytes of an anchor that the filter looks for. */
export const WIDTH = 4;
const BUCKETS = 8;
/** Per bucket, four positions x (low, high) nibbles, each a set of 16 bits. */
const SETS = 2 * WIDTH;

/** Which bucket an anchor is in, and where in it the bytes begin that are looked for. */
export interface Place {
  readonly bucket: number;
  readonly start: number;
}

export class Buckets {
  readonly #sets = new Uint16Array(BUCKETS * SETS);

  add(anchor: Uint8Array, { bucket, start }: Place): void {
    for (let position = 0; position < WIDTH; position++) {
      const at = bucket * SETS + 2 * position;
      const byte = anchor[start + position];
      this.#sets[at] = (this.#sets[at] ?? 0) | lowOf(byte);
      this.#sets[at + 1] = (this.#sets[at + 1] ?? 0) | highOf(byte);
    }
  }

  empty(bucket: number): void {
    this.#sets.fill(0, bucket * SETS, (bucket + 1) * SETS);
  }

  /** Where the anchor lets least text through that did not get through before. */
  cheapest(anchor: Uint8Array): Place {
    const starts = Math.max(1, anchor.length - WIDTH + 1);
    let best: Place = { bucket: 0, start: 0 };
    let least = Infinity;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const before = this.#costOf(bucket);
      for (let start = 0; start < starts; start++) {
        const growth = this.#costWith(anchor, { bucket, start }) - before;
        if (growth < least) {
          least = growth;
          best = { bucket, start };
        }
      }
    }
    return best;
  }

  /** The share of positions in ordinary text that get through, as if bytes were independent. */
  cost(): number {
    let cost = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) cost += this.#costOf(bucket);
    return cost;
  }

  /** The filter's tables: bit b of an entry says that bucket b allows the nibble. */
  masks(): Uint8Array {
    const masks = new Uint8Array(SETS * 16);
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      for (let index = 0; index < masks.length; index++) {
        const set = this.#sets[bucket * SETS + (index >> 4)] ?? 0;
        if (set & (1 << (index & 15))) masks[index] = (masks[index] ?? 0) | (1 << bucket);
      }
    }
    return masks;
  }

  #costOf(bucket: number): number {
    let cost = 1;
    for (let at = bucket * SETS; at < (bucket + 1) * SETS; at += 2) {
      cost *= shareOf(this.#sets[at] ?? 0, this.#sets[at + 1] ?? 0);
    }
    return cost;
  }

  #costWith(anchor: Uint8Array, { bucket, start }: Place): number {
    let cost = 1;
    for (let position = 0; position < WIDTH; position++) {
      const at = bucket * SETS + 2 * position;
      const byte = anchor[start + position];
      cost *= shareOf((this.#sets[at] ?? 0) | lowOf(byte), (this.#sets[at + 1] ?? 0) | highOf(byte));
    }
    return cost;
  }
}

// An anchor of three has no fourth byte: any will do.
function lowOf(byte: number | undefined): number {
  return byte === undefined ? 0xffff : 1 << (byte & 15);
}

/** Both cases of a letter. */
function highOf(byte: number | undefined): number {
  if (byte === undefined) return 0xffff;
  const isLetter = byte >= 0x61 && byte <= 0x7a;
  return (1 << (byte >> 4)) | (1 << ((isLetter ? byte - 0x20 : byte) >> 4));
}
