import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../../src/engine/values/shape.ts';
import { judgeValue, type ValueStrength } from '../../../../src/engine/values/judge.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { anyText } from '../../../support/noise.ts';

const why = (value: string): string | undefined => {
  const judged = judgeValue(value);
  return judged.kind === 'none' ? judged.why : undefined;
};

describe('is no secret', () => {
  test.each<[string, string]>([
    ['', 'too short'],
    ['Zx9q1', 'too short'],
    [drawn('long', 101), 'too long'],
    ['two words 7', 'prose'],
    [`${drawn('a', 12)}\t`, 'prose'],
    [`${drawn('a', 12)}\u0000`, 'control characters'],
    [`${drawn('a', 12)}\u0080`, 'control characters'],
    ['Password123', 'documented sample'],
    ['abcd1234', 'documented sample'],
    ['${API_SECRET}', 'a template'],
    ['3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b', 'a UUID'],
    ['your_api_secret', 'says that it is a sample'],
    ['client.credentials.of', 'a path of properties'],
    ['loader->unwrapAll(', 'code'],
    ['SOME_CONSTANT_2', 'a constant’s name'],
    ['blue-sky-green', 'words'],
    ['vonage(x7Kq)', 'code'],
    ['x7Kq9=>b', 'code'],
    ['x7Kq&&b9', 'code'],
    ['x7KqWb9;', 'code'],
  ])('%j: %s', (value, reason) => {
    expect(why(value)).toBe(reason);
  });
});

describe('how much a value says by itself', () => {
  test.each<[string, ValueStrength]>([
    [drawnHex('a', 8), 'fair'],
    [drawnHex('a', 16), 'strong'],
    [drawnHex('a', 40), 'strong'],
    [`${drawnHex('a', 40)}`.toUpperCase(), 'strong'],
    [drawn('judge', 16), 'strong'],
    [drawn('judge', 50), 'strong'],
    // Chosen by a person, by Vonage's rules.
    ['Hunting7Season', 'fair'],
    ['correcthorse', 'weak'],
    ['7391840265', 'weak'],
    ['000111222333', 'weak'],
  ])('%s is %s', (value, strength) => {
    expect(judgeValue(value)).toMatchObject({ kind: 'value', strength });
  });

  test('nearly every generated secret is strong', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => seed);
    const strong = seeds.filter((seed) => {
      const judged = judgeValue(drawn(seed, 16));
      return judged.kind === 'value' && judged.strength === 'strong';
    });
    expect(strong.length / seeds.length).toBeGreaterThan(0.9);
  });

  test('none of them is taken for something else', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => seed);
    expect(seeds.filter((seed) => judgeValue(drawn(seed, 16)).kind === 'none').length).toBeLessThanOrEqual(2);
    expect(seeds.filter((seed) => judgeValue(drawn(seed, 50)).kind === 'none').length).toBeLessThanOrEqual(2);
  });
});

describe('for any value', () => {
  test('the answer is one of the two and never the value itself', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 120 }), (value) => {
        const judged = judgeValue(value);
        if (judged.kind === 'none') expect(value.length > 3 && judged.why.includes(value)).toBe(false);
        else expect(value.length).toBeGreaterThanOrEqual(6);
      }),
    );
  });

  test('white space inside is always prose, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(' ', '\n', '\t', '\r', '\u00a0', '\u2003'), (seed, blank) => {
        expect(why(`${drawn(seed, 8)}${blank}${drawn(seed + 1, 8)}`)).toBe('prose');
      }),
    );
  });
});

test('hardly a generated value looks chosen', () => {
  const values = Array.from({ length: 2000 }, (_, seed) => drawn(seed, 16)).filter(
    (value) => shapeOf(value) === 'base62-16',
  );
  const chosen = values.filter((value) => {
    const judged = judgeValue(value);
    return judged.kind === 'none' || judged.strength !== 'strong';
  });
  expect(chosen.length / values.length).toBeLessThan(0.01);
});
