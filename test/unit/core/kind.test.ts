import { expect, test } from 'vitest';
import { compareText } from '../../../src/core/compare-text.ts';
import { CONFIDENCES, SEVERITIES, compareSeverity, isAtLeast } from '../../../src/core/kind.ts';

test('confidences reach the minimum from it on', () => {
  const reached = CONFIDENCES.map((minimum) => CONFIDENCES.filter((one) => isAtLeast(one, minimum)));
  expect(reached).toEqual([['low', 'medium', 'high'], ['medium', 'high'], ['high']]);
});

test('severities sort the worst first', () => {
  expect(SEVERITIES.toSorted(compareSeverity)).toEqual(['critical', 'high', 'medium', 'low']);
});

test('texts sort by their code units, the same on every machine', () => {
  expect(['é', 'a', 'Z', '', 'z', 'a'].toSorted(compareText)).toEqual(['', 'Z', 'a', 'a', 'z', 'é']);
});
