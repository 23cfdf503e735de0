// Bytes of a pack through a few windows: a pack may be larger than memory, so it is never read whole.
// git writes a delta's family close together, so a walk along delta chains stays in few windows.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ScanError } from '../../core/errors.ts';

// About one entry in eight is far from the one before, so small windows are cheaper than few reads:
// on git's own repository 512 kB windows cost 2.0 s more than 32 kB ones.
const STEP = 32 * 1024;
// An entry that begins in a window and is no longer than this lies whole in it.
export const OVERLAP: number = 16 * 1024;

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
    if (got === 0)
      throw new ScanError('corrupt-object', `The pack ${path} is cut short at byte ${at + done}.`, { path });
    done += got;
  }
}

/** Where windows are kept: memory of the kernel, so that nothing is copied twice. */
export interface WindowMemory {
  readonly bytes: Uint8Array;
  take(size: number): number;
}

/** The windows of one thread: the least lately used one is given up. */
export class Windows {
  readonly #memory: WindowMemory;
  readonly #limit: number;
  /** Address by number of the window, in the order of use. */
  readonly #loaded = new Map<number, number>();
  #pack: PackFile | undefined;
  #lastKey = -1;
  #lastAt = 0;

  constructor(memory: WindowMemory, limit: number) {
    this.#memory = memory;
    this.#limit = limit;
  }

  /** The pack that `addressOf` reads from now on. */
  open(pack: PackFile): void {
    this.#pack = pack;
    this.#lastKey = -1;
    // The addresses stay in use, under keys that no offset has.
    const addresses = [...this.#loaded.values()];
    this.#loaded.clear();
    for (const [index, at] of addresses.entries()) this.#loaded.set(-1 - index, at);
  }

  /** Address in memory of the pack's bytes [offset, offset + OVERLAP), as far as the pack goes. */
  addressOf(offset: number): number {
    const key = Math.floor(offset / STEP);
    if (key !== this.#lastKey) this.#turnTo(key);
    return this.#lastAt + (offset - key * STEP);
  }

  #turnTo(key: number): void {
    const at = this.#loaded.get(key) ?? this.#load(key);
    this.#loaded.delete(key);
    this.#loaded.set(key, at);
    this.#lastKey = key;
    this.#lastAt = at;
  }

  #load(key: number): number {
    const pack = this.#pack;
    if (pack === undefined) throw new ScanError('internal', 'No pack is open.');
    const at = this.#room();
    const start = key * STEP;
    const size = Math.min(STEP + OVERLAP, pack.size - start);
    pack.read(this.#memory.bytes.subarray(at, at + size), start);
    return at;
  }

  // When the read fails after this, the room is lost to the scan: the pack is broken and will be given up soon.
  #room(): number {
    const oldest = this.#loaded.entries().next();
    if (this.#loaded.size < this.#limit || oldest.done === true) return this.#memory.take(STEP + OVERLAP);
    const [key, at] = oldest.value;
    this.#loaded.delete(key);
    if (key === this.#lastKey) this.#lastKey = -1;
    return at;
  }
}
