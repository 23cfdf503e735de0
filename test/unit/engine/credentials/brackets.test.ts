// The pairs that are made once answer as a walk from the place would.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeAfter, openBefore, type Brackets } from '../../../../src/engine/credentials/brackets.ts';

const CALLS: Brackets = { opens: '([{', closes: ')]}', reach: 12 };

function walkBack(text: string, at: number, { opens, closes, reach }: Brackets): number | undefined {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    if (closes.includes(text.charAt(index))) depth++;
    else if (opens.includes(text.charAt(index)) && depth-- === 0) return index;
  }
  return undefined;
}

function walkOn(text: string, open: number, { opens, closes, reach }: Brackets): number {
  let depth = 0;
  const last = Math.min(text.length, open + reach);
  for (let index = open; index < last; index++) {
    if (opens.includes(text.charAt(index))) depth++;
    else if (closes.includes(text.charAt(index)) && --depth === 0) return index + 1;
  }
  return last;
}

const texts = fc.string({ unit: fc.constantFrom(...'([{)]}a b'), maxLength: 40 });

test('the innermost bracket that is open at a place is the one a walk back finds', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, place) => {
      const at = Math.min(place, text.length);
      expect(openBefore(text, at, CALLS)).toBe(walkBack(text, at, CALLS));
    }),
  );
});

test('a bracket’s end is the one a walk on finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { index } of text.matchAll(/[([{]/g))
        expect(closeAfter(text, index, CALLS)).toBe(walkOn(text, index, CALLS));
    }),
  );
});

test('two texts that are asked about in turn are not mixed up', () => {
  for (const text of ['{a}', '[{a', '{a}']) expect(openBefore(text, 2)).toBe(text === '[{a' ? 1 : 0);
});
