import { describe, expect, test } from 'vitest';
import * as vocabulary from '../../../../src/engine/names/vocabulary.ts';
import { splitWords } from '../../../../src/engine/names/words.ts';

const { AFFIXES, NO_VALUE_AFTER, OTHER_PROVIDERS, ROLE_PARTS, SHORT_VENDOR_WORDS, VENDOR_WORDS } = vocabulary;

describe('each word can be met', () => {
  // A word that splitting takes apart or changes would never be compared with anything.
  test.each<[string, Iterable<string>]>([
    ['vendor words', Object.keys(VENDOR_WORDS)],
    ['short vendor words', Object.keys(SHORT_VENDOR_WORDS)],
    ['words of roles', ROLE_PARTS],
  ])('%s', (_, words) => {
    for (const word of words) expect(splitWords(word)).toEqual([word]);
  });

  test('no list has an empty word', () => {
    for (const words of [AFFIXES, NO_VALUE_AFTER, new Set(OTHER_PROVIDERS), new Set(ROLE_PARTS)]) {
      expect(words.has('')).toBe(false);
      expect([...words].every((word) => word === word.toLowerCase().trim())).toBe(true);
    }
  });
});

test('no provider is a vendor word', () => {
  const vendor = new Set([...Object.keys(VENDOR_WORDS), ...Object.keys(SHORT_VENDOR_WORDS)]);
  expect(OTHER_PROVIDERS.filter((word) => vendor.has(word))).toEqual([]);
});
