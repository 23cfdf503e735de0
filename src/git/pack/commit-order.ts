// Commits as `git rev-list --date-order` lists them: none before all of its children, of those that are left the latest.
// Dates alone do not do: a script or a rebase makes many commits in a second, clocks go wrong, reflogs name each commit.

import type { CommitNode } from './name-graph.ts';
import { MISSING } from './name-look.ts';

type CommitOf = (number: number) => CommitNode | undefined;

/** All commits that the starts lead to, oldest last; undefined when one of them is not in the graph. */
export function orderCommits(starts: readonly number[], commitOf: CommitOf): readonly number[] | undefined {
  const waiting = reach(starts, commitOf);
  if (waiting === undefined) return undefined;
  const order: number[] = [];
  const queue = new Queue();
  for (const item of waiting.values()) if (item.children === 0) queue.push(item);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    order.push(next.number);
    for (const parent of next.node.parents) {
      const item = waiting.get(parent);
      if (item !== undefined && --item.children === 0) queue.push(item);
    }
  }
  return order;
}

function reach(starts: readonly number[], commitOf: CommitOf): ReadonlyMap<number, Waiting> | undefined {
  const waiting = new Map<number, Waiting>();
  const meet = (number: number): boolean => {
    if (number === MISSING || waiting.has(number)) return true;
    const node = commitOf(number);
    if (node !== undefined) waiting.set(number, { number, node, turn: 0, children: 0 });
    return node !== undefined;
  };
  if (!starts.every(meet)) return undefined;
  // A map's entries that are added while it is walked are walked too.
  for (const { node } of waiting.values()) {
    if (!node.parents.every(meet)) return undefined;
    for (const parent of node.parents) {
      const item = waiting.get(parent);
      if (item !== undefined) item.children++;
    }
  }
  return waiting;
}

interface Waiting {
  readonly number: number;
  readonly node: CommitNode;
  /** When it came into the queue: of commits with the same date the first one leaves first. */
  turn: number;
  /** Commits that come before it and are not in the order yet. */
  children: number;
}

/** A binary heap. */
class Queue {
  readonly #items: Waiting[] = [];
  #turns = 0;

  push(item: Waiting): void {
    item.turn = this.#turns++;
    let at = this.#items.length;
    for (let above = (at - 1) >> 1; at > 0; above = (at - 1) >> 1) {
      const other = this.#items[above];
      if (other === undefined || isBefore(other, item)) break;
      this.#items[at] = other;
      at = above;
    }
    this.#items[at] = item;
  }

  pop(): Waiting | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.#sink(last);
    return top;
  }

  #sink(item: Waiting): void {
    let at = 0;
    for (let below = this.#smaller(1); below !== undefined; below = this.#smaller(2 * at + 1)) {
      const other = this.#items[below];
      if (other === undefined || isBefore(item, other)) break;
      this.#items[at] = other;
      at = below;
    }
    this.#items[at] = item;
  }

  /** Of two neighbours the one that comes first. */
  #smaller(left: number): number | undefined {
    const [one, other] = [this.#items[left], this.#items[left + 1]];
    if (one === undefined) return undefined;
    return other !== undefined && isBefore(other, one) ? left + 1 : left;
  }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.node.date > b.node.date || (a.node.date === b.node.date && a.turn < b.turn);
}
