import { describe, expect, test } from 'vitest';
import type { PublicKey } from '../../../../src/engine/keys/public-key.ts';
import { readingOf } from '../../../../src/engine/keys/public-reading.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { ecPair, edPair, identityOf, jwk, rsaPair, type Pair } from '../../../support/keys.ts';

const block = Uint8Array.of(1, 2, 3);
const bytes = (base64url = ''): Uint8Array => Buffer.from(base64url, 'base64url');

function publicOf(pair: Pair): PublicKey {
  const { kty, n, e, x, y } = jwk(pair);
  if (kty === 'RSA') return { type: 'rsa', modulus: bytes(n), exponent: bytes(e) };
  if (kty === 'OKP') return { type: 'ed25519', point: bytes(x) };
  return { type: 'ec', curve: 'prime256v1', point: Buffer.concat([Buffer.of(4), bytes(x), bytes(y)]) };
}

describe('a reading from the public half', () => {
  test.each([
    ['RSA', rsaPair(), { type: 'rsa', bits: 2048 }],
    ['EC', ecPair(), { type: 'ec', curve: 'prime256v1' }],
    ['Ed25519', edPair(), { type: 'ed25519' }],
  ])('of %s is as one from the private half, and says only what it knows', (_type, pair, facts) => {
    const publicKeySha256 = identityOf(pair).replace('public:', '');
    expect(readingOf({ form: 'putty', key: publicOf(pair), encrypted: true, block }, nodeProofTools)).toEqual({
      form: 'putty',
      ...facts,
      encrypted: true,
      publicKeySha256,
      identity: identityOf(pair),
      hashes: [nodeProofTools.hash('sha256', block)],
    });
  });

  test('is of a key in clear when it is told so', () => {
    const half = { form: 'jwk', key: publicOf(edPair()), encrypted: false, block };
    expect(readingOf(half, nodeProofTools)).toMatchObject({ form: 'jwk', encrypted: false });
  });
});
