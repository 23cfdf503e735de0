// A thread that answers what it is sent, in the order in which it gets it.

import type { Worker } from 'node:worker_threads';

export class Hand<Order, Answer> {
  readonly #worker: Worker;
  readonly #asked: { readonly weight: number; readonly answer: (answer: Answer | undefined) => void }[] = [];
  #load = 0;
  #isGone = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#next(answer));
    // An error ends the thread: told once, below. Without a listener it would end the process.
    worker.on('error', () => undefined);
    // An answer that is lost would give the next one to the wrong order.
    worker.on('messageerror', () => void worker.terminate());
    worker.on('exit', () => this.#leave());
  }

  /** The weights of all that is not answered yet. */
  get load(): number {
    return this.#load;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Undefined when the thread ends without an answer. Not to be asked once it is gone. */
  ask(order: Order, weight = 1, transfer: readonly ArrayBuffer[] = []): Promise<Answer | undefined> {
    return new Promise((answer) => {
      // Answers come in the order of orders: one that could not be sent must not be waited for.
      this.#worker.postMessage(order, transfer);
      this.#asked.push({ weight, answer });
      this.#load += weight;
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #next(answer: Answer | undefined): void {
    const asked = this.#asked.shift();
    this.#load -= asked?.weight ?? 0;
    asked?.answer(answer);
  }

  #leave(): void {
    this.#isGone = true;
    while (this.#asked.length > 0) this.#next(undefined);
  }
}

/** Of hands that have less than `most` to do, the one with the least. */
export function freest<Order, Answer>(
  hands: readonly Hand<Order, Answer>[],
  most: number,
): Hand<Order, Answer> | undefined {
  return hands.filter((hand) => !hand.isGone && hand.load < most).toSorted((a, b) => a.load - b.load)[0];
}
