// The prefilter over bytes: a content without an anchor is never decoded. Content goes through the kernel's
// memory in chunks that fit the processor's cache and overlap by one anchor, so memory stays small.

import { utf32Of } from '../core/content-form.ts';
import type { AnchorHit, Searcher } from '../core/source.ts';
import { Kernel, type SearchRange } from './instance.ts';

// A copy into the cache and a search of it cost less than a copy of the whole and a search of that.
const CHUNK = 256 * 1024;
// WebAssembly memory never shrinks: a bigger room is made outside of it and searched in chunks.
const ROOM_LIMIT = 8 * 1024 * 1024;
// Behind a room its path is written, of no more bytes than the system opens (PATH_MAX), each a replacement character at the worst.
const PATH_ROOM = 3 * 4096 + 1;

/** Makes a searcher for `anchors`: ASCII, 3 to 64 characters, different from each other when case is folded. */
export function createSearcher(anchors: readonly string[]): Searcher {
  return searcherOn(new Kernel(anchors));
}

export function searcherOn(kernel: Kernel): Searcher {
  return new KernelSearcher(kernel);
}

class KernelSearcher implements Searcher {
  readonly anchors: readonly string[];
  readonly #kernel: Kernel;
  readonly #chunkAt: number;
  readonly #overlap: number;
  #room: Uint8Array = new Uint8Array(0);

  constructor(kernel: Kernel) {
    this.anchors = kernel.anchors;
    this.#kernel = kernel;
    this.#overlap = kernel.reach - 1;
    this.#chunkAt = kernel.reserve(CHUNK + this.#overlap);
  }

  search(bytes: Uint8Array): readonly AnchorHit[] {
    const hits: AnchorHit[] = [];
    for (let start = 0; start < bytes.length; start += CHUNK) {
      const range = this.#take(bytes, start);
      this.#kernel.searchAll(range, hits, Math.max(0, start - this.#overlap));
    }
    // A long anchor is seen by a fingerprint in its middle, perhaps after a short one inside of it.
    return hits.sort((a, b) => a.offset - b.offset || a.anchor - b.anchor);
  }

  hasAnchor(bytes: Uint8Array): boolean {
    if (utf32Of(bytes) !== undefined) return true;
    for (let start = 0; start < bytes.length; start += CHUNK) {
      if (this.#kernel.searchAny(this.#take(bytes, start))) return true;
    }
    return false;
  }

  room(size: number): Uint8Array {
    const at = this.#kernel.end;
    if (size <= ROOM_LIMIT) this.#kernel.ensure(at + size + PATH_ROOM);
    this.#room = size <= ROOM_LIMIT ? this.#kernel.bytes.subarray(at, at + size) : new Uint8Array(size);
    return this.#room;
  }

  roomHasAnchor(length: number, path = ''): boolean {
    if (utf32Of(this.#room, 0, length) !== undefined) return true;
    if (this.#room.length > ROOM_LIMIT || path.length >= PATH_ROOM / 3) {
      return this.hasAnchor(this.#room.subarray(0, length)) || this.isNamed(path);
    }
    const from = this.#kernel.end;
    const to = this.#append(path, from + Math.min(length, this.#room.length));
    return this.#kernel.searchAny({ from, to, fresh: from });
  }

  /** Writes the path in a line of its own at `at`: to search it with the content costs nothing, by itself a call. */
  #append(path: string, at: number): number {
    return at + this.#kernel.write(`\n${path}`, at);
  }

  isNamed(path: string): boolean {
    return this.hasAnchor(Buffer.from(path));
  }

  /** Copies the chunk at `start`, with what overlaps from the chunk before, into the kernel. */
  #take(bytes: Uint8Array, start: number): SearchRange {
    const first = Math.max(0, start - this.#overlap);
    const chunk = bytes.subarray(first, start + CHUNK);
    this.#kernel.bytes.set(chunk, this.#chunkAt);
    return { from: this.#chunkAt, to: this.#chunkAt + chunk.length, fresh: this.#chunkAt + start - first };
  }
}
