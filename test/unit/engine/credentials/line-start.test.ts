import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineStartNear } from '../../../../src/engine/credentials/line-start.ts';

describe('the beginning of a line', () => {
  test.each<[string, number, number, number | undefined]>([
    ['abc', 2, 10, 0],
    ['abc', 0, 10, 0],
    ['a\nbc', 3, 10, 2],
    ['a\nbc', 2, 10, 2],
    ['a\nbc', 1, 10, 0],
    ['abcdef', 5, 5, 0],
    ['abcdef', 5, 4, undefined],
    ['a\nbcdef', 6, 5, 2],
    ['a\nbcdef', 6, 3, undefined],
    ['', 0, 3, 0],
  ])('in %j at %i within %i is %s', (text, at, reach, start) => {
    expect(lineStartNear(text, at, reach)).toBe(start);
  });

  test('is the one that a search without a limit finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.nat(20), (text, at) => {
        const place = Math.min(at, text.length);
        expect(lineStartNear(text, place, 1000)).toBe(text.slice(0, place).lastIndexOf('\n') + 1);
      }),
    );
  });
});
