import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OID, shapeOf } from '../../../../src/engine/keys/key-shape.ts';
import { der, dsaPair, ecPair, edPair, rsaPair, encryptedPem } from '../../../support/keys.ts';

const bytesOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const KEYS: readonly (readonly [name: string, bytes: Buffer, shape: object])[] = [
  ['RSA in PKCS#1', der(rsaPair(), 'pkcs1'), { form: 'pkcs1' }],
  ['RSA in PKCS#8', der(rsaPair()), { form: 'pkcs8', algorithm: OID.rsa }],
  ['EC in SEC1', der(ecPair(), 'sec1'), { form: 'sec1' }],
  ['EC in PKCS#8', der(ecPair()), { form: 'pkcs8', algorithm: OID.ec }],
  ['DSA in PKCS#8', der(dsaPair()), { form: 'pkcs8', algorithm: OID.dsa }],
  ['Ed25519', der(edPair()), { form: 'pkcs8', algorithm: OID.ed25519 }],
  ['an encrypted key', bytesOf(encryptedPem(rsaPair())), { form: 'encrypted-pkcs8' }],
];

describe('by its structure', () => {
  test.each(KEYS)('%s is one, whatever stands behind it', (_, bytes, shape) => {
    expect(shapeOf(bytes)).toEqual(shape);
    expect(shapeOf(Buffer.concat([bytes, Buffer.from('more')]))).toEqual(shape);
  });

  test.each(KEYS)('%s is none when it is cut at any place', (_, bytes) => {
    for (let length = 0; length < bytes.length; length++) expect(shapeOf(bytes.subarray(0, length))).toBeUndefined();
  });

  test.each([rsaPair(), ecPair(), edPair(), dsaPair()])('a public key is none', ({ publicKey }) => {
    expect(shapeOf(publicKey.export({ type: 'spki', format: 'der' }))).toBeUndefined();
  });

  test('a key with a member too many or too few is none', () => {
    // SEQUENCE { 0, … } of so many small numbers.
    const numbers = (count: number): Buffer =>
      Buffer.from([0x30, 3 * count, ...Array.from({ length: count }, () => [2, 1, 0]).flat()]);
    expect([5, 6, 7, 8, 9, 10].map((count) => shapeOf(numbers(count))?.form)).toEqual([
      undefined,
      'dsa',
      undefined,
      undefined,
      'pkcs1',
      undefined,
    ]);
  });
});

test('one changed byte never makes it throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.nat(3000), fc.nat(255), ([, bytes], at, value) => {
      const changed = Buffer.from(bytes);
      changed[at % bytes.length] = value;
      expect(shapeOf(changed)?.form ?? 'none').toMatch(/^(?:pkcs1|sec1|dsa|pkcs8|encrypted-pkcs8|pkcs12|none)$/);
    }),
    { numRuns: 500 },
  );
});
