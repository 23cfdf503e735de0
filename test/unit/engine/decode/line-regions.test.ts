import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineRegions } from '../../../../src/engine/decode/line-regions.ts';

const MARK = /!/g;
const regionsOf = (text: string): readonly string[] =>
  lineRegions(text, MARK).map(({ start, end }) => text.slice(start, end));

describe('lines around a mark', () => {
  test('four of them before and behind, whole', () => {
    const lines = Array.from({ length: 20 }, (_, at) => (at === 10 ? 'x!' : `line ${at}`));
    expect(regionsOf(lines.join('\n'))).toEqual([`${lines.slice(6, 15).join('\n')}\n`]);
  });

  test('at the beginning and the end there are fewer', () => {
    expect(regionsOf('!')).toEqual(['!']);
    expect(regionsOf('a\n!\nb')).toEqual(['a\n!\nb']);
    expect(regionsOf('a\n\n!')).toEqual(['a\n\n!']);
  });

  test('of a line as long as a bundle only the part around', () => {
    const [region = ''] = regionsOf(`${'a'.repeat(100_000)}!${'b'.repeat(100_000)}`);
    expect(region.length).toBeLessThan(20_000);
    expect(region).toContain('a!b');
  });

  test('none without a mark', () => {
    expect(regionsOf('')).toEqual([]);
    expect(regionsOf('a\nb')).toEqual([]);
  });

  test('what touches is one region', () => {
    const text = `!${'\nx'.repeat(6)}\n!`;
    expect(regionsOf(text)).toEqual([text]);
    // The first ends just where the second begins.
    const next = `!${'\nx'.repeat(8)}\n!`;
    expect(regionsOf(next)).toEqual([next]);
    const apart = `!${'\nx'.repeat(12)}\n!`;
    expect(regionsOf(apart)).toHaveLength(2);
  });
});

test('in any text regions are in order, apart, whole lines, and hold every mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\n', '!'), maxLength: 120 }), (text) => {
      const regions = lineRegions(text, MARK);
      let floor = -1;
      for (const { start, end } of regions) {
        expect(start).toBeGreaterThan(floor);
        expect(start === 0 || text[start - 1] === '\n').toBe(true);
        expect(end === text.length || text[end - 1] === '\n').toBe(true);
        floor = end;
      }
      for (const { index } of text.matchAll(MARK)) {
        const { start, end } = regions.find((one) => one.start <= index && index < one.end) ?? {
          start: index,
          end: index,
        };
        const ends = (from: number, to: number): number => text.slice(from, to).split('\n').length - 1;
        // Four lines before it and behind it, whatever other marks stand around; an empty first line tells nothing.
        expect(start <= 1 || ends(start, index) >= 4).toBe(true);
        expect(end === text.length || ends(index, end) >= 5).toBe(true);
      }
    }),
  );
});
