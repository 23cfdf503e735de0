import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsKeystore, hasKeyBag, readKeystore } from '../../../../src/engine/keys/keystore.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { jks } from '../../../support/keys.ts';

const JCEKS = 0xcececece;
const PROTECTOR = Buffer.from('2b060104012a02', 'hex');
const formOf = (bytes: Uint8Array): string | undefined => readKeystore(bytes, nodeProofTools)?.form;

describe('a Java keystore', () => {
  test('with a key in its first entry is one', () => {
    expect(formOf(jks(1))).toBe('jks');
  });

  test('with certificates first is one when a key’s protector stands behind them', () => {
    expect(formOf(jks(2))).toBeUndefined();
    expect(formOf(Buffer.concat([jks(2), PROTECTOR]))).toBe('jks');
    expect(formOf(Buffer.concat([jks(2, JCEKS), PROTECTOR]))).toBe('jceks');
  });

  test.each([
    ['another beginning', 0, 0xfeedface],
    ['another version', 4, 3],
    ['no version', 4, 0],
    ['no entries', 8, 0],
    ['more entries than a store has', 8, 10_001],
  ])('with %s is none', (_, at, value) => {
    const bytes = jks(1);
    bytes.writeUInt32BE(value, at);
    expect(beginsKeystore(bytes)).toBe(false);
    expect(formOf(bytes)).toBeUndefined();
  });

  test('is known by its beginning, though the rest is cut off', () => {
    for (let length = 0; length < 32; length++) expect(beginsKeystore(jks(1).subarray(0, length))).toBe(false);
    expect(beginsKeystore(jks(1).subarray(0, 32))).toBe(true);
  });

  test('stands in the middle of a buffer as it does at its begin', () => {
    const whole = Buffer.concat([Buffer.alloc(7), jks(1)]);
    expect(formOf(whole.subarray(7))).toBe('jks');
  });
});

test.each([
  ['a key bag', '060b2a864886f70d010c0a0101', true],
  ['a shrouded key bag', '060b2a864886f70d010c0a0102', true],
  ['a certificate’s bag', '060b2a864886f70d010c0a0103', false],
  ['nothing', '', false],
])('%s in PKCS#12 tells of a key, or does not', (_, hex, isKeys) => {
  expect(hasKeyBag(Buffer.concat([Buffer.alloc(50, 9), Buffer.from(hex, 'hex'), Buffer.alloc(50, 9)]))).toBe(isKeys);
});

test('noise behind a beginning never makes it throw', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.uint8Array({ maxLength: 60 }), (length, noise) => {
      const bytes = Buffer.concat([jks(2).subarray(0, length), noise]);
      expect(formOf(bytes) ?? 'none').toMatch(/^(?:jks|none)$/);
      expect(hasKeyBag(bytes)).toBe(false);
    }),
  );
});
