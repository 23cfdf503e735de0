// Work over a long text that a signal can break off: nothing else would, until it is done.

import type { ScanRequest } from './request.ts';

// Shorter ones take seconds at worst, nearly all of them far less.
const LONG = 1024 * 1024;

export function breakably<T>(length: number, work: () => T, withSignals: ScanRequest['withSignals']): T {
  return withSignals === undefined || length < LONG ? work() : withSignals(work);
}
