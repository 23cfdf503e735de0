import { createHash, createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeys } from '../../../../src/engine/keys/find-keys.ts';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { CARRIERS } from '../../../support/carriers.ts';
import {
  armour,
  dsaPair,
  ecPair,
  edPair,
  encryptedPem,
  openSsh,
  pem,
  pgp,
  publicPem,
  rsaPair,
  type Pair,
} from '../../../support/keys.ts';

function readings(text: string): readonly KeyReading[] {
  return findKeys(text, nodeProofTools).map(({ reading }) => reading);
}

function spkiHash({ privateKey }: Pair): string {
  return createHash('sha256')
    .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

describe('forms', () => {
  const rsa = { type: 'rsa', bits: 2048, encrypted: false, publicKeySha256: spkiHash(rsaPair()) };
  const ec = { type: 'ec', curve: 'prime256v1', encrypted: false, publicKeySha256: spkiHash(ecPair()) };
  const ed = { type: 'ed25519', encrypted: false, publicKeySha256: spkiHash(edPair()) };

  test.each<[string, string, Partial<KeyReading>]>([
    ['PKCS#8 RSA', pem(rsaPair()), { form: 'pkcs8', ...rsa }],
    ['PKCS#1', pem(rsaPair(), 'pkcs1'), { form: 'pkcs1', ...rsa }],
    ['SEC1', pem(ecPair(), 'sec1'), { form: 'sec1', ...ec }],
    ['PKCS#8 EC', pem(ecPair()), { form: 'pkcs8', ...ec }],
    ['PKCS#8 Ed25519', pem(edPair()), { form: 'pkcs8', ...ed }],
    ['PKCS#8 DSA', pem(dsaPair()), { form: 'pkcs8', type: 'dsa', bits: 1024, encrypted: false }],
    ['encrypted PKCS#8', encryptedPem(rsaPair()), { form: 'encrypted-pkcs8', encrypted: true }],
    ['Proc-Type encrypted', encryptedPem(rsaPair(), 'pkcs1'), { form: 'pem', type: 'rsa', encrypted: true }],
    ['OpenSSH RSA', openSsh(rsaPair()), { form: 'openssh', ...rsa }],
    ['OpenSSH Ed25519', openSsh(edPair()), { form: 'openssh', ...ed }],
    ['OpenSSH ECDSA', openSsh(ecPair()), { form: 'openssh', ...ec }],
    ['OpenSSH encrypted', openSsh(edPair(), { cipher: 'aes256-ctr' }), { form: 'openssh', ...ed, encrypted: true }],
    ['PGP', pgp(rsaPair()), { form: 'pgp', type: 'rsa', bits: 2048, encrypted: false }],
    ['PGP encrypted', pgp(rsaPair(), { usage: 254, specifier: 3 }), { form: 'pgp', encrypted: true }],
  ])('reads %s', (_, text, expected) => {
    expect(readings(text)).toMatchObject([expected]);
  });

  test('the label is a hint only: PKCS#8 under an RSA head is read', () => {
    expect(readings(pem(rsaPair()).replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY'))).toMatchObject([{ form: 'pkcs8' }]);
  });

  test('an apostrophe in a comment closes no literal', () => {
    const block = pgp(rsaPair()).replace('Version: Test', "Comment: Bob's key");
    const java = block
      .trim()
      .split('\n')
      .map((line) => `"${line}\\n"`)
      .join(' +\n');
    expect(readings(block)).toMatchObject([{ form: 'pgp' }]);
    expect(readings(java)).toMatchObject([{ form: 'pgp' }]);
  });

  test('an encrypted key of a stream cipher need not fill blocks', () => {
    const body = Buffer.from(Array.from({ length: 61 }, (_, at) => at * 3));
    const headers = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CFB,00112233445566778899AABBCCDDEEFF\n\n';
    expect(readings(armour('EC PRIVATE KEY', body, 64, headers))).toMatchObject([{ type: 'ec', encrypted: true }]);
    expect(readings(armour('EC PRIVATE KEY', body, 64, headers.replace('CFB', 'CBC')))).toEqual([]);
  });

  test('a key after EC parameters and certificates is read, and nothing else', () => {
    const bundle = armour('EC PARAMETERS', Buffer.from('06082a8648ce3d030107', 'hex')) + pem(ecPair(), 'sec1');
    expect(readings(armour('CERTIFICATE', Buffer.alloc(300, 0x30)) + bundle)).toMatchObject([{ form: 'sec1' }]);
  });

  test('the same key in any form and wrapping has one identity', () => {
    const forms = [pem(rsaPair()), pem(rsaPair(), 'pkcs1'), openSsh(rsaPair()), pem(rsaPair()).replaceAll('\n', '\\n')];
    expect(new Set(forms.flatMap(readings).map(({ identity }) => identity)).size).toBe(1);
  });
});

describe('carriers', () => {
  const forms: Readonly<Record<string, string>> = {
    'an RSA key': pem(rsaPair()),
    'an encrypted traditional key': encryptedPem(rsaPair(), 'pkcs1'),
    'an OpenSSH key': openSsh(rsaPair()),
  };
  const cases = Object.entries(forms).flatMap(([form, block]) =>
    Object.entries(CARRIERS).map(([carrier, carry]) => [form, carrier, block, carry(block)] as const),
  );

  test.each(cases)('%s is read from %s', (_form, _carrier, block, carried) => {
    expect(readings(carried).map(({ identity }) => identity)).toEqual(readings(block).map(({ identity }) => identity));
  });

  test('a lost foot does not lose the key, whatever follows', () => {
    const cut = pem(rsaPair()).replace(/-----END.*/s, '\nand other words. Here');
    expect(readings(cut)).toMatchObject([{ form: 'pkcs8', bits: 2048 }]);
  });

  test('the span is from the head to the end of the foot', () => {
    const block = pem(edPair()).trim();
    const text = `before\n${block}\nafter`;
    const [key] = findKeys(text, nodeProofTools);
    expect(key && text.slice(key.span.start, key.span.end)).toBe(block);
  });
});

describe('what is no key', () => {
  const block = pem(rsaPair());
  const body = block.split('\n').slice(1, -2);

  test.each<[string, string]>([
    ['a head as a constant', "const HEAD = '-----BEGIN PRIVATE KEY-----';\nconst FOOT = '-----END PRIVATE KEY-----';"],
    [
      'a head in a condition',
      'if (!key.includes("BEGIN PRIVATE KEY")) throw new Error("-----BEGIN PRIVATE KEY----- expected");',
    ],
    ['a body elided with dots', `-----BEGIN PRIVATE KEY-----\n${body[0]}...\n-----END PRIVATE KEY-----`],
    [
      'a body elided in words',
      `-----BEGIN PRIVATE KEY-----\n${body[0]}\n[base64 of the key]\n-----END PRIVATE KEY-----`,
    ],
    ['a body elided in an escape', `"-----BEGIN PRIVATE KEY-----\\n${body[0]}...\\n-----END PRIVATE KEY-----"`],
    ['the first lines only', `-----BEGIN PRIVATE KEY-----\n${body.slice(0, 9).join('\n')}\n-----END PRIVATE KEY-----`],
    ['the last lines only', `-----BEGIN PRIVATE KEY-----\n${body.slice(9).join('\n')}\n-----END PRIVATE KEY-----`],
    ['other words', '-----BEGIN PRIVATE KEY-----\nblahblahblah\n-----END PRIVATE KEY-----'],
    ['an interpolation', '`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`'],
    [
      'random base64',
      armour('PRIVATE KEY', Buffer.alloc(1200, 'random')) + armour('RSA PRIVATE KEY', Buffer.alloc(64, 1)),
    ],
    ['a public key', publicPem(rsaPair())],
    ['a public key under a private head', publicPem(rsaPair()).replaceAll('PUBLIC', 'PRIVATE')],
    ['an OpenSSH file whose checks differ', openSsh(rsaPair(), { checks: [1, 2] })],
    ['a PGP stub whose secret is on a card', pgp(rsaPair(), { usage: 255, specifier: 101 })],
    [
      'an encrypted head with too short a body',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----',
    ],
  ])('%s is none', (_, text) => {
    expect(readings(text)).toEqual([]);
  });
});

describe('hostile input', () => {
  const word = fc.constantFrom(
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0011223344556677\n\n',
    'PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 3\n',
    '<RSAKeyValue><Modulus>AAAA</Modulus><D>',
    '{"kty":"RSA","n":"',
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    'b3BlbnNzaC1rZXktdjEA',
    '\n',
    '\\n',
    '"+"',
    pem(rsaPair()).slice(28, 600),
  );

  test('findKeys never throws and its spans are in order and inside the text', () => {
    const piece = fc.oneof(
      word,
      fc.string({ maxLength: 30 }),
      fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
        (text) => {
          let floor = 0;
          for (const { span } of findKeys(text, nodeProofTools)) {
            expect(span.start).toBeGreaterThanOrEqual(floor);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            floor = span.end;
          }
        },
      ),
    );
  });

  test('one changed byte in a container never throws', () => {
    const bytes = Buffer.from(openSsh(rsaPair()).replaceAll(/-----.*/g, ''), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        expect(() => readings(armour('OPENSSH PRIVATE KEY', changed))).not.toThrow();
      }),
    );
  });

  test.each<[string, string]>([
    ['heads without feet', '-----BEGIN PRIVATE KEY-----'],
    ['heads and base64', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC'],
    ['DER heads', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC '],
    ['dashes', '-'],
    ['open JWKs', '{"kty":"RSA","d":"AAAA",'],
    ['open XML', '<RSAKeyValue>'],
    ['PuTTY heads', 'PuTTY-User-Key-File-3: ssh-rsa\n'],
    ['binary sequences', '0\u0082\u00ff\u00ff\u0002\u0001\u00000\u000d\u0006'],
    ['quotes', '-----BEGIN PRIVATE KEY-----"\''],
  ])('half a megabyte of %s is read in a moment', (_, unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    expect(findKeys(text, nodeProofTools)).toEqual([]);
  });
});
