import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByOffset } from '../../../../src/git/pack/sort-by-offset.ts';

const offsets = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 12, max: 5000 }),
    fc.integer({ min: 2 ** 31 - 3, max: 2 ** 32 + 3 }),
    fc.integer({ min: 12, max: 2 ** 48 }),
  ),
  { maxLength: 200 },
);

test('offsets come in ascending order, below four gigabytes and above, each with its place', () => {
  fc.assert(
    fc.property(offsets, (list) => {
      const end = Math.max(12, ...list) + 1;
      const { offset, position } = sortByOffset(Float64Array.from(list), end);
      expect([...offset]).toEqual([...list.toSorted((a, b) => a - b), end]);
      expect([...position].map((place) => list[place])).toEqual([...offset].slice(0, -1));
    }),
  );
});

test('equal offsets keep their order, so that whoever looks for doubles sees them side by side', () => {
  const { offset, position } = sortByOffset(Float64Array.of(30, 12, 30, 12), 40);
  expect([...offset]).toEqual([12, 12, 30, 30, 40]);
  expect([...position]).toEqual([1, 3, 0, 2]);
});

test('nothing has an end all the same', () => {
  const { offset, position } = sortByOffset(new Float64Array(0), 12);
  expect([[...offset], [...position]]).toEqual([[12], []]);
});
