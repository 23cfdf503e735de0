import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf } from '../../../src/engine/gates/classes.ts';
import { makeLiteralTable, nextPlace } from '../../../src/engine/literals.ts';

/** Every place that the table gives, in order. */
function places(text: string, literals: readonly string[]): readonly number[] {
  const table = makeLiteralTable(literals);
  const codes = codesOf(text);
  const all: number[] = [];
  for (let at = nextPlace(codes, table, 0); at < text.length; at = nextPlace(codes, table, at + 1)) all.push(at);
  return all;
}

describe('where a literal may begin', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['', ['ab'], []],
    ['a', ['ab'], []],
    ['ab', ['ab'], [0]],
    ['xab', ['ab'], [1]],
    ['xabx', ['ab'], [1]],
    ['abc', ['abc'], [0]],
    ['xxabc', ['abc'], [2]],
    ['aababab', ['ab'], [1, 3, 5]],
    // Three characters decide: what follows is for whoever looks there.
    ['abcx', ['abcd'], [0]],
    ['VONAGE nexmo', ['vonage', 'nexmo'], [0, 7]],
    ['abc', [], []],
  ])('in %j for %j: %j', (text, literals, expected) => {
    expect(places(text, literals)).toEqual(expected);
  });

  test('no place of any literal is passed over, in any case', () => {
    const literal = fc.stringMatching(/^[a-z_=."-]{2,6}$/);
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '_', '=', '"', ' ', '\n', 'é', '\0', '😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 5 }),
        text,
        fc.boolean(),
        (literals, around, isUpper) => {
          const [first = ''] = literals;
          const whole = `${around}${isUpper ? first.toUpperCase() : first}${around}`;
          const found = new Set(places(whole, literals));
          for (const one of literals) {
            const folded = whole.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
            for (let at = folded.indexOf(one); at !== -1; at = folded.indexOf(one, at + 1)) expect(found).toContain(at);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a search from any place finds the same as one from the beginning', () => {
    const text = 'ab xab abab ba ab';
    const all = places(text, ['ab']);
    const table = makeLiteralTable(['ab']);
    for (let from = 0; from <= text.length + 3; from++)
      expect(nextPlace(codesOf(text), table, from)).toBe(all.find((at) => at >= from) ?? text.length);
  });
});
