import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFingerprint } from '../../../src/config/fingerprint-form.ts';
import { makeSalt } from '../../../src/config/policy.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { DEFAULT_SALT, SLOW, STRONG_BITS, createFingerprinter } from '../../../src/scan/fingerprint.ts';
import { estimateBits } from '../../../src/scan/strength.ts';

const SALT = 'a-salt-for-the-tests';
// Long random-looking texts only, so that the properties do not run scrypt hundreds of times.
const strong = fc
  .uint8Array({ minLength: 24, maxLength: 40 })
  .map((bytes) => Buffer.from(createHash('sha512').update(bytes).digest()).toString('base64url'));

function identified(identity: string): { identity: SecretText } {
  return { identity: new SecretText(identity) };
}

describe('fingerprints', () => {
  test('have a version and one form', () => {
    const of = createFingerprinter({ salt: SALT });
    for (const text of ['deadbeef', 'é', 'x'.repeat(5000)]) expect(isFingerprint(of(identified(text)))).toBe(true);
  });

  test('the same secret has the same one in every run, a known value pins the version', () => {
    // Changes only with a new version: baselines of users depend on it.
    const of = createFingerprinter({ salt: SALT });
    expect(of(identified(createHash('sha256').update('made up').digest('hex')))).toMatchInlineSnapshot(
      `"vg1:ee3cd1fcdc488fd3ae57e27178fde7e6"`,
    );
    expect(of(identified('0badcafe'))).toMatchInlineSnapshot(`"vg1:0e73daab70d9428c1e31e8155db6a464"`);
  });

  test('depend on nothing but identity and salt', () => {
    fc.assert(
      fc.property(strong, strong, (a, b) => {
        const of = createFingerprinter({ salt: SALT });
        expect(of(identified(a))).toBe(createFingerprinter({ salt: SALT })(identified(a)));
        expect(of(identified(a)) === of(identified(b))).toBe(a === b);
        expect(createFingerprinter({ salt: `${SALT}2` })(identified(a))).not.toBe(of(identified(a)));
      }),
    );
  });

  test('are no unsalted hash of the secret, whatever the algorithm', () => {
    const secret = createHash('sha512').update('x').digest('base64url');
    const digits = createFingerprinter({ salt: DEFAULT_SALT })(identified(secret)).slice(4);
    for (const name of ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256']) {
      expect(createHash(name).update(secret).digest('hex')).not.toContain(digits);
    }
  });

  test('a weak secret is derived once per scan, a strong one never slowly', () => {
    let slow = 0;
    const of = createFingerprinter({ salt: SALT, onSlow: () => slow++ });
    for (let i = 0; i < 50; i++) of(identified('0badcafe'));
    expect(slow).toBe(1);
    for (let i = 0; i < 1000; i++) of(identified(createHash('sha256').update(String(i)).digest('hex')));
    expect(slow).toBe(1);
  });

  test('a thousand strong findings cost no slow derivation', () => {
    let slow = 0;
    const of = createFingerprinter({ salt: SALT, onSlow: () => slow++ });
    const secrets = Array.from({ length: 1000 }, (_, i) =>
      identified(createHash('sha256').update(String(i)).digest('base64')),
    );
    for (const secret of secrets) of(secret);
    expect(slow).toBe(0);
  });

  test('warming gives the same fingerprints as asking', async () => {
    let slow = 0;
    const warmed = createFingerprinter({ salt: SALT, onSlow: () => slow++ });
    const matches = ['0badcafe', '0badcafe', '1badcafe', '2badcafe'].map(identified);
    await warmed.warm(matches);
    expect(slow).toBe(3);
    const cold = createFingerprinter({ salt: SALT });
    for (const match of matches) expect(warmed(match)).toBe(cold(match));
    expect(slow).toBe(3);
  });

  test('a salt is 128 random bits in letters that the configuration takes', () => {
    const salts = new Set(Array.from({ length: 100 }, makeSalt));
    expect(salts.size).toBe(100);
    for (const salt of salts) expect(salt).toMatch(/^[\w-]{22}$/);
  });
});

describe('the price of guessing', () => {
  test('an 8-hex secret costs scrypt with 32 MiB a guess: a bounded attack gets nowhere', () => {
    let guesses = 0;
    const secret = '7f3a91c4';
    const written = createFingerprinter({ salt: SALT })(identified(secret));
    const attack = createFingerprinter({ salt: SALT, onSlow: () => guesses++ });
    const tries = Array.from({ length: 8 }, (_, at) => attack(identified(at.toString(16).padStart(8, '0'))));
    expect(tries).not.toContain(written);
    // Every single guess went through scrypt; no faster way tells right from wrong.
    expect(guesses).toBe(tries.length);
    expect(128 * Number(SLOW.N) * Number(SLOW.r)).toBe(32 * 1024 * 1024);
    expect(SLOW).toMatchObject({ N: 32_768, r: 8, p: 1 });
  });

  test.each([
    ['8 hex digits', '7f3a91c4'],
    ['16 hex digits', '7f3a91c47f3a91c4'],
    ['8 letters and digits', 'aB3dE6gH'],
    ['12 letters and digits', 'aB3xE6qH9zK2'],
    ['a long word and digits', 'VonagePassword2019'],
    ['a sentence', 'correct horse battery staple'],
    ['a repetition', 'a1'.repeat(60)],
    ['a repeated word of digits', 'deadbeef'.repeat(8)],
    ['one letter', 'x'.repeat(5000)],
    ['a sequence', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['leet', 'P4ssw0rd!Vonage1'],
    ['nothing', ''],
  ])('%s is weak', (_name, secret) => {
    expect(estimateBits(secret)).toBeLessThan(STRONG_BITS);
  });

  test('most random secrets of 16 letters and digits are strong, all of 32 hex digits and of 40 letters', () => {
    const random = (length: number, alphabet: string, seed: number): string =>
      Array.from({ length }, (_, i) => {
        const digest = createHash('sha256').update(`${seed}/${i}`).digest();
        return alphabet.charAt(digest.readUInt32BE(0) % alphabet.length);
      }).join('');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    const share = (make: (seed: number) => string): number =>
      Array.from({ length: 300 }, (_, seed) => estimateBits(make(seed)) >= STRONG_BITS).filter(Boolean).length / 300;
    expect(share((seed) => random(16, letters, seed))).toBeGreaterThan(0.7);
    expect(share((seed) => random(32, '0123456789abcdef', seed))).toBeGreaterThan(0.98);
    expect(share((seed) => random(40, letters, seed))).toBe(1);
  });

  test('the estimate never exceeds what the alphabet allows', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(estimateBits(text)).toBeLessThanOrEqual(text.length * Math.log2(95) + 1e-9);
        expect(estimateBits(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
