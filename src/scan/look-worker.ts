// A thread that tells in which contents nothing is. Bundled to one string by .config/build-kernel.mjs, as those that read are.

import { parentPort, workerData } from 'node:worker_threads';
import type { LookOrder, LookWorkerData } from './look-crew.ts';
import { nodeProofTools } from './proof-tools.ts';
import { isQuiet } from './quiet.ts';

// Given by look-crew.ts, the only place that starts this.
const { ruleSet, now } = workerData as LookWorkerData;

parentPort?.on('message', (content: LookOrder) => parentPort?.postMessage(answerTo(content)));

// Who asked meets the same error, and tells it.
function answerTo(content: LookOrder): boolean {
  try {
    return isQuiet(content, { ruleSet, tools: nodeProofTools, now });
  } catch {
    return false;
  }
}
