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
import { decodeBasic, decodeValue } from '../../../../src/engine/decode/value.ts';

const SECRET = ['Zx9Synthet', 'iC0Key'].join('');

describe('decodeValue', () => {
  test.each<[string, string, ReturnType<typeof decodeValue>]>([
    ['a Kubernetes value', btoa(SECRET), { text: SECRET, step: 'base64' }],
    ['one with a line end inside', btoa(`${SECRET}\n`), { text: SECRET, step: 'base64' }],
    ['one without padding', btoa(SECRET).replace(/=+$/, ''), { text: SECRET, step: 'base64' }],
    ['eight characters', btoa('5eedf00d'), { text: '5eedf00d', step: 'base64' }],
    ['hex of text', Buffer.from(SECRET).toString('hex'), { text: SECRET, step: 'hex' }],
    ['a plain secret', SECRET, undefined],
    ['a hash', '9f86d081884c7d659a2feaa0c55ad015', undefined],
    ['base64 that is not canonical', `${btoa(SECRET).slice(0, -3)}x==`, undefined],
    ['bytes', Buffer.alloc(20, 1).toString('base64'), undefined],
    ['words', 'your-api-secret', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, value, expected) => {
    expect(decodeValue(value)).toEqual(expected);
  });

  test('any printable secret comes back from its base64', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 6,
      maxLength: 60,
    });
    fc.assert(
      fc.property(printable, (text) => {
        expect(decodeValue(btoa(text))).toEqual({ text, step: 'base64' });
      }),
    );
  });
});

describe('decodeBasic', () => {
  test('user and password, also with a colon in the password', () => {
    expect(decodeBasic(btoa('7c0ffee1:a:b'))).toEqual({ user: '7c0ffee1', password: 'a:b' });
  });

  test.each(['', 'abc', btoa('no colon here'), btoa(':x'), '%%%'])('%j is none', (text) => {
    expect(decodeBasic(text)).toBeUndefined();
  });
});

describe('bytes', () => {
  test('base64 and hex come back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromLatin1(toLatin1(bytes))).toEqual(bytes);
      }),
    );
  });

  test('base64 cut anywhere gives a beginning of the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (bytes, cut) => {
        const text = toBase64(bytes);
        const some = fromCutBase64(text.slice(0, cut % (text.length + 1)));
        expect(some && [...some]).toEqual([...bytes].slice(0, some?.length));
      }),
    );
  });

  test.each(['a', 'ab=c', 'abc%', 'ä'])('%j is no base64', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  test.each(['a', 'gg', '0x'])('%j is no hex', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});
