// Follows commits, oldest first, and their trees: which is the first commit that has a content, and on which way, as
// `git rev-list --date-order --reverse --objects --in-commit-order` tells it; which objects name something that is missing.

import { orderCommits } from './commit-order.ts';
import type { NameGraph } from './name-graph.ts';
import { MISSING } from './name-look.ts';

export interface FirstCommit {
  /** A number of the name table. */
  readonly commit: number;
  /** The edges from the commit's tree to the content; empty for the commit itself. */
  readonly way: readonly number[];
}

export interface FirstCommits {
  readonly found: ReadonlyMap<number, FirstCommit>;
  /** Trees and commits on the way that are not in the graph: what is behind them was not found. */
  readonly unread: ReadonlySet<number>;
}

/** All commits that the starts lead to, the oldest first; one that is not in the graph leads nowhere. */
export function commitsFrom(graph: NameGraph, starts: readonly number[]): readonly number[] {
  return orderCommits(graph, starts).oldestLast.toReversed();
}

/** `commits`: the oldest first. */
export function findFirstCommits(
  graph: NameGraph,
  commits: readonly number[],
  wanted: ReadonlySet<number>,
): FirstCommits {
  const found = new Map<number, FirstCommit>();
  const unread = new Set<number>();
  const trees = new TreeWalk(graph, (tree) => void unread.add(tree));
  for (const commit of commits) {
    if (wanted.has(commit)) found.set(commit, { commit, way: [] });
    const root = graph.treeOf(commit);
    if (root === undefined) unread.add(commit);
    else {
      trees.below(root, (name, way) => {
        if (wanted.has(name) && !found.has(name)) found.set(name, { commit, way: way.edges() });
      });
    }
    if (found.size === wanted.size) break;
  }
  return { found, unread };
}

/** Commits and trees that the starts lead to and that name what is not there; undefined when one is not in the graph. */
export function findBroken(graph: NameGraph, starts: readonly number[]): readonly number[] | undefined {
  const broken = new Set<number>();
  const order = orderCommits(graph, starts);
  if (!order.isWhole) return undefined;
  let isWhole = true;
  const trees = new TreeWalk(graph, () => (isWhole = false));
  for (const commit of order.oldestLast) {
    const tree = graph.treeOf(commit) ?? MISSING;
    if (tree === MISSING || hasLostParent(graph, commit)) broken.add(commit);
    trees.below(tree, (name, way) => {
      if (name === MISSING) broken.add(way.tree);
    });
    if (!isWhole) return undefined;
  }
  return [...broken];
}

function hasLostParent(graph: NameGraph, commit: number): boolean {
  for (let index = 0; index < graph.parentCount(commit); index++) {
    if (graph.parent(commit, index) === MISSING) return true;
  }
  return false;
}

interface Step {
  readonly tree: number;
  /** That led here; undefined at the root. */
  readonly edge: number | undefined;
  /** Where its edges stand. */
  next: number;
  readonly end: number;
}

/** How a walk came to what it tells. */
interface Way {
  /** The tree that names it. */
  readonly tree: number;
  /** From the root on. */
  edges(): readonly number[];
}

/** Walks trees in their own order, each once. */
class TreeWalk {
  readonly #graph: NameGraph;
  readonly #visited: Uint8Array;
  readonly #unread: (tree: number) => void;

  /** `unread` is told of trees that are not in the graph. */
  constructor(graph: NameGraph, unread: (tree: number) => void) {
    this.#graph = graph;
    this.#visited = new Uint8Array(graph.size);
    this.#unread = unread;
  }

  /** Tells contents and MISSING ones with the way there, which is valid during the call. */
  below(root: number, found: (name: number, way: Way) => void): void {
    // Not by recursion: an attacker's trees may be as deep as the store is large.
    const steps: Step[] = [];
    if (root !== MISSING) this.#enter(root, undefined, steps);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (step.next === step.end) {
        steps.pop();
        continue;
      }
      const edge = this.#graph.edge(step.next++);
      const name = this.#graph.target(edge);
      if (name !== MISSING && !this.#graph.isContent(name)) this.#enter(name, edge, steps);
      else {
        const edges = (): readonly number[] => [...steps.flatMap((one) => one.edge ?? []), edge];
        found(name, { tree: step.tree, edges });
      }
    }
  }

  #enter(tree: number, edge: number | undefined, steps: Step[]): void {
    if (this.#visited[tree] === 1) return;
    this.#visited[tree] = 1;
    const edges = this.#graph.edgesOf(tree);
    if (edges === undefined) this.#unread(tree);
    else steps.push({ tree, edge, next: edges.from, end: edges.to });
  }
}
