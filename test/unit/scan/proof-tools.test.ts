import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeProofTools as tools } from '../../../src/scan/proof-tools.ts';
import { der, ecPair, encryptedPem, pem, publicPem, rs256, rsaPair } from '../../support/keys.ts';

describe('inspectPrivateKey', () => {
  test('an EC key whose number does not fit its curve is no key, and does not end the process', () => {
    const head = '303f020100301306072a8648ce3d020106082a8648ce3d03010104253023020101041e0a';
    expect(tools.inspectPrivateKey(Buffer.from(head + '00'.repeat(29), 'hex')).state).toBe('invalid');
  });

  test('reads PEM and DER alike', () => {
    const facts = tools.inspectPrivateKey(pem(rsaPair()));
    expect(facts).toMatchObject({ state: 'parsed', type: 'rsa', bits: 2048 });
    for (const form of [der(rsaPair()), der(rsaPair(), 'pkcs1'), pem(rsaPair(), 'pkcs1')]) {
      expect(tools.inspectPrivateKey(form)).toEqual(facts);
    }
  });

  test('names the curve of an EC key', () => {
    expect(tools.inspectPrivateKey(der(ecPair(), 'sec1'))).toMatchObject({ type: 'ec', curve: 'prime256v1' });
  });

  test('says encrypted for both encrypted forms', () => {
    for (const type of ['pkcs8', 'pkcs1'] as const) {
      expect(tools.inspectPrivateKey(encryptedPem(rsaPair(), type))).toEqual({ state: 'encrypted' });
    }
  });

  test('hashes the public half as SPKI', () => {
    const spki = rsaPair().publicKey.export({ type: 'spki', format: 'der' });
    const publicKeySha256 = createHash('sha256').update(spki).digest('hex');
    expect(tools.inspectPrivateKey(der(rsaPair()))).toMatchObject({ publicKeySha256 });
    expect(tools.publicKeySha256(publicPem(rsaPair()))).toBe(publicKeySha256);
    expect(tools.publicKeySha256(publicPem(rsaPair(), 'pkcs1'))).toBe(publicKeySha256);
  });

  test('never throws and never calls noise a key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (noise) => {
        expect(tools.inspectPrivateKey(noise).state).toBe('invalid');
      }),
    );
  });

  test('the body of an Ed25519 key, just one line, is read', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(tools.inspectPrivateKey(privateKey.export({ type: 'pkcs8', format: 'der' }))).toMatchObject({
      type: 'ed25519',
    });
  });
});

describe('publicKeySha256', () => {
  test.each(['', 'no key', pem(rsaPair())])('of anything but a public key there is none', (text) => {
    expect(tools.publicKeySha256(text)).toBeUndefined();
  });
});

describe('verifierOf', () => {
  const token = rs256(rsaPair(), { a: 1 });
  const data = token.slice(0, token.lastIndexOf('.'));
  const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url');

  test('knows the key that signed', () => {
    expect(tools.verifierOf(pem(rsaPair()))(data, signature)).toBe(true);
  });

  test.each([pem(rsaPair('other')), pem(ecPair()), encryptedPem(rsaPair()), 'noise'])('says no to any other', (key) => {
    expect(tools.verifierOf(key)(data, signature)).toBe(false);
  });
});
