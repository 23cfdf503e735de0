import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longRuns, makeAlphabet } from '../../../../src/engine/decode/runs.ts';

const alphabet = makeAlphabet('abc');

test('the same stretches as by expression, in any text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ccc', 'aaaaaaaa', '-', '\u00e4', 'A'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, minimum) => {
      const expected = [...whole.matchAll(/[abc]+/g)]
        .filter(([run]) => run.length >= minimum)
        .map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
      expect(longRuns(whole, alphabet, minimum)).toEqual(expected);
    }),
  );
});

test('the beginning and the end of a text are no borders to fear', () => {
  expect(longRuns('aaaa', alphabet, 4)).toEqual([{ start: 0, end: 4 }]);
  expect(longRuns('aaa', alphabet, 4)).toEqual([]);
  expect(longRuns('', alphabet, 4)).toEqual([]);
});
