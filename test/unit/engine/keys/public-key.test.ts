import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, readElement } from '../../../../src/engine/keys/der.ts';
import { integer, sequence } from '../../../../src/engine/keys/der-write.ts';
import { bitsOf, toPoint, toSpki, type PublicKey } from '../../../../src/engine/keys/public-key.ts';
import { ecPair, edPair, jwk, rsaPair, type Pair } from '../../../support/keys.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const spkiOf = ({ publicKey }: Pair): Buffer => Buffer.from(publicKey.export({ type: 'spki', format: 'der' }));

function numbersOf(pair: Pair): PublicKey {
  const { kty, n = '', e = '', x = '', y = '' } = jwk(pair);
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64url');
  if (kty === 'RSA') return { type: 'rsa', modulus: bytes(n), exponent: bytes(e) };
  if (kty === 'OKP') return { type: 'ed25519', point: bytes(x) };
  return { type: 'ec', curve: y.length > 50 ? 'secp384r1' : 'prime256v1', point: toPoint(bytes(x), bytes(y)) };
}

describe('a public key made of its numbers', () => {
  test.each([
    ['RSA', rsaPair()],
    ['P-256', ecPair()],
    ['P-384', ecPair('secp384r1')],
    ['Ed25519', edPair()],
  ])('%s: is the one that the library writes, byte for byte', (_, pair) => {
    expect(sha256(toSpki(numbersOf(pair)))).toBe(sha256(spkiOf(pair)));
  });

  test('tells its size where the type leaves it open', () => {
    expect(bitsOf(numbersOf(rsaPair()))).toBe(2048);
    expect(bitsOf(numbersOf(edPair()))).toBeUndefined();
    expect(bitsOf({ type: 'rsa', modulus: Uint8Array.of(0, 1, 0), exponent: Uint8Array.of(3) })).toBe(9);
    expect(bitsOf({ type: 'rsa', modulus: new Uint8Array(4), exponent: new Uint8Array(1) })).toBe(0);
    expect(bitsOf({ type: 'dsa', parameters: [Uint8Array.of(0x80, 0)], y: Uint8Array.of(1) })).toBe(16);
    expect(bitsOf({ type: 'dsa', parameters: [], y: Uint8Array.of(1) })).toBe(0);
  });

  test('pads the shorter coordinate of a point', () => {
    expect([...toPoint(Uint8Array.of(1, 2), Uint8Array.of(3))]).toEqual([4, 1, 2, 0, 3]);
  });
});

test('a sequence of any numbers is read back as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 20 }), (numbers) => {
      const bytes = sequence(...numbers.map(integer));
      const root = readElement(bytes, 0);
      const members = root && childrenOf(bytes, root);
      expect(root?.end).toBe(bytes.length);
      expect(members).toHaveLength(numbers.length);
      for (const [at, member] of (members ?? []).entries()) {
        const hex = Buffer.from(bytes.subarray(member.body, member.end)).toString('hex');
        expect(BigInt(`0x${hex}`)).toBe(BigInt(`0x${Buffer.from(numbers[at] ?? []).toString('hex')}`));
      }
    }),
  );
});
