import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeByteReader } from '../../../../src/engine/keys/byte-reader.ts';
import { isRsaKey } from '../../../../src/engine/keys/rsa-check.ts';
import { bitsOf, toPoint, toSpki } from '../../../../src/engine/keys/public-key.ts';
import { readSshPublic } from '../../../../src/engine/keys/ssh-public.ts';
import { ecPair, edPair, jwk, publicPem, rsaPair, sshBlob } from '../../../support/keys.ts';

const spki = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]*-----|\s/g, ''), 'base64');

function field(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

describe('length-prefixed fields', () => {
  test('are read one after the other, then none', () => {
    const reader = makeByteReader(Buffer.concat([field('name'), Buffer.of(0, 0, 1, 0), field(''), Buffer.of(7)]));
    expect(reader.text()).toBe('name');
    expect(reader.uint32()).toBe(256);
    expect(reader.field()).toHaveLength(0);
    expect([...reader.rest()]).toEqual([7]);
    expect(reader.uint32()).toBeUndefined();
    expect(reader.field()).toBeUndefined();
  });

  test('that are longer than the bytes, or than any key, are none', () => {
    expect(makeByteReader(Buffer.of(0, 0, 0, 2, 1)).field()).toBeUndefined();
    expect(makeByteReader(Buffer.of(0xff, 0xff, 0xff, 0xff, 1)).field()).toBeUndefined();
    expect(makeByteReader(field(Buffer.alloc((1 << 16) + 1))).field()).toBeUndefined();
    expect(makeByteReader(field(Buffer.alloc(1 << 16))).field()).toHaveLength(1 << 16);
  });

  test('of bytes inside of other bytes stay inside', () => {
    const outer = Buffer.concat([Buffer.of(9, 9), field('ab'), Buffer.of(9, 9)]);
    const reader = makeByteReader(outer.subarray(2, 8));
    expect(reader.text()).toBe('ab');
    expect(reader.rest()).toHaveLength(0);
  });

  test('lead back to what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }), fc.nat(9), (contents, start) => {
        const reader = makeByteReader(Buffer.concat([Buffer.alloc(start), ...contents.map(field)]), start);
        for (const content of contents) expect(Buffer.from(reader.field() ?? [])).toEqual(Buffer.from(content));
        expect(reader.field()).toBeUndefined();
      }),
    );
  });

  test('of noise never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => readSshPublic(bytes)).not.toThrow();
      }),
    );
  });
});

describe('the public half of an SSH key is the one that PEM has', () => {
  test.each([
    ['RSA', rsaPair()],
    ['EC', ecPair()],
    ['Ed25519', edPair()],
  ] as const)('%s', (_, pair) => {
    const key = readSshPublic(sshBlob(pair));
    expect(key && Buffer.from(toSpki(key))).toEqual(spki(publicPem(pair)));
  });

  test('a cut blob and an unknown type have none', () => {
    const blob = sshBlob(rsaPair());
    expect(readSshPublic(blob.subarray(0, blob.length - 1))).toBeUndefined();
    expect(readSshPublic(field('ssh-unknown'))).toBeUndefined();
    expect(readSshPublic(Buffer.alloc(0))).toBeUndefined();
  });

  test('its size is told where the type leaves it open', () => {
    const rsa = readSshPublic(sshBlob(rsaPair()));
    const ec = readSshPublic(sshBlob(ecPair()));
    expect(rsa && bitsOf(rsa)).toBe(2048);
    expect(ec && bitsOf(ec)).toBeUndefined();
    expect(bitsOf({ type: 'rsa', modulus: Uint8Array.of(0, 0, 1, 0), exponent: Uint8Array.of(3) })).toBe(9);
    expect(bitsOf({ type: 'rsa', modulus: Uint8Array.of(0), exponent: Uint8Array.of(3) })).toBe(0);
  });

  test('coordinates are padded to one length', () => {
    expect([...toPoint(Uint8Array.of(1), Uint8Array.of(2, 3))]).toEqual([4, 0, 1, 2, 3]);
  });
});

describe('numbers of an RSA key fit each other', () => {
  const member = (name: 'n' | 'd' | 'p' | 'q'): Buffer => Buffer.from(jwk(rsaPair())[name] ?? '', 'base64url');

  test('when the primes multiply to the modulus', () => {
    expect(isRsaKey(member('n'), member('d'), [member('p'), member('q')])).toBe(true);
    expect(isRsaKey(member('n'), member('d'), [member('p'), member('p')])).toBe(false);
  });

  test('without primes by the length and spread of the exponent', () => {
    expect(isRsaKey(member('n'), member('d'), [])).toBe(true);
    expect(isRsaKey(member('n'), Buffer.alloc(256, 7), [])).toBe(false);
    expect(isRsaKey(member('n'), member('d').subarray(0, 100), [])).toBe(false);
    expect(isRsaKey(Buffer.alloc(32, 1), member('d').subarray(0, 32), [])).toBe(false);
  });
});
