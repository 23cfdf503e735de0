// What SIGINT and SIGTERM do to a scan: the first one ends it in good order, a second one at once.

import { types } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import type { ScanRequest } from '../scan/request.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The process, as far as signals go. */
export type SignalSource = Pick<NodeJS.EventEmitter, 'once' | 'listeners' | 'removeAllListeners'>;

export interface SignalWatch {
  readonly signal: AbortSignal;
  /** Runs work that keeps the thread busy. */
  readonly withSignals: NonNullable<ScanRequest['withSignals']>;
}

export interface OnSignals {
  readonly first: () => void;
  /** A second signal of the same kind: people expect that the process ends. */
  readonly second: () => void;
}

export function watchSignals(source: SignalSource, { first, second }: OnSignals): SignalWatch {
  const controller = new AbortController();
  const interrupt = (signal: (typeof SIGNALS)[number]): void => {
    controller.abort();
    first();
    source.once(signal, second);
  };
  for (const signal of SIGNALS) source.once(signal, () => interrupt(signal));
  return {
    signal: controller.signal,
    withSignals: (work) => runBreakable(work, source, () => interrupt('SIGINT')),
  };
}

// While work keeps the thread busy no handler of ours is called. Node's vm has a thread that watches for SIGINT and
// breaks the work off; for SIGTERM there is no such thing, so it gets back what it does by itself: it ends the process.
function runBreakable<T>(work: () => T, source: SignalSource, onBreak: () => void): T {
  const handlers = source.listeners('SIGTERM');
  source.removeAllListeners('SIGTERM');
  try {
    return runInContext('work()', createContext({ work }), { breakOnSigint: true }) as T;
  } catch (error) {
    // An error of the other context is no `instanceof` ours.
    const isBroken = types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
    if (isBroken) onBreak();
    throw error;
  } finally {
    // `listeners` gives what `once` was called with.
    for (const handler of handlers) source.once('SIGTERM', handler as () => void);
  }
}
