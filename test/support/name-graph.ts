import { NameGraph } from '../../src/git/pack/name-graph.ts';

export interface MadeGraph {
  /** What each tree names; numbers below zero are MISSING. */
  readonly trees?: Readonly<Record<number, readonly number[]>>;
  /** Tree, date, parents. */
  readonly commits?: Readonly<Record<number, readonly [tree: number, date: number, parents: readonly number[]]>>;
  readonly contents?: readonly number[];
  readonly size?: number;
  /** The name of a target in a tree, @default n and its number */
  readonly nameOf?: (tree: number, index: number) => string;
}

/** A graph by hand. */
export function graphOf({ trees = {}, commits = {}, contents = [], size = 100, nameOf }: MadeGraph): NameGraph {
  const isContent = new Uint8Array(size);
  for (const content of contents) isContent[content] = 1;
  const graph = new NameGraph(isContent);
  const nothing = { trees: new Int32Array(0), targets: new Int32Array(0), names: new Uint8Array(0) };
  for (const [tree, named] of Object.entries(trees)) {
    const places = named.map((target, index) => (target < 0 ? target : index));
    const names = named.map((target, index) => `${nameOf?.(Number(tree), index) ?? `n${target}`}\0`);
    graph.add({
      trees: Int32Array.of(Number(tree), named.length, ...places),
      targets: Int32Array.from(named),
      names: Buffer.from(names.join('')),
      commits: new Float64Array(0),
    });
  }
  for (const [commit, [tree, date, parents]] of Object.entries(commits)) {
    graph.add({ ...nothing, commits: Float64Array.of(Number(commit), tree, date, parents.length, ...parents) });
  }
  return graph;
}
