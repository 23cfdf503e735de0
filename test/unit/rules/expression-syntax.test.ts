import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExpressionSyntax } from '../../../src/rules/expression-syntax.ts';

describe('the reader of expressions', () => {
  test.each<[string, readonly (readonly [string, number, number])[]]>([
    [
      'abc',
      [
        ['a', 1, 1],
        ['b', 1, 1],
        ['c', 1, 1],
      ],
    ],
    [
      'a?b*c+',
      [
        ['a', 0, 1],
        ['b', 0, Infinity],
        ['c', 1, Infinity],
      ],
    ],
    [
      'a??b{2}c{2,}d{2,5}?',
      [
        ['a', 0, 1],
        ['b', 2, 2],
        ['c', 2, Infinity],
        ['d', 2, 5],
      ],
    ],
    ['[a\\]]{3}', [['[a\\]]', 3, 3]]],
    [
      // An empty class is whole in JavaScript: the bracket after it is a character.
      '[]a[^]{2}]',
      [
        ['[]', 1, 1],
        ['a', 1, 1],
        ['[^]', 2, 2],
        [']', 1, 1],
      ],
    ],
    ['\\p{0,9}', [['\\p', 0, 9]]],
    ['\\u{1F600}{2}', [['\\u{1F600}', 2, 2]]],
    [
      '\\x41\\cA\\p{L}',
      [
        ['\\x41', 1, 1],
        ['\\cA', 1, 1],
        ['\\p{L}', 1, 1],
      ],
    ],
    [
      '(?:a)(?<n>b){2}',
      [
        ['(?:a)', 1, 1],
        ['(?<n>b)', 2, 2],
      ],
    ],
    ['', []],
  ])('%s', (source, items) => {
    const [only] = readExpressionSyntax(source);
    expect(only?.map((item) => [item.source, item.min, item.max])).toEqual(items);
  });

  test('tells alternatives, and which items hold no character', () => {
    expect(readExpressionSyntax('a|b|')).toHaveLength(3);
    const [items] = readExpressionSyntax('^\\ba(?=b)(?<!c)$\\B.');
    expect(items?.map(({ isEmpty }) => isEmpty)).toEqual([true, true, false, true, true, true, true, false]);
  });

  test('gives the whole source back', () => {
    const piece = fc.constantFrom('a', '\\d', '[x-z]', '(?:b|c)', '{2}', '?', '|', '^', '(?<n>d{1,2})', '\\(');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
        (source) => {
          let compiles = true;
          try {
            new RegExp(source, 'u');
          } catch {
            compiles = false;
          }
          fc.pre(compiles);
          const text = readExpressionSyntax(source)
            .map((items) => items.map((item) => item.source).join(''))
            .join('|');
          expect(text).toBe(source.replace(/(?<!\\)\{\d[\d,]*\}\??(?![^(]*\))|\?(?![:<])/g, ''));
        },
      ),
    );
  });
});

describe('what the reader does not allow is named', () => {
  test.each<[string, RegExp]>([
    ['(a', /unmatched parenthesis/],
    ['a)', /unmatched parenthesis/],
    ['(?:a|(b)', /unmatched parenthesis/],
    ['*a', /quantifier without an atom at offset 0/],
    ['a|+', /quantifier without an atom at offset 2/],
    ['a**', /quantifier without an atom/],
    ['(?i:a)', /quantifier without an atom/],
    ['(?<ä>a)', /quantifier without an atom/],
    ['a{1234567}', /quantifier without an atom at offset 1/],
    ['(a)\\1', /back reference/],
    ['(?<n>a)\\k<n>', /back reference/],
  ])('%s', (source, why) => {
    expect(() => readExpressionSyntax(source)).toThrow(why);
  });

  test.each(['\\0', '[\\1]', '\\(', '[(]', '[)|]', '\\\\', '(?<=a)(?<!b)(?=c)(?!d)'])('%s is allowed', (source) => {
    expect(() => readExpressionSyntax(source)).not.toThrow();
  });

  test('any text is read or refused with an Error of our own, and the reader ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab()[]{}|?*+^$\\,09<=!:-.]'.split('')), maxLength: 40 }),
        (source) => {
          try {
            readExpressionSyntax(source);
          } catch (error) {
            expect((error as Error).message).toMatch(/^has an? /);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
