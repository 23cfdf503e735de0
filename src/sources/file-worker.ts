// A thread that reads files. Bundled to one string by .config/build-kernel.mjs, as the thread that searches packs is.

import { parentPort, workerData } from 'node:worker_threads';
import { Kernel } from '../kernel/instance.ts';
import { searcherOn } from '../kernel/kernel.ts';
import type { NamedFile } from './file.ts';
import { readBatch } from './file-batch.ts';
import type { FileWorkerData } from './file-crew.ts';

// Given by file-crew.ts, the only place that starts this.
const { anchors, module, maxBytes } = workerData as FileWorkerData;
const searcher = searcherOn(new Kernel(anchors, module));

parentPort?.on('message', (batch: readonly NamedFile[]) => {
  // A name in bytes arrives as a plain array of them.
  const files = batch.map((file) => ({
    ...file,
    open: typeof file.open === 'string' ? file.open : Buffer.from(file.open),
  }));
  parentPort?.postMessage(readBatch(files, { searcher, maxBytes }));
});
