import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isDocumentedKey } from '../../../../src/engine/keys/documented-keys.ts';
import { readDerKey, type KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { der, ecPair, edPair, rsaPair } from '../../../support/keys.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../../../src/engine/keys/documented-keys.ts');
const LISTED = [...readFileSync(SOURCE, 'utf8').matchAll(/'([0-9a-f]{24})'/g)].map(([, hash = '']) => hash);

function reading(hashes: readonly string[]): KeyReading {
  return { form: 'pkcs8', encrypted: false, identity: 'public:x', hashes };
}

test.each(LISTED)('%s is known, as the first or as the second of its hashes', (hash) => {
  const [whole, other] = [hash + '0'.repeat(40), 'f'.repeat(64)];
  expect(isDocumentedKey(reading([whole]))).toBe(true);
  expect(isDocumentedKey(reading([other, whole]))).toBe(true);
});

test('a hash that only begins alike, or ends alike, is another key’s', () => {
  for (const hash of LISTED) {
    const last = hash.endsWith('0') ? '1' : '0';
    expect(isDocumentedKey(reading([hash.slice(0, 23) + last + '0'.repeat(40)]))).toBe(false);
    expect(isDocumentedKey(reading(['0'.repeat(40) + hash]))).toBe(false);
  }
  expect(isDocumentedKey(reading([]))).toBe(false);
});

test('each is listed once', () => {
  expect(LISTED.length).toBeGreaterThan(10);
  expect(new Set(LISTED).size).toBe(LISTED.length);
});

test.each([rsaPair(), ecPair(), edPair()])('a key that was made just now is none of them', (pair) => {
  const made = readDerKey(der(pair), nodeProofTools);
  expect(made && isDocumentedKey(made)).toBe(false);
});
