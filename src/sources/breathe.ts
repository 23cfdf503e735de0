// A scan of files is synchronous work: without a turn of the event loop no signal is ever delivered.

import { setImmediate } from 'node:timers/promises';

// Short enough that Ctrl-C is felt at once, long enough to cost nothing.
const EVERY_MS = 50;

/** A function to call in a long loop: now and then it gives a turn of the event loop to wait for. */
export function createBreath(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < EVERY_MS) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
    });
  };
}
