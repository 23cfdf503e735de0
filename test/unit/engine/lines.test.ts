import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLineTable } from '../../../src/engine/lines.ts';

describe('lines and columns count from 1', () => {
  test.each<[string, number, number, number]>([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['abc', 3, 1, 4],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 1, 1, 2],
    // Between CR and LF: still the first line.
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['\n\n', 1, 2, 1],
    ['\n\n', 2, 3, 1],
    ['\r\r\n\n', 1, 2, 1],
    ['\r\r\n\n', 3, 3, 1],
    // Outside of the basic plane a character is two code units.
    ['😀x', 2, 1, 3],
    // Only LF, CRLF and CR end a line.
    ['a\u2028b\u0085c\fd', 6, 1, 7],
  ])('in %j at %i: %i:%i', (text, offset, line, column) => {
    const { startLine, startColumn } = makeLineTable(text).locate({ start: offset, end: offset });
    expect([startLine, startColumn]).toEqual([line, column]);
  });

  test('a span over lines ends behind its last character', () => {
    const text = 'key: |\n  one\n  two\n';
    expect(makeLineTable(text).locate({ start: 9, end: 18 })).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 3,
      endColumn: 6,
    });
  });
});

describe('in any text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '😀') });

  test('line and column lead back to the offset', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { locate } = makeLineTable(any);
        const starts = [0, ...[...any.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
        for (let offset = 0; offset <= any.length; offset++) {
          const { startLine, startColumn } = locate({ start: offset, end: offset });
          expect((starts[startLine - 1] ?? NaN) + startColumn - 1).toBe(offset);
        }
      }),
    );
  });

  test('later offsets are on the same line or a later one', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { lineOf } = makeLineTable(any);
        for (let offset = 1; offset <= any.length; offset++)
          expect([0, 1]).toContain(lineOf(offset) - lineOf(offset - 1));
      }),
    );
  });
});
