// Lines and runs of bytes out of a stream of chunks, with back pressure: the stream is read only when asked.

const NEWLINE = 0x0a;

export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined at the end of the stream. A last line without end counts. */
  async line(): Promise<string | undefined> {
    for (let searched = 0; ;) {
      const end = this.#buffer.indexOf(NEWLINE, this.#at + searched);
      if (end !== -1) return this.#take(end, 1).toString('utf8');
      searched = this.#left;
      if (await this.#more()) continue;
      return searched === 0 ? undefined : this.#take(this.#buffer.length, 0).toString('utf8');
    }
  }

  /** Exactly `size` bytes; undefined when the stream ends before. */
  async bytes(size: number): Promise<Buffer | undefined> {
    // Parts are joined once: joining at each chunk would copy a large object again and again.
    const parts: Buffer[] = [];
    for (let missing = size; ;) {
      const part = this.#take(this.#at + Math.min(missing, this.#left), 0);
      missing -= part.length;
      if (missing === 0 && parts.length === 0) return part;
      parts.push(part);
      if (missing === 0) return Buffer.concat(parts, size);
      if (!(await this.#more())) return undefined;
    }
  }

  /** Reads past `size` bytes; false when the stream ends before. */
  async skip(size: number): Promise<boolean> {
    for (let missing = size; ;) {
      missing -= this.#take(this.#at + Math.min(missing, this.#left), 0).length;
      if (missing === 0) return true;
      if (!(await this.#more())) return false;
    }
  }

  get #left(): number {
    return this.#buffer.length - this.#at;
  }

  #take(end: number, skip: number): Buffer {
    const taken = this.#buffer.subarray(this.#at, end);
    this.#at = end + skip;
    return taken;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    const rest = this.#buffer.subarray(this.#at);
    this.#buffer = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    this.#at = 0;
    return true;
  }
}
