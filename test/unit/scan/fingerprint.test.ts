import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFingerprint } from '../../../src/config/fingerprint-form.ts';
import { makeSalt } from '../../../src/config/policy.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { DEFAULT_SALT, STEPS, costOf, createFingerprinter } from '../../../src/scan/fingerprint.ts';
import { estimateBits } from '../../../src/scan/strength.ts';
import { drawn, drawnHex } from '../../support/generated.ts';

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

  test('of a thousand findings each weak secret is derived once, at its own price, and no other', async () => {
    const secrets = Array.from({ length: 1000 }, (_, seed) => drawn(seed, 16));
    const prices = secrets.flatMap((secret) => costOf(secret) ?? []);
    const paid: number[] = [];
    const of = createFingerprinter({ salt: SALT, onSlow: (cost) => paid.push(cost) });
    await of.warm([...secrets, ...secrets].map(identified));
    for (const secret of secrets) of(identified(secret));
    const ascending = (a: number, b: number): number => a - b;
    expect(paid.toSorted(ascending)).toEqual(prices.toSorted(ascending));
    // Most of them need none: a scrypt with the full price for each would be 2^15 times 1000.
    expect(prices.length).toBeLessThan(350);
    expect(prices.reduce((sum, price) => sum + price, 0)).toBeLessThan((2 ** 15 * 1000) / 20);
  });

  test('an abort ends the derivations that are left', async () => {
    const controller = new AbortController();
    let begun = 0;
    const of = createFingerprinter({ salt: SALT, onSlow: () => begun++ });
    const many = Array.from({ length: 1000 }, (_, seed) => identified(drawnHex(seed, 16)));
    const progress: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => {
      progress.push(done);
      controller.abort();
    };
    await expect(of.warm(many, { signal: controller.signal, onProgress })).rejects.toThrow(/abort/i);
    expect(progress[0]).toBe(1);
    expect(begun).toBeLessThan(10);
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
    const attack = createFingerprinter({ salt: SALT, onSlow: (cost) => (guesses += cost / 2 ** 15) });
    const tries = Array.from({ length: 8 }, (_, at) => attack(identified(at.toString(16).padStart(8, '0'))));
    expect(tries).not.toContain(written);
    // Every single guess went through scrypt, at the full price; no faster way tells right from wrong.
    expect(guesses).toBe(tries.length);
    expect(costOf(secret)).toBe(2 ** 15);
  });

  const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);
  const share = (make: (seed: number) => string, ...prices: readonly (number | undefined)[]): number =>
    SEEDS.filter((seed) => prices.includes(costOf(make(seed)))).length / SEEDS.length;
  const MIDDLE = [2 ** 9, 2 ** 11, 2 ** 13];

  test.each([
    ['8 hex digits', (seed: number) => drawnHex(seed, 8)],
    ['8 letters and digits', (seed: number) => drawn(seed, 8)],
    ['digits only, such as a telephone number', (seed: number) => drawn(seed, 14, '0123456789')],
  ])('%s pay the full price, whatever they are', (_name, make) => {
    expect(share(make, 2 ** 15)).toBe(1);
  });

  test.each<[string, (seed: number) => string, number, readonly (number | undefined)[]]>([
    ['12 letters and digits a lower one, at the least', (seed) => drawn(seed, 12), 0.85, MIDDLE],
    ['16 hex digits the lowest', (seed) => drawnHex(seed, 16), 0.95, [2 ** 9]],
    ['16 letters and digits none', (seed) => drawn(seed, 16), 0.7, [undefined]],
    ['16 letters and digits none or the lowest', (seed) => drawn(seed, 16), 0.95, [undefined, 2 ** 9]],
    ['32 hex digits none', (seed) => drawnHex(seed, 32), 1, [undefined]],
    ['40 letters and digits none', (seed) => drawn(seed, 40), 0.99, [undefined]],
  ])('random secrets of %s, but for a few', (_name, make, least, prices) => {
    expect(share(make, ...prices)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['a long word and digits', 'VonagePassword2019'],
    ['words with a year and a sign', 'Summer2019!Nexmo'],
    ['a sentence', 'correct horse battery staple'],
    ['words in hexadecimal', 'deadbeefcafebabe'],
    ['a repetition', 'a1'.repeat(60)],
    ['a repeated word of digits', 'deadbeef'.repeat(8)],
    ['one letter', 'x'.repeat(5000)],
    ['a sequence', 'abcdefghijklmnopqrstuvwxyz012345'],
    ['the rows of a keyboard', 'qwertyuiop123456'],
    ['the columns of a keyboard', '1qaz@WSX3edc$RFV'],
    ['leet', 'P4ssw0rd!Vonage1'],
    ['much leet', 'Dr4g0nB@llZ#1999'],
    ['many words and signs', 'My$ecureV0nageK3y!2020'],
    ['a name for a purpose', 'nexmo-sms-gateway-prod'],
    ['nothing', ''],
  ])('%s pays the full price, however long', (_name, secret) => {
    expect(costOf(secret)).toBe(2 ** 15);
  });

  test('no step makes all values of its weakest secret cheaper than 2^61 units of scrypt, or 2^80 HMACs', () => {
    for (const { bits, cost } of STEPS.slice(1, -1)) expect(bits + Math.log2(cost ?? 0)).toBe(61);
    expect(STEPS[0]).toEqual({ bits: 80 });
    expect(STEPS.at(-1)).toEqual({ bits: -Infinity, cost: 2 ** 15 });
    expect(STEPS.map(({ bits }) => bits)).toEqual(STEPS.map(({ bits }) => bits).toSorted((a, b) => b - a));
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
