// The kernel's part of reading trees: lists of their entries, carried from tree to tree along deltas, with a number
// that the caller notes about each.

import type { KernelExports } from './instance.ts';

/** A content in the kernel's memory. */
interface Buffered {
  readonly at: number;
  readonly size: number;
}

/** A tree with the list of its entries. */
export interface ListedTree extends Buffered {
  /** Pairs of u32 in the kernel's memory: offset in the tree, note. */
  readonly list: Buffered;
  readonly count: number;
}

/** What the reader needs of the kernel it belongs to. */
interface Room {
  readonly exports: KernelExports;
  readonly take: (size: number) => number;
  readonly give: (buffer: Buffered) => void;
}

const ENTRY = 8;
const NOT_A_TREE = 'it is no sound tree';
const ASKEW = -22;

export class TreeReader {
  readonly #room: Room;
  readonly #hashLength: number;
  #fresh: Buffered = { at: 0, size: 0 };
  #words: Uint32Array = new Uint32Array(0);

  constructor(room: Room, hashLength: number) {
    this.#room = room;
    this.#hashLength = hashLength;
  }

  /** The kernel's memory as u32; a new view after each growth: do not keep it. */
  get words(): Uint32Array {
    if (this.#words.length === 0) this.#words = new Uint32Array(this.#room.exports.memory.buffer);
    return this.#words;
  }

  /** Lists a tree's entries; a text says what is wrong. */
  read(tree: Buffered): ListedTree | string {
    return this.#listed(tree, () => this.#room.exports.readTree(tree.at, tree.size));
  }

  /** Applies a delta to a tree and lists the result's entries, with the notes of those that are carried over. */
  apply(delta: Buffered, base: ListedTree, to: Buffered): ListedTree | string {
    const { exports } = this.#room;
    return this.#listed(to, () => {
      const deltaEnd = delta.at + delta.size;
      const [list, count] = [base.list.at, base.count];
      const got = exports.applyToTree(delta.at, deltaEnd, base.at, base.size, to.at, to.size, list, count);
      if (got !== ASKEW) return got;
      const applied = exports.applyDelta(delta.at, deltaEnd, base.at, base.size, to.at, to.size, -1);
      return applied < 0 ? applied : exports.readTree(to.at, to.size);
    });
  }

  release(tree: ListedTree): void {
    this.#room.give(tree.list);
  }

  /** Places in the last tree's list of the entries that are new. */
  fresh(): Uint32Array {
    const start = this.#fresh.at / 4;
    return this.words.subarray(start, start + Number(this.#room.exports.freshCount.value));
  }

  /** All notes of a tree, in the order of its entries; valid until the next call. */
  notes({ list, count }: ListedTree): Uint32Array {
    const start = this.#fresh.at / 4;
    const noted = this.#room.exports.notesOf(list.at, count, this.#fresh.at);
    return this.words.subarray(start, start + noted);
  }

  #listed(tree: Buffered, make: () => number): ListedTree | string {
    // The shortest entry: a digit, a space, a letter, a zero, the hash.
    const most = Math.floor(tree.size / (this.#hashLength + 4)) + 2;
    const list = { at: this.#room.take(most * ENTRY), size: most * ENTRY };
    if (this.#fresh.size < 4 * most) this.#makeFresh(8 * most);
    this.#room.exports.setTree(this.#hashLength, list.at, this.#fresh.at);
    const count = make();
    // Not by spreading: that alone would cost 1.5 µs for each of half a million trees.
    if (count >= 0) return { at: tree.at, size: tree.size, list, count };
    this.#room.give(list);
    return NOT_A_TREE;
  }

  #makeFresh(size: number): void {
    if (this.#fresh.size > 0) this.#room.give(this.#fresh);
    this.#fresh = { at: this.#room.take(size), size };
  }
}
