// With what a match begins must be among the heads, else a gate would miss it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_OF, END, OTHER } from '../../../../src/engine/gates/classes.ts';
import { DEPTH, headsOf } from '../../../../src/engine/gates/heads.ts';

const CHARACTERS = [...Array.from('abzAZ09_ \t\n\r"\'=:.-+(){}[]|/\\$^?*,\0'), 'é', '\u2028', '😀'];
const classAt = (text: string, at: number): number =>
  at < text.length ? (CLASS_OF[Math.min(OTHER, text.charCodeAt(at))] ?? END) : END;

/** Whether the heads let a match through that begins at a place. */
function isLetThrough(pattern: RegExp, text: string, at: number): boolean {
  return headsOf(pattern).some((head) => head.every((place, index) => place.includes(classAt(text, at + index))));
}

/** An expression of parts that stand in rules, each with what it is made of. */
const expressions = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'a',
        'Z',
        '\\d',
        '\\w',
        '\\s',
        '\\S',
        '\\D',
        '\\W',
        '.',
        '[a-z]',
        '[^a-z]',
        '[^\\W\\d]',
        '[-b\\]]',
        '[\\d-]',
        '\\x41',
        '\\u0041',
        '\\n',
        '\\.',
        '\\-',
        '(?:b|\\d)',
        '(?=a)',
        '(?!b)',
        '(?<=a)',
        '(?<!b)',
        '\\b',
        '\\B',
        '(a|bc|)',
        '[\\b\\t]',
        '\\0',
      ),
      fc.constantFrom('', '', '?', '*', '+', '{1,2}', '{2}', '{0,3}', '{1,}', '+?', '*?'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.map(([part, often]) => (/^(?:\\[bB]|\(\?<?[=!])/.test(part) ? part : part + often)).join(''));

describe('the heads of an expression', () => {
  test('let every match through, whatever it begins with', () => {
    const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(
      fc.property(expressions, fc.constantFrom('g', 'gi', 'gm', 'gs'), texts, (source, flags, text) => {
        const pattern = new RegExp(`${source}c?x|${source}[^]`, flags);
        for (const { index } of text.matchAll(pattern)) {
          expect([source, text, index, isLetThrough(pattern, text, index)]).toEqual([source, text, index, true]);
        }
      }),
      { numRuns: 600 },
    );
  });

  test.each<[RegExp, string, boolean]>([
    [/abc/, 'abc', true],
    [/abc/, 'ABC', true],
    [/abc/, 'abd', false],
    [/[^aA]bc/, 'abc', false],
    [/[^a]bc/, 'xbc', true],
    [/\d{3}/, '123', true],
    [/\d{3}/, '12a', false],
    [/\d{2,3}x/, '12x', true],
    [/[\x41-\x43]=1/, 'B=1', true],
    [/[\x41-\x43]=1/, 'D=1', false],
    [/a$/, 'a', true],
    [/[^\x00-\x7f]a/, 'éa', true],
    [/[^\x00-\x7f]a/, 'ba', false],
    [/[\w-]=/, '-=', true],
    [/[+-]=/, ',=', false],
    [/(?<q>a)\k<q>c/, 'aac', true],
    [/\u0041\x42C/, 'ABC', true],
    [/\u0041\x42C/, 'ACB', false],
    [/\t\r\n/, '\t\r\n', true],
    [/a|bcd/, 'bce', false],
    [/\0a\v/, '\0a\v', true],
    [/\0ab/, '_ab', false],
  ])('of %s let through at %j: %s', (pattern, text, expected) => {
    expect(isLetThrough(pattern, text, 0)).toBe(expected);
  });

  test('have as many places as decide, each with its classes in order', () => {
    for (const head of headsOf(/ab?|[c-e]\d+x/)) {
      expect(head).toHaveLength(DEPTH);
      for (const place of head) expect(place).toEqual(place.toSorted((a, b) => a - b));
    }
  });
});
