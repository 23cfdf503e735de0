import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SecretText } from '../../../../src/core/secret-text.ts';
import type { Match } from '../../../../src/core/match.ts';
import type { Kind } from '../../../../src/core/kind.ts';
import { matchPrivateKey } from '../../../../src/engine/keys/private-key.ts';
import { crossProof } from '../../../../src/engine/proof/cross-proof.ts';
import type { Witness } from '../../../../src/engine/proof/witness.ts';
import { witnessesIn } from '../../../../src/engine/proof/witnesses-in.ts';
import type { ProofTools } from '../../../../src/core/proof-tools.ts';
import { nodeProofTools as tools } from '../../../../src/scan/proof-tools.ts';
import { ecPair, hs256, pem, publicPem, rs256, rsaPair, t1 } from '../../../support/keys.ts';
import { inputOf, matcherRule } from '../../../support/match-input.ts';
import { matchIn, testRule } from '../../../support/match.ts';

const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const SECRET = createHash('sha1').update('made by a test').digest('hex');
const OTHER = createHash('sha1').update('another').digest('hex');
const applicationKeyRule = matcherRule(
  'private-key',
  { owner: 'vonage' },
  { id: 'app-key', kind: 'application-private-key', title: 'App key' },
);

function secretMatch(kind: Kind, value: string, more: Partial<Match> = {}): Match {
  return matchIn(`x ${value} y`, value, { rule: { ...testRule, kind }, confidence: 'low', ...more });
}

function keyMatch(text: string): Match {
  const rule = matcherRule('private-key', { owner: 'other' }, { kind: 'private-key', severity: 'high' });
  const [candidate] = matchPrivateKey(inputOf(text), rule);
  if (candidate === undefined) throw new Error('no key in the text');
  const { related, confidence, identity, evidence, proof = {} } = candidate;
  return matchIn(text, candidate.secret.reveal(), {
    rule,
    related,
    confidence,
    evidence,
    proof,
    ...(identity && { identity }),
  });
}

function witnesses(...texts: readonly string[]): readonly Witness[] {
  return texts.flatMap((text) => witnessesIn(inputOf(text)));
}

function prove(match: Match, ...texts: readonly string[]): Match | undefined {
  return crossProof([match], witnesses(...texts), { tools, applicationKeyRule })[0];
}

describe('secrets', () => {
  const openTok = hs256(SECRET, { iss: '45990001', ist: 'project', iat: 1 });
  const webhook = hs256(SECRET, { iss: 'Vonage', api_key: '7c0ffee1', payload_hash: 'x' });

  test.each<[string, Kind, string, string, object]>([
    ['a T1 token', 'video-secret', t1({ secret: SECRET }), 't1-token', { projectId: '45990001' }],
    ['an OpenTok JWT', 'video-secret', openTok, 'opentok-jwt', { projectId: '45990001' }],
    ['a webhook’s JWT', 'signature-secret', `Bearer ${webhook}`, 'webhook-jwt', { apiKey: '7c0ffee1' }],
    ['a signature secret pasted as api secret', 'api-secret', webhook, 'webhook-jwt', { apiKey: '7c0ffee1' }],
  ])('%s proves one', (_, kind, text, provenBy, related) => {
    const proven = prove(secretMatch(kind, SECRET), text);
    expect(proven).toMatchObject({ confidence: 'high', proof: { provenBy }, related });
    expect(proven?.evidence.at(-1)).toMatch(/^proved by a /);
  });

  test('no other secret is proved', () => {
    const match = secretMatch('video-secret', OTHER);
    expect(prove(match, t1({ secret: SECRET }), openTok, webhook)).toBe(match);
  });

  test('a token of another project is not even tried', () => {
    const match = secretMatch('video-secret', SECRET, { related: { projectId: '46111111' } });
    expect(prove(match, t1({ secret: SECRET }))).toBe(match);
  });

  test('the order stays, and every place of a proven secret is proven', () => {
    const all = [
      secretMatch('video-secret', SECRET),
      secretMatch('video-secret', OTHER),
      secretMatch('video-secret', SECRET),
    ];
    const proven = crossProof(all, witnesses(t1({ secret: SECRET })), { tools });
    expect(proven.map(({ confidence }) => confidence)).toEqual(['high', 'low', 'high']);
  });

  test('without witnesses nothing changes', () => {
    const all = [secretMatch('video-secret', SECRET)];
    expect(crossProof(all, [], { tools })).toBe(all);
  });
});

describe('signed queries', () => {
  const base = '&api_key=7c0ffee1&text=a_b&timestamp=1700000000&to=1';
  const query = 'to=1&text=a%26b&api_key=7c0ffee1&timestamp=1700000000';

  test.each<[string, string]>([
    [
      'md5hash',
      createHash('md5')
        .update(base + SECRET)
        .digest('hex'),
    ],
    ['HMAC-MD5', createHmac('md5', SECRET).update(base).digest('hex').toUpperCase()],
    ['HMAC-SHA1', createHmac('sha1', SECRET).update(base).digest('hex').toUpperCase()],
    ['HMAC-SHA256', createHmac('sha256', SECRET).update(base).digest('hex').toUpperCase()],
    ['HMAC-SHA512', createHmac('sha512', SECRET).update(base).digest('hex').toUpperCase()],
  ])('%s proves a signature secret', (_, sig) => {
    const match = secretMatch('signature-secret', SECRET);
    expect(prove(match, `GET /webhook?${query}&sig=${sig} HTTP/1.1`)).toMatchObject({
      proof: { provenBy: 'signed-query' },
    });
    expect(prove(match, `GET /webhook?${query}x&sig=${sig} HTTP/1.1`)).toBe(match);
  });

  test('half a megabyte of parameters is looked through in a moment', () => {
    const found = witnesses(
      `timestamp= sig=${'&a=b'.repeat(125_000)}`,
      `timestamp= sig=${'&'.repeat(500_000)}`,
      `timestamp=sig=${'a='.repeat(250_000)}`,
    );
    expect(found).toEqual([]);
  });
});

describe('keys', () => {
  const token = rs256(rsaPair(), { application_id: ID, iat: 1 });

  test.each<[string, string]>([
    ['PEM', pem(rsaPair())],
    ['PKCS#1 with escapes', `k = "${pem(rsaPair(), 'pkcs1').replaceAll('\n', '\\n')}"`],
    [
      'bare base64',
      pem(rsaPair())
        .replaceAll(/-----.*/g, '')
        .trim(),
    ],
  ])('an application’s JWT proves whose a key in %s is', (_, text) => {
    const proven = prove(keyMatch(text), token);
    expect(proven).toMatchObject({ related: { applicationId: ID }, proof: { provenBy: 'application-jwt' } });
    expect(proven).toMatchObject({ rule: applicationKeyRule, severity: 'critical', title: 'App key' });
  });

  test('an application’s public key proves it too', () => {
    const application = `{"id": "${ID}", "keys": {"public_key": ${JSON.stringify(publicPem(rsaPair()))}}}`;
    expect(prove(keyMatch(pem(rsaPair())), application)).toMatchObject({
      rule: applicationKeyRule,
      related: { applicationId: ID },
    });
  });

  test('a public key alone proves the pair, not the owner', () => {
    const proven = prove(keyMatch(pem(rsaPair())), publicPem(rsaPair(), 'pkcs1'));
    expect(proven?.proof).toMatchObject({ provenBy: 'public-key' });
    expect(proven?.rule.kind).toBe('private-key');
  });

  test('other keys are not proved', () => {
    for (const match of [keyMatch(pem(rsaPair('other'))), keyMatch(pem(ecPair()))]) {
      expect(prove(match, token, publicPem(rsaPair()))).toBe(match);
    }
  });

  test('a documented key stays documented', () => {
    const match = { ...keyMatch(pem(rsaPair())), confidence: 'low' as const };
    expect(prove(match, publicPem(rsaPair()))).toMatchObject({ confidence: 'low', proof: { provenBy: 'public-key' } });
  });
});

test('of a thousand secrets and a thousand tokens not every pair is tried', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    secretMatch('video-secret', createHash('sha1').update(`${at}`).digest('hex')),
  );
  const data = new SecretText('data');
  const tokens = Array.from({ length: 1000 }, (): Witness => ({
    kind: 'hmac',
    form: 't1-token',
    hash: 'sha1',
    data,
    mac: '',
    related: {},
  }));
  let hmacs = 0;
  const counting: ProofTools = {
    ...tools,
    hmac: (...args) => {
      hmacs++;
      return tools.hmac(...args);
    },
  };
  expect(crossProof(many, tokens, { tools: counting })).toEqual(many);
  expect(hmacs).toBe(200_000);
});
