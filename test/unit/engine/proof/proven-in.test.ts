// A value without a name is a secret when a token was signed with it.
import { describe, expect, test } from 'vitest';
import { SecretText } from '../../../../src/core/secret-text.ts';
import { proverOf, unprovenBy } from '../../../../src/engine/proof/proven-in.ts';
import { witnessesIn } from '../../../../src/engine/proof/witnesses-in.ts';
import type { Witness } from '../../../../src/engine/proof/witness.ts';
import { nodeProofTools as tools } from '../../../../src/scan/proof-tools.ts';
import { prepareScan } from '../../../../src/scan/prepare.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { hs256, t1 } from '../../../support/keys.ts';
import { inputOf } from '../../../support/match-input.ts';

const PROJECTS = drawnHex('project', 40);
const SIGNATURE = drawn('signature', 50);
const WEBHOOK = {
  iss: 'Vonage',
  api_key: '5eedf00d',
  payload_hash: drawnHex('payload', 64),
  iat: 1_700_000_000,
  jti: 'a',
};
const witnesses: readonly Witness[] = witnessesIn(
  inputOf(`${t1({ secret: PROJECTS })}\n${hs256(SIGNATURE, WEBHOOK)}\n`),
);
const { ruleSet } = await prepareScan({ root: '/nowhere', now: new Date(0), readPolicy: async () => undefined });

const proving = { tools, onCut: () => expect.unreachable('nothing is left out') };

const provenIn = (text: string): readonly string[] =>
  proverOf(
    unprovenBy([], witnesses, proving),
    ruleSet,
    proving,
  )({ text, provenance: { kind: 'file', path: 'a' } }).map(({ rule, secret }) => `${rule.kind} ${secret.reveal()}`);

describe('proven by a token', () => {
  test('a project’s secret under any name', () => {
    expect(provenIn(`key2 = ${PROJECTS}\nbuild = ${drawnHex('build', 40)}\n`)).toEqual([`video-secret ${PROJECTS}`]);
  });

  test('a signature secret under any name', () => {
    expect(provenIn(`a: "${drawn('salt', 50)}", b: "${SIGNATURE}"`)).toEqual([`signature-secret ${SIGNATURE}`]);
  });

  test('with the account, the place and the proof', () => {
    const prove = proverOf(unprovenBy([], witnesses, proving), ruleSet, proving);
    const [match] = prove({ text: `\n  x=${PROJECTS}\n`, provenance: { kind: 'file', path: 'a' } });
    expect(match).toMatchObject({
      confidence: 'high',
      related: { projectId: '45990001' },
      proof: { provenBy: 't1-token' },
      location: { startLine: 2, startColumn: 5 },
    });
  });
});

test.each([
  `a${PROJECTS}`,
  PROJECTS.slice(1),
  PROJECTS.toUpperCase().toLowerCase().replace(/^./, 'g'),
  '',
  `${SIGNATURE}x`,
])('what is not the secret is none (%#)', (text) => {
  expect(provenIn(text)).toEqual([]);
});

test('a token that a known secret proves looks for no other', () => {
  expect(unprovenBy([new SecretText(PROJECTS)], witnesses, proving)).toHaveLength(1);
  expect(unprovenBy([new SecretText(PROJECTS), new SecretText(SIGNATURE)], witnesses, proving)).toEqual([]);
});

test('a token that is repeated a thousand times takes no other’s place', () => {
  const many = [...Array.from({ length: 1000 }, () => witnesses[0] ?? expect.unreachable()), ...witnesses];
  expect(unprovenBy([], many, proving)).toHaveLength(2);
});

test('no end of tokens and digests is tried, and that it ended is told', () => {
  const digests = Array.from({ length: 3000 }, (_, index) => drawnHex(`digest ${index % 50}`, 40)).join('\n');
  const token = witnesses.find((witness) => witness.kind === 'hmac' && witness.form === 't1-token');
  const many = Array.from({ length: 200 }, (_, index) => ({ ...(token ?? expect.unreachable()), mac: `${index}` }));
  const told: string[] = [];
  const tokens = unprovenBy([], many, { tools, onCut: () => void told.push('tokens') });
  expect([tokens.length, told]).toEqual([100, ['tokens']]);
  let hmacs = 0;
  const counting = { ...tools, hmac: (...all: Parameters<typeof tools.hmac>) => (hmacs++, tools.hmac(...all)) };
  const prove = proverOf(tokens, ruleSet, { tools: counting, onCut: () => void told.push('values') });
  prove({ text: digests, provenance: { kind: 'file', path: 'a' } });
  expect(hmacs).toBe(200_000);
  expect(told).toContain('values');
});
