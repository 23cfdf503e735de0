// Keys, tokens and signed queries, and what only begins as one.
import { describe, expect, test, vi } from 'vitest';
import type { ProofTools } from '../../../../src/core/proof-tools.ts';
import { findSignedQueries } from '../../../../src/engine/proof/signed-query.ts';
import { findKeys } from '../../../../src/engine/keys/find-keys.ts';
import { sparingTools } from '../../../../src/engine/keys/sparing-tools.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { MEGABYTE, TIMEOUT, lookBehind, numbered, repeated } from '../../../support/hostile.ts';

type Text = readonly [name: string, toText: (size: number) => string];

const of =
  (unit: string) =>
  (size: number): string =>
    repeated(unit, size);

const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keys made of their number: Ed25519 takes any 32 bytes. */
function manyKeys(size: number, toText: (base64: string) => string): string {
  return numbered((at) => {
    const seed = Buffer.alloc(32, at % 251);
    seed.writeUInt32BE(at);
    return toText(Buffer.concat([ED25519, seed]).toString('base64'));
  }, size);
}

const binary = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

const TEXTS: readonly Text[] = [
  ['heads of keys', of('-----BEGIN PRIVATE KEY-----')],
  ['heads of keys with something behind', of('-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA')],
  ['-----BEGIN ', of('-----BEGIN ')],
  ['dashes', of('PRIVATE KEY-----')],
  [
    'one key full of quotes',
    (size) => `-----BEGIN PRIVATE KEY-----${repeated('"+ab\n', size)}-----END PRIVATE KEY-----`,
  ],
  ['heads and blanks', of(`-----BEGIN PRIVATE KEY-----${' '.repeat(3000)}`)],
  ['heads of public keys', of('-----BEGIN PUBLIC KEY-----\nMIIB')],
  ['public keys that are none', of(`-----BEGIN PUBLIC KEY-----${'A'.repeat(60)}-----END`)],
  ['bare keys', of('MIIEvQIBADANBgkqhkiG9w0BAQEFAASC')],
  ['bare keys on lines, each as long as any can be', of('MII7vQIBADANBgkqhkiG9w0BAQEFAASC\n')],
  ['bare keys of another form on lines', of('MIIEpAIBAAKCAQEA\n')],
  ['heads of OpenSSH on lines', of('b3BlbnNzaC1rZXktdjEA\n')],
  ['heads of keystores on lines', of('/u3+7QAAAAI\n')],
  ['objects that could be a JWK', of('{"kty":"RSA","d":"')],
  ['JWKs without an object', of('"kty":"RSA" vonage ')],
  ['XML keys', of('<RSAKeyValue><Modulus>AQAB')],
  ['PuTTY heads', of('PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 9\n')],
  ['PGP heads', of('-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n')],
  ['keys', (size) => manyKeys(size, (base64) => `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`)],
  ['heads of DER', of(binary('30823000020100300d0600'))],
  ['heads of PKCS#12', of(binary('3083010000020103300b06092a864886f70d010701'))],
  ['heads of binary keystores', of(binary('feedfeed000000020000000100000002'))],
  ['eyJ', of('eyJ')],
  ['.eyJ with dots', of('.eyJhbGciOiJIUzI1NiJ9')],
  ['T1==', of('T1==cGFydG5lcl9pZD0')],
  ['basic headers', of('Basic NWVlZGYwMGQ')],
  ['parameters', of('timestamp=1&sig=0&a=b&')],
  ['long parameters', of(`timestamp=1&${'a'.repeat(60)}=${'b'.repeat(1000)}&sig=1`)],
  ['signed queries', (size) => numbered((at) => `?timestamp=${at}&a=b&sig=${'5eed'.repeat(8)}&`, size)],
];

describe('a megabyte of', () => {
  test.each(TEXTS)('%s hides no secret behind it', { timeout: TIMEOUT }, (_, toText) => {
    expect(lookBehind(toText(MEGABYTE))).toBe('found');
  });
});

describe('of keys in one content', () => {
  const spied = () => vi.fn<ProofTools['inspectPrivateKey']>((key) => nodeProofTools.inspectPrivateKey(key));
  const bare = (size: number): string => manyKeys(size, (base64) => `${base64}\n\n`);

  test('no more than a thousand are parsed, and all are told', { timeout: TIMEOUT }, () => {
    const inspectPrivateKey = spied();
    const found = findKeys(bare(100_000), sparingTools({ ...nodeProofTools, inspectPrivateKey }));
    expect(found.length).toBe(Math.floor(100_000 / 66));
    expect(inspectPrivateKey).toHaveBeenCalledTimes(1000);
    expect(found[0]?.reading.type).toBe('ed25519');
    expect(found.at(-1)?.reading).toMatchObject({ form: 'pkcs8', encrypted: false });
    expect(new Set(found.map(({ reading }) => reading.identity)).size).toBe(found.length);
  });

  test('the same one is parsed once, however often it stands there', () => {
    const inspectPrivateKey = spied();
    const [key = ''] = bare(66).split('\n');
    const found = findKeys(`${key}\n\n`.repeat(100), sparingTools({ ...nodeProofTools, inspectPrivateKey }));
    expect(found).toHaveLength(100);
    expect(inspectPrivateKey).toHaveBeenCalledTimes(1);
  });

  test('stores in stores that end together are not each read to the end', { timeout: TIMEOUT }, () => {
    const head = 26;
    const count = 20_000;
    // SEQUENCE { 3, SEQUENCE { data, all the rest } }
    const store = (at: number): Buffer => {
      const left = (count - at) * head;
      const lengths = Buffer.alloc(head);
      Buffer.from('3083000000020103308300000006092a864886f70d010701', 'hex').copy(lengths);
      lengths.writeUIntBE(left - 5, 2, 3);
      lengths.writeUIntBE(left - 13, 10, 3);
      return lengths;
    };
    const hash = vi.fn<ProofTools['hash']>((name, data) => nodeProofTools.hash(name, data));
    const text = Buffer.concat(Array.from({ length: count }, (_, at) => store(at))).toString('latin1');
    expect(findKeys(text, { ...nodeProofTools, hash })).toEqual([]);
    expect(hash).not.toHaveBeenCalled();
  });
});

test('signed queries are read from a line of a megabyte', { timeout: TIMEOUT }, () => {
  const text = numbered((at) => `?timestamp=${at}&a=b&sig=${'5eed'.repeat(8)} `, MEGABYTE);
  expect(findSignedQueries(text).length).toBe(text.split('?').length - 2);
});
