import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentOf, joined, lastIndex, lineAt, linesOf } from '../../../../src/engine/credentials/text-lines.ts';

const anyLines = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '😀'), maxLength: 60 });

test('the lines of a text, joined, are the text, and each begins where it says', () => {
  fc.assert(
    fc.property(anyLines, (text) => {
      const lines = linesOf(text);
      expect(joined(lines)).toBe(text);
      for (const line of lines) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
    }),
  );
});

test('every place stands on the line that holds it', () => {
  fc.assert(
    fc.property(anyLines, fc.nat(), (text, place) => {
      const at = place % (text.length + 1);
      expect(lineAt(linesOf(text), at)).toBe(text.slice(0, at).split('\n').length - 1);
    }),
  );
});

test('another text in between changes nothing', () => {
  const [one, other] = ['a\nb', 'c'];
  const first = linesOf(one);
  expect(linesOf(one)).toBe(first);
  expect(linesOf(other)).toEqual([{ text: 'c', start: 0 }]);
  expect(linesOf(one)).toEqual(first);
});

test('the last wanted line is looked for from a line back to the first', () => {
  const lines = linesOf('a\nb\na\nb');
  const isA = ({ text }: { readonly text: string }): boolean => text === 'a';
  expect([0, 1, 2, 3].map((from) => lastIndex(lines, from, isA))).toEqual([0, 0, 2, 2]);
  expect(lastIndex(lines, 3, () => false)).toBe(-1);
});

test.each([
  ['', 0],
  ['a', 0],
  ['  a ', 2],
  [' \ta', 1],
])('the indent of %j is %i blanks', (line, indent) => {
  expect(indentOf(line)).toBe(indent);
});
