// Which trees hold, directly or further down, contents that are asked after. Each tree is looked into once, however many
// name it.

import type { NameGraph } from './name-graph.ts';

const HOLDS_NOT = 1;
const HOLDS = 2;

interface Step {
  readonly tree: number;
  readonly names: Int32Array;
  next: number;
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
      const name = step.names[step.next++];
      if (name === undefined) steps.pop();
      else if (this.#wanted.has(name) || this.#known[name] === HOLDS) {
        this.#known[step.tree] = HOLDS;
        steps.pop();
        // The tree above is to see what was found out.
        const above = steps.at(-1);
        if (above !== undefined) above.next--;
      } else this.#enter(name, steps);
    }
    return this.#known[tree] === HOLDS;
  }

  /** What of a tree's names leads on: wanted contents, and trees that hold some. */
  leadingNames(tree: number): readonly number[] {
    const leading: number[] = [];
    for (const name of this.#graph.namesIn(tree) ?? []) {
      if (this.#wanted.has(name) || this.holds(name)) leading.push(name);
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
      for (const name of this.leadingNames(one)) (this.#wanted.has(name) ? contents : seen).add(name);
    }
    return contents;
  }

  #enter(tree: number, steps: Step[]): void {
    if (tree < 0 || this.#known[tree] !== 0) return;
    const names = this.#graph.namesIn(tree);
    // From here on known, so that a pack that lies about its ids leads nobody in circles.
    this.#known[tree] = HOLDS_NOT;
    if (names !== undefined) steps.push({ tree, names, next: 0 });
  }
}
