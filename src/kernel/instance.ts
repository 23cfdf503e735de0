// One instance of the WebAssembly kernel: its memory, laid out here, and the anchors loaded into it.

import { ScanError } from '../core/errors.ts';
import type { AnchorHit } from '../core/source.ts';
import { makeFilter, type Fingerprint } from './fingerprint.ts';
import { KERNEL_WASM } from './kernel-wasm.generated.ts';

/** The functions of src/kernel/assembly/. Addresses and lengths are in bytes. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly hitCount: WebAssembly.Global;
  readonly resumeAt: WebAssembly.Global;
  masksAt(): number;
  foldAt(): number;
  headsAt(): number;
  hitsAt(): number;
  freeAt(): number;
  setEntries(address: number): void;
  clearHits(origin: number, limit: number): void;
  search(from: number, to: number, fresh: number, at: number): void;
  readonly searched: WebAssembly.Global;
  baseHitsAt(): number;
  setReach(reach: number, lengths: number): void;
  inflate(from: number, size: number, to: number, limit: number): number;
  // oxlint-disable-next-line max-params -- the kernel has no structures
  applyDelta(
    delta: number,
    deltaEnd: number,
    base: number,
    baseSize: number,
    to: number,
    size: number,
    carried: number,
  ): number;
  readonly freshCount: WebAssembly.Global;
  setTree(hashLength: number, list: number, fresh: number): void;
  readTree(tree: number, size: number): number;
  // oxlint-disable-next-line max-params -- as above
  applyToTree(
    delta: number,
    deltaEnd: number,
    base: number,
    baseSize: number,
    to: number,
    size: number,
    baseList: number,
    baseCount: number,
  ): number;
  notesOf(list: number, count: number, to: number): number;
}

const PAGE = 65536;
const ENTRY = 16;
// As in src/kernel/assembly/search.ts.
const BINARY = 0x80000000;
const MIN_ANCHOR = 3;
const MAX_ANCHOR = 64;
/** Readable bytes behind the end of a searched range: the kernel loads blocks of 16. */
const SLACK = 64;
/** The kernel's list of hits is emptied when it has this many; it has room for what one more block can give. */
const HIT_BATCH = 4096;

/** Addresses: hits lie in [from, to) and end behind `fresh`. */
export interface SearchRange {
  readonly from: number;
  readonly to: number;
  readonly fresh: number;
}

let compiled: WebAssembly.Module | undefined;

/** The module is compiled once per thread and can be posted to other threads. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
  return compiled;
}

/** A kernel that looks for `anchors`. Its memory only grows. */
export class Kernel {
  readonly anchors: readonly string[];
  readonly exports: KernelExports;
  /** One anchor in UTF-16 is at most this long: the seam between two pieces of a content needs one byte less. */
  readonly reach: number;
  #bytes: Uint8Array;
  #text: Buffer = Buffer.alloc(0);
  #end: number;

  constructor(anchors: readonly string[], module: WebAssembly.Module = kernelModule()) {
    this.anchors = anchors;
    // The imports and exports of a module have no types of their own; the interface above is checked by test.
    this.exports = new WebAssembly.Instance(module).exports as unknown as KernelExports;
    this.#bytes = new Uint8Array(this.exports.memory.buffer);
    this.#end = this.exports.freeAt();
    const folded = checkedAnchors(anchors);
    this.reach = 2 * Math.max(MIN_ANCHOR, ...folded.map(({ length }) => length)) - 1;
    this.#load(folded);
  }

  /** All of the memory; a new view after each growth. */
  get bytes(): Uint8Array {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer);
    return this.#bytes;
  }

  /** Writes the text as UTF-8; how many bytes that took. */
  write(text: string, at: number): number {
    // Growth voids the view: its length is 0 then, as at first.
    if (this.#text.length === 0) this.#text = Buffer.from(this.exports.memory.buffer);
    return this.#text.write(text, at);
  }

  /** Takes `size` bytes (and slack behind them) that nobody else uses, for good. */
  reserve(size: number): number {
    const address = this.#end;
    this.#end = address + ((size + SLACK + 63) & ~63);
    this.ensure(this.#end);
    return address;
  }

  /** The first byte behind everything reserved. */
  get end(): number {
    return this.#end;
  }

  /** Makes the memory reach to `end` and slack. Views taken before are void if it grew. */
  ensure(end: number): void {
    const missing = end + SLACK - this.exports.memory.buffer.byteLength;
    if (missing <= 0) return;
    try {
      this.exports.memory.grow(Math.ceil(missing / PAGE));
    } catch (cause) {
      throw new ScanError('too-large', `The search kernel could not get ${missing} more bytes of memory.`, { cause });
    }
  }

  /** Appends all hits in the range to `hits`, offsets counted from the range's beginning plus `shift`. */
  searchAll(range: SearchRange, hits: AnchorHit[], shift: number): void {
    for (let at = range.from; at !== 0; at = u32(this.exports.resumeAt)) {
      this.exports.clearHits(range.from, HIT_BATCH);
      this.exports.search(range.from, range.to, range.fresh, at);
      this.collect(hits, shift);
    }
  }

  searchAny({ from, to, fresh }: SearchRange): boolean {
    this.exports.clearHits(from, 1);
    this.exports.search(from, to, fresh, from);
    return u32(this.exports.hitCount) > 0;
  }

  /** Appends the hits that the kernel's list holds now. */
  collect(hits: AnchorHit[], shift: number): void {
    const pairs = new Uint32Array(this.exports.memory.buffer, this.exports.hitsAt(), 2 * u32(this.exports.hitCount));
    for (let index = 0; index < pairs.length; index += 2) {
      hits.push({ offset: (pairs[index] ?? 0) + shift, anchor: pairs[index + 1] ?? 0 });
    }
  }

  #load(folded: readonly Uint8Array[]): void {
    const { fingerprints, masks } = makeFilter(folded);
    this.bytes.set(masks, this.exports.masksAt());
    this.bytes.set(foldTable(), this.exports.foldAt());
    const entries = this.reserve((folded.length + 1) * ENTRY);
    const text = this.reserve(folded.reduce((sum, { length }) => sum + length, 0));
    this.#chain(fingerprints, folded, { entries, text });
    this.exports.setEntries(entries);
  }

  /** Entries as src/kernel/assembly/search.ts reads them, chained by the hash of three fingerprint bytes. */
  #chain(
    fingerprints: readonly Fingerprint[],
    folded: readonly Uint8Array[],
    at: { readonly entries: number; readonly text: number },
  ): void {
    const view = new DataView(this.exports.memory.buffer);
    let text = at.text;
    for (const [anchor, bytes] of folded.entries()) {
      const fingerprint = fingerprints[anchor] ?? { start: 0, bytes };
      const head = this.exports.headsAt() + 2 * slotOf(fingerprint);
      const entry = at.entries + ENTRY * (anchor + 1);
      view.setUint32(entry, view.getUint16(head, true), true);
      view.setUint32(entry + 4, text, true);
      view.setUint16(entry + 8, bytes.length, true);
      view.setUint16(entry + 10, fingerprint.start, true);
      view.setUint32(entry + 12, bytes.includes(0) ? anchor + BINARY : anchor, true);
      view.setUint16(head, anchor + 1, true);
      this.bytes.set(bytes, text);
      text += bytes.length;
    }
  }
}

// The kernel's globals are i32 to JavaScript.
function u32(global: WebAssembly.Global): number {
  return Number(global.value) >>> 0;
}

/** As `slot` in src/kernel/assembly/search.ts. */
function slotOf({ bytes: [first = 0, second = 0, third = 0] }: Fingerprint): number {
  const key = (first | (second << 8) | (third << 16) | 0x202020) >>> 0;
  return Math.imul(key, 0x9e3779b1) >>> 20;
}

function foldTable(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
}

// Control characters too: binary key files have no printable anchor.
const ANCHOR = new RegExp(`^[\\x00-\\x7f]{${MIN_ANCHOR},${MAX_ANCHOR}}$`);
const MAX_ANCHORS = 10_000;

function checkedAnchors(anchors: readonly string[]): readonly Uint8Array[] {
  if (anchors.length > MAX_ANCHORS) {
    throw new ScanError('rule', `There are ${anchors.length} anchors; the search takes at most ${MAX_ANCHORS}.`);
  }
  const seen = new Set<string>();
  return anchors.map((anchor) => {
    const folded = anchor.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (!ANCHOR.test(anchor)) {
      throw new ScanError('rule', `The anchor ${JSON.stringify(anchor)} must be 3 to 64 ASCII characters.`);
    }
    if (seen.has(folded)) throw new ScanError('rule', `The anchor ${JSON.stringify(anchor)} is given twice.`);
    seen.add(folded);
    return Buffer.from(folded, 'latin1');
  });
}
