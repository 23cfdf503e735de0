import { expect, test } from 'vitest';
import { KINDS } from '../../../../src/core/kind.ts';
import { SKIP_REASON_NAMES, SOURCE_KINDS } from '../../../../src/core/result.ts';
import { KIND_WORDS, SKIP_WORDS, SOURCE_WORDS, STATE_WORDS, stateOf } from '../../../../src/reporters/html/words.ts';

test.each([
  ['kinds', KIND_WORDS, KINDS],
  ['sources', SOURCE_WORDS, SOURCE_KINDS],
  ['reasons', SKIP_WORDS, SKIP_REASON_NAMES],
  ['states', STATE_WORDS, ['there', 'gone', 'unknown']],
])('all %s have words, and no two the same', (_what, words, names) => {
  expect(Object.keys(words).toSorted()).toEqual([...names].toSorted());
  expect(new Set(Object.values(words)).size).toBe(names.length);
  for (const text of Object.values(words)) expect(text).toMatch(/^[A-Z]/);
});

test.each([
  [true, 'there'],
  [false, 'gone'],
  [undefined, 'unknown'],
])('at HEAD %s is %s', (atHead, state) => {
  expect(stateOf(atHead === undefined ? {} : { atHead })).toBe(state);
});
