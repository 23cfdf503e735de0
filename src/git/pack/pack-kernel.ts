// What reading packs needs of the search kernel. It is handed in: git/ and kernel/ do not know each other.

import type { AnchorHit } from '../../core/source.ts';

/** Anchors of an object as pairs (offset, anchor), ascending; `dense`: too many to carry from base to delta. */
export type Hits = Uint32Array | 'dense';

/** A content in the kernel's memory. */
export interface Buffered {
  readonly at: number;
  readonly size: number;
}

export interface SearchedBuffer extends Buffered {
  readonly hits: Hits;
}

/** A tree with the list of its entries. */
export interface ListedTree extends Buffered {
  /** Pairs of u32: offset in the tree, note. */
  readonly list: Buffered;
  readonly count: number;
}

/** As `TreeReader` in src/kernel/tree-reader.ts implements it. */
export interface TreeKernel {
  readonly words: Uint32Array;
  read(tree: Buffered): ListedTree | string;
  apply(delta: Buffered, base: ListedTree, to: Buffered): ListedTree | string;
  release(tree: ListedTree): void;
  fresh(): Uint32Array;
  notes(tree: ListedTree): Uint32Array;
}

/** As `PackKernel` in src/kernel/pack-kernel.ts implements it. */
export interface SearchKernel {
  readonly anchors: readonly string[];
  /** A new view after each growth of the memory: do not keep it. */
  readonly bytes: Uint8Array;
  /** Bytes that the last delta had searched. */
  readonly searched: number;
  take(size: number): number;
  give(buffer: Buffered): void;
  inflate(from: Buffered, to: Buffered): string | undefined;
  applyDelta(delta: Buffered, base: SearchedBuffer, to: Buffered): Hits | { readonly fault: string };
  /** Applies without a search; a text says what is wrong. */
  applyOnly(delta: Buffered, base: Buffered, to: Buffered): string | undefined;
  searchWhole(buffer: Buffered): Hits;
  trees(hashLength: number): TreeKernel;
  allHits(buffer: Buffered): readonly AnchorHit[];
}
