// Entries of trees: an object and the name that it has there. Most are in thousands of trees alike and are kept once.

import { Pool } from './pool.ts';

// An object has few names; of one that a hostile repository gave thousands some entries are kept several times.
const MOST_COMPARED = 16;
const NUL = 0;

export class Edges {
  readonly #targets = new Pool((size) => new Int32Array(size));
  readonly #nameOf = new Pool((size) => new Int32Array(size));
  /** Another edge of the same target; -1 after the last. */
  readonly #next = new Pool((size) => new Int32Array(size));
  readonly #newest: Int32Array;
  readonly #names: string[] = [];
  readonly #numberOfName = new Map<string, number>();

  /** `size`: numbers of targets are below. */
  constructor(size: number) {
    this.#newest = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.#targets.length;
  }

  /** How many different names there are; they have the numbers below. */
  get nameCount(): number {
    return this.#names.length;
  }

  target(edge: number): number {
    return this.#targets.items[edge] ?? -1;
  }

  /** The number of its name: the same for edges with the same name. */
  nameNumber(edge: number): number {
    return this.#nameOf.items[edge] ?? -1;
  }

  /** Latin-1 keeps each byte as one character; see `pathOf`. */
  name(number: number): string {
    return this.#names[number] ?? '';
  }

  /** `names`: for each target its name as bytes and a zero. Gives the edges in the same order. */
  addAll(targets: Int32Array, names: Uint8Array): Int32Array {
    const edges = new Int32Array(targets.length);
    const buffer = Buffer.from(names.buffer, names.byteOffset, names.length);
    let at = 0;
    for (let index = 0; index < targets.length; index++) {
      const end = names.indexOf(NUL, at);
      const name = { bytes: buffer, at, end: end === -1 ? names.length : end };
      edges[index] = this.#find(targets[index] ?? 0, name) ?? this.#add(targets[index] ?? 0, name);
      at = name.end + 1;
    }
    return edges;
  }

  #find(target: number, name: NameBytes): number | undefined {
    let edge = this.#newest[target] ?? -1;
    for (let compared = 0; edge >= 0 && compared < MOST_COMPARED; compared++) {
      if (isEqual(this.name(this.nameNumber(edge)), name)) return edge;
      edge = this.#next.items[edge] ?? -1;
    }
    return undefined;
  }

  #add(target: number, { bytes, at, end }: NameBytes): number {
    const text = bytes.toString('latin1', at, end);
    const number = this.#numberOfName.get(text) ?? this.#names.length;
    if (number === this.#names.length) {
      this.#names.push(text);
      this.#numberOfName.set(text, number);
    }
    const edge = this.#targets.length;
    this.#targets.push(target);
    this.#nameOf.push(number);
    this.#next.push(this.#newest[target] ?? -1);
    this.#newest[target] = edge;
    return edge;
  }
}

interface NameBytes {
  readonly bytes: Buffer;
  readonly at: number;
  readonly end: number;
}

function isEqual(text: string, { bytes, at, end }: NameBytes): boolean {
  if (text.length !== end - at) return false;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== bytes[at + index]) return false;
  return true;
}
