// Commits as `git rev-list --date-order` lists them: none before all of its children, of those that are left the latest.
// Dates alone do not do: a script or a rebase makes many commits in a second, clocks go wrong, reflogs name each commit.

import { MISSING } from './name-look.ts';
import type { NameGraph } from './name-graph.ts';

export interface CommitOrder {
  /** All commits that the starts lead to. One that is not in the graph leads nowhere. */
  readonly oldestLast: readonly number[];
  /** All of them are in the graph. */
  readonly isWhole: boolean;
}

export function orderCommits(graph: NameGraph, starts: readonly number[]): CommitOrder {
  const { met, children, isWhole } = reach(graph, starts);
  const order: number[] = [];
  const queue = new Queue(graph);
  for (const commit of met) if (children[commit] === 0) queue.push(commit);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    order.push(next);
    for (let index = 0; index < graph.parentCount(next); index++) {
      const parent = graph.parent(next, index);
      if (parent === MISSING) continue;
      children[parent] = (children[parent] ?? 0) - 1;
      if (children[parent] === 0) queue.push(parent);
    }
  }
  return { oldestLast: order, isWhole };
}

interface Reached {
  /** In the order in which the starts lead to them. */
  readonly met: readonly number[];
  /** By number: how many of those met have it for a parent. */
  readonly children: Int32Array;
  readonly isWhole: boolean;
}

function reach(graph: NameGraph, starts: readonly number[]): Reached {
  const met: number[] = [];
  const isMet = new Uint8Array(graph.size);
  const children = new Int32Array(graph.size);
  const meet = (commit: number): void => {
    if (commit === MISSING || isMet[commit] === 1) return;
    isMet[commit] = 1;
    met.push(commit);
  };
  let isWhole = true;
  for (const start of starts) meet(start);
  // What is added to an array while it is walked is walked too.
  for (const commit of met) {
    isWhole &&= graph.treeOf(commit) !== undefined;
    for (let index = 0; index < graph.parentCount(commit); index++) {
      const parent = graph.parent(commit, index);
      meet(parent);
      if (parent !== MISSING) children[parent] = (children[parent] ?? 0) + 1;
    }
  }
  return { met, children, isWhole };
}

/** A binary heap. */
class Queue {
  readonly #graph: NameGraph;
  readonly #items: number[] = [];
  /** By number: when it came into the queue. Of commits with the same date the first one leaves first. */
  readonly #turn: Int32Array;
  #turns = 0;

  constructor(graph: NameGraph) {
    this.#graph = graph;
    this.#turn = new Int32Array(graph.size);
  }

  push(commit: number): void {
    this.#turn[commit] = this.#turns++;
    let at = this.#items.length;
    for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
      const other = this.#items[above];
      if (other === undefined || this.#isBefore(other, commit)) break;
      this.#items[at] = other;
      at = above;
    }
    this.#items[at] = commit;
  }

  pop(): number | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return top;
  }

  #sink(commit: number): void {
    let at = 0;
    for (let below = this.#smaller(1); below !== undefined; below = this.#smaller(2 * at + 1)) {
      const other = this.#items[below];
      if (other === undefined || this.#isBefore(commit, other)) break;
      this.#items[at] = other;
      at = below;
    }
    this.#items[at] = commit;
  }

  /** Of two neighbours the one that comes first. */
  #smaller(left: number): number | undefined {
    const [one, other] = [this.#items[left], this.#items[left + 1]];
    if (one === undefined) return undefined;
    return other !== undefined && this.#isBefore(other, one) ? left + 1 : left;
  }

  #isBefore(a: number, b: number): boolean {
    const [date, other] = [this.#graph.dateOf(a), this.#graph.dateOf(b)];
    return date > other || (date === other && (this.#turn[a] ?? 0) < (this.#turn[b] ?? 0));
  }
}
