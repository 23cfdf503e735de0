import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { witnessesIn } from '../../../../src/engine/proof/witnesses-in.ts';
import { hs256, publicPem, rs256, rsaPair, t1 } from '../../../support/keys.ts';
import { inputOf } from '../../../support/match-input.ts';

const SECRET = createHash('sha1').update('made by a test').digest('hex');
const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const QUERY = `?api_key=7c0ffee1&timestamp=1&sig=${SECRET.slice(0, 32)}`;
const TEXTS: readonly (readonly [name: string, text: string, kind: object])[] = [
  [
    'an application’s token',
    rs256(rsaPair(), { application_id: ID }),
    { kind: 'signature', related: { applicationId: ID } },
  ],
  [
    'a project’s token',
    hs256(SECRET, { iss: '45990001', ist: 'project' }),
    { kind: 'hmac', form: 'opentok-jwt', hash: 'sha256' },
  ],
  ['a webhook’s token', hs256(SECRET, { iss: 'Vonage', api_key: '7c0ffee1' }), { kind: 'hmac', form: 'webhook-jwt' }],
  ['a T1 token', t1({ secret: SECRET }), { kind: 'hmac', form: 't1-token', hash: 'sha1' }],
  ['a signed query', QUERY, { kind: 'signed-query', related: { apiKey: '7c0ffee1' } }],
  ['a public key', publicPem(rsaPair()), { kind: 'public-key' }],
];

test.each(TEXTS)('%s bears witness', (_, text, witness) => {
  expect(witnessesIn(inputOf(`x "${text}" y`))).toMatchObject([witness]);
});

test('all of them in one text do', () => {
  const text = TEXTS.map(([, one]) => one).join('\n\n');
  expect(witnessesIn(inputOf(text))).toHaveLength(TEXTS.length);
});

test.each([
  ['another provider’s token', hs256(SECRET, { iss: 'https://accounts.example', sub: '1' })],
  ['a query without a time', QUERY.replace('timestamp', 'time')],
  ['a query with a digest of no known length', QUERY.replace(/sig=.*/, `sig=${SECRET.slice(0, 34)}`)],
  ['nothing', ''],
])('%s does not', (_, text) => {
  expect(witnessesIn(inputOf(text))).toEqual([]);
});

test('halves of them side by side never make it throw', () => {
  const half = fc
    .tuple(fc.constantFrom(...TEXTS), fc.nat(100))
    .map(([[, text], share]) => text.slice(0, (text.length * share) / 100));
  fc.assert(
    fc.property(fc.array(half, { maxLength: 6 }), fc.string({ maxLength: 3 }), (parts, joint) => {
      expect(witnessesIn(inputOf(parts.join(joint))).length).toBeLessThanOrEqual(parts.length);
    }),
  );
});
