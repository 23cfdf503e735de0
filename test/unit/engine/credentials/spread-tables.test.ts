import { describe, expect, test } from 'vitest';
import { spreadTables } from '../../../../src/engine/credentials/spread-tables.ts';

const texts = (text: string): readonly (readonly (readonly string[])[])[] =>
  spreadTables(text).map((rows) => rows.map((row) => row.map((cell) => cell.text)));

const TABLE = [
  ['Stage', 'API key', 'API secret'],
  ['live', 'one', 'two'],
];

describe('a table whose rows are no lines', () => {
  test.each([
    ['AsciiDoc with a cell a line', '|===\n|Stage |API key |API secret\n\n|live\n|one\n|two\n|===\n'],
    [
      'AsciiDoc with a list of columns',
      '[cols="1,1,2"]\n|===\n|Stage\n|API key\n|API secret\n|live\n|one\n|`two`\n|===\n',
    ],
    ['AsciiDoc with a count of columns', '[cols="3*"]\n|===\n|Stage\n|API key\n|API secret\n|live\n|one\n|two\n|===\n'],
    ['AsciiDoc with a head of lines', '|===\n|Stage\n|API key\n|API secret\n\n|live\n|one\n|two\n|===\n'],
    ['MediaWiki', '{| class="wikitable"\n! Stage !! API key !! API secret\n|-\n| live\n| one\n| two\n|}\n'],
    ['MediaWiki with a caption', '{|\n|+ Nexmo\n|-\n! Stage\n! API key\n! API secret\n|-\n| live || one || two\n|}\n'],
    [
      'HTML',
      '<table><tr><th>Stage</th><th>API key</th><th>API secret</th></tr>\n<tr>\n<td>live</td>\n<td><code>one</code></td>\n<td class="x"> two </td></tr></table>',
    ],
    [
      'DocBook',
      '<tgroup cols="3"><row><entry>Stage</entry><entry>API key</entry><entry>API secret</entry></row><row><entry>live</entry><entry>one</entry><entry>two</entry></row></tgroup>',
    ],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([TABLE]);
  });

  test('each cell has the place of its text', () => {
    const text = '|===\n|Key |Secret\n\n|one\n|`two`\n|===\n';
    for (const cell of spreadTables(text).flat(2))
      expect(text.slice(cell.start, cell.start + cell.text.length)).toBe(cell.text);
  });

  test('a text without a table has none, and one without an end goes on to the text’s', () => {
    expect(spreadTables('a | b\n--|--\n1 | 2\n')).toEqual([]);
    expect(texts('|===\n|a |b\n\n|c\n|d\n')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    expect(texts('|===\n|===\n')).toEqual([[]]);
  });
});

test('rows that no table holds are one', () => {
  const row = ([a = '', b = '']: readonly string[]): string =>
    `<table:table-row><table:table-cell><text:p>${a}</text:p></table:table-cell><table:table-cell><text:p>${b}</text:p></table:table-cell></table:table-row>\n`;
  expect(texts(TABLE.map(row).join(''))).toEqual([TABLE.map((cells) => cells.slice(0, 2))]);
});
