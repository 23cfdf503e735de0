import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, readElement, readHeader } from '../../../../src/engine/keys/der.ts';
import { bitString, concat, integer, sequence } from '../../../../src/engine/keys/der-write.ts';
import { shapeOf } from '../../../../src/engine/keys/key-shape.ts';
import { toSpki } from '../../../../src/engine/keys/public-key.ts';
import { der, ecPair, jwk, rsaPair } from '../../../support/keys.ts';

describe('reading', () => {
  test.each<[string, readonly number[], number | undefined]>([
    ['a short length', [0x02, 1, 5], 3],
    ['a long length', [0x04, 0x81, 2, 1, 1], 5],
    ['an indefinite length', [0x30, 0x80, 0, 0], undefined],
    ['a length beyond the bytes', [0x30, 0x82, 0xff, 0xff, 0], undefined],
    ['a length of too many bytes', [0x30, 0x84, 0, 0, 0, 1, 0], undefined],
    ['a cut length', [0x30, 0x82, 1], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, bytes, end) => {
    expect(readElement(Uint8Array.from(bytes), 0)?.end).toBe(end);
  });

  test('a header tells the length of bytes that are cut', () => {
    expect(readHeader(Uint8Array.of(0x30, 0x82, 4, 0xbd), 0)?.end).toBe(4 + 0x4bd);
  });

  test('members must fill their sequence', () => {
    const good = sequence(integer(Uint8Array.of(1)), integer(Uint8Array.of(2)));
    const root = readElement(good, 0);
    expect(root && childrenOf(good, root)).toHaveLength(2);
    const bad = Uint8Array.of(0x30, 3, 0x02, 5, 1);
    const broken = readElement(bad, 0);
    expect(broken && childrenOf(bad, broken)).toBeUndefined();
  });

  test('shapeOf never throws on noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const framed = concat([Uint8Array.of(0x30, bytes.length & 0x7f), bytes]);
        expect(() => shapeOf(framed)).not.toThrow();
      }),
    );
  });
});

describe('writing', () => {
  test('an element of any size is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (size) => {
        const written = bitString(new Uint8Array(size));
        expect(readElement(written, 0)?.end).toBe(written.length);
      }),
    );
  });

  test('an integer has no needless zeros and is never negative', () => {
    expect([...integer(Uint8Array.of(0, 0, 0x80))]).toEqual([2, 2, 0, 0x80]);
    expect([...integer(Uint8Array.of(0))]).toEqual([2, 1, 0]);
  });

  test('SPKI is byte for byte what OpenSSL writes', () => {
    const { n = '', e = '' } = jwk(rsaPair());
    const spki = toSpki({ type: 'rsa', modulus: Buffer.from(n, 'base64url'), exponent: Buffer.from(e, 'base64url') });
    expect(Buffer.from(spki)).toEqual(rsaPair().publicKey.export({ type: 'spki', format: 'der' }));
  });
});

test.each<[string, Buffer, string]>([
  ['PKCS#8', der(rsaPair()), 'pkcs8'],
  ['PKCS#1', der(rsaPair(), 'pkcs1'), 'pkcs1'],
  ['SEC1', der(ecPair(), 'sec1'), 'sec1'],
])('the shape of %s', (_, bytes, form) => {
  expect(shapeOf(bytes)).toMatchObject({ form });
  expect(shapeOf(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
});
