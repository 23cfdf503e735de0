// What a tree brings that none of the trees before it has, as `git diff-tree -r -c` tells it. git goes every path there
// is, and ten trees of ten entries each, one below the other, are ten thousand million paths: here the same trees are
// compared two hundred times at the most, which reaches every content, but not every path of it.

import { OCCURRENCE_LIMIT } from '../core/finding.ts';
import type { SkipReason, Skipped } from '../core/result.ts';
import { pathOf, type TreeEntry } from '../git/tree-object.ts';
import type { Tree, TreeReader } from '../git/tree-reader.ts';
import { REASONS } from './blobs.ts';

export interface Entry {
  readonly entry: TreeEntry;
  /** The contents of the same path before. */
  readonly before: readonly string[];
  readonly path: () => string;
}

export interface Changes {
  readonly brought: (entry: Entry) => void;
  /** A content of a path that is not there any more. */
  readonly gone: (oid: string, path: () => string) => void;
  /** What is below a tree was not looked at. */
  readonly unread: (skipped: Skipped) => void;
}

/** How many entries may still be compared, of all trees together. */
export interface Budget {
  entries: number;
}

export interface Comparison {
  /** A tree's name, see TreeReader. */
  readonly tree: string;
  readonly parents: readonly string[];
}

// git's core.maxTreeDepth.
const DEEPEST = 4096;

/** The names that lead to a directory. */
interface Way {
  readonly name: string;
  readonly above: Way | undefined;
  readonly depth: number;
}

/** Trees of the same path that are still to be compared. */
interface Pair {
  /** Absent where only the trees before have one. */
  readonly tree?: string;
  readonly before: readonly string[];
  readonly way: Way | undefined;
}

export type Trees = Pick<TreeReader, 'read'>;

export class ChangeWalk {
  readonly #trees: Trees;
  readonly #changes: Changes;
  readonly #parents: number;
  readonly #waiting: Pair[] = [];
  readonly #visits = new Map<string, number>();
  #isCut = false;

  constructor(trees: Trees, { tree, parents }: Comparison, changes: Changes) {
    this.#trees = trees;
    this.#changes = changes;
    this.#parents = parents.length;
    this.#waiting.push({ tree, before: parents, way: undefined });
  }

  /** True: contents have more paths than were told. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** False when the budget was used up before the end. */
  async run(budget: Budget): Promise<boolean> {
    for (let pair = this.#waiting.pop(); pair !== undefined; pair = this.#waiting.pop()) {
      if (budget.entries < 0) return false;
      const before = await this.#readAll(pair.before, pair.way);
      const tree = pair.tree === undefined ? undefined : await this.#read(pair.tree, pair.way);
      budget.entries -= [tree, ...before].reduce((sum, one) => sum + 1 + (one?.entries.length ?? 0), 0);
      if (tree !== undefined) this.#compare(tree, before, pair.way);
      if (before.length === this.#parents) this.#findGone(tree, before, pair.way);
    }
    return true;
  }

  async #readAll(names: readonly string[], way: Way | undefined): Promise<readonly Tree[]> {
    const trees: Tree[] = [];
    for (const name of names) {
      const tree = await this.#read(name, way);
      if (tree !== undefined) trees.push(tree);
    }
    return trees;
  }

  async #read(name: string, way: Way | undefined): Promise<Tree | undefined> {
    const tree = await this.#trees.read(name);
    if (typeof tree !== 'string') return tree;
    this.#unread(name.replace(/\W.*/, ''), way, REASONS[tree]);
    return undefined;
  }

  #compare(tree: Tree, before: readonly Tree[], way: Way | undefined): void {
    for (const entry of tree.entries) {
      const earlier = before.flatMap((one) => one.named(entry.name) ?? []);
      if (earlier.some((one) => one.oid === entry.oid && one.kind === entry.kind)) continue;
      if (entry.kind === 'tree') {
        this.#enter({ tree: entry.oid, before: treesOf(earlier), way: below(way, entry.name) });
        continue;
      }
      const path = (): string => pathOf([...namesOf(way), entry.name]);
      this.#changes.brought({ entry, before: contentsOf(earlier), path });
    }
  }

  /** What each of the trees before has under a name, and this one has not: in several places, each once. */
  #findGone(tree: Tree | undefined, [first, ...others]: readonly Tree[], way: Way | undefined): void {
    for (const entry of first?.entries ?? []) {
      const now = tree?.named(entry.name);
      if (now !== undefined && (now.kind === 'tree') === (entry.kind === 'tree')) continue;
      const earlier = [entry, ...others.flatMap((one) => one.named(entry.name) ?? [])];
      if (earlier.length < this.#parents) continue;
      const path = (): string => pathOf([...namesOf(way), entry.name]);
      for (const oid of contentsOf(earlier)) this.#changes.gone(oid, path);
      const trees = treesOf(earlier);
      if (trees.length === this.#parents) this.#enter({ before: trees, way: below(way, entry.name) });
    }
  }

  #enter(pair: Pair): void {
    const key = `${pair.tree ?? ''} ${pair.before.join(' ')}`;
    const visits = this.#visits.get(key) ?? 0;
    const isOften = visits >= (pair.tree === undefined ? 1 : OCCURRENCE_LIMIT);
    if (isOften) this.#isCut ||= pair.tree !== undefined;
    else if ((pair.way?.depth ?? 0) <= DEEPEST) this.#waiting.push(pair);
    else if (pair.tree !== undefined) this.#unread(pair.tree, pair.way, 'budget-exceeded');
    this.#visits.set(key, visits + 1);
  }

  #unread(oid: string, way: Way | undefined, reason: SkipReason): void {
    this.#changes.unread({ oid, reason, ...(way !== undefined && { path: pathOf(namesOf(way)) }) });
  }
}

function below(above: Way | undefined, name: string): Way {
  return { name, above, depth: 1 + (above?.depth ?? 0) };
}

function namesOf(way: Way | undefined): readonly string[] {
  const names: string[] = [];
  for (let at = way; at !== undefined; at = at.above) names.push(at.name);
  return names.reverse();
}

function treesOf(entries: readonly TreeEntry[]): readonly string[] {
  return entries.filter(({ kind }) => kind === 'tree').map(({ oid }) => oid);
}

// A submodule's commit is no content, whatever object its id names.
function contentsOf(entries: readonly TreeEntry[]): readonly string[] {
  return entries.filter(({ kind }) => kind === 'file' || kind === 'link').map(({ oid }) => oid);
}
