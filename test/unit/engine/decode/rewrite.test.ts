import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewrite, type Replacement } from '../../../../src/engine/decode/rewrite.ts';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('a text with replacements', () => {
  const text = 'a%2Fb%20c';
  const replacements = [
    { start: 1, end: 4, by: '/' },
    { start: 5, end: 8, by: ' ' },
  ];
  const layer = rewrite(text, whole(text), replacements, 'percent');

  test('is the text with what was meant', () => {
    expect(layer).toMatchObject({ text: 'a/b c', step: 'percent', span: { start: 0, end: 9 } });
  });

  test.each<[number, number, string]>([
    [0, 1, 'a'],
    [1, 2, '%2F'],
    [0, 2, 'a%2F'],
    [1, 3, '%2Fb'],
    [2, 3, 'b'],
    [0, 5, 'a%2Fb%20c'],
    [4, 5, 'c'],
    [3, 4, '%20'],
  ])('%i to %i stood at %s', (start, end, outer) => {
    const span = layer.toOuter({ start, end });
    expect(text.slice(span.start, span.end)).toBe(outer);
  });

  test('outside of the region nothing is taken', () => {
    const inside = rewrite('xx%41yy', { start: 2, end: 5 }, [{ start: 2, end: 5, by: 'A' }], 'percent');
    expect(inside.text).toBe('A');
    expect(inside.toOuter({ start: 0, end: 1 })).toEqual({ start: 2, end: 5 });
  });

  test('without replacements it is itself', () => {
    const same = rewrite('abc', { start: 1, end: 3 }, [], 'x');
    expect(same.text).toBe('bc');
    expect(same.toOuter({ start: 0, end: 2 })).toEqual({ start: 1, end: 3 });
  });

  test('a replacement by nothing joins what stands around it', () => {
    const joined = rewrite('ab=\ncd', whole('ab=\ncd'), [{ start: 2, end: 4, by: '' }], 'x');
    expect(joined.text).toBe('abcd');
    expect(joined.toOuter({ start: 0, end: 4 })).toEqual({ start: 0, end: 6 });
    expect(joined.toOuter({ start: 0, end: 2 }).end).toBeLessThanOrEqual(4);
    expect(joined.toOuter({ start: 2, end: 4 }).end).toBe(6);
  });
});

describe('for any replacements', () => {
  interface Piece {
    readonly kept: string;
    readonly escape: string;
    readonly by: string;
  }
  const piece: fc.Arbitrary<Piece> = fc.record({
    kept: fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 6 }),
    escape: fc.constantFrom('%41', '\\n', '&quot;', '=\n'),
    by: fc.constantFrom('A', '\n', '"', '', '😀'),
  });
  const pieces = fc.array(piece, { minLength: 1, maxLength: 8 });

  function build(parts: readonly Piece[]): { text: string; inner: string; replacements: readonly Replacement[] } {
    let text = '';
    let inner = '';
    const replacements: Replacement[] = [];
    for (const { kept, escape, by } of parts) {
      text += kept;
      inner += kept + by;
      replacements.push({ start: text.length, end: text.length + escape.length, by });
      text += escape;
    }
    return { text, inner, replacements };
  }

  test('the result is what was meant', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, inner, replacements } = build(parts);
        expect(rewrite(text, whole(text), replacements, 'x').text).toBe(inner);
      }),
    );
  });

  test('the way back keeps order, stays inside and holds each kept character', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, replacements } = build(parts);
        const layer = rewrite(text, whole(text), replacements, 'x');
        let last = 0;
        for (let at = 0; at < layer.text.length; at++) {
          const { start, end } = layer.toOuter({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          last = start;
          const isKept = !replacements.some((one) => start >= one.start && start < one.end);
          expect(isKept ? text.slice(start, start + 1) : layer.text[at]).toBe(layer.text[at]);
        }
      }),
    );
  });
});
