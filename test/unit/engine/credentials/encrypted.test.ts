// Cipher text is no secret: told by what stands beside it, since it looks as random as one.
import { describe, expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

const KEY = makeApiKey();
const SECRET = makeApiSecret();
const CIPHER = `${drawn('cipher', 22)}==`;

async function found(text: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path: 'conf/vonage.txt' });
  return findings.map(({ secret }) => secret.reveal());
}

describe('cipher text', () => {
  test.each([
    ['a data bag', `"vonage_secret": { "encrypted_data": "${CIPHER}", "iv": "${SECRET}", "cipher": "aes-256-gcm" }`],
    ['content and vector', `vonage: { apiSecret: { iv: '${drawnHex(1, 32)}', content: '${drawnHex(2, 32)}' } }`],
    ['a mark', `{ "vonage": { "apiSecret": { "value": "${SECRET}", "encrypted": true } } }`],
    ['a marked element', `<VonagePassword><Value Protected="True">${SECRET}</Value></VonagePassword>`],
    ['a vector of the same name', `VONAGE_API_SECRET=${SECRET}\nVONAGE_API_SECRET_IV=${drawnHex(3, 32)}\n`],
    ['a version in front', `vonage_api_secret: v1:${drawn('v1', 40)}`],
    ['Magento’s', `nexmo_api_secret = '0:3:${drawn('0:3', 40)}'`],
    ['a scheme in braces', `vonage.api-secret='{aes}${drawn('aes', 44)}'`],
    ['a word in front', `VONAGE_SECRET=enc:${drawn('enc', 40)}`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('no cipher text', () => {
  test.each([
    ['a key beside it', `vonage: { apiKey: '${KEY}', apiSecret: '${SECRET}' }`],
    ['a mark that says no', `vonage: { apiSecret: { value: '${SECRET}', encrypted: false } }`],
    ['a vector of another object', `{ "a": { "iv": "${CIPHER}" }, "vonage": { "apiSecret": "${SECRET}" } }`],
    ['a vector of another name', `VONAGE_API_SECRET=${SECRET}\nSESSION_IV=${drawnHex(3, 32)}\n`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([SECRET]);
  });
});
