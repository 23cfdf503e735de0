import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { readOpenSshKey } from '../../../../src/engine/keys/openssh.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { ecPair, edPair, openSsh, rsaPair, type OpenSshOptions } from '../../../support/keys.ts';

const read = (bytes: Uint8Array): KeyReading | undefined => readOpenSshKey(bytes, nodeProofTools);

/** The container without its armour. */
function container(pair = rsaPair(), options: OpenSshOptions = {}): Buffer {
  return Buffer.from(openSsh(pair, options).split('\n').slice(1, -2).join(''), 'base64');
}

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

describe('OpenSSH’s container', () => {
  test.each([
    ['RSA', rsaPair(), { type: 'rsa', bits: 2048 }],
    ['ECDSA', ecPair(), { type: 'ec', curve: 'prime256v1' }],
    ['Ed25519', edPair(), { type: 'ed25519' }],
  ])('of %s is read by its public half, encrypted or not', (_name, pair, facts) => {
    const plain = read(container(pair));
    const locked = read(container(pair, { cipher: 'aes256-ctr' }));
    expect(plain).toMatchObject({ form: 'openssh', encrypted: false, ...facts });
    expect(locked).toMatchObject({ form: 'openssh', encrypted: true, ...facts });
    expect(locked?.identity).toBe(plain?.identity);
  });

  test('whose check numbers differ is no key: nobody could open it', () => {
    expect(read(container(rsaPair(), { checks: [1, 2] }))).toBeUndefined();
    // Below a cipher they can't be seen.
    expect(read(container(rsaPair(), { checks: [1, 2], cipher: 'aes256-ctr' }))).toBeDefined();
  });

  test('of a type that is not known here is told by its name', () => {
    const blob = field('sk-ssh-ed25519@openssh.com');
    const secret = Buffer.concat([number(7), number(7), field('x'.repeat(40))]);
    const made = (type: Buffer, count = 1): Buffer =>
      Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        ...[field('none'), field('none'), field(''), number(count), field(type), field(secret)],
      ]);
    expect(read(made(blob))).toMatchObject({ type: 'sk-ssh-ed25519@openssh.com', encrypted: false });
    expect(read(made(field('\u001b[2Jred')))?.type).toBe('unknown');
    expect(read(made(field('constructor')))?.type).toBe('constructor');
    // Several keys in one file do not exist.
    expect(read(made(blob, 2))).toBeUndefined();
    expect(read(made(blob, 0))).toBeUndefined();
  });

  test('that is cut anywhere is none', () => {
    const whole = container(edPair());
    for (let length = 0; length < whole.length; length++) expect(read(whole.subarray(0, length))).toBeUndefined();
  });

  test('of another key has another identity', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    expect(read(container({ privateKey, publicKey }))?.identity).not.toBe(read(container(edPair()))?.identity);
  });
});

describe('the older container of ssh.com', () => {
  const made = (type: string, cipher: string, secret = 'x'.repeat(40)): Buffer =>
    Buffer.concat([number(0x3f6ff9eb), number(100), field(type), field(cipher), field(secret)]);

  test.each([
    ['if-modn{sign{rsa-pkcs1-sha1},encrypt{rsa-pkcs1v2-oaep}}', 'none', 'unknown', false],
    ['if-modn{sign{rsa}}', '3des-cbc', 'rsa', true],
    ['dl-modp{sign{dsa-nist-sha1}}', 'none', 'dl-modp', false],
    ['something', 'none', 'unknown', false],
  ])('%s under %s', (type, cipher, name, encrypted) => {
    expect(read(made(type, cipher))).toMatchObject({ form: 'ssh2', encrypted });
    if (name !== 'unknown') expect(read(made(type, cipher))?.type).toBe(name);
  });

  test('without its secret is none', () => {
    expect(read(made('rsa', 'none', 'short'))).toBeUndefined();
    expect(read(made('rsa', 'none').subarray(0, 20))).toBeUndefined();
  });
});

test('no bytes make reading throw', () => {
  const head = fc.constantFrom(Buffer.from('openssh-key-v1\0'), number(0x3f6ff9eb), Buffer.alloc(0));
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 100 }), (begin, end) => {
      expect(() => read(Buffer.concat([begin, end]))).not.toThrow();
    }),
  );
});
