// What the objects of a store name, by the numbers of its name table: commits name trees and parents, trees name
// subtrees and the contents that are asked after.

import type { Names } from './name-look.ts';

export interface CommitNode {
  /** MISSING when it is not in the store; of the parents likewise. */
  readonly tree: number;
  /** The committer's date in seconds. */
  readonly date: number;
  readonly parents: readonly number[];
}

// 96 MB at the most. A repository with more (Linux has some) is left to git.
const LARGEST = 24 * 1024 * 1024;

export class NameGraph {
  readonly #contents: Uint8Array;
  readonly #treeAt: Uint32Array;
  readonly #commitAt: Uint32Array;
  #trees = new Pool((size) => new Int32Array(size));
  #commits = new Pool((size) => new Float64Array(size));
  readonly #boundary = new Set<number>();
  #isTooLarge = false;

  /** `contents`: by number, 1 for the contents that are asked after. */
  constructor(contents: Uint8Array) {
    this.#contents = contents;
    this.#treeAt = new Uint32Array(contents.length);
    this.#commitAt = new Uint32Array(contents.length);
  }

  /** True: nothing is in it. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  /** Commits whose parents are not followed: the boundary of a shallow clone. */
  cutParents(commits: Iterable<number>): void {
    for (const commit of commits) this.#boundary.add(commit);
  }

  /** Names nothing itself. */
  isContent(number: number): boolean {
    return this.#contents[number] === 1;
  }

  get size(): number {
    return this.#treeAt.length;
  }

  add({ trees, commits }: Pick<Names, 'trees' | 'commits'>): void {
    if (this.#trees.length + trees.length > LARGEST) this.#giveUp();
    if (this.#isTooLarge) return;
    const treeShift = this.#trees.append(trees);
    for (let at = 0; at < trees.length; at += 2 + (trees[at + 1] ?? 0)) {
      this.#treeAt[trees[at] ?? 0] = treeShift + at + 1;
    }
    const commitShift = this.#commits.append(commits);
    for (let at = 0; at < commits.length; at += 4 + (commits[at + 3] ?? 0)) {
      this.#commitAt[commits[at] ?? 0] = commitShift + at + 1;
    }
  }

  // From now on nothing is in the graph.
  #giveUp(): void {
    this.#isTooLarge = true;
    this.#treeAt.fill(0);
    this.#commitAt.fill(0);
    this.#trees = new Pool((size) => new Int32Array(size));
    this.#commits = new Pool((size) => new Float64Array(size));
  }

  /** Numbers of a tree's subtrees and wanted contents, in its order; undefined when it was not read. */
  namesIn(tree: number): Int32Array | undefined {
    const at = this.#treeAt[tree] ?? 0;
    if (at === 0) return undefined;
    return this.#trees.items.subarray(at + 1, at + 1 + (this.#trees.items[at] ?? 0));
  }

  commit(number: number): CommitNode | undefined {
    const at = this.#commitAt[number] ?? 0;
    if (at === 0) return undefined;
    const { items } = this.#commits;
    // Neither by taking an array apart nor by Array.from: both cost more than all else here.
    const [tree, date, count] = [items[at] ?? -1, items[at + 1] ?? 0, items[at + 2] ?? 0];
    const parents: number[] = [];
    const end = this.#boundary.has(number) ? at + 3 : at + 3 + count;
    for (let place = at + 3; place < end; place++) parents.push(items[place] ?? -1);
    return { tree, date, parents };
  }
}

/** Numbers one behind the other, in an array that doubles. */
class Pool<Items extends Int32Array | Float64Array> {
  readonly #make: (size: number) => Items;
  items: Items;
  length = 0;

  constructor(make: (size: number) => Items) {
    this.#make = make;
    this.items = make(1024);
  }

  /** Gives the place of the first. */
  append(more: ArrayLike<number>): number {
    const at = this.length;
    this.length += more.length;
    if (this.length > this.items.length) {
      const grown = this.#make(2 * this.length);
      grown.set(this.items.subarray(0, at));
      this.items = grown;
    }
    this.items.set(more, at);
    return at;
  }
}
