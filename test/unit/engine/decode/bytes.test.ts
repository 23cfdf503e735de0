import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromBase64,
  fromCutBase64,
  fromHex,
  fromLatin1,
  toBase64,
  toHex,
  toLatin1,
} from '../../../../src/engine/decode/bytes.ts';
import { anyText } from '../../../support/noise.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('base64', () => {
  test.each<[string, string | undefined]>([
    ['', ''],
    ['YQ==', 'a'],
    ['YQ', 'a'],
    ['YWI=', 'ab'],
    ['YWJj', 'abc'],
    // One character alone holds no byte.
    ['Y', undefined],
    ['YWJjY', undefined],
    ['YQ=a', undefined],
    ['Y Q=', undefined],
    ['YQ====', undefined],
    ['YÄ==', undefined],
    ['_-_-', 'ÿïþ'],
  ])('%j is %j', (text, expected) => {
    const decoded = fromBase64(text);
    expect(decoded && toLatin1(decoded)).toBe(expected);
  });

  test('both alphabets, padded or not, lead back to the bytes', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const buffer = Buffer.from(data);
        for (const text of [buffer.toString('base64'), buffer.toString('base64url'), toBase64(data)]) {
          expect(fromBase64(text)).toEqual(data);
        }
        expect(toBase64(data)).toBe(buffer.toString('base64'));
      }),
    );
  });

  test('cut after any character it gives the bytes that are whole', () => {
    fc.assert(
      fc.property(bytes, fc.nat(400), (data, cut) => {
        const text = toBase64(data).replace(/=+$/, '').slice(0, cut);
        expect(fromCutBase64(text)).toEqual(data.subarray(0, Math.floor((text.length * 3) / 4)));
      }),
    );
  });

  test('noise is none, and never throws', () => {
    fc.assert(
      fc.property(anyText(), (noise) => {
        expect(() => [fromBase64(noise), fromCutBase64(noise), fromHex(noise)]).not.toThrow();
      }),
    );
  });
});

describe('hex', () => {
  test.each<[string, readonly number[] | undefined]>([
    ['', []],
    ['00ff', [0, 255]],
    ['aBcD', [0xab, 0xcd]],
    ['abc', undefined],
    ['0x', undefined],
    ['g0', undefined],
    [' 0', undefined],
  ])('%j is %j', (text, expected) => {
    expect(fromHex(text)).toEqual(expected && Uint8Array.from(expected));
  });

  test('leads back to the bytes in either case', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(toHex(data)).toMatch(/^[0-9a-f]*$/);
        expect(fromHex(toHex(data))).toEqual(data);
        expect(fromHex(toHex(data).toUpperCase())).toEqual(data);
      }),
    );
  });
});

describe('Latin-1', () => {
  test('is one character a byte', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(toLatin1(data)).toHaveLength(data.length);
        expect(fromLatin1(toLatin1(data))).toEqual(data);
      }),
    );
  });

  test('of more bytes than a call takes arguments', () => {
    const data = new Uint8Array(300_000).fill(0xe9);
    expect(toLatin1(data)).toBe('é'.repeat(300_000));
  });
});
