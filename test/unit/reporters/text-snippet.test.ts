import { describe, expect, test } from 'vitest';
import { createPaint } from '../../../src/reporters/paint.ts';
import { formatSnippet } from '../../../src/reporters/text-snippet.ts';
import { testFinding } from '../../support/finding.ts';

const PLAIN = createPaint({ color: false, hyperlinks: false });

interface Shape {
  readonly from?: number;
  readonly start?: number;
  readonly end?: number;
  readonly columns?: number;
}

function shown(lines: readonly string[], shape: Shape = {}): readonly string[] {
  const { from = 1, columns = 80 } = shape;
  const { start = from } = shape;
  const { end = start } = shape;
  return formatSnippet(
    testFinding({ startLine: start, endLine: end, snippet: { startLine: from, lines } }),
    columns,
    PLAIN,
  );
}

describe('the code around a secret', () => {
  test('is not shown where there is none', () => {
    expect(formatSnippet(testFinding(), 80, PLAIN)).toEqual([]);
    expect(shown([])).toEqual([]);
    expect(shown(['', ' ', '\t'])).toEqual([]);
  });

  test('is the line with one neighbour on each side, marked and numbered', () => {
    expect(shown(['a', 'b', 'c', 'd', 'e'], { from: 8, start: 10 })).toEqual([
      '     9 │ b',
      '  > 10 │ c',
      '    11 │ d',
    ]);
  });

  test('loses empty neighbours and the indent that all lines have', () => {
    expect(shown(['', '    a', '      b', ''], { start: 2, end: 3 })).toEqual(['  > 2 │ a', '  > 3 │   b']);
  });

  test('keeps an empty line between two that are not', () => {
    expect(shown(['  a', '', '  b'], { start: 1, end: 3 })).toEqual(['  > 1 │ a', '  > 2 │', '  > 3 │ b']);
  });

  test('counts a tab as four blanks', () => {
    expect(shown(['\ta', '    b'], { start: 1, end: 2 })).toEqual(['  > 1 │ a', '  > 2 │ b']);
  });

  test('of many lines is cut', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at + 1}`);
    expect(shown(lines, { start: 2, end: 39 })).toHaveLength(7);
  });

  test('is no wider than the screen, and never narrower than can be read', () => {
    const long = `x = ${'y'.repeat(500)}`;
    expect(shown([long], { columns: 60 }).map((line) => line.length)).toEqual([60]);
    expect(shown([long], { columns: 1 })[0]).toMatch(/^ {2}> 1 │ x = y{15}…$/);
  });

  test('can not reach the terminal', () => {
    expect(shown(['\u001b[2Ja\u202eb\r\0'])).toEqual(['  > 1 │ \\x1b[2Ja\\u202eb\\r\\x00']);
  });
});
