import { describe, expect, test } from 'vitest';
import { cellAt, cellsOf, isRuler, separatorOf } from '../../../../src/engine/credentials/cells.ts';

describe('what separates the cells of a line', () => {
  test.each([
    ['| a | b |', '|'],
    ['a,b', ','],
    ['a & b \\\\', '&'],
    ['@item a @tab b', '@tab'],
    ['a\tb', '\t'],
    ['call(a, b)', undefined],
    ['words and words', undefined],
  ])('%s', (line, separator) => {
    expect(separatorOf(line)).toBe(separator);
  });

  test('blanks do above a line of rules only', () => {
    expect(separatorOf('key       secret', '---  -----')).toBe('  ');
    expect(separatorOf('key       secret', 'words')).toBeUndefined();
    expect(cellsOf('API key   API secret', 0, '  ').map(({ text }) => text)).toEqual(['API key', 'API secret']);
  });
});

test.each(['---|---', '|----+----|', '+=====+=====+', '===== =====', '\\hline', '\\midrule'])(
  '%s only draws',
  (line) => {
    expect(isRuler(line)).toBe(true);
  },
);

test.each(['| a | b |', 'a -- b', '', '--'])('%j is a row', (line) => {
  expect(isRuler(line)).toBe(false);
});

test.each([
  [' `one` ', 'one'],
  ['\\texttt{one} \\\\', 'one'],
  ['{{one}}', '{{one}}'],
  ['@code{one}', 'one'],
  ['<td><code class="x">one</code></td>', 'one'],
  ['**one**', 'one'],
  ['one{2}', 'one{2}'],
])('the text of the cell %j is %j', (part, text) => {
  expect(cellAt(part, 0)).toEqual({ text, start: part.indexOf(text) });
});
