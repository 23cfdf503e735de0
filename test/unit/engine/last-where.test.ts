import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { lastWhere } from '../../../src/engine/last-where.ts';

test.each<[readonly number[], number, number]>([
  [[], 5, -1],
  [[6], 5, -1],
  [[5], 5, 0],
  [[1, 3, 5, 5, 7], 5, 3],
  [[1, 3, 5, 5, 7], 0, -1],
  [[1, 3, 5, 5, 7], 99, 4],
])('the last of %j that is not above %i is number %i', (list, limit, index) => {
  expect(lastWhere(list, (one) => one <= limit)).toBe(index);
});

test('it is the one that a look at each of them finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.integer({ min: -1, max: 41 }), (numbers, limit) => {
      const list = numbers.toSorted((a, b) => a - b);
      expect(lastWhere(list, (one) => one <= limit)).toBe(list.findLastIndex((one) => one <= limit));
    }),
  );
});

test('of a million, twenty are looked at', () => {
  const holds = vi.fn<(one: number) => boolean>((one) => one < 777_777);
  expect(
    lastWhere(
      Array.from({ length: 1_000_000 }, (_, at) => at),
      holds,
    ),
  ).toBe(777_776);
  expect(holds.mock.calls.length).toBeLessThanOrEqual(20);
});
