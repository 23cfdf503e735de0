import { describe, expect, test } from 'vitest';
import { concat, integer, oid, sequence } from '../../../../src/engine/keys/der-write.ts';
import { findKeys } from '../../../../src/engine/keys/find-keys.ts';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { decodeText } from '../../../../src/engine/text.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import {
  der,
  ecPair,
  edPair,
  encryptedPem,
  identityOf,
  jks,
  jwk,
  openSsh,
  pem,
  rsaPair,
  type Pair,
} from '../../../support/keys.ts';

function readings(text: string): readonly KeyReading[] {
  return findKeys(text, nodeProofTools).map(({ reading }) => reading);
}

describe('JWK', () => {
  test.each<[string, Pair, object]>([
    ['RSA', rsaPair(), { type: 'rsa', bits: 2048 }],
    ['EC', ecPair(), { type: 'ec', curve: 'prime256v1' }],
    ['OKP', edPair(), { type: 'ed25519' }],
  ])('%s with its private member is read, with the identity of the PEM form', (_, pair, expected) => {
    expect(readings(JSON.stringify(jwk(pair)))).toMatchObject([
      { form: 'jwk', ...expected, identity: identityOf(pair) },
    ]);
  });

  test('escaped JSON and a JavaScript object are read', () => {
    const key = jwk(rsaPair());
    const object = `{ ${Object.entries(key)
      .map(([name, value]) => `${name}: '${value}'`)
      .join(', ')} }`;
    expect(readings(JSON.stringify(JSON.stringify({ keys: [key] })))).toHaveLength(1);
    expect(readings(`const key = ${object};`)).toHaveLength(1);
  });

  test('two keys of one set are two', () => {
    expect(readings(JSON.stringify({ keys: [jwk(rsaPair()), jwk(ecPair())] }))).toHaveLength(2);
  });

  test('a public JWK, a wrong prime and filler are none', () => {
    const { n = '', e = '', kty = '' } = jwk(rsaPair());
    expect(readings(JSON.stringify({ kty, n, e }))).toEqual([]);
    expect(readings(JSON.stringify({ ...jwk(rsaPair()), p: jwk(rsaPair('other'))['p'] }))).toEqual([]);
    expect(readings(JSON.stringify({ ...jwk(edPair()), d: 'A'.repeat(43) }))).toEqual([]);
    expect(readings('{"kty":"RSA","n":"...","e":"AQAB","d":"..."}')).toEqual([]);
  });
});

describe('bare base64', () => {
  test.each<[string, Buffer, string]>([
    ['PKCS#8 RSA', der(rsaPair()), 'pkcs8'],
    ['PKCS#1', der(rsaPair(), 'pkcs1'), 'pkcs1'],
    ['PKCS#8 EC', der(ecPair()), 'pkcs8'],
    ['PKCS#8 EC of P-384', der(ecPair('secp384r1')), 'pkcs8'],
    ['SEC1 of P-256', der(ecPair(), 'sec1'), 'sec1'],
    ['SEC1 of P-521', der(ecPair('secp521r1'), 'sec1'), 'sec1'],
    ['SEC1 of secp256k1', der(ecPair('secp256k1'), 'sec1'), 'sec1'],
    ['PKCS#8 Ed25519', der(edPair()), 'pkcs8'],
    ['encrypted PKCS#8', Buffer.from(encryptedPem(rsaPair()).replaceAll(/-----.*/g, ''), 'base64'), 'encrypted-pkcs8'],
    ['OpenSSH', Buffer.from(openSsh(edPair()).replaceAll(/-----.*/g, ''), 'base64'), 'openssh'],
    ['JKS', jks(1), 'jks'],
  ])('%s is read in one line, in wrapped lines and in joined literals', (_, bytes, form) => {
    const base64 = bytes.toString('base64');
    const wrapped = base64.match(/.{1,64}/g) ?? [];
    expect(readings(`KEY=${base64}\n`)).toMatchObject([{ form }]);
    expect(readings(`key: |\n  ${wrapped.join('\n  ')}\n`)).toMatchObject([{ form }]);
    expect(readings(`k = "${wrapped.join('" +\n    "')}";`)).toMatchObject([{ form }]);
  });

  test('the span ends where the key does', () => {
    const base64 = der(rsaPair()).toString('base64').replace(/=+$/, '');
    const [key] = findKeys(`K="${base64}", more`, nodeProofTools);
    expect(key?.span).toEqual({ start: 3, end: 3 + base64.length });
  });

  test('the beginning of a key alone, and a public key, are none', () => {
    expect(readings(der(rsaPair()).toString('base64').slice(0, 900))).toEqual([]);
    const spki = rsaPair().publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(readings(`PUBLIC=${spki}`)).toEqual([]);
  });
});

describe('binary files', () => {
  function inFile(bytes: Uint8Array): readonly KeyReading[] {
    return readings(decodeText(bytes).text);
  }

  test.each<[string, Buffer, string]>([
    ['PKCS#8', der(rsaPair()), 'pkcs8'],
    ['PKCS#1', der(rsaPair(), 'pkcs1'), 'pkcs1'],
    ['SEC1', der(ecPair(), 'sec1'), 'sec1'],
    ['encrypted PKCS#8', Buffer.from(encryptedPem(rsaPair()).replaceAll(/-----.*/g, ''), 'base64'), 'encrypted-pkcs8'],
    ['JKS', jks(1), 'jks'],
    ['JCEKS', Buffer.concat([jks(2, 0xcececece), Buffer.from('2b060104012a021301', 'hex')]), 'jceks'],
    ['PKCS#12', pfx(2), 'pkcs12'],
  ])('%s is read', (_, bytes, form) => {
    expect(inFile(bytes)).toMatchObject([{ form }]);
  });

  test('a key inside other bytes is read, and its secret is base64', () => {
    const bytes = Buffer.concat([Buffer.alloc(300, 0xf1), der(rsaPair()), Buffer.alloc(300, 0xf1)]);
    const [key] = findKeys(decodeText(bytes).text, nodeProofTools);
    expect(key?.span).toEqual({ start: 300, end: 300 + der(rsaPair()).length });
    expect(key?.secret).toBe(der(rsaPair()).toString('base64'));
  });

  test('stores without a key entry are none', () => {
    expect(inFile(jks(2))).toEqual([]);
    expect(inFile(pfx(3))).toEqual([]);
  });
});

/** The outer structure of PKCS#12 with one bag: 2 a shrouded key, 3 a certificate. */
function pfx(bag: number): Buffer {
  const bagId = oid(`2a864886f70d010c0a010${bag}`);
  const content = sequence(
    oid('2a864886f70d010701'),
    wrap(0xa0, wrap(0x04, sequence(bagId, wrap(0x04, new Uint8Array(200).fill(0xee))))),
  );
  return Buffer.from(sequence(integer(Uint8Array.of(3)), content));
}

function wrap(tag: number, content: Uint8Array): Uint8Array {
  // A SEQUENCE of the same content has the same length bytes.
  return concat([Uint8Array.of(tag), sequence(content).subarray(1)]);
}

test('a PEM key inside a JWK-like object is told once', () => {
  expect(readings(`{"kty":"RSA","pem":"${pem(rsaPair()).replaceAll('\n', '\\n')}"}`)).toHaveLength(1);
});
