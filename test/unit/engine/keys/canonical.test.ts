import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCanonicalPem } from '../../../../src/engine/keys/canonical.ts';
import { CARRIERS } from '../../../support/carriers.ts';
import {
  dsaPair,
  ecPair,
  edPair,
  encryptedPem,
  openSsh,
  pem,
  pgp,
  publicPem,
  putty,
  rsaPair,
} from '../../../support/keys.ts';

const sameKey = (a: string, b: string): boolean => createPrivateKey(a).equals(createPrivateKey(b));

describe('the plain PEM of a key', () => {
  test.each<[string, string, string]>([
    ['PKCS#8', pem(rsaPair()), 'PRIVATE KEY'],
    ['PKCS#1', pem(rsaPair(), 'pkcs1'), 'RSA PRIVATE KEY'],
    ['SEC 1', pem(ecPair(), 'sec1'), 'EC PRIVATE KEY'],
    ['PKCS#8 of a curve', pem(ecPair()), 'PRIVATE KEY'],
    ['Ed25519', pem(edPair()), 'PRIVATE KEY'],
    ['PKCS#8 of DSA', pem(dsaPair()), 'PRIVATE KEY'],
  ])('%s is itself', (_form, key, label) => {
    expect(toCanonicalPem(key)).toBe(key);
    expect(key).toContain(`-----BEGIN ${label}-----`);
  });

  test.each(Object.entries(CARRIERS))('is found in %s', (_name, carry) => {
    const canonical = toCanonicalPem(carry(pem(rsaPair())));
    expect(canonical !== undefined && sameKey(canonical, pem(rsaPair()))).toBe(true);
  });

  test('has the label that its form asks for, whatever it stood under', () => {
    const wrong = pem(rsaPair()).replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY');
    expect(toCanonicalPem(wrong)).toBe(pem(rsaPair()));
  });

  test('is found without head and foot, and without the foot', () => {
    const key = pem(edPair());
    const body = key.split('\n').slice(1, -2).join('');
    expect(toCanonicalPem(body)).toBe(key);
    expect(toCanonicalPem(key.replace(/-----END.*\n/, ''))).toBe(key);
  });

  test('of a canonical one is the same again', () => {
    for (const key of [pem(rsaPair()), pem(ecPair(), 'sec1')])
      expect(toCanonicalPem(toCanonicalPem(key) ?? '')).toBe(toCanonicalPem(key));
  });
});

describe('there is none', () => {
  test.each<[string, string]>([
    ['of nothing', ''],
    ['of words', 'a private key'],
    ['of an empty block', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n'],
    ['of a public key', publicPem(rsaPair())],
    ['of an encrypted key', encryptedPem(rsaPair())],
    ['of a key encrypted the old way', encryptedPem(rsaPair(), 'pkcs1')],
    ['of OpenSSH’s form', openSsh(edPair())],
    ['of PuTTY’s form', putty(rsaPair())],
    ['of PGP', pgp(rsaPair())],
    ['of a key that is cut', pem(rsaPair()).slice(0, 400)],
  ])('%s', (_what, text) => {
    expect(toCanonicalPem(text)).toBeUndefined();
  });

  test('of noise, which never makes it throw', () => {
    const piece = fc.constantFrom(
      '-----BEGIN PRIVATE KEY-----',
      '-----END PRIVATE KEY-----',
      'MIIB',
      'MC4CAQAw',
      '\n',
      '\\n',
      '"',
      '=',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        expect(toCanonicalPem(parts.join(''))).toBeUndefined();
      }),
    );
  });
});
