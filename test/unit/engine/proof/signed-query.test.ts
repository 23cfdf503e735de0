import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSignedQueries, isQuerySignedBy } from '../../../../src/engine/proof/signed-query.ts';
import type { Witness } from '../../../../src/engine/proof/witness.ts';
import { nodeProofTools as tools } from '../../../../src/scan/proof-tools.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';

const KEY = `5${drawnHex('query', 7)}`;
const SECRET = drawn('query', 50);
type Method = 'md5hash' | 'md5' | 'sha1' | 'sha256' | 'sha512';

// As Vonage's documentation describes it, written anew: sorted parameters, `&` and `=` of values as `_`.
function sign(params: Readonly<Record<string, string>>, method: Method): string {
  const base = Object.keys(params)
    .toSorted()
    .map((name) => `&${name}=${(params[name] ?? '').replace(/[&=]/g, '_')}`)
    .join('');
  return method === 'md5hash'
    ? createHash('md5')
        .update(base + SECRET)
        .digest('hex')
    : createHmac(method, SECRET).update(base).digest('hex');
}

function query(params: Readonly<Record<string, string>>, method: Method): string {
  const pairs = Object.entries({ ...params, sig: sign(params, method) });
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("'", '%27')}`).join('&');
}

function signedBy(secret: string, witness: Witness | undefined): boolean {
  return witness?.kind === 'signed-query' && isQuerySignedBy(secret, witness, tools);
}

// Not in the order in which they are signed.
const PARAMS = { from: 'Acme', timestamp: '1700000000', api_key: KEY, text: 'a=b & c+d ü', to: '447700900000' };

describe('a signed query is proved by the secret that signed it, and by no other', () => {
  test.each<Method>(['md5hash', 'md5', 'sha1', 'sha256', 'sha512'])('%s', (method) => {
    const [witness, ...more] = findSignedQueries(`GET /sms/json?${query(PARAMS, method)} HTTP/1.1`);
    expect(more).toEqual([]);
    expect(witness?.related).toEqual({ apiKey: KEY });
    expect(signedBy(SECRET, witness)).toBe(true);
    expect(signedBy(drawn('another', 50), witness)).toBe(false);
  });

  test.each<[string, (text: string) => string]>([
    ['in HTML', (text) => text.replaceAll('&', '&amp;')],
    ['with blanks as plus', (text) => text.replaceAll('%20', '+')],
    ['in quotes', (text) => `curl "https://x.example/?${text}"`],
    [
      'with the signature in upper case',
      (text) => text.replace(/sig=(\w+)/, (pair) => `sig=${pair.slice(4).toUpperCase()}`),
    ],
    ['with a parameter behind the signature', (text) => text.replace(/(&to=\w+)(&sig=\w+)$/, '$2$1')],
  ])('%s', (_, carry) => {
    const [witness] = findSignedQueries(carry(query(PARAMS, 'sha256')));
    expect(signedBy(SECRET, witness)).toBe(true);
  });

  test('whatever its parameters are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(2e9), (text, timestamp) => {
        const params = { api_key: KEY, text, timestamp: String(timestamp), to: '44' };
        const [witness] = findSignedQueries(query(params, 'sha256'));
        expect(signedBy(SECRET, witness)).toBe(true);
      }),
    );
  });
});

describe('no witness', () => {
  test.each<[string, string]>([
    ['without a time', query({ api_key: KEY, to: '44' }, 'md5')],
    ['without a signature', `api_key=${KEY}&timestamp=1&to=44`],
    ['of a length that no hash has', `api_key=${KEY}&timestamp=1&sig=${'a'.repeat(50)}`],
    ['too short', `timestamp=1&sig=${'a'.repeat(30)}`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findSignedQueries(text)).toEqual([]);
  });

  test('a key of another form is not related', () => {
    expect(findSignedQueries(query({ ...PARAMS, api_key: 'ABC' }, 'md5'))[0]?.related).toEqual({});
  });

  test('the text that was signed is not shown', () => {
    expect(JSON.stringify(findSignedQueries(query(PARAMS, 'md5')))).not.toContain('Acme');
  });
});

test('half a megabyte of parameters is read in a moment', () => {
  for (const unit of ['a=b&', 'timestamp=1&', 'sig=', 'sig=timestamp=&', 'a=%']) {
    const text = `timestamp= sig= ${unit.repeat(Math.ceil(500_000 / unit.length))}`;
    expect(findSignedQueries(text)).toEqual([]);
  }
});
