// The pairs that are made once answer as a walk from the place would.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

const texts = fc.string({ unit: fc.constantFrom(...Array.from('([{)]}a b')), maxLength: 40 });

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

const BRACKETS = { opens: '{[', closes: '}]', reach: Infinity };

describe('the innermost bracket that is open', () => {
  test.each([
    ['a{b', 0, undefined],
    ['a{b', 1, undefined],
    ['a{b', 2, 1],
    ['a{b}c', 4, undefined],
    ['{[]x', 3, 0],
    ['{[x', 2, 1],
    ['}{x', 2, 1],
    ['{}}x', 3, undefined],
    ['', 0, undefined],
    ['(x', 1, undefined],
  ])('of %j at %i is %j', (text, at, open) => {
    expect(openBefore(text, at)).toBe(open);
    expect(openBefore(text, at, BRACKETS)).toBe(open);
  });

  test('is looked for as far as it is said, and no further', () => {
    const text = `{${'a'.repeat(10)}`;
    expect(openBefore(text, 11, { ...BRACKETS, reach: 11 })).toBe(0);
    expect(openBefore(text, 11, { ...BRACKETS, reach: 10 })).toBeUndefined();
    expect(openBefore(`{${'a'.repeat(2999)}`, 3000)).toBe(0);
    expect(openBefore(`{${'a'.repeat(3000)}`, 3001)).toBeUndefined();
  });
});

describe('the end of a bracket', () => {
  test.each([
    ['{a}b', 0, 3],
    ['{[a]}b', 0, 5],
    ['{[a]}b', 1, 4],
    ['{a', 0, 2],
    ['{{a}', 0, 4],
  ])('of %j that opens at %i is %i', (text, open, end) => {
    expect(closeAfter(text, open)).toBe(end);
  });

  test('is the end of the reach when it does not come before', () => {
    expect(closeAfter('{aaaa}', 0, { ...BRACKETS, reach: 5 })).toBe(5);
    expect(closeAfter('{aaaa}', 0, { ...BRACKETS, reach: 6 })).toBe(6);
  });
});
