// A thread that searches packs. Bundled to one string by .config/build-kernel.mjs, so that it runs the same
// from the library's files, from the bundled program and from the tests.

import { parentPort, workerData } from 'node:worker_threads';
import { serveCrew } from '../git/pack/crew.ts';
import { PackKernel } from '../kernel/pack-kernel.ts';
import type { PackWorkerData } from './pack-crew.ts';

// Given by pack-crew.ts, the only place that starts this.
const { anchors, module } = workerData as PackWorkerData;

if (parentPort !== null) serveCrew(parentPort, (budget) => new PackKernel(anchors, budget, module));
