// Commits in the order of `git rev-list`: of those that are known the latest, then its parents are known too.
// git's revision.c, commit_list_insert_by_date: of commits with the same date the one known first.

import type { CommitNode } from './name-graph.ts';
import { MISSING } from './name-look.ts';

/** All commits that the starts lead to, oldest last; undefined when one of them is not in the graph. */
export function orderCommits(
  starts: readonly number[],
  commitOf: (number: number) => CommitNode | undefined,
): readonly number[] | undefined {
  const order: number[] = [];
  const queue = new Queue();
  const known = new Set<number>();
  const meet = (number: number): boolean => {
    if (known.has(number) || number === MISSING) return true;
    const node = commitOf(number);
    if (node === undefined) return false;
    known.add(number);
    queue.push({ number, node, turn: known.size });
    return true;
  };
  if (!starts.every(meet)) return undefined;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    order.push(next.number);
    if (!next.node.parents.every(meet)) return undefined;
  }
  return order;
}

interface Waiting {
  readonly number: number;
  readonly node: CommitNode;
  /** When it became known. */
  readonly turn: number;
}

/** A binary heap. */
class Queue {
  readonly #items: Waiting[] = [];

  push(item: Waiting): void {
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
