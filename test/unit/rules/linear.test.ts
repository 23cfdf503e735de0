import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExpressionSyntax } from '../../../src/rules/expression-syntax.ts';
import { checkLinear } from '../../../src/rules/linear.ts';

const SECRET = '(?<secret>[a-z]{8,64})';

describe('an expression whose cost is linear is taken', () => {
  test.each([
    SECRET,
    `key=${SECRET}`,
    `key\\s{0,20}=\\s{0,20}"${SECRET}"`,
    `(?:a|b|c)${SECRET}`,
    `(?:ab){2,8}=${SECRET}`,
    `x?${SECRET}`,
    `\\b${SECRET}\\b`,
    `(?<=key=)${SECRET}(?!x)`,
    `^${SECRET}$`,
    `[0-9]{1,2048};${SECRET}`,
    `(?<apiKey>[0-9a-f]{8}):${SECRET}`,
    `[^\\]]{0,9}\\]${SECRET}`,
    `\\u0041{1,3}=${SECRET}`,
  ])('%s', (expression) => {
    expect(() => checkLinear(expression, '')).not.toThrow();
  });
});

describe('others are refused, with the reason', () => {
  test.each<[string, RegExp]>([
    [`${SECRET}.*`, /unbounded quantifier after `\.`/],
    [`a+${SECRET}`, /unbounded/],
    [`a{2,}${SECRET}`, /unbounded/],
    [`(?:a{1,3}){1,3}${SECRET}`, /quantifier inside a repeated group/],
    [`(?:a?b){2}${SECRET}`, /quantifier inside a repeated group/],
    [`(?:a|b){1,9}${SECRET}`, /repeats alternatives/],
    [`a{0,2049}${SECRET}`, /bound above 2048/],
    [`[a-z]{0,100}${SECRET}`, /compete/],
    [`\\w{0,100}-?\\w{0,100}${SECRET}`, /compete/],
    [`[a-z]{1,80}(?:[a-z]{1,80})${SECRET}`, /compete/],
    ['key=[a-z]{8}', /needs a group named `secret`/],
    ['(?<secret>a?)', /matches the empty text/],
    [`(x)\\1${SECRET}`, /back reference/],
    [`(?<q>x)\\k<q>${SECRET}`, /back reference/],
  ])('%s: %s', (expression, why) => {
    expect(() => checkLinear(expression, '')).toThrow(why);
  });

  test.each(['(', ')', '[', '(?<secret>a', '(?<secret>a))', '*', 'a**', '(?<secret>a)(?<secret>b)'])(
    '%s is no expression',
    (expression) => {
      expect(() => checkLinear(expression, '')).toThrow();
    },
  );

  test('the flag decides whether two classes share characters', () => {
    const expression = '[a-z]{1,100}[A-Z]{1,100}=(?<secret>[0-9]{8})';
    expect(() => checkLinear(expression, '')).not.toThrow();
    expect(() => checkLinear(expression, 'i')).toThrow(/compete/);
  });
});

test('what is taken runs in a moment on what it likes least', () => {
  // Expressions put together from pieces: most are refused, those that are not must be cheap.
  const atom = fc.constantFrom('a', '[a-z]', '\\w', '.', '[^"]', '\\s', '-', '(?:a|b)', '(?:ab)');
  const bound = fc.constantFrom('', '?', '{0,8}', '{1,64}', '{0,500}', '{3}');
  const pieces = fc.array(fc.tuple(atom, bound), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const expression = `${parts.flat().join('')}(?<secret>!)`;
      try {
        checkLinear(expression, '');
      } catch {
        // Refused is safe.
        return;
      }
      const started = performance.now();
      for (const unit of ['a', 'ab', 'a-', ' ', '"']) unit.repeat(4096).match(new RegExp(expression, 'g'));
      expect(performance.now() - started).toBeLessThan(2500);
    }),
    { numRuns: 60, seed: 7 },
  );
});

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
    ['[^]a]', [['[^]a]', 1, 1]]],
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
