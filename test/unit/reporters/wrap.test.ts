import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, cutMiddle, cutTo, wrap, wrapBehind } from '../../../src/reporters/wrap.ts';

describe('wrapped text', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé密]{1,30}$/), { maxLength: 30 });
  const columns = fc.integer({ min: 1, max: 200 });

  test('has all words in order, and no line wider than the screen but for a long word', () => {
    fc.assert(
      fc.property(words, columns, (all, width) => {
        const lines = wrap(all.join(' '), width, '  ');
        expect(lines.flatMap((line) => line.trim().split(' ')).join(' ')).toBe(all.join(' '));
        for (const line of lines)
          expect(columnsOf(line) <= Math.max(22, Math.min(width, 100)) || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });

  test('fills its lines: no first word of a line would have fitted above', () => {
    fc.assert(
      fc.property(words, columns, (all, width) => {
        const lines = wrap(all.join(' '), width, '');
        const room = Math.max(20, Math.min(width, 100));
        lines.slice(1).forEach((line, at) => {
          expect(columnsOf(lines[at] ?? '') + 1 + columnsOf(line.split(' ')[0] ?? '')).toBeGreaterThan(room);
        });
      }),
    );
  });

  test.each(['', ' ', '\n\t '])('of nothing (%j) is no line', (text) => {
    expect(wrap(text, 80, '  ')).toEqual([]);
    expect(wrapBehind('1. ', text, 80, '   ')).toEqual([]);
  });

  test('folds white space of any kind', () => {
    expect(wrap('a\n\n b\tc  d', 80, '> ')).toEqual(['> a b c d']);
  });

  test('has its head once, in place of the first indent', () => {
    expect(wrapBehind('1. ', `${'a'.repeat(15)} ${'b'.repeat(15)}`, 1, '   ')).toEqual([
      `1. ${'a'.repeat(15)}`,
      `   ${'b'.repeat(15)}`,
    ]);
  });
});

describe('cut text', () => {
  test('is the text where that fits, else as wide as asked with an ellipsis at its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (text, width) => {
        const cut = cutTo(text, width);
        if (columnsOf(text) <= width) expect(cut).toBe(text);
        else {
          expect(cut.endsWith('…')).toBe(true);
          expect(columnsOf(cut)).toBeLessThanOrEqual(width);
          expect(text.startsWith(cut.slice(0, -1))).toBe(true);
          // Half of a pair of surrogates is no character.
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  test('keeps both ends where the middle is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (text, width) => {
        const cut = cutMiddle(text, width);
        expect(columnsOf(text) <= width).toBe(cut === text);
        if (cut === text) return;
        const [head = '', ...rest] = cut.split('…');
        expect(columnsOf(cut)).toBeLessThanOrEqual(width);
        expect(text.startsWith(head) && text.endsWith(rest.at(-1) ?? '')).toBe(true);
      }),
    );
  });

  test.each([
    ['abc', 3],
    ['秘密', 4],
    ['ｆｕ', 4],
    ['한글', 4],
    ['🔑', 2],
    ['é…', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test.each([0, 1])('to %i columns is an ellipsis', (width) => {
    expect(cutTo('abc', width)).toBe('…');
  });
});
