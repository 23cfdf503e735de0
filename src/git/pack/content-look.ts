// Searches the contents on a walk for anchors.

import { closedOf, utf32Of } from '../../core/content-form.ts';
import type { SkipReason } from '../../core/result.ts';
import { TYPE, type Entries } from './entries.ts';
import type { Buffered, SearchedBuffer, SearchKernel } from './pack-kernel.ts';
import type { Look } from './walker.ts';

export interface WalkCounts {
  /** Objects by TYPE. */
  readonly objects: [number, number, number, number, number];
  /** Sizes of the objects. */
  bytes: number;
  /** Of these, searched. */
  searched: number;
}

export interface ContentReport {
  /** An object in which anchors were seen; the content is valid during the call. */
  readonly hit: (entry: number, content: SearchedBuffer) => void;
  /** A blob that was searched, and what is inside of it not. */
  readonly closed: (entry: number, reason: SkipReason) => void;
  readonly declined: (entry: number, reason: string) => void;
}

export class ContentLook implements Look<SearchedBuffer> {
  readonly declined: (entry: number, reason: string) => void;
  readonly #kernel: SearchKernel;
  readonly #types: Uint8Array;
  readonly #hit: ContentReport['hit'];
  readonly #closed: ContentReport['closed'];
  #counts: WalkCounts = noCounts();

  constructor(kernel: SearchKernel, { type }: Entries, report: ContentReport) {
    this.#kernel = kernel;
    this.#types = type;
    this.#hit = report.hit;
    this.#closed = report.closed;
    this.declined = report.declined;
  }

  whole(_entry: number, content: Buffered): SearchedBuffer {
    this.#counts.searched += content.size;
    // Not by spreading, here and below: it takes longer than the search of a small object.
    return { at: content.at, size: content.size, hits: this.#kernel.searchWhole(content) };
  }

  delta(
    _entry: number,
    instructions: Buffered,
    { base, to }: { readonly base: SearchedBuffer; readonly to: Buffered },
  ): SearchedBuffer | string {
    const hits = this.#kernel.applyDelta(instructions, base, to);
    if (typeof hits === 'object' && 'fault' in hits) return hits.fault;
    this.#counts.searched += this.#kernel.searched;
    return { at: to.at, size: to.size, hits };
  }

  seen(entry: number, content: SearchedBuffer): void {
    const type = this.#types[entry] ?? TYPE.blob;
    this.#counts.objects[type] = (this.#counts.objects[type] ?? 0) + 1;
    this.#counts.bytes += content.size;
    const { at, size, hits } = content;
    const { bytes } = this.#kernel;
    if (hits === 'dense' || hits.length > 0 || utf32Of(bytes, at, size) !== undefined) this.#hit(entry, content);
    const closed = type === TYPE.blob ? closedOf(bytes, at, size) : undefined;
    if (closed !== undefined) this.#closed(entry, closed);
  }

  release(): void {
    // The hits are no buffer of the kernel's.
  }

  /** What was searched since the last call. */
  takeCounts(): WalkCounts {
    const counts = this.#counts;
    this.#counts = noCounts();
    return counts;
  }
}

function noCounts(): WalkCounts {
  return { objects: [0, 0, 0, 0, 0], bytes: 0, searched: 0 };
}
