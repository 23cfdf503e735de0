// Threads that read files beside this one.

import { Worker } from 'node:worker_threads';
import { kernelModule } from '../kernel/instance.ts';
import type { NamedFile } from './file.ts';
import { NOTHING_DONE, type BatchReport } from './file-batch.ts';
import { FILE_WORKER } from './file-worker.generated.ts';
import { freest, Hand } from './hand.ts';

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
  const hands: Hand<readonly NamedFile[], BatchReport>[] = [];
  return {
    grow: (count) => {
      while (hands.length < count) hands.push(new Hand(start()));
    },
    // What a thread leaves when it ends is for the others to do.
    take: (batch) =>
      freest(hands, AHEAD)
        ?.ask(batch)
        .then((report) => report ?? NOTHING_DONE),
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}
