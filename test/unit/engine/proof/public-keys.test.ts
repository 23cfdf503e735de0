import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findPublicKeys } from '../../../../src/engine/proof/public-keys.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { ecPair, pem, publicPem, rsaPair, type Pair } from '../../../support/keys.ts';

const ID = '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b';
const hashOf = ({ publicKey }: Pair): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
const find = (text: string): ReturnType<typeof findPublicKeys> => findPublicKeys(text, nodeProofTools);

describe('a public key', () => {
  test.each([
    ['RSA', publicPem(rsaPair()), rsaPair()],
    ['RSA in PKCS#1', publicPem(rsaPair(), 'pkcs1'), rsaPair()],
    ['EC', publicPem(ecPair()), ecPair()],
    ['on one line, escaped', publicPem(rsaPair()).replaceAll('\n', String.raw`\n`), rsaPair()],
    ['in literals', publicPem(rsaPair()).replaceAll('\n', String.raw`\n" +` + '\n  "'), rsaPair()],
  ])('%s: is known by the hash of its structure', (_, text, pair) => {
    expect(find(`key = "${text}"`)).toEqual([{ kind: 'public-key', sha256: hashOf(pair), related: {} }]);
  });

  test('has the id of the application in front of it, the nearest one', () => {
    const text = `{"id": "00000000-0000-4000-8000-000000000000", "x": 1},\n{"id": "${ID.toUpperCase()}", "keys": {"public_key": "${publicPem(rsaPair())}"}}`;
    expect(find(text)).toMatchObject([{ related: { applicationId: ID } }]);
    expect(find(`"id": "${ID}"${' '.repeat(3000)}${publicPem(rsaPair())}`)).toMatchObject([{ related: {} }]);
  });

  test('is no private one, nor an elided one, nor one that is cut', () => {
    expect(find(pem(rsaPair()))).toEqual([]);
    expect(find(publicPem(rsaPair()).replace(/\n.{30}/, '\n...'))).toEqual([]);
    expect(find(publicPem(rsaPair()).slice(0, 200))).toEqual([]);
    expect(find('-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----')).toEqual([]);
  });

  test('is told for each block', () => {
    expect(find(publicPem(rsaPair()) + publicPem(ecPair())).map((one) => one.kind)).toEqual([
      'public-key',
      'public-key',
    ]);
  });
});
