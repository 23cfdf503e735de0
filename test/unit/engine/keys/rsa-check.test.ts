import { describe, expect, test } from 'vitest';
import { isRsaKey } from '../../../../src/engine/keys/rsa-check.ts';
import { jwk, rsaPair } from '../../../support/keys.ts';

const bytesOf = (member: string): Uint8Array => Buffer.from(jwk(rsaPair())[member] ?? '', 'base64url');
const [n, d, p, q] = [bytesOf('n'), bytesOf('d'), bytesOf('p'), bytesOf('q')];

describe('the numbers of an RSA key', () => {
  test('fit when its primes multiply to the modulus', () => {
    expect(isRsaKey(n, d, [p, q])).toBe(true);
    expect(isRsaKey(n, d, [q, p])).toBe(true);
    expect(isRsaKey(Uint8Array.of(0, ...n), d, [Uint8Array.of(0, ...p), q])).toBe(true);
  });

  test('do not fit when one of them is another', () => {
    expect(isRsaKey(n, d, [p, p])).toBe(false);
    const other = Uint8Array.from(n);
    other[20] = (other[20] ?? 0) ^ 1;
    expect(isRsaKey(other, d, [p, q])).toBe(false);
  });

  test('without primes are judged by the exponent: as long as the modulus, and no filler', () => {
    expect(isRsaKey(n, d, [])).toBe(true);
    expect(isRsaKey(n, d, [p])).toBe(true);
    expect(isRsaKey(n, new Uint8Array(n.length).fill(7), [])).toBe(false);
    expect(isRsaKey(n, d.subarray(0, 100), [])).toBe(false);
    expect(isRsaKey(n, Uint8Array.of(...d, ...d), [])).toBe(false);
  });

  test('of less than 512 bits are a toy', () => {
    expect(isRsaKey(n.subarray(0, 63), d.subarray(0, 63), [])).toBe(false);
    expect(isRsaKey(new Uint8Array(), new Uint8Array(), [])).toBe(false);
  });
});
