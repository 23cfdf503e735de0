// The prefilter must let through whatever the key readers could read: with the built-in rules' anchors, over bytes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanFragment } from '../../../../src/engine/scan-fragment.ts';
import { decodeText } from '../../../../src/engine/text.ts';
import { createSearcher } from '../../../../src/kernel/kernel.ts';
import { compileRuleSet } from '../../../../src/rules/compile.ts';
import { parseRules } from '../../../../src/rules/parse.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { CARRIERS } from '../../../support/carriers.ts';
import {
  der,
  dsaPair,
  ecPair,
  edPair,
  encryptedPem,
  jks,
  jwk,
  openSsh,
  pem,
  pgp,
  publicPem,
  putty,
  rs256,
  rsaPair,
  rsaXml,
  t1,
} from '../../../support/keys.ts';
import { NOW } from '../../../support/match-input.ts';

const patterns = path.resolve(import.meta.dirname, '../../../../patterns');
const files = ['private-keys.yaml', 'tokens.yaml'];
const ruleSet = compileRuleSet(
  files.flatMap((file) => parseRules(readFileSync(path.join(patterns, file), 'utf8'), file)),
);
const searcher = createSearcher(ruleSet.anchors);

function scan(bytes: Uint8Array, name = 'a.txt'): ReturnType<typeof scanFragment> {
  if (!searcher.hasAnchor(bytes)) return [];
  const fragment = { text: decodeText(bytes).text, provenance: { kind: 'file' as const, path: name } };
  return scanFragment(fragment, ruleSet, { tools: nodeProofTools, now: NOW });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bare = (text: string): string => text.replaceAll(/-----.*\n/g, '').replaceAll('\n', '');

describe('through prefilter and pipeline, one finding', () => {
  const texts: Readonly<Record<string, string>> = {
    'PKCS#8': pem(rsaPair()),
    'PKCS#1': pem(rsaPair(), 'pkcs1'),
    SEC1: pem(ecPair(), 'sec1'),
    Ed25519: pem(edPair()),
    DSA: pem(dsaPair()),
    'encrypted PKCS#8': encryptedPem(rsaPair()),
    OpenSSH: openSsh(rsaPair()),
    PGP: pgp(rsaPair()),
  };
  const carried = Object.entries(texts).flatMap(([form, text]) =>
    Object.entries(CARRIERS).map(([carrier, carry]) => [form, carrier, carry(text)] as const),
  );

  test.each(carried)('%s in %s', (_form, _carrier, text) => {
    expect(scan(Buffer.from(text))).toHaveLength(1);
  });

  test.each<[string, string | Buffer]>([
    ['PuTTY', putty(rsaPair())],
    ['JWK', JSON.stringify(jwk(rsaPair()))],
    [
      'JWK in a JavaScript object',
      `{ kty: 'RSA', ${Object.entries(jwk(rsaPair()))
        .map(([name, value]) => `${name}: '${value}'`)
        .join(', ')} }`,
    ],
    ['RSAKeyValue', rsaXml(rsaPair())],
    ['bare PKCS#8 RSA', bare(pem(rsaPair()))],
    ['bare PKCS#1', bare(pem(rsaPair(), 'pkcs1'))],
    ['bare PKCS#1 of 1024 bits', bare(pem(rsaPair('small', 1024), 'pkcs1'))],
    ['bare PKCS#1 of 3072 bits', bare(pem(rsaPair('large', 3072), 'pkcs1'))],
    ['bare PKCS#8 EC', bare(pem(ecPair()))],
    ['bare PKCS#8 EC of P-521', bare(pem(ecPair('secp521r1')))],
    ['bare SEC1 of P-384', bare(pem(ecPair('secp384r1'), 'sec1'))],
    ['bare SEC1 of secp256k1', bare(pem(ecPair('secp256k1'), 'sec1'))],
    ['bare Ed25519', bare(pem(edPair()))],
    ['bare encrypted PKCS#8', bare(encryptedPem(rsaPair()))],
    ['bare OpenSSH', bare(openSsh(edPair()))],
    ['bare JKS', jks(1).toString('base64')],
    ['DER PKCS#8 RSA', der(rsaPair())],
    ['DER PKCS#1', der(rsaPair(), 'pkcs1')],
    ['DER PKCS#8 EC', der(ecPair())],
    ['DER SEC1', der(ecPair(), 'sec1')],
    ['DER Ed25519', der(edPair())],
    ['DER encrypted PKCS#8', Buffer.from(bare(encryptedPem(rsaPair())), 'base64')],
    ['hex of PEM', Buffer.from(pem(rsaPair())).toString('hex')],
    ['hex of DER', der(rsaPair()).toString('hex')],
    ['UTF-16', Buffer.from(`\ufeff${pem(rsaPair())}`, 'utf16le')],
    ['UTF-8 with a BOM', `\ufeff${pem(rsaPair())}`],
    ['a T1 token', t1({ secret: 'made by a test' })],
    ['a T1 token in a query', `?token=${encodeURIComponent(t1({ secret: 'made by a test' }))}`],
  ])('%s', (_, content) => {
    expect(scan(Buffer.from(content))).toHaveLength(1);
  });

  test('a public key passes the prefilter, since it can prove a key', () => {
    expect(searcher.hasAnchor(Buffer.from(publicPem(rsaPair())))).toBe(true);
    expect(scan(Buffer.from(publicPem(rsaPair())))).toEqual([]);
  });
});

describe('decoded layers', () => {
  const block = pem(rsaPair());

  test.each<[string, string, readonly string[]]>([
    ['base64 of PEM', `a: 1\nKEY64=${base64(block)}\n`, ['base64']],
    ['base64 of PEM, in wrapped lines', `key: |\n  ${base64(block).replaceAll(/.{76}/g, '$&\n  ')}\n`, ['base64']],
    ['base64 of an .env file', `env: ${base64(`A=1\nKEY="${block}"\n`)}`, ['base64']],
    ['base64 in base64', `k: "${base64(`{"key":"${base64(block)}"}`)}"`, ['base64', 'base64']],
    [
      'three times',
      `# PRIVATE KEY-\n${base64(`{"a":"${base64(`K='${base64(block)}'`)}"}`)}`,
      ['base64', 'base64', 'base64'],
    ],
    ['PowerShell', '# PRIVATE KEY-\n' + Buffer.from(`$k="${block}"`, 'utf16le').toString('base64'), ['base64']],
  ])('%s', (_, text, decodedFrom) => {
    const found = scan(Buffer.from(text));
    expect(found).toMatchObject([{ decodedFrom }]);
  });

  test('the location is that of the outer text', () => {
    const [found] = scan(Buffer.from(`a: 1\nKEY64=${base64(block)}\n`));
    expect(found?.location).toMatchObject({ startLine: 2, startColumn: 7, endLine: 2 });
  });

  test('the holder of a decoded key names its owner', () => {
    const [found] = scan(Buffer.from(`VONAGE_PRIVATE_KEY_BASE64=${base64(block)}\n`));
    expect(found).toMatchObject({ rule: { id: 'vonage-application-private-key' }, severity: 'critical' });
  });

  test('witnesses come from all layers', () => {
    const token = rs256(rsaPair(), { application_id: '3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b' });
    const kinds: string[] = [];
    const text = `env: ${base64(`TOKEN=${token}\n`.repeat(2))}`;
    scanFragment({ text, provenance: { kind: 'stdin', path: 'x' } }, ruleSet, {
      tools: nodeProofTools,
      now: NOW,
      onWitness: ({ kind }) => kinds.push(kind),
    });
    // A further layer may show one of them again.
    expect(kinds.length).toBeGreaterThanOrEqual(2);
    expect(new Set(kinds)).toEqual(new Set(['signature']));
  });
});
