// Threads that read files beside this one.

import { Worker } from 'node:worker_threads';
import { kernelModule } from '../kernel/instance.ts';
import type { NamedFile } from './file.ts';
import { NOTHING_DONE, type BatchReport } from './file-batch.ts';
import { FILE_WORKER } from './file-worker.generated.ts';

export interface FileWorkerData {
  readonly anchors: readonly string[];
  readonly module: WebAssembly.Module;
  readonly maxBytes: number;
}

export interface FileCrew {
  /** Starts threads until there are `count`, which takes this one some milliseconds each. */
  grow(count: number): void;
  /** Hands a batch to a thread that can take one more; undefined when none can. */
  take(batch: readonly NamedFile[]): Promise<BatchReport> | undefined;
  close(): Promise<void>;
}

// Enough that a thread has work while this one is at its own batch.
const AHEAD = 3;

export function createFileCrew(anchors: readonly string[], maxBytes: number): FileCrew {
  const workerData: FileWorkerData = { anchors, module: kernelModule(), maxBytes };
  // No flags and no environment of ours: the thread needs none.
  return fileCrewOf(() => new Worker(FILE_WORKER, { eval: true, workerData, execArgv: [], env: {} }));
}

/** A crew of threads that answer batches in the order they got them. */
export function fileCrewOf(start: () => Worker): FileCrew {
  const workers: Worker[] = [];
  const hands: Hand[] = [];
  return {
    grow: (count) => {
      while (workers.length < count) {
        const worker = start();
        workers.push(worker);
        hands.push(new Hand(worker));
      }
    },
    take: (batch) =>
      hands
        .toSorted((a, b) => a.waiting - b.waiting)
        .find((hand) => hand.isFree)
        ?.take(batch),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

class Hand {
  readonly #worker: Worker;
  readonly #answers: ((report: BatchReport) => void)[] = [];
  #isGone = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (report: BatchReport) => this.#answers.shift()?.(report));
    // An error ends the thread: told once, below. Without a listener it would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => this.#leave());
  }

  get waiting(): number {
    return this.#answers.length;
  }

  get isFree(): boolean {
    return !this.#isGone && this.waiting < AHEAD;
  }

  take(batch: readonly NamedFile[]): Promise<BatchReport> {
    return new Promise((resolve) => {
      this.#answers.push(resolve);
      this.#worker.postMessage(batch);
    });
  }

  /** What it was given is for the others to do. */
  #leave(): void {
    this.#isGone = true;
    for (const answer of this.#answers.splice(0)) answer(NOTHING_DONE);
  }
}
