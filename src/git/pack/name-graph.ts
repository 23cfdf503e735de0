// What the objects of a store name, by the numbers of its name table: commits name trees and parents, trees name
// subtrees and the contents that are asked after.

import { Edges } from './edges.ts';
import { MISSING, type NamedObjects } from './name-look.ts';
import { Pool } from './pool.ts';

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
    if (this.#isTooLarge) return;
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

  /**
   * Where a tree's edges stand for `edge`: to subtrees and wanted contents, in its order. Undefined when it was not read.
   * (Not an array: making a view of each of half a million trees took 70 MB.)
   */
  edgesOf(tree: number): { readonly from: number; readonly to: number } | undefined {
    const at = this.#treeAt[tree] ?? 0;
    return at === 0 ? undefined : { from: at + 1, to: at + 1 + (this.#trees.items[at] ?? 0) };
  }

  /** MISSING where the tree names what is in no table. */
  edge(at: number): number {
    return this.#trees.items[at] ?? MISSING;
  }

  /** All edges to trees whose name is asked for. */
  *treesNamed(isAskedFor: (name: string) => boolean): Generator<{ readonly tree: number; readonly name: string }> {
    const known: boolean[] = [];
    for (let edge = 0; edge < this.#edges.size; edge++) {
      const number = this.nameNumber(edge);
      const isNamed = (known[number] ??= isAskedFor(this.name(number)));
      if (isNamed && !this.isContent(this.target(edge))) yield { tree: this.target(edge), name: this.name(number) };
    }
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

  /** MISSING when it is not in the store; undefined when the commit was not read. */
  treeOf(commit: number): number | undefined {
    const at = this.#commitAt[commit] ?? 0;
    return at === 0 ? undefined : this.#commits.items[at];
  }

  /** The committer's, in seconds; 0 when the commit was not read. */
  dateOf(commit: number): number {
    const at = this.#commitAt[commit] ?? 0;
    return at === 0 ? 0 : (this.#commits.items[at + 1] ?? 0);
  }

  parentCount(commit: number): number {
    const at = this.#commitAt[commit] ?? 0;
    return at === 0 || this.#boundary.has(commit) ? 0 : (this.#commits.items[at + 2] ?? 0);
  }

  /** MISSING when it is not in the store. */
  parent(commit: number, index: number): number {
    return this.#commits.items[(this.#commitAt[commit] ?? 0) + 3 + index] ?? MISSING;
  }
}
