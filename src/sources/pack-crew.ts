// Brings the kernel and the reading of packs together.

import { Worker } from 'node:worker_threads';
import { createCrew, type Crew } from '../git/pack/crew.ts';
import { kernelModule } from '../kernel/instance.ts';
import { PackKernel } from '../kernel/pack-kernel.ts';
import { PACK_WORKER } from './pack-worker.generated.ts';

export interface PackWorkerData {
  readonly anchors: readonly string[];
  readonly module: WebAssembly.Module;
}

export function createPackCrew(anchors: readonly string[], jobs: number): Crew {
  return createCrew({
    jobs,
    createKernel: (budget) => new PackKernel(anchors, budget),
    startWorker: () => startWorker(anchors),
  });
}

function startWorker(anchors: readonly string[]): Worker {
  const workerData: PackWorkerData = { anchors, module: kernelModule() };
  // No flags and no environment of ours: the thread needs none. Nearly all it makes is short-lived, and V8 would let
  // that grow to 32 MB in each thread.
  const resourceLimits = { maxYoungGenerationSizeMb: 4 };
  return new Worker(PACK_WORKER, { eval: true, workerData, resourceLimits, execArgv: [], env: {} });
}
