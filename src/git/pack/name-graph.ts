// What the objects of a store name, by the numbers of its name table: commits name trees and parents, trees name
// subtrees and the contents that are asked after.

import { Edges } from './edges.ts';
import { MISSING, type NamedObjects } from './name-look.ts';
import { Pool } from './pool.ts';

export interface CommitNode {
  /** MISSING when it is not in the store; of the parents likewise. */
  readonly tree: number;
  /** The committer's date in seconds. */
  readonly date: number;
  readonly parents: readonly number[];
}

// 96 MB at the most. A repository with more (Linux has some) is left to git.
const LARGEST = 24 * 1024 * 1024;
// Of a whole history there are few: git's own has half a million edges and some thousand names.
const MOST_EDGES = 8 * 1024 * 1024;
const MOST_NAMES = 1024 * 1024;

export class NameGraph {
  readonly #contents: Uint8Array;
  readonly #treeAt: Uint32Array;
  readonly #commitAt: Uint32Array;
  #edges: Edges;
  #trees = new Pool((size) => new Int32Array(size));
  #commits = new Pool((size) => new Float64Array(size));
  readonly #boundary = new Set<number>();
  #isTooLarge = false;

  /** `contents`: by number, 1 for the contents that are asked after. */
  constructor(contents: Uint8Array) {
    this.#contents = contents;
    this.#treeAt = new Uint32Array(contents.length);
    this.#commitAt = new Uint32Array(contents.length);
    this.#edges = new Edges(contents.length);
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

  add({ trees, targets, names, commits }: NamedObjects): void {
    const edges = this.#edges.addAll(targets, names);
    const { size, nameCount } = this.#edges;
    if (this.#trees.length + trees.length > LARGEST || size > MOST_EDGES || nameCount > MOST_NAMES) this.#giveUp();
    if (this.#isTooLarge) return;
    const treeShift = this.#trees.append(trees);
    const { items } = this.#trees;
    for (let at = 0; at < trees.length;) {
      const end = at + 2 + (trees[at + 1] ?? 0);
      this.#treeAt[trees[at] ?? 0] = treeShift + at + 1;
      for (at += 2; at < end; at++) items[treeShift + at] = edges[trees[at] ?? MISSING] ?? MISSING;
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
    this.#edges = new Edges(0);
    this.#trees = new Pool((size) => new Int32Array(size));
    this.#commits = new Pool((size) => new Float64Array(size));
  }

  /** Edges of a tree to subtrees and wanted contents, in its order, or MISSING; undefined when it was not read. */
  edgesIn(tree: number): Int32Array | undefined {
    const at = this.#treeAt[tree] ?? 0;
    if (at === 0) return undefined;
    const { items } = this.#trees;
    return items.subarray(at + 1, at + 1 + (items[at] ?? 0));
  }

  /** What an edge leads to; MISSING for MISSING. */
  target(edge: number): number {
    return edge < 0 ? MISSING : this.#edges.target(edge);
  }

  /** The number of an edge's name. */
  nameNumber(edge: number): number {
    return this.#edges.nameNumber(edge);
  }

  /** The name with a number, see `Edges`. */
  name(number: number): string {
    return this.#edges.name(number);
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
