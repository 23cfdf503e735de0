// Trees as they are needed. The trees of neighbouring commits are much the same, so the last ones are kept.

import { ObjectReader } from './object-reader.ts';
import { parseTree, type TreeEntry } from './tree-object.ts';

export interface Tree {
  readonly oid: string;
  readonly entries: readonly TreeEntry[];
  named(name: string): TreeEntry | undefined;
}

/** Why there is no tree. */
export type Unread = 'missing' | 'corrupt' | 'too-large';

interface TreesOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Bytes of an object id. */
  readonly hashLength: number;
}

// Of entries; 50 MB or so.
const KEPT = 300_000;
// Two million files in one directory: more than file systems like.
const MOST_BYTES = 100 * 1024 * 1024;

export class TreeReader {
  readonly #objects: ObjectReader;
  readonly #hashLength: number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, Tree>();
  #size = 0;

  constructor({ cwd, signal, hashLength }: TreesOptions) {
    this.#objects = new ObjectReader({ cwd, signal, maxBytes: MOST_BYTES });
    this.#hashLength = hashLength;
  }

  /** `name`: a tree's id, or `<commit>^{tree}`. */
  async read(name: string): Promise<Tree | Unread> {
    const known = this.#kept.get(name);
    if (known !== undefined) this.#kept.delete(name);
    const tree = known ?? (await this.#parse(name));
    if (typeof tree === 'string') return tree;
    this.#kept.set(name, tree);
    if (known === undefined) this.#makeRoomFor(tree);
    return tree;
  }

  close(): void {
    this.#objects.close();
  }

  async #parse(name: string): Promise<Tree | Unread> {
    const content = await this.#objects.read(name);
    if (content.kind !== 'object') return content.kind;
    const entries = content.type === 'tree' ? parseTree(content.bytes, this.#hashLength) : undefined;
    return entries === undefined ? 'corrupt' : new Listing(content.oid, entries);
  }

  #makeRoomFor({ entries }: Tree): void {
    this.#size += 1 + entries.length;
    for (const [name, tree] of this.#kept) {
      if (this.#size <= KEPT) return;
      this.#kept.delete(name);
      this.#size -= 1 + tree.entries.length;
    }
  }
}

class Listing implements Tree {
  readonly oid: string;
  readonly entries: readonly TreeEntry[];
  #byName: ReadonlyMap<string, TreeEntry> | undefined;

  constructor(oid: string, entries: readonly TreeEntry[]) {
    this.oid = oid;
    this.entries = entries;
  }

  named(name: string): TreeEntry | undefined {
    this.#byName ??= new Map(this.entries.map((entry) => [entry.name, entry]));
    return this.#byName.get(name);
  }
}
