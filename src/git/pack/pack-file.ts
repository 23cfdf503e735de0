// Bytes of a pack through a few windows: a pack may be larger than memory, so it is never read whole.
// git writes a delta's family close together, so a walk along delta chains stays in few windows.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ScanError } from '../../core/errors.ts';

const STEP = 512 * 1024;
// An entry that begins in a window and is no longer than this lies whole in it.
export const OVERLAP: number = 64 * 1024;

export interface PackFile {
  readonly path: string;
  readonly size: number;
  /** Reads exactly `target.length` bytes, or throws. */
  read(target: Uint8Array, at: number): void;
  close(): void;
}

export function openPackFile(path: string): PackFile {
  const file = openSync(path, 'r');
  const size = fstatSync(file).size;
  return { path, size, read: (target, at) => readFully(file, path, target, at), close: () => closeSync(file) };
}

function readFully(file: number, path: string, target: Uint8Array, at: number): void {
  let done = 0;
  while (done < target.length) {
    const got = readSync(file, target, done, target.length - done, at + done);
    if (got === 0) throw new ScanError('corrupt-object', `The pack ${path} is cut short at byte ${at + done}.`, { path });
    done += got;
  }
}

/** Where windows are kept: memory of the kernel, so that nothing is copied twice. */
export interface WindowMemory {
  readonly bytes: Uint8Array;
  take(size: number): number;
}

/** The windows of all packs of one thread: the least lately used one is given up. */
export class Windows {
  readonly #memory: WindowMemory;
  readonly #slots: { readonly at: number; key: number; used: number }[] = [];
  readonly #limit: number;
  #byKey = new Map<number, { readonly at: number; key: number; used: number }>();
  #clock = 0;
  #pack: PackFile | undefined;

  constructor(memory: WindowMemory, limit: number) {
    this.#memory = memory;
    this.#limit = limit;
  }

  /** The pack that `addressOf` reads from now on. */
  open(pack: PackFile): void {
    this.#pack = pack;
    this.#byKey.clear();
    for (const slot of this.#slots) slot.key = -1;
  }

  /** Address in memory of the pack's bytes [offset, offset + OVERLAP), as far as the pack goes. */
  addressOf(offset: number): number {
    const key = Math.floor(offset / STEP);
    const slot = this.#byKey.get(key) ?? this.#load(key);
    slot.used = ++this.#clock;
    return slot.at + (offset - key * STEP);
  }

  #load(key: number): { readonly at: number; key: number; used: number } {
    const pack = this.#pack;
    if (pack === undefined) throw new ScanError('internal', 'No pack is open.');
    const slot = this.#slots.length < this.#limit ? this.#newSlot() : this.#oldest();
    this.#byKey.delete(slot.key);
    slot.key = -1;
    const start = key * STEP;
    const size = Math.min(STEP + OVERLAP, pack.size - start);
    pack.read(this.#memory.bytes.subarray(slot.at, slot.at + size), start);
    slot.key = key;
    this.#byKey.set(key, slot);
    return slot;
  }

  #newSlot(): { readonly at: number; key: number; used: number } {
    const slot = { at: this.#memory.take(STEP + OVERLAP), key: -1, used: 0 };
    this.#slots.push(slot);
    return slot;
  }

  #oldest(): { readonly at: number; key: number; used: number } {
    return this.#slots.reduce((oldest, slot) => (slot.used < oldest.used ? slot : oldest));
  }
}
