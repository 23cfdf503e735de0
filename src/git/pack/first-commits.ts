// Follows commits, oldest first, and their trees: which is the first commit that has a content, and on which way, as
// `git rev-list --reverse --objects --in-commit-order` tells it; and which objects name something that is not there.

import { orderCommits } from './commit-order.ts';
import type { NameGraph } from './name-graph.ts';
import { MISSING } from './name-look.ts';

/** Numbers of the name table. */
export interface FirstCommit {
  readonly commit: number;
  /** The commit's tree, the trees below it and the content; empty for the commit itself. */
  readonly way: readonly number[];
}

/** Undefined when the graph does not hold everything that the starts lead to. */
export function findFirstCommits(
  graph: NameGraph,
  starts: readonly number[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, FirstCommit> | undefined {
  const order = orderCommits(starts, (number) => graph.commit(number));
  if (order === undefined) return undefined;
  const found = new Map<number, FirstCommit>();
  const trees = new TreeWalk(graph);
  for (const commit of order.toReversed()) {
    if (wanted.has(commit)) found.set(commit, { commit, way: [] });
    const root = graph.commit(commit)?.tree ?? MISSING;
    const isWhole = trees.below(root, (name, way) => {
      if (wanted.has(name) && !found.has(name)) found.set(name, { commit, way: [...way(), name] });
    });
    if (!isWhole) return undefined;
    if (found.size === wanted.size) break;
  }
  return found;
}

/** Commits and trees that the starts lead to and that name what is not there; undefined as above. */
export function findBroken(graph: NameGraph, starts: readonly number[]): readonly number[] | undefined {
  const broken = new Set<number>();
  const order = orderCommits(starts, (number) => graph.commit(number));
  if (order === undefined) return undefined;
  const trees = new TreeWalk(graph);
  for (const commit of order) {
    const { tree = MISSING, parents = [] } = graph.commit(commit) ?? {};
    if (tree === MISSING || parents.includes(MISSING)) broken.add(commit);
    if (tree === MISSING) continue;
    const isWhole = trees.below(tree, (name, way) => {
      if (name === MISSING) broken.add(way().at(-1) ?? commit);
    });
    if (!isWhole) return undefined;
  }
  return [...broken];
}

interface Step {
  readonly tree: number;
  readonly names: Int32Array;
  next: number;
}

/** Walks trees in their own order, each once. */
class TreeWalk {
  readonly #graph: NameGraph;
  readonly #visited: Uint8Array;

  constructor(graph: NameGraph) {
    this.#graph = graph;
    this.#visited = new Uint8Array(graph.size);
  }

  /** Tells contents and MISSING ones with the trees that lead there; false when a tree is not in the graph. */
  below(root: number, found: (name: number, way: () => readonly number[]) => void): boolean {
    if (root === MISSING || this.#visited[root] === 1) return true;
    // Not by recursion: an attacker's trees may be as deep as the store is large.
    const steps: Step[] = [];
    const way = (): readonly number[] => steps.map(({ tree }) => tree);
    if (!this.#enter(root, steps)) return false;
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const name = step.names[step.next++];
      if (name === undefined) steps.pop();
      else if (name === MISSING || this.#graph.isContent(name)) found(name, way);
      else if (this.#visited[name] !== 1 && !this.#enter(name, steps)) return false;
    }
    return true;
  }

  #enter(tree: number, steps: Step[]): boolean {
    const names = this.#graph.namesIn(tree);
    if (names === undefined) return false;
    this.#visited[tree] = 1;
    steps.push({ tree, names, next: 0 });
    return true;
  }
}
