// Threads that run the engine beside this one. They answer yes or no: no secret leaves the thread that found it.

import { Worker } from 'node:worker_threads';
import type { RuleSet } from '../core/rule.ts';
import type { Content } from '../core/source.ts';
import { freest, Hand } from '../sources/hand.ts';
import { LOOK_WORKER } from './look-worker.generated.ts';

export interface LookWorkerData {
  readonly ruleSet: RuleSet;
  readonly now: Date;
}

/** To a thread: is this content quiet? */
export type LookOrder = Pick<Content, 'bytes' | 'provenance'>;

export interface LookCrew {
  /** Whether a thread found the content quiet; undefined when all have enough to do. */
  ask(content: Content): Promise<boolean> | undefined;
  close(): Promise<void>;
}

// Each thread has the engine's code and expressions compiled for itself: 30 to 60 MB.
const MOST_THREADS = 3;
// Bytes that wait for a thread: a tenth of a second of work or more, while this one is at a content of its own. A larger content is
// not handed over, for it would be in memory twice.
const AHEAD = 2 * 1024 * 1024;
// What looking at the shortest one costs, in bytes of a long one.
const LEAST = 8 * 1024;

export function createLookCrew(count: number, workerData: LookWorkerData): LookCrew {
  // No flags and no environment of ours: the thread needs none. Nearly all it makes is short-lived, as in pack-crew.ts.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 };
  const start = (): Worker =>
    new Worker(LOOK_WORKER, { eval: true, workerData, resourceLimits, execArgv: [], env: {} });
  return lookCrewOf(Array.from({ length: Math.min(count, MOST_THREADS) }, start));
}

/** The crew of threads that answer contents in the order they got them. */
export function lookCrewOf(workers: readonly Worker[]): LookCrew {
  const hands = workers.map((worker) => new Hand<LookOrder, boolean>(worker));
  return {
    ask: ({ bytes, provenance }) => {
      if (bytes.length > AHEAD) return undefined;
      const hand = freest(hands, AHEAD);
      if (hand === undefined) return undefined;
      // A view of a larger buffer would take all of it along.
      const copy = new Uint8Array(bytes);
      const asked = hand.ask({ bytes: copy, provenance }, LEAST + copy.length, [copy.buffer]);
      // The thread that ended says nothing of it.
      return asked.then((answer) => answer === true);
    },
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}
