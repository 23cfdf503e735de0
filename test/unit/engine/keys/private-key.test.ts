import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isDocumentedKey } from '../../../../src/engine/keys/documented-keys.ts';
import { makeOnce } from '../../../../src/engine/layers.ts';
import { matchPrivateKey } from '../../../../src/engine/keys/private-key.ts';
import type { Candidate, MatchInput } from '../../../../src/engine/matcher.ts';
import { encryptedPem, pem, rsaPair } from '../../../support/keys.ts';
import { inputOf, matcherRule } from '../../../support/match-input.ts';

const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const vonage = matcherRule('private-key', { owner: 'vonage' }, { title: 'Application key' });
const other = matcherRule('private-key', { owner: 'other' }, { severity: 'high', title: 'Key' });

function both(input: MatchInput): { vonage: readonly Candidate[]; other: readonly Candidate[] } {
  return { vonage: matchPrivateKey(input, vonage), other: matchPrivateKey(input, other) };
}

describe('whose key it is', () => {
  const key = pem(rsaPair());
  const google = '"client_email": "bot@x.iam.gserviceaccount.com",\n"private_key": "';

  test.each<[string, string, string]>([
    ['the identifier', `VONAGE_PRIVATE_KEY="${key}"`, '.env'],
    ['the identifier in front of a YAML block', `vonage_private_key: |\n${key.replace(/^/gm, '  ')}`, 'config.yml'],
    ['the file’s name', key, 'keys/vonage_private.pem'],
    ['a file of the CLI', `{"private_key": ${JSON.stringify(key)}}`, 'vonage_app.json'],
    ['the path', key, 'nexmo/private.key'],
    ['a class nearby', `const v = new Vonage({ applicationId: '${ID}', privateKey: \`${key}\` });`, 'index.js'],
    ['an application id nearby', `{"application_id": "${ID}", "private_key": ${JSON.stringify(key)}}`, 'app.json'],
    ['an application id behind', `keypair(\`${key}\`); app_id = '${ID}'`, 'x.php'],
    ['the identifier against another use in the file', `google: x\nNEXMO_PRIVATE_KEY="${key}"`, '.env'],
  ])('%s can say Vonage', (_, text, path) => {
    const found = both(inputOf(text, path));
    expect(found.vonage).toHaveLength(1);
    expect(found.other).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['nothing', key, 'id_rsa'],
    ['a service account', `{${google}${JSON.stringify(key).slice(1)}}`, 'key.json'],
    [
      'a service account nearer than Vonage',
      `new Vonage({});\nconst auth = {${google}${JSON.stringify(key).slice(1)}}`,
      'f.js',
    ],
    ['a TLS file', key, 'server.key'],
    ['OpenToken, another word', `openTokens: x\n${key}`, 'a.txt'],
  ])('%s leaves it to others', (_, text, path) => {
    const found = both(inputOf(text, path));
    expect(found.vonage).toEqual([]);
    expect(found.other).toHaveLength(1);
  });

  test('a decoded layer is judged by the text that holds it', () => {
    const outer = inputOf('VONAGE_PRIVATE_KEY64=…');
    const base = { ...inputOf(key), outer, outerSpan: { start: 21, end: 22 } };
    const layer = { ...base, once: makeOnce(() => base) };
    expect(both(layer).vonage).toHaveLength(1);
  });

  test('the nearest application id is related', () => {
    const far = '0f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
    const text = `applicationId: '${far}'\nx\napplicationId: '${ID.toUpperCase()}', vonage: \`${key}\``;
    expect(both(inputOf(text)).vonage[0]?.related).toEqual({ applicationId: ID });
    expect(both(inputOf(key, `${ID}_private.key`)).vonage[0]?.related).toEqual({ applicationId: ID });
  });
});

describe('what is told', () => {
  test('the proof names type, size and public half, and never the key', () => {
    const [found] = both(inputOf(pem(rsaPair()))).other;
    expect(found?.proof).toMatchObject({ format: 'pkcs8', keyType: 'rsa', bits: 2048, encrypted: false });
    expect(found?.proof?.['publicKeySha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(found)).not.toContain(pem(rsaPair()).split('\n')[3]);
    expect(found).toMatchObject({ confidence: 'high', severity: 'high', title: 'Key (RSA, 2048 bits)' });
  });

  test('an encrypted key is a leak of medium severity', () => {
    const [found] = both(inputOf(encryptedPem(rsaPair()))).other;
    expect(found).toMatchObject({ confidence: 'high', severity: 'medium', title: 'Key (encrypted)' });
  });

  test('two encodings of a key have one identity, another key has another', () => {
    const identity = (text: string): string | undefined => both(inputOf(text)).other[0]?.identity?.reveal();
    expect(identity(pem(rsaPair()))).toBe(identity(pem(rsaPair(), 'pkcs1').replaceAll('\n', ' ')));
    expect(identity(pem(rsaPair()))).not.toBe(identity(pem(rsaPair('other'))));
  });

  test('a documented key is known by the hash of its DER', () => {
    const reading = { form: 'pkcs8', encrypted: false, identity: 'x' };
    const digest = createHash('sha256').update('no documented key').digest('hex');
    expect(isDocumentedKey({ ...reading, hashes: [digest] })).toBe(false);
    expect(isDocumentedKey({ ...reading, hashes: [digest, `b7252d8bfaf0d77f47f346d9${digest.slice(24)}`] })).toBe(true);
  });

  test('a rule of another matcher finds nothing', () => {
    const rule = { ...other, match: { kind: 'expression', expression: 'x', flags: '' } as const };
    expect(matchPrivateKey(inputOf(pem(rsaPair())), rule)).toEqual([]);
  });
});
