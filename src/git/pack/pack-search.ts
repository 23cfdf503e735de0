// One thread's share of a pack: takes tasks from a counter that all threads share and searches their trees.

import type { SkipReason } from '../../core/result.ts';
import type { AnchorHit } from '../../core/source.ts';
import { ContentLook, type WalkCounts } from './content-look.ts';
import type { Entries } from './entries.ts';
import type { Forest, Tasks } from './forest.ts';
import { NameLook, type Names, type NameShare } from './name-look.ts';
import { Windows, openPackFile, type PackFile } from './pack-file.ts';
import type { Buffered, SearchKernel, SearchedBuffer } from './pack-kernel.ts';
import { Walker, type Look } from './walker.ts';

/** What a thread needs to know of a pack; can be posted, and everything large in it is shared. */
export interface PackShare {
  readonly path: string;
  readonly entries: Entries;
  readonly forest: Forest;
  /** CONTROL's fields. */
  readonly control: Int32Array;
  /** Per task: 1 when done. */
  readonly done: Uint8Array;
  /** True: hits are named one by one, and no content is sent. */
  readonly exact: boolean;
  /** Given: not contents are searched, but what objects name is read. */
  readonly names?: NameShare;
}

/** The walks that are asked for. */
export function tasksOf({ forest, names }: Pick<PackShare, 'forest' | 'names'>): Tasks {
  return names === undefined ? forest.contents : forest.names;
}

/** Fields of `control`. */
export const CONTROL = { nextTask: 0, stop: 1, waitingKiB: 2, fields: 3 } as const;

export type PackMessage =
  | { readonly kind: 'hit'; readonly entry: number; readonly bytes: Uint8Array; readonly hits?: readonly AnchorHit[] }
  | { readonly kind: 'closed'; readonly entry: number; readonly reason: SkipReason }
  | { readonly kind: 'declined'; readonly entry: number; readonly reason: string }
  | { readonly kind: 'task'; readonly counts: WalkCounts }
  | { readonly kind: 'names'; readonly names: Names };

// 256 windows of 48 kB: 12 MB in each thread.
const WINDOWS = 256;

export class PackSearch {
  readonly #kernel: SearchKernel;
  readonly #windows: Windows;
  readonly #send: (message: PackMessage) => void;

  constructor(kernel: SearchKernel, send: (message: PackMessage) => void) {
    this.#kernel = kernel;
    this.#windows = new Windows(kernel, WINDOWS);
    this.#send = send;
  }

  /** Works on tasks until none is left or it is told to stop; each turn of the iterator is one object. */
  *run(share: PackShare): Iterable<undefined> {
    const pack = openPackFile(share.path);
    try {
      yield* this.#tasks(share, pack);
    } finally {
      pack.close();
    }
  }

  *#tasks(share: PackShare, pack: PackFile): Iterable<undefined> {
    const declined = (entry: number, reason: string): void => this.#send({ kind: 'declined', entry, reason });
    if (share.names !== undefined) {
      const look = new NameLook(this.#kernel, { entries: share.entries, share: share.names }, declined);
      yield* this.#walk(share, { pack, look }, () => this.#send({ kind: 'names', names: look.take() }));
      return;
    }
    const hit = (entry: number, content: SearchedBuffer): void => this.#send(this.#hit(entry, content, share.exact));
    const closed = (entry: number, reason: SkipReason): void => this.#send({ kind: 'closed', entry, reason });
    const look = new ContentLook(this.#kernel, share.entries, { hit, closed, declined });
    yield* this.#walk(share, { pack, look }, () => this.#send({ kind: 'task', counts: look.takeCounts() }));
  }

  *#walk<Content extends Buffered>(
    share: PackShare,
    { pack, look }: { readonly pack: PackFile; readonly look: Look<Content> },
    finish: () => void,
  ): Iterable<undefined> {
    const walker = new Walker({ kernel: this.#kernel, windows: this.#windows, pack }, share, look);
    const { roots, tasks } = tasksOf(share);
    while (Atomics.load(share.control, CONTROL.stop) === 0) {
      const task = Atomics.add(share.control, CONTROL.nextTask, 1);
      if (task >= tasks.length - 1) return;
      for (const root of roots.subarray(tasks[task], tasks[task + 1])) {
        walker.begin(root);
        yield undefined;
        while (walker.step()) yield undefined;
      }
      share.done[task] = 1;
      finish();
    }
  }

  #hit(entry: number, content: SearchedBuffer, exact: boolean): PackMessage {
    const { at, size, hits } = content;
    if (!exact) return { kind: 'hit', entry, bytes: this.#kernel.bytes.slice(at, at + size) };
    const named = hits === 'dense' ? this.#kernel.allHits(content) : unpaired(hits);
    return { kind: 'hit', entry, bytes: new Uint8Array(0), hits: named };
  }
}

function unpaired(pairs: Uint32Array): readonly AnchorHit[] {
  return Array.from({ length: pairs.length / 2 }, (_, index) => ({
    offset: pairs[2 * index] ?? 0,
    anchor: pairs[2 * index + 1] ?? 0,
  }));
}
