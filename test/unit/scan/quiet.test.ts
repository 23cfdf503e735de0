import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import type { Provenance } from '../../../src/core/provenance.ts';
import { lookAt } from '../../../src/scan/look-at.ts';
import { prepareScan } from '../../../src/scan/prepare.ts';
import { isQuiet } from '../../../src/scan/quiet.ts';
import { t1 } from '../../support/keys.ts';
import { makeApiSecret, makeEnvFile, makePrivateKey } from '../../support/secrets.ts';

const now = new Date('2026-01-01');
const prepared = { ...(await prepareScan({ root: '/', now })), now };
const FILE: Provenance = { kind: 'file', path: 'src/a.txt' };

const quiet = (text: string, provenance = FILE): boolean => isQuiet({ bytes: Buffer.from(text), provenance }, prepared);

describe('a content is quiet', () => {
  test('that names the vendor and holds nothing', () => {
    for (const text of ['', 'vonage', 'const client = new Nexmo({ apiKey, apiSecret });\n'.repeat(2000)])
      expect([text.slice(0, 40), quiet(text)]).toEqual([text.slice(0, 40), true]);
  });

  test('not with a secret in it, a key, or either in base64', () => {
    const env = makeEnvFile();
    const key = makePrivateKey();
    for (const text of [env, key, Buffer.from(env).toString('base64'), Buffer.from(key).toString('base64')])
      expect([text.slice(0, 12), quiet(text)]).toEqual([text.slice(0, 12), false]);
  });

  test('not with a token that proves a secret elsewhere', () => {
    expect(quiet(`token: ${t1({ secret: 'a'.repeat(40) })}`)).toBe(false);
  });

  test('not when decoding stopped before the end', () => {
    expect(quiet('vonage "\\u0061pi_key"\n'.repeat(20_000))).toBe(false);
  });

  test('not with a secret in its name, of which an object of the store has none', () => {
    const path = `nexmo_api_key=1a2b3c4d&api_secret=${makeApiSecret()}.txt`;
    expect(quiet('', { kind: 'file', path })).toBe(false);
    expect(quiet('', FILE)).toBe(true);
  });
});

test('quiet is what a look sees nothing in', async () => {
  const piece = fc.constantFrom(
    'vonage ',
    'nexmo_api_secret=',
    'NEXMO_API_KEY=1a2b3c4d\n',
    makeApiSecret(),
    makeEnvFile(),
    `Bearer ${t1({ secret: 'b'.repeat(40) })}\n`,
    '\n',
    '"',
    '\\u003d',
    'secret: ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const content = { bytes: Buffer.from(pieces.join('')), provenance: FILE };
      const coverage = new Coverage();
      let heard = 0;
      const seen = await lookAt(
        content,
        { ...prepared, signal: AbortSignal.any([]), onProgress: () => {}, onWitness: () => heard++ },
        coverage,
      );
      expect(isQuiet(content, prepared)).toBe(seen.length + heard === 0 && coverage.complete);
    }),
    { numRuns: 60 },
  );
});
