import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { familyOf } from '../../../src/engine/tokens/jwt-family.ts';
import { findJwts } from '../../../src/engine/tokens/jwt.ts';
import { projectOfSession } from '../../../src/engine/tokens/session-id.ts';
import { findT1Tokens } from '../../../src/engine/tokens/t1.ts';
import { fillPlaceholders } from '../../../src/rules/placeholders.ts';

// Many seeds: a template that is right for most random numbers only would make a test fail once in a while.
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('a made-up key', () => {
  test('is one that OpenSSL reads, with every seed another', () => {
    const keys = SEEDS.map((seed) => fillPlaceholders('{{pem}}', seed));
    for (const key of keys) expect(createPrivateKey(key).asymmetricKeyType).toBe('ed25519');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is the same with escaped line ends, or as DER', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const escaped = fillPlaceholders('{{pem:2}}', seed).replaceAll('\\n', '\n');
      expect(createPrivateKey(escaped).asymmetricKeyType).toBe('ed25519');
      const key = Buffer.from(fillPlaceholders('{{der}}', seed), 'base64');
      expect(createPrivateKey({ key, format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
    }
  });
});

describe('a made-up JWT', () => {
  test.each<[number, string | undefined, string]>([
    [1, undefined, 'HS256'],
    [2, 'application', 'RS256'],
    [3, 'user', 'RS256'],
    [4, 'video', 'RS256'],
    [5, 'opentok', 'HS256'],
    [6, 'opentok-session', 'HS256'],
    // A number without a family is somebody else's.
    [0, undefined, 'HS256'],
    [999, undefined, 'HS256'],
  ])('of number %i is of the family %s', (number, family, algorithm) => {
    for (const seed of SEEDS) {
      const tokens = findJwts(`x ${fillPlaceholders(`{{jwt:${number}}}`, seed)} y`);
      expect(tokens).toHaveLength(1);
      expect(tokens.map((token) => [token.algorithm, familyOf(token)?.family])).toEqual([[algorithm, family]]);
    }
  });
});

test('a made-up T1 token decodes, and its session is of its project', () => {
  for (const seed of SEEDS) {
    const [token] = findT1Tokens(fillPlaceholders('token={{t1}};', seed));
    expect(token?.projectId).toMatch(/^4[567]\d{6}$/);
    expect(projectOfSession(token?.fields['session_id'] ?? '')).toBe(token?.projectId);
  }
});
