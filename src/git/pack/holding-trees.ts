// Which trees hold, directly or further down, contents that are asked after. Each tree is looked into once, however many
// name it.

import type { NameGraph } from './name-graph.ts';

const HOLDS_NOT = 1;
const HOLDS = 2;

interface Step {
  readonly tree: number;
  /** Where its edges stand. */
  next: number;
  readonly end: number;
}

/** All numbers are of the graph's table. A tree that was not read holds nothing. */
export class HoldingTrees {
  readonly #graph: NameGraph;
  readonly #wanted: ReadonlySet<number>;
  readonly #known: Uint8Array;

  constructor(graph: NameGraph, wanted: ReadonlySet<number>) {
    this.#graph = graph;
    this.#wanted = wanted;
    this.#known = new Uint8Array(graph.size);
  }

  holds(tree: number): boolean {
    const known = this.#known[tree];
    if (known === HOLDS || known === HOLDS_NOT) return known === HOLDS;
    const steps: Step[] = [];
    this.#enter(tree, steps);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (step.next === step.end) {
        steps.pop();
        continue;
      }
      const name = this.#graph.target(this.#graph.edge(step.next++));
      if (this.#wanted.has(name) || this.#known[name] === HOLDS) {
        this.#known[step.tree] = HOLDS;
        steps.pop();
        // The tree above is to see what was found out.
        const above = steps.at(-1);
        if (above !== undefined) above.next--;
      } else this.#enter(name, steps);
    }
    return this.#known[tree] === HOLDS;
  }

  /** A tree's edges that lead on: to wanted contents, and to trees that hold some. */
  leadingEdges(tree: number): readonly number[] {
    const leading: number[] = [];
    const { from, to } = this.#graph.edgesOf(tree) ?? { from: 0, to: 0 };
    for (let at = from; at < to; at++) {
      const edge = this.#graph.edge(at);
      const target = this.#graph.target(edge);
      if (this.#wanted.has(target) || this.holds(target)) leading.push(edge);
    }
    return leading;
  }

  isWanted(name: number): boolean {
    return this.#wanted.has(name);
  }

  /** The wanted contents below. */
  contentsBelow(tree: number): ReadonlySet<number> {
    const contents = new Set<number>();
    const seen = new Set([tree]);
    for (const one of seen) {
      for (const edge of this.leadingEdges(one)) {
        const target = this.#graph.target(edge);
        (this.#wanted.has(target) ? contents : seen).add(target);
      }
    }
    return contents;
  }

  #enter(tree: number, steps: Step[]): void {
    if (tree < 0 || this.#known[tree] !== 0) return;
    const edges = this.#graph.edgesOf(tree);
    // From here on known, so that a pack that lies about its ids leads nobody in circles.
    this.#known[tree] = HOLDS_NOT;
    if (edges !== undefined) steps.push({ tree, next: edges.from, end: edges.to });
  }
}
