import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyReading } from '../../../../src/engine/keys/key-reading.ts';
import { readPgpKey } from '../../../../src/engine/keys/pgp.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';

const read = (...packets: readonly Uint8Array[]): KeyReading | undefined =>
  readPgpKey(Buffer.concat(packets), nodeProofTools);

const mpi = (bits: number): Buffer =>
  Buffer.concat([Buffer.of(bits >> 8, bits & 255), Buffer.alloc((bits + 7) >> 3, 0xa5)]);
const SECRET = Buffer.alloc(40, 9);

interface Key {
  readonly version?: number;
  readonly algorithm: number;
  readonly numbers: readonly Uint8Array[];
  /** The S2K usage octet, cipher and specifier. */
  readonly usage?: readonly number[];
}

function body({ version = 4, algorithm, numbers, usage = [0] }: Key): Buffer {
  const material = Buffer.concat(numbers);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(material.length);
  const head = Buffer.concat([Buffer.of(version, 1, 2, 3, 4, algorithm), version > 4 ? size : Buffer.alloc(0)]);
  return Buffer.concat([head, material, Buffer.from(usage), SECRET]);
}

/** New format, RFC 9580 section 4.2.1: lengths of one, two and five bytes. */
function packet(content: Uint8Array, tag = 5, form: 1 | 2 | 5 = content.length < 192 ? 1 : 2): Buffer {
  const rest = content.length - 192;
  const five = Buffer.alloc(5, 255);
  five.writeUInt32BE(content.length, 1);
  const size = { 1: Buffer.of(content.length), 2: Buffer.of(192 + (rest >> 8), rest & 255), 5: five }[form];
  return Buffer.concat([Buffer.of(0xc0 | tag), size, content]);
}

/** Old format, section 4.2.2: lengths of one, two and four bytes. */
function oldPacket(content: Uint8Array, kind: 0 | 1 | 2, tag = 5): Buffer {
  const size = Buffer.alloc([1, 2, 4][kind] ?? 1);
  size.writeUIntBE(content.length, 0, size.length);
  return Buffer.concat([Buffer.of(0x80 | (tag << 2) | kind), size, content]);
}

const RSA: Key = { algorithm: 1, numbers: [mpi(2048), mpi(17)] };
const curve = Buffer.of(9, 0x2b, 6, 1, 4, 1, 0xda, 0x47, 0x0f, 1);
const ED: Key = { algorithm: 22, numbers: [curve, mpi(263)] };

describe('the first secret key packet', () => {
  test.each<[string, Key, Partial<KeyReading>]>([
    ['RSA', RSA, { type: 'rsa', bits: 2048 }],
    ['RSA that only signs', { ...RSA, algorithm: 3 }, { type: 'rsa', bits: 2048 }],
    ['Elgamal', { algorithm: 16, numbers: [mpi(3072), mpi(3), mpi(3070)] }, { type: 'elgamal', bits: 3072 }],
    ['DSA', { algorithm: 17, numbers: [mpi(1024), mpi(160), mpi(1023), mpi(1020)] }, { type: 'dsa', bits: 1024 }],
    ['ECDH', { algorithm: 18, numbers: [curve, mpi(263), Buffer.of(3, 1, 8, 9)] }, { type: 'ecdh' }],
    ['ECDSA', { algorithm: 19, numbers: [curve, mpi(515)] }, { type: 'ec' }],
    ['EdDSA', ED, { type: 'ed25519' }],
    ['Ed25519 of version 6', { version: 6, algorithm: 27, numbers: [Buffer.alloc(32, 7)] }, { type: 'ed25519' }],
    ['X448 of version 6', { version: 6, algorithm: 26, numbers: [Buffer.alloc(56, 7)] }, { type: 'x448' }],
    ['RSA of version 5', { ...RSA, version: 5 }, { type: 'rsa', bits: 2048 }],
    ['an algorithm to come', { version: 6, algorithm: 99, numbers: [Buffer.alloc(32, 7)] }, { type: 'unknown' }],
  ])('%s is read', (_name, key, reading) => {
    const found = read(packet(body(key)));
    expect(found).toMatchObject({ form: 'pgp', encrypted: false, ...reading });
    // A curve's number is a point, whose length is no size of the key.
    expect(found?.bits).toBe(reading.bits);
  });

  test.each([
    ['one byte', packet(body(ED), 5, 1)],
    ['two bytes', packet(body(RSA), 5, 2)],
    ['five bytes', packet(body(RSA), 5, 5)],
    ['one byte, the old way', oldPacket(body(ED), 0)],
    ['two bytes, the old way', oldPacket(body(RSA), 1)],
    ['four bytes, the old way', oldPacket(body(RSA), 2)],
  ])('is found behind a length of %s', (_how, bytes) => {
    expect(read(bytes)).toMatchObject({ form: 'pgp' });
  });

  test('is found behind others, and may be of a subkey', () => {
    const marker = packet(Buffer.from('PGP'), 10);
    expect(read(marker, packet(body(ED), 7))).toMatchObject({ type: 'ed25519' });
    expect(read(marker, packet(Buffer.alloc(200, 1), 6), packet(body(RSA)))).toMatchObject({ type: 'rsa' });
  });
});

describe('the fingerprint', () => {
  test('of version 4 is SHA-1 of the public part, with its length', () => {
    const material = body(RSA).subarray(0, -SECRET.length - 1);
    const hashed = Buffer.concat([Buffer.of(0x99, material.length >> 8, material.length & 255), material]);
    const fingerprint = createHash('sha1').update(hashed).digest('hex');
    expect(read(packet(body(RSA)))).toMatchObject({ fingerprint, identity: `pgp:${fingerprint}` });
  });

  test.each([
    [5, 0x9a],
    [6, 0x9b],
  ])('of version %i is SHA-256, behind another mark', (version, mark) => {
    const key = { ...RSA, version };
    const material = body(key).subarray(0, -SECRET.length - 1);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(material.length);
    const fingerprint = createHash('sha256')
      .update(Buffer.concat([Buffer.of(mark), size, material]))
      .digest('hex');
    expect(read(packet(body(key)))?.fingerprint).toBe(fingerprint);
  });

  test('is the same however the secret part is kept', () => {
    const kept = [[0], [254, 7, 3], [255, 9, 0]].map((usage) => read(packet(body({ ...RSA, usage }))));
    expect(new Set(kept.map((one) => one?.fingerprint)).size).toBe(1);
    expect(kept.map((one) => one?.encrypted)).toEqual([false, true, true]);
  });
});

describe('what holds no secret is none', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['a public key', packet(body(RSA), 6)],
    ['a public subkey', packet(body(RSA), 14)],
    ['GnuPG’s stub: the secret is on a card', packet(body({ ...RSA, usage: [255, 0, 101, 0] }))],
    ['a secret part that is cut', packet(body(RSA).subarray(0, -30))],
    ['a public part that is cut', packet(body(RSA).subarray(0, 100))],
    ['version 3', packet(body({ ...RSA, version: 3 }))],
    ['an unknown algorithm of version 4', packet(body({ ...RSA, algorithm: 99 }))],
    ['a packet longer than the bytes', packet(body(RSA)).subarray(0, -1)],
    ['a length that is open', Buffer.concat([Buffer.of(0x80 | (5 << 2) | 3), body(RSA)])],
    ['a partial length', Buffer.concat([Buffer.of(0xc5, 224 + 9), body(RSA)])],
    ['a byte that begins no packet', Buffer.concat([Buffer.of(0x05), packet(body(RSA))])],
  ])('%s', (_what, bytes) => {
    expect(read(bytes)).toBeUndefined();
  });

  test('nor is one behind more packets than a key has', () => {
    const many = Array.from({ length: 64 }, () => packet(Buffer.from('PGP'), 10));
    expect(read(...many, packet(body(RSA)))).toBeUndefined();
    expect(read(...many.slice(1), packet(body(RSA)))).toBeDefined();
  });

  test('and no bytes make reading throw or hang', () => {
    const noise = fc.uint8Array({ maxLength: 80 });
    const head = fc.constantFrom(
      Buffer.of(0xc5),
      Buffer.of(0x95),
      Buffer.of(0x96),
      Buffer.of(0xc5, 255),
      packet(body(ED)),
    );
    fc.assert(
      fc.property(head, noise, (begin, end) => {
        expect(() => read(begin, end)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
