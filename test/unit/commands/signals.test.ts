import { EventEmitter } from 'node:events';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { watchSignals, type SignalWatch } from '../../../src/commands/signals.ts';

interface Watched extends SignalWatch {
  readonly source: EventEmitter;
  readonly calls: string[];
}

function watch(): Watched {
  const source = new EventEmitter();
  const calls: string[] = [];
  const called = (name: string) => (): void => void calls.push(name);
  return { source, calls, ...watchSignals(source, { first: called('first'), second: called('second') }) };
}

/** What a broken-off script throws comes from another context, as here. */
function throwInterruption(): never {
  throw new Script(
    "Object.assign(new Error('broken off'), { code: 'ERR_SCRIPT_EXECUTION_INTERRUPTED' })",
  ).runInNewContext();
}

describe.each(['SIGINT', 'SIGTERM'])('%s', (name) => {
  test('aborts the scan and tells who waits for input', () => {
    const { source, signal, calls } = watch();
    expect(signal.aborted).toBe(false);
    source.emit(name);
    expect(signal.aborted).toBe(true);
    expect(calls).toEqual(['first']);
  });

  test('a second time ends the process', () => {
    const { source, calls } = watch();
    source.emit(name);
    source.emit(name);
    expect(calls).toEqual(['first', 'second']);
  });
});

test('SIGTERM after SIGINT is a first signal of its kind, not a second', () => {
  const { source, calls } = watch();
  source.emit('SIGINT');
  source.emit('SIGTERM');
  expect(calls).toEqual(['first', 'first']);
});

describe('work that keeps the thread busy', () => {
  test('gives its result', () => {
    expect(watch().withSignals(() => ['a result'])).toEqual(['a result']);
  });

  test('has no handler of SIGTERM while it runs, so that the process ends, and the same one afterwards', () => {
    const { source, signal, withSignals } = watch();
    expect(withSignals(() => source.listenerCount('SIGTERM'))).toBe(0);
    expect(source.listenerCount('SIGTERM')).toBe(1);
    source.emit('SIGTERM');
    expect(signal.aborted).toBe(true);
  });

  test('that fails throws its own error, gives the handler back and interrupts nothing', () => {
    const { source, signal, withSignals } = watch();
    const failure = new Error('a defect');
    expect(() =>
      withSignals(() => {
        throw failure;
      }),
    ).toThrow(failure);
    expect(source.listenerCount('SIGTERM')).toBe(1);
    expect(signal.aborted).toBe(false);
  });

  test('that SIGINT breaks off counts as the first signal: the scan is aborted', () => {
    const { source, signal, calls, withSignals } = watch();
    expect(() => withSignals(throwInterruption)).toThrow('broken off');
    expect(signal.aborted).toBe(true);
    expect(calls).toEqual(['first']);
    expect(source.listenerCount('SIGTERM')).toBe(1);
  });
});
