import { expect, test } from 'vitest';
import { isFingerprint } from '../../../src/config/fingerprint-form.ts';

test.each<[string, boolean]>([
  [`vg1:${'0'.repeat(32)}`, true],
  [`vg1:${'0'.repeat(31)}`, false],
  [`vg1:${'0'.repeat(33)}`, false],
  [`vg1:${'A'.repeat(32)}`, false],
  [`vg2:${'0'.repeat(32)}`, false],
  [` vg1:${'0'.repeat(32)}`, false],
  [`vg1:${'0'.repeat(32)}\n`, false],
  ['', false],
])('%j is a fingerprint: %s', (text, expected) => {
  expect(isFingerprint(text)).toBe(expected);
});
