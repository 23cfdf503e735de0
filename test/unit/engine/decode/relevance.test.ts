import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRelevant, isText } from '../../../../src/engine/decode/relevance.ts';

describe('a decoded text is looked at when it could hold what rules look for', () => {
  test.each([
    'VONAGE_KEY',
    'nexmo',
    'x.TokBox.y',
    'apiSecret',
    'api-key',
    'api_key',
    'password',
    'BEGIN PRIVATE KEY',
    'T1==',
    'eyJhbGciOiJIUzI1NiJ9.eyJ',
    '{"kty":',
    '<RSAKeyValue>',
    'signature',
  ])('%s', (text) => {
    expect(isRelevant(text)).toBe(true);
  });

  test.each(['', 'hello', 'pass-through of bass', 'keys of a piano', 'a\nb'])('not for %j', (text) => {
    expect(isRelevant(text)).toBe(/pass\b/.test(text));
  });
});

describe('bytes are text', () => {
  test.each<[string, Uint8Array, boolean]>([
    ['nothing', Buffer.alloc(0), true],
    ['ASCII', Buffer.from('a = "b"\r\n\t'), true],
    ['UTF-8 with some letters', Buffer.from('clé secrète de l’API : à garder'), true],
    ['a zero byte', Buffer.from('abc\0'), false],
    ['controls', Buffer.from('ab\u0001\u0002'), false],
    ['DEL', Buffer.from('\u007f'), false],
    ['one control in a hundred', Buffer.from(`${'a'.repeat(99)}\u0001`), true],
    ['mostly high bytes', Buffer.from('密码密码'), false],
  ])('%s: %s', (_, bytes, expected) => {
    expect(isText(bytes)).toBe(expected);
  });

  test('printable ASCII always is, random bytes hardly ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(isText(Buffer.from(text))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const odd = bytes.filter((byte) => byte === 0 || byte >= 0x80).length;
        expect(isText(bytes) && odd > 20).toBe(false);
      }),
    );
  });
});
