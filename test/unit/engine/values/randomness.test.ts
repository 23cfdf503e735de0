import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classChanges, usesAlphabetEvenly, wordiness } from '../../../../src/engine/values/randomness.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { anyText } from '../../../support/noise.ts';

const MANY = Array.from({ length: 2000 }, (_, seed) => seed);
const share = (holds: (seed: number) => boolean): number => MANY.filter(holds).length / MANY.length;

describe('wordiness', () => {
  test.each(['something', 'integration', 'Password', 'theLastStraw', 'CONTAINER', 'yourSecretHere'])(
    '%s reads like words',
    (value) => {
      expect(wordiness(value)).toBeGreaterThan(0.6);
    },
  );

  test('generated values do not', () => {
    expect(share((seed) => wordiness(drawn(seed, 16)) < 0.45)).toBeGreaterThan(0.995);
    expect(share((seed) => wordiness(drawnHex(seed, 16)) < 0.5)).toBeGreaterThan(0.99);
  });

  test('three letters are no word, and nothing has none', () => {
    expect(wordiness('the')).toBe(0);
    expect(wordiness('')).toBe(0);
    expect(wordiness('1234!!')).toBe(0);
  });

  test('is a share', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        expect(wordiness(value)).toBeGreaterThanOrEqual(0);
        expect(wordiness(value)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('digits behind a word make it less wordy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        expect(wordiness(`something${'7'.repeat(count)}`)).toBeLessThan(wordiness('something'));
      }),
    );
  });
});

describe('an alphabet used evenly', () => {
  test('is what generators do', () => {
    for (const length of [8, 12, 16, 32, 40]) {
      expect(share((seed) => usesAlphabetEvenly(drawnHex(seed, length)))).toBeGreaterThan(0.98);
    }
    for (const length of [12, 16, 24, 50]) {
      expect(share((seed) => usesAlphabetEvenly(drawn(seed, length)))).toBeGreaterThan(0.999);
    }
  });

  test.each(['aaaaaaaaaaaaaaaa', '0101010101010101', 'abcabcabcabcabcabc', 'aab', '', 'deaddeaddead'])(
    '%j is not',
    (value) => {
      expect(usesAlphabetEvenly(value)).toBe(false);
    },
  );

  test('the order of characters does not matter', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(usesAlphabetEvenly(value)).toBe(usesAlphabetEvenly(value.split('').toReversed().join('')));
      }),
    );
  });
});

describe('changes of the kind of character', () => {
  test.each<[string, number]>([
    ['', 0],
    ['a', 0],
    ['aaaa', 0],
    ['a1a1a', 1],
    ['aa11', 1 / 3],
    // A capital begins a word: only the step to it counts.
    ['abCd', 1 / 3],
    ['Abcd', 0],
    ['ABCd', 0],
    ['a-b_c', 1],
  ])('%j has %f a pair', (value, changes) => {
    expect(classChanges(value)).toBeCloseTo(changes);
  });

  test('generated values have many, words few', () => {
    expect(share((seed) => classChanges(drawn(seed, 16)) >= 0.25)).toBeGreaterThan(0.94);
    expect(classChanges('someWordsInCamelCase')).toBeLessThan(0.25);
  });

  test('is a share', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(classChanges(value)).toBeGreaterThanOrEqual(0);
        expect(classChanges(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
