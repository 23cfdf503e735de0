import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastBefore, marksOf, type FindMarks, type Mark } from '../../../../src/engine/credentials/marks.ts';

function* digits(text: string): Iterable<Mark<string>> {
  for (const match of text.matchAll(/\d/g)) yield { at: match.index, value: match[0] };
}
/** Longer marks, and one that depends on what stands before it. */
function* words(text: string): Iterable<Mark<string>> {
  for (const match of text.matchAll(/(?<!not )vonage/g)) yield { at: match.index, value: match[0] };
}

describe('marks of a text', () => {
  // Texts of several pieces, with marks on and around the seams.
  const text = fc
    .array(fc.tuple(fc.constantFrom('7', 'vonage', 'not vonage', 'x'), fc.nat(3000)), { maxLength: 8 })
    .map((parts) => parts.map(([word, gap]) => `${word}${' '.repeat(gap)}`).join(''));

  test.each<[string, FindMarks<string>]>([
    ['digits', digits],
    ['words', words],
  ])('are all that the whole text has, each once and in order: %s', (_name, find) => {
    fc.assert(
      fc.property(text, (whole) => {
        expect([...marksOf(whole, find).all()]).toEqual([...find(whole)]);
      }),
    );
  });

  test('between two places are those that begin there, ends included', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: -100, max: 12_000 }), fc.nat(9000), (whole, from, length) => {
        const expected = [...words(whole)].filter(({ at }) => at >= from && at <= from + length);
        expect(marksOf(whole, words).between(from, from + length)).toEqual(expected);
      }),
    );
  });

  test('on the seam of two pieces are seen once', () => {
    for (let at = 4086; at <= 4100; at++) {
      const whole = `${' '.repeat(at)}vonage${' '.repeat(5000)}`;
      expect([...marksOf(whole, words).all()]).toEqual([{ at, value: 'vonage' }]);
      expect(marksOf(whole, words).between(at, at)).toHaveLength(1);
    }
  });

  test('are looked for only where somebody asks, and once', () => {
    const looked: number[] = [];
    const marks = marksOf('7'.repeat(40_960), (piece) => {
      looked.push(piece.length);
      return digits(piece);
    });
    expect(looked).toEqual([]);
    marks.between(10, 20);
    marks.between(0, 4095);
    expect(looked).toHaveLength(1);
    const [first] = marks.all();
    expect([first, looked.length]).toEqual([{ at: 0, value: '7' }, 1]);
  });

  test('of an empty text, or of no stretch, are none', () => {
    expect([...marksOf('', digits).all()]).toEqual([]);
    expect(marksOf('', digits).between(0, 100)).toEqual([]);
    expect(marksOf('777', digits).between(2, 1)).toEqual([]);
    expect(marksOf('777', digits).between(-9, -1)).toEqual([]);
    expect(marksOf('777', digits).between(3, 99)).toEqual([]);
  });
});

test('the last mark at or before a place is found by halves', () => {
  const list = [3, 7, 7, 20].map((at) => ({ at, value: '' }));
  expect([0, 2, 3, 6, 7, 19, 20, 99].map((at) => lastBefore(list, at))).toEqual([-1, -1, 0, 0, 2, 2, 3, 3]);
  expect(lastBefore([], 5)).toBe(-1);
  const places = fc.array(fc.nat(50), { maxLength: 20 }).map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(places, fc.nat(60), (all, at) => {
      const marks = all.map((place) => ({ at: place, value: '' }));
      expect(lastBefore(marks, at)).toBe(all.findLastIndex((place) => place <= at));
    }),
  );
});
