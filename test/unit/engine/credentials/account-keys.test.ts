import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountKeysIn } from '../../../../src/engine/credentials/account-keys.ts';
import { drawnHex } from '../../../support/generated.ts';

// A digit in front: eight letters from a to f could be a word.
const KEY = `5${drawnHex('key', 7)}`;
const values = (text: string): readonly string[] => accountKeysIn(text).map(({ value }) => value);

describe('eight lower-case hex digits that stand alone are a key', () => {
  test.each([
    KEY,
    `"${KEY}"`,
    `key=${KEY}`,
    `key: ${KEY},`,
    `(${KEY}, x)`,
    `https://${KEY}:password@host`,
    `vonage://${KEY}`,
    `api_key=${KEY}&api_secret=x`,
    `'${KEY}'\n`,
    `showcase ${KEY}`,
  ])('%s', (text) => {
    expect(values(text)).toEqual([KEY]);
  });
});

describe('others are none', () => {
  test.each([
    KEY.toUpperCase(),
    `${KEY}0`,
    `${KEY}g`,
    `0${KEY}`,
    KEY.slice(1),
    `x_${KEY}`,
    // The first and last blocks of UUIDs, parts of paths and of longer ids
    `${KEY}-5d6e-4f70-8a9b-0c1d2e3f4a5b`,
    `1234-${KEY}`,
    `/objects/${KEY}`,
    `a.${KEY}`,
    `#${KEY}`,
    // A label of a switch
    `case ${KEY}:e=1`,
    `;case ${KEY}:`,
    // Documented
    'abcd1234',
    'deadbeef',
    '',
  ])('%j', (text) => {
    expect(values(text)).toEqual([]);
  });
});

test('all keys of a text are told in order, where they stand', () => {
  const keys = Array.from({ length: 20 }, (_, at) => `6${drawnHex(at, 7)}`);
  const text = keys.map((key) => `key "${key}"`).join('\n');
  const found = accountKeysIn(text);
  expect(found.map(({ value }) => value)).toEqual(keys);
  for (const { at, value } of found) expect(text.slice(at, at + 8)).toBe(value);
});

test('in any text the places told hold the values told', () => {
  const piece = fc.oneof(fc.constantFrom(KEY, '-', '/', '"', ' ', '//', '.', 'abcd1234', 'é'), fc.string());
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        for (const { at, value } of accountKeysIn(text)) {
          expect(text.slice(at, at + 8)).toBe(value);
          expect(value).toMatch(/^[0-9a-f]{8}$/);
          expect(value).not.toBe('abcd1234');
        }
      },
    ),
  );
});

test.each(['digest', 'crc32:', 'etag="', 'checksum=', 'commit'])('%s in front says that it is none', (word) => {
  expect(values(`${word} ${KEY}`.replace('" ', '"'))).toEqual([]);
});
