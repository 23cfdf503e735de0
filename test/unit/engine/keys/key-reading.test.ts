import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyFacts } from '../../../../src/core/proof-tools.ts';
import { MAX_KEY, readDerKey } from '../../../../src/engine/keys/key-reading.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { der, ecPair, edPair, encryptedPem, identityOf, rsaPair } from '../../../support/keys.ts';

const bytesOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** A reading when the crypto library says this of it. */
function readingWith(bytes: Uint8Array, facts: KeyFacts): ReturnType<typeof readDerKey> {
  return readDerKey(bytes, { ...nodeProofTools, inspectPrivateKey: () => facts });
}

describe('a block that is a key', () => {
  test.each([
    ['RSA in PKCS#8', der(rsaPair()), { form: 'pkcs8', type: 'rsa', bits: 2048 }, rsaPair()],
    ['RSA in PKCS#1', der(rsaPair(), 'pkcs1'), { form: 'pkcs1', type: 'rsa', bits: 2048 }, rsaPair()],
    ['EC in SEC1', der(ecPair(), 'sec1'), { form: 'sec1', type: 'ec', curve: 'prime256v1' }, ecPair()],
    ['Ed25519', der(edPair()), { form: 'pkcs8', type: 'ed25519' }, edPair()],
  ])('%s is told with its size, and by its public half', (_what, bytes, facts, pair) => {
    const reading = readDerKey(bytes, nodeProofTools);
    expect(reading).toMatchObject({ ...facts, encrypted: false, identity: identityOf(pair) });
    expect(reading?.identity).toBe(`public:${reading?.publicKeySha256}`);
    expect(reading?.hashes).toHaveLength(2);
  });

  test('has one identity in all its forms', () => {
    const forms = ['pkcs8', 'pkcs1'] as const;
    const [one, other] = forms.map((form) => readDerKey(der(rsaPair(), form), nodeProofTools));
    expect(one?.identity).toBe(other?.identity);
    expect(one?.hashes[1]).toBe(other?.hashes[1]);
  });

  test('that is encrypted is told by its own bytes: nobody knows its public half', () => {
    const bytes = bytesOf(encryptedPem(rsaPair()));
    const hash = nodeProofTools.hash('sha256', bytes);
    expect(readDerKey(bytes, nodeProofTools)).toEqual({
      form: 'encrypted-pkcs8',
      encrypted: true,
      identity: `body:${hash}`,
      hashes: [hash],
    });
  });
});

describe('what the crypto library says', () => {
  const bytes = der(rsaPair());
  test('"encrypted" is believed', () => {
    expect(readingWith(bytes, { state: 'encrypted' })).toMatchObject({ encrypted: true, form: 'pkcs8' });
  });

  test('"invalid" is believed of an algorithm that it knows', () => {
    for (const known of [bytes, der(ecPair()), der(edPair()), der(rsaPair(), 'pkcs1'), der(ecPair(), 'sec1')]) {
      expect(readingWith(known, { state: 'invalid', reason: 'x' })).toBeUndefined();
    }
  });

  test('"invalid" of an algorithm that it does not know takes nothing away', () => {
    // The object identifier of RSA, 1.2.840.113549.1.1.1, made to one that nobody has.
    const unknown = Buffer.from(bytes);
    const at = unknown.indexOf(Buffer.from('2a864886f70d010101', 'hex'));
    unknown[at + 8] = 0x7e;
    expect(readingWith(unknown, { state: 'invalid', reason: 'x' })).toMatchObject({ form: 'pkcs8', encrypted: false });
  });

  test('nothing, when there were too many others, leaves what the structure says', () => {
    for (const known of [bytes, der(rsaPair(), 'pkcs1')]) {
      expect(readingWith(known, { state: 'unread' })).toMatchObject({
        encrypted: false,
        identity: expect.stringMatching(/^body:/),
      });
    }
  });
});

describe('no key', () => {
  test('is a public one, or what is larger than any', () => {
    const spki = rsaPair().publicKey.export({ type: 'spki', format: 'der' });
    expect(readDerKey(spki, nodeProofTools)).toBeUndefined();
    const padded = (length: number): Buffer => Buffer.concat([der(rsaPair())], length);
    expect(readDerKey(padded(MAX_KEY), nodeProofTools)).toBeDefined();
    expect(readDerKey(padded(MAX_KEY + 1), nodeProofTools)).toBeUndefined();
  });

  test('are bytes that nobody made', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(300), (noise, cut) => {
        expect(readDerKey(noise, nodeProofTools)).toBeUndefined();
        const half = Buffer.concat([der(edPair()).subarray(0, Math.min(cut, 40)), noise]);
        expect(() => readDerKey(half, nodeProofTools)).not.toThrow();
      }),
    );
  });
});
