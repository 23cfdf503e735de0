import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLiterals } from '../../../../src/engine/decode/string-literals.ts';
import { anyText } from '../../../support/noise.ts';

const literals = (text: string): readonly string[] =>
  findLiterals(text).map(({ span, escaped }) => `${escaped ? 'E' : ''}${text.slice(span.start, span.end)}`);

describe('string literals', () => {
  test.each<[string, readonly string[]]>([
    ['"a"', ['a']],
    [`'a' "b"`, ['a', 'b']],
    ['""', ['']],
    [`"it's"`, ["it's"]],
    [`'say "x"'`, ['say "x"']],
    ['"a\\"b"', ['Ea\\"b']],
    ['"a\\\\" "b"', ['Ea\\\\', 'b']],
    // An apostrophe in prose ends with its line.
    ["it's\n'a'", ['a']],
    ['"open\n"a"', ['a']],
    ['\\"a"', []],
    ['\\\\"a"', ['a']],
    ['"', []],
    ['"a\\', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(literals(text)).toEqual(expected);
  });

  test('JSON of any text is one literal that holds it', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        const text = JSON.stringify(value);
        const [only, ...more] = findLiterals(text);
        expect(more).toEqual([]);
        expect(only?.span).toEqual({ start: 1, end: text.length - 1 });
        expect(only?.escaped).toBe(text.includes('\\'));
      }),
    );
  });

  test('in any text they stand between their quotes, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', "'", '\\', '\n') }), (text) => {
        let floor = 0;
        for (const { span } of findLiterals(text)) {
          expect(span.start).toBeGreaterThan(floor);
          expect(text[span.start - 1]).toBe(text[span.end]);
          // A line ends inside only behind a backslash, as in JavaScript and C.
          expect(text.slice(span.start, span.end)).toMatch(/^(?:[^\\\n]|\\[^])*$/);
          floor = span.end;
        }
      }),
    );
  });

  test('a megabyte of open quotes is read in a moment', () => {
    for (const unit of ['"\n', `'"`, '\\"', `"'\n`]) {
      expect(() => findLiterals(unit.repeat(300_000))).not.toThrow();
    }
  });
});
