import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateBits } from '../../../src/scan/strength.ts';
import { drawn, drawnHex } from '../../support/generated.ts';
import { anyText } from '../../support/noise.ts';

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the bits of a generated secret', () => {
  test('come near what its alphabet holds, and never above', () => {
    const bits = SEEDS.map((seed) => estimateBits(drawn(seed, 16)));
    expect(Math.max(...bits)).toBeLessThanOrEqual(16 * Math.log2(62) + 1e-9);
    expect(mean(bits)).toBeGreaterThan(75);
  });

  test('of hex are at most four a digit', () => {
    const bits = SEEDS.map((seed) => estimateBits(drawnHex(seed, 40)));
    expect(Math.max(...bits)).toBeLessThanOrEqual(160);
    expect(mean(bits)).toBeGreaterThan(110);
    expect(estimateBits(drawnHex(1, 8))).toBeLessThanOrEqual(32);
  });
});

describe('what people choose has few', () => {
  test.each<[string, number]>([
    ['', 0],
    ['aaaaaaaaaaaaaaaa', 25],
    ['abcdefghijklmnop', 30],
    ['1234567890', 25],
    ['passwordpassword', 40],
    ['abcabcabcabcabc', 40],
    ['correcthorsebattery', 45],
  ])('%j has at most %i', (secret, most) => {
    expect(estimateBits(secret)).toBeLessThanOrEqual(most);
  });
});

describe('for any secret', () => {
  const text = anyText({ maxLength: 80 });

  test('bits are never below zero', () => {
    fc.assert(
      fc.property(text, (secret) => {
        expect(estimateBits(secret)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('repeating it adds next to nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '7', 'q', '4', 'M', 'x'), minLength: 4, maxLength: 20 }),
        (secret) => {
          expect(estimateBits(secret.repeat(3)) - estimateBits(secret.repeat(2))).toBeLessThan(0.001);
        },
      ),
    );
  });
});
