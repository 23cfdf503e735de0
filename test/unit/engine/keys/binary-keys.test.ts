import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBinaryKeys } from '../../../../src/engine/keys/binary-keys.ts';
import { concat, integer, oid, sequence } from '../../../../src/engine/keys/der-write.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';
import { der, ecPair, edPair, jks, rsaPair } from '../../../support/keys.ts';

const latin1 = (...parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('latin1');
const find = (text: string): ReturnType<typeof findBinaryKeys> => findBinaryKeys(text, nodeProofTools);
const ZEROS = Buffer.alloc(100);

const octets = (bytes: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0x04, 0x83, bytes.length >> 16, (bytes.length >> 8) & 255, bytes.length & 255), bytes]);
const BAG = Buffer.from('060b2a864886f70d010c0a0102', 'hex');

/** SEQUENCE { 3, SEQUENCE { data, octets } } of any size. */
function store(content: Uint8Array): Uint8Array {
  const body = concat([oid('2a864886f70d010701'), octets(content)]);
  const long = (bytes: Uint8Array): Uint8Array =>
    concat([Uint8Array.of(0x30, 0x83, bytes.length >> 16, (bytes.length >> 8) & 255, bytes.length & 255), bytes]);
  return long(concat([integer(Uint8Array.of(3)), long(body)]));
}

describe('a key in a binary file', () => {
  test.each([
    ['RSA, PKCS#8', der(rsaPair()), 'pkcs8'],
    ['RSA, PKCS#1', der(rsaPair(), 'pkcs1'), 'pkcs1'],
    ['EC', der(ecPair(), 'sec1'), 'sec1'],
    ['Ed25519', der(edPair()), 'pkcs8'],
  ])('%s: is found wherever it stands, with its bytes in base64', (_, bytes, form) => {
    for (const before of [Buffer.alloc(0), ZEROS, Buffer.from([0x30, 0x82, 0x30])]) {
      const [found, ...more] = find(latin1(before, bytes, ZEROS));
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        reading: { form },
        secret: bytes.toString('base64'),
        span: { start: before.length, end: before.length + bytes.length },
      });
    }
  });

  test('is not looked for in text', () => {
    expect(find('0\u0082no controls here')).toEqual([]);
  });

  test('of a Java keystore reaches to the end of the file', () => {
    const text = latin1(jks(1), Buffer.from('more'));
    expect(find(text)).toMatchObject([{ reading: { form: 'jks', encrypted: true }, span: { end: text.length } }]);
    expect(find(latin1(jks(2)))).toEqual([]);
  });
});

describe('a store of PKCS#12', () => {
  test.each([100, 20_000, 300_000])('with a bag for keys in %i bytes is one', (size) => {
    const bytes = store(Buffer.concat([Buffer.alloc(size, 7), BAG, Buffer.alloc(40, 9)]));
    expect(find(latin1(ZEROS, bytes))).toMatchObject([{ reading: { form: 'pkcs12', encrypted: true } }]);
  });

  test.each([100, 20_000, 300_000])('of %i bytes without one holds certificates', (size) => {
    expect(find(latin1(ZEROS, store(Buffer.alloc(size, 7)), BAG))).toEqual([]);
  });
});

test('what has the structure of a key and is larger than any is none', () => {
  const small = sequence(integer(Uint8Array.of(0)), sequence(oid('2a0304')), octets(Buffer.alloc(3000, 7)));
  expect(find(latin1(ZEROS, small))).toMatchObject([{ reading: { form: 'pkcs8' } }]);
  const large = sequence(integer(Uint8Array.of(0)), sequence(oid('2a0304')), octets(Buffer.alloc(30_000, 7)));
  expect(find(latin1(ZEROS, large, BAG))).toEqual([]);
});

test('any bytes are read without a throw, and what is found lies inside of them', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.constantFrom(der(edPair()), der(edPair()).subarray(0, 20), BAG, Buffer.from('3082010002010030', 'hex')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const text = latin1(Buffer.alloc(1), ...parts);
      for (const { span } of find(text)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
