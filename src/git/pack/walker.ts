// Walks delta trees depth first and searches every object on the way. Of an entry's children the one with the
// most below it comes last, and its base is given up before going on: so the number of contents held at a time
// is at most the logarithm of the tree's size, however deep the chains are.

import { toErrorMessage } from '../../core/errors.ts';
import { WHOLE, type Entries } from './entries.ts';
import { NONE, type Forest } from './forest.ts';
import { OVERLAP, type PackFile, type Windows } from './pack-file.ts';
import type { Buffered, SearchKernel } from './pack-kernel.ts';

// A bigger object is streamed by git instead: three buffers of this size must fit a worker's budget.
export const OBJECT_LIMIT: number = 16 * 1024 * 1024;

/** What is made of the objects on the way. */
export interface Look<Content extends Buffered> {
  /** Looks at a whole object. @throws when it is not sound */
  whole(entry: number, content: Buffered): Content;
  /** Makes `to` from `base` by a delta's instructions and looks at it; a text says what is wrong. */
  delta(
    entry: number,
    instructions: Buffered,
    places: { readonly base: Content; readonly to: Buffered },
  ): Content | string;
  /** An object of the walk, told once; the content is valid during the call. */
  seen(entry: number, content: Content): void;
  /** The content is needed no longer; its buffer is the walker's to give back. */
  release(content: Content): void;
  /** An entry (with everything below it) that was not looked at. */
  declined(entry: number, reason: string): void;
}

interface Step<Content> {
  readonly entry: number;
  readonly content: Content;
  nextChild: number;
}

class Declined extends Error {}

export class Walker<Content extends Buffered> {
  readonly #stack: Step<Content>[] = [];
  readonly #kernel: SearchKernel;
  readonly #windows: Windows;
  readonly #entries: Entries;
  readonly #forest: Forest;
  readonly #pack: PackFile;
  readonly #look: Look<Content>;

  constructor(
    reading: { readonly kernel: SearchKernel; readonly windows: Windows; readonly pack: PackFile },
    trees: { readonly entries: Entries; readonly forest: Forest },
    look: Look<Content>,
  ) {
    this.#kernel = reading.kernel;
    this.#windows = reading.windows;
    this.#pack = reading.pack;
    this.#entries = trees.entries;
    this.#forest = trees.forest;
    this.#look = look;
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
      this.#give(step.content);
      return true;
    }
    step.nextChild = this.#forest.nextSibling[child] ?? NONE;
    this.#enter(child, () => this.#delta(child, step.content));
    return true;
  }

  #enter(entry: number, make: () => Content): void {
    const content = this.#try(entry, make);
    if (content === undefined) return;
    this.#look.seen(entry, content);
    const nextChild = this.#forest.firstChild[entry] ?? NONE;
    if (nextChild === NONE) this.#give(content);
    if (nextChild !== NONE) this.#stack.push({ entry, content, nextChild });
  }

  #try(entry: number, make: () => Content): Content | undefined {
    try {
      return make();
    } catch (error) {
      // A trap of the kernel or a failed read costs this object and what hangs on it, not the rest of the pack.
      this.#decline(entry, toErrorMessage(error));
      return undefined;
    }
  }

  #give(content: Content): void {
    this.#look.release(content);
    this.#kernel.give(content);
  }

  #decline(entry: number, reason: string): void {
    this.#look.declined(entry, reason);
    const below = [this.#forest.firstChild[entry] ?? NONE];
    for (let next = below.pop(); next !== undefined; next = below.pop()) {
      if (next === NONE) continue;
      this.#look.declined(next, 'its base could not be read');
      below.push(this.#forest.nextSibling[next] ?? NONE, this.#forest.firstChild[next] ?? NONE);
    }
  }

  #whole(entry: number): Content {
    return this.#looked(entry, this.#inflated(entry));
  }

  #looked(entry: number, content: Buffered): Content {
    return this.#guarded(content, () => this.#look.whole(entry, content));
  }

  /** The first object of a tree that was cut off: its bases are made, but they are somebody else's to tell. */
  #cutOff(entry: number): Content {
    const { base } = this.#entries;
    const path: number[] = [];
    for (let next = base[entry] ?? WHOLE; next >= 0; next = base[next] ?? WHOLE) path.push(next);
    const first = path.at(0) ?? entry;
    let content = this.#inflated(path.pop() ?? entry);
    for (let next = path.pop(); next !== undefined; next = path.pop()) content = this.#replaced(content, next);
    const looked = this.#looked(first, content);
    try {
      return this.#delta(entry, looked);
    } finally {
      this.#give(looked);
    }
  }

  /** The delta's result in place of its base, which is given back in any case. */
  #replaced(base: Buffered, entry: number): Buffered {
    try {
      return this.#applied(entry, base, (instructions, to) => this.#kernel.applyOnly(instructions, base, to) ?? to);
    } finally {
      this.#kernel.give(base);
    }
  }

  #delta(entry: number, base: Content): Content {
    return this.#applied(entry, base, (instructions, to) => this.#look.delta(entry, instructions, { base, to }));
  }

  /** Inflates the delta, checks its sizes and lets `apply` make the result or say what is wrong. */
  #applied<Result>(
    entry: number,
    base: Buffered,
    apply: (instructions: Buffered, to: Buffered) => Result | string,
  ): Result {
    const delta = this.#inflated(entry);
    try {
      const sizes = this.#sizesOf(delta);
      if (sizes.base !== base.size) throw new Declined('its delta is made for a base of another size');
      const to = this.#take(sizes.result);
      const result = this.#guarded(to, () =>
        apply({ at: delta.at + sizes.length, size: delta.size - sizes.length }, to),
      );
      if (typeof result !== 'string') return result;
      this.#kernel.give(to);
      throw new Declined(result);
    } finally {
      this.#kernel.give(delta);
    }
  }

  #guarded<Result>(buffer: Buffered, use: () => Result): Result {
    try {
      return use();
    } catch (error) {
      this.#kernel.give(buffer);
      throw error;
    }
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
