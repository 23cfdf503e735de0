import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gate } from '../../../../src/engine/gates/gate.ts';
import { DEPTH, headsOf } from '../../../../src/engine/gates/heads.ts';

// Each sort of part that an expression can begin with; all in one pass.
const PATTERNS: readonly RegExp[] = [
  /secret|\bP(?:34|56)(?=[=>])|pass(?:\b|[_\d])|pw/gi,
  /(?<quote>["'\x60])(?<=[\w=].)\s{0,4}(?:\+\+?|\.)\s{0,4}["'](?=\w)|["']\)?;?[ \t]{0,3}\r?\n(?<name>[$@]?\w{1,9})\s?\+=/g,
  /(?<![\w.])(?:0[xX][0-9a-f]{2}|-?\d{1,3}|'[^'\\\n]')(?=\s{0,2},)/g,
  /[^\W\d]{2}=|é[a-z]|\u043a\S|(?<one>[xyz])\k<one>!|[?&]\w{1,3}=/gi,
  /a?b*c+d{2,}?e|[\]\\-]{2}|\bg\B.|\(\)|[a-c-]{1}$/g,
];
const GATES = PATTERNS.map((pattern) => gate(pattern));
// Until then no table is made.
Array.from(GATES[0]?.matchAll(' '.repeat(1_100_000)) ?? []);
const PIECES =
  `secret P34= pass pass_ pw "a" + "b" 'x'; \n s += 0x1f, 12, 'q', 007 ab= éa ка xx! ?q= abccdde ]\\ -- g. () c a \t \r\n K ſ İ 😀 \0 `.split(
    ' ',
  );

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', 'a', '"', "'", ',')), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const told = (matches: Iterable<RegExpExecArray>): unknown =>
  Array.from(matches, ({ index, 0: whole, groups }) => ({ index, whole, groups }));

describe('a gate', () => {
  test('finds what its expression finds, at the same places, in texts of any length', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isLong) => {
        const whole = isLong ? `${text}${'. '.repeat(600)}${text}` : text;
        for (const [number, { matchAll, pattern }] of GATES.entries()) {
          expect(told(matchAll(whole))).toEqual(told(whole.matchAll(PATTERNS[number] ?? /$^/g)));
          expect(pattern).toBe(PATTERNS[number]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('goes on where it was when another text is asked about in between', () => {
    const [first] = GATES;
    const [one, other] = ['secret one '.repeat(200), 'two pass_ '.repeat(200)];
    const matches = first?.matchAll(one)[Symbol.iterator]();
    expect(matches?.next().value?.index).toBe(0);
    expect(Array.from(first?.matchAll(other) ?? [])).toHaveLength(200);
    expect(matches?.next().value?.index).toBe(11);
  });
});

describe('the heads of an expression', () => {
  test.each<[RegExp, number]>([
    [/abc/, 1],
    [/ab|ac/, 2],
    [/(?:ab?|x)y/, 3],
    [/a{2,3}b/, 2],
    [/(?<!z)(?=q)ab+/, 2],
  ])('of %s are %i', (pattern, count) => {
    const heads = headsOf(pattern);
    expect(heads).toHaveLength(count);
    for (const head of heads) expect(head).toHaveLength(DEPTH);
  });

  test.each([/a*/, /(?=a)/, /\bx?\b/, /^$/])('of %s, which can match nothing, are refused', (pattern) => {
    expect(() => headsOf(pattern)).toThrow('matches nothing');
  });

  test('with the flag u are refused: its classes are others', () => {
    expect(() => headsOf(/\p{L}/u)).toThrow('flag u');
  });
});
