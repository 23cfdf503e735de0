// Trees in memory, for walks over them that no repository needs to be made for.
import type { EntryKind, TreeEntry } from '../../src/git/tree-object.ts';
import type { Tree, Unread } from '../../src/git/tree-reader.ts';

export type Listed = Readonly<Record<string, string | readonly [EntryKind, string]>>;

/** Trees by name; an entry is the id of a file, or a kind and an id. */
export class Forest {
  readonly #trees = new Map<string, Tree | Unread>();
  /** Names that were asked for, in their order. */
  readonly asked: string[] = [];

  add(name: string, listed: Listed | Unread): this {
    this.#trees.set(name, typeof listed === 'string' ? listed : toTree(name, Object.entries(listed).map(toEntry)));
    return this;
  }

  read(name: string): Promise<Tree | Unread> {
    this.asked.push(name);
    return Promise.resolve(this.#trees.get(name) ?? 'missing');
  }
}

function toEntry([name, value]: readonly [string, Listed[string]]): TreeEntry {
  const [kind, oid] = typeof value === 'string' ? (['file', value] as const) : value;
  return { kind, name, oid };
}

function toTree(oid: string, entries: readonly TreeEntry[]): Tree {
  return { oid, entries, named: (name) => entries.find((entry) => entry.name === name) };
}

/** `levels` trees of ten entries each, one below the other, with `leaf` in the lowest; gives the name of the topmost. */
export function addBomb(forest: Forest, levels: number, leaf: string): string {
  let entry: Listed[string] = leaf;
  for (let level = 0; level < levels; level++) {
    const names = Array.from({ length: 10 }, (_, index) => [`n${index}`, entry] as const);
    forest.add(`${leaf} level ${level}`, Object.fromEntries(names));
    entry = ['tree', `${leaf} level ${level}`];
  }
  return `${leaf} level ${levels - 1}`;
}
