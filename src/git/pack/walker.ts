// Walks delta trees depth first and searches every object on the way. Of an entry's children the one with the
// most below it comes last, and its base is given up before going on: so the number of contents held at a time
// is at most the logarithm of the tree's size, however deep the chains are.

import { toErrorMessage } from '../../core/errors.ts';
import type { Entries } from './entries.ts';
import { WHOLE } from './entries.ts';
import type { Forest } from './forest.ts';
import { NONE } from './forest.ts';
import type { PackFile, Windows } from './pack-file.ts';
import { OVERLAP } from './pack-file.ts';
import type { Buffered, Hits, SearchedBuffer, SearchKernel } from './pack-kernel.ts';

// A bigger object is streamed by git instead: three buffers of this size must fit a worker's budget.
export const OBJECT_LIMIT: number = 16 * 1024 * 1024;

export interface WalkReport {
  /** An object in which anchors were seen; the content is valid during the call. */
  readonly hit: (entry: number, content: SearchedBuffer) => void;
  /** An entry (with everything below it) that was not searched. */
  readonly declined: (entry: number, reason: string) => void;
}

export interface WalkCounts {
  /** Objects by TYPE. */
  readonly objects: [number, number, number, number, number];
  /** Sizes of the objects. */
  bytes: number;
  /** Of these, searched. */
  searched: number;
}

interface Step {
  readonly entry: number;
  readonly content: SearchedBuffer;
  nextChild: number;
}

class Declined extends Error {}

export class Walker {
  #counts: WalkCounts = noCounts();
  readonly #stack: Step[] = [];
  readonly #kernel: SearchKernel;
  readonly #windows: Windows;
  readonly #entries: Entries;
  readonly #forest: Forest;
  readonly #pack: PackFile;
  readonly #report: WalkReport;

  constructor(
    reading: { readonly kernel: SearchKernel; readonly windows: Windows; readonly pack: PackFile },
    trees: { readonly entries: Entries; readonly forest: Forest },
    report: WalkReport,
  ) {
    this.#kernel = reading.kernel;
    this.#windows = reading.windows;
    this.#pack = reading.pack;
    this.#entries = trees.entries;
    this.#forest = trees.forest;
    this.#report = report;
    this.#windows.open(reading.pack);
  }

  /** Searches the root; `step` goes on with what is a delta of it. */
  begin(root: number): void {
    this.#enter(root, () => (this.#entries.base[root] === WHOLE ? this.#whole(root) : this.#cutOff(root)));
  }

  /** Searches one more object; false when the tree is done. */
  step(): boolean {
    const step = this.#stack.at(-1);
    if (step === undefined) return false;
    const heavy = this.#forest.heavy[step.entry] ?? NONE;
    let child = step.nextChild;
    if (child === heavy && child !== NONE) child = this.#forest.nextSibling[child] ?? NONE;
    if (child === NONE) {
      this.#stack.pop();
      if (heavy !== NONE) this.#enter(heavy, () => this.#delta(heavy, step.content));
      this.#kernel.give(step.content);
      return true;
    }
    step.nextChild = this.#forest.nextSibling[child] ?? NONE;
    this.#enter(child, () => this.#delta(child, step.content));
    return true;
  }

  /** What was searched since the last call. */
  takeCounts(): WalkCounts {
    const counts = this.#counts;
    this.#counts = noCounts();
    return counts;
  }

  #enter(entry: number, make: () => SearchedBuffer): void {
    const content = this.#try(entry, make);
    if (content === undefined) return;
    const type = this.#entries.type[entry] ?? 0;
    this.#counts.objects[type] = (this.#counts.objects[type] ?? 0) + 1;
    this.#counts.bytes += content.size;
    if (content.hits === 'dense' || content.hits.length > 0) this.#report.hit(entry, content);
    const nextChild = this.#forest.firstChild[entry] ?? NONE;
    if (nextChild === NONE) this.#kernel.give(content);
    if (nextChild !== NONE) this.#stack.push({ entry, content, nextChild });
  }

  #try(entry: number, make: () => SearchedBuffer): SearchedBuffer | undefined {
    try {
      return make();
    } catch (error) {
      // A trap of the kernel or a failed read costs this object and what hangs on it, not the rest of the pack.
      this.#decline(entry, toErrorMessage(error));
      return undefined;
    }
  }

  #decline(entry: number, reason: string): void {
    this.#report.declined(entry, reason);
    const below = [this.#forest.firstChild[entry] ?? NONE];
    for (let next = below.pop(); next !== undefined; next = below.pop()) {
      if (next === NONE) continue;
      this.#report.declined(next, 'its base could not be read');
      below.push(this.#forest.nextSibling[next] ?? NONE, this.#forest.firstChild[next] ?? NONE);
    }
  }

  #whole(entry: number): SearchedBuffer {
    const content = this.#inflated(entry);
    this.#counts.searched += content.size;
    return { ...content, hits: this.#kernel.searchWhole(content) };
  }

  /** The first object of a tree that was cut off: its bases are made, but they are somebody else's to search. */
  #cutOff(entry: number): SearchedBuffer {
    const { base } = this.#entries;
    const path: number[] = [];
    for (let next = base[entry] ?? WHOLE; next >= 0; next = base[next] ?? WHOLE) path.push(next);
    let content = this.#inflated(path.pop() ?? entry);
    try {
      for (let next = path.pop(); next !== undefined; next = path.pop()) content = this.#replaced(content, next);
      return this.#delta(entry, { ...content, hits: this.#kernel.searchWhole(content) });
    } finally {
      this.#kernel.give(content);
    }
  }

  /** The delta's result in place of its base. */
  #replaced(base: Buffered, entry: number): Buffered {
    const delta = this.#inflated(entry);
    try {
      const content = this.#applied(delta, base, (instructions, to) => this.#kernel.applyOnly(instructions, base, to));
      this.#kernel.give(base);
      return content;
    } finally {
      this.#kernel.give(delta);
    }
  }

  #delta(entry: number, base: SearchedBuffer): SearchedBuffer {
    const delta = this.#inflated(entry);
    let hits: Hits = 'dense';
    try {
      const content = this.#applied(delta, base, (instructions, to) => {
        const result = this.#kernel.applyDelta(instructions, base, to);
        if (typeof result === 'object' && 'fault' in result) return result.fault;
        hits = result;
        return undefined;
      });
      this.#counts.searched += this.#kernel.searched;
      return { ...content, hits };
    } finally {
      this.#kernel.give(delta);
    }
  }

  /** Checks the delta's sizes and lets `apply` make the result; `apply` gives what is wrong. */
  #applied(
    delta: Buffered,
    base: Buffered,
    apply: (instructions: Buffered, to: Buffered) => string | undefined,
  ): Buffered {
    const sizes = this.#sizesOf(delta);
    if (sizes.base !== base.size) throw new Declined('its delta is made for a base of another size');
    const content = this.#take(sizes.result);
    const fault = apply({ at: delta.at + sizes.length, size: delta.size - sizes.length }, content);
    if (fault === undefined) return content;
    this.#kernel.give(content);
    throw new Declined(fault);
  }

  // gitformat-pack, "Deltified representation": the sizes of base and result, 7 bits a byte, the lowest first.
  #sizesOf(delta: Buffered): { readonly base: number; readonly result: number; readonly length: number } {
    const bytes = this.#kernel.bytes;
    const end = delta.at + delta.size;
    const sizes = [0, 0];
    let at = delta.at;
    for (const which of [0, 1]) {
      let size = 0;
      for (let scale = 1, more = true; more; scale *= 128) {
        const byte = at < end ? (bytes[at++] ?? 0) : undefined;
        if (byte === undefined || scale > 2 ** 42) throw new Declined('its delta has no sizes');
        size += (byte & 127) * scale;
        more = byte >= 128;
      }
      sizes[which] = size;
    }
    return { base: sizes[0] ?? 0, result: sizes[1] ?? 0, length: at - delta.at };
  }

  #take(size: number): Buffered {
    if (size > OBJECT_LIMIT) throw new Declined('it is large');
    return { at: this.#kernel.take(size), size };
  }

  /** The inflated data of an entry: an object or a delta. */
  #inflated(entry: number): Buffered {
    const { offset, head, size } = this.#entries;
    const start = (offset[entry] ?? 0) + (head[entry] ?? 0);
    const length = (offset[entry + 1] ?? 0) - start;
    const to = this.#take(size[entry] ?? 0);
    try {
      const fault = length > OVERLAP ? this.#inflateLong(start, length, to) : this.#inflateShort(start, length, to);
      if (fault !== undefined) throw new Declined(fault);
      return to;
    } catch (error) {
      this.#kernel.give(to);
      throw error;
    }
  }

  #inflateShort(start: number, length: number, to: Buffered): string | undefined {
    if (length <= 0) return 'it has no data';
    return this.#kernel.inflate({ at: this.#windows.addressOf(start), size: length }, to);
  }

  // Longer than a window's overlap: read to a buffer of its own.
  #inflateLong(start: number, length: number, to: Buffered): string | undefined {
    const from = this.#take(length);
    try {
      this.#pack.read(this.#kernel.bytes.subarray(from.at, from.at + length), start);
      return this.#kernel.inflate(from, to);
    } finally {
      this.#kernel.give(from);
    }
  }
}

function noCounts(): WalkCounts {
  return { objects: [0, 0, 0, 0, 0], bytes: 0, searched: 0 };
}
