import { expect, test } from 'vitest';
import { breakably } from '../../../src/scan/breakably.ts';

const MEGABYTE = 1024 * 1024;

function watched(): { readonly withSignals: <T>(work: () => T) => T; readonly count: () => number } {
  let count = 0;
  const withSignals = <T>(work: () => T): T => {
    count++;
    return work();
  };
  return { withSignals, count: () => count };
}

test('work over a long text can be broken off, over a short one it is not worth the while', () => {
  const { withSignals, count } = watched();
  expect(breakably(MEGABYTE - 1, () => 'short', withSignals)).toBe('short');
  expect(count()).toBe(0);
  expect(breakably(MEGABYTE, () => 'long', withSignals)).toBe('long');
  expect(count()).toBe(1);
});

test('where nobody breaks anything off, work is done as it is', () => {
  expect(breakably(MEGABYTE, () => 'long', undefined)).toBe('long');
});
