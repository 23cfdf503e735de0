// Numbers one behind the other, in an array that doubles.

type Items = Uint8Array | Int32Array | Float64Array;

export class Pool<Of extends Items> {
  readonly #make: (size: number) => Of;
  #items: Of;
  #length = 0;

  constructor(make: (size: number) => Of) {
    this.#make = make;
    this.#items = make(1024);
  }

  /** A new array after each growth, and longer than what is in it: do not keep it. */
  get items(): Of {
    return this.#items;
  }

  get length(): number {
    return this.#length;
  }

  /** Gives the place of the first. */
  append(more: ArrayLike<number>): number {
    const at = this.#grow(more.length);
    this.#items.set(more, at);
    return at;
  }

  push(one: number): void {
    const at = this.#grow(1);
    this.#items[at] = one;
  }

  /** A copy of all, and begins anew. */
  take(): Of {
    // Of a typed array's own kind; TypeScript knows only that it is one of three.
    const all = this.#items.slice(0, this.#length) as Of;
    this.#length = 0;
    return all;
  }

  #grow(by: number): number {
    const at = this.#length;
    this.#length += by;
    if (this.#length > this.#items.length) {
      const grown = this.#make(2 * this.#length);
      grown.set(this.#items.subarray(0, at));
      this.#items = grown;
    }
    return at;
  }
}
