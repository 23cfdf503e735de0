import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/engine/text.ts';

const TEXT = 'VONAGE_API_SECRET=„ü“ – 密码 😀\r\n';
const ASCII = 'VONAGE_API_SECRET=value\r\n';
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('bytes are decoded by what they say of themselves', () => {
  test.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${TEXT}`), TEXT, 'utf-8'],
    ['UTF-16 with a BOM', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT, 'utf-16le'],
    ['big-endian UTF-16 with a BOM', bigEndian(`\ufeff${TEXT}`), TEXT, 'utf-16be'],
    ['UTF-16 without a BOM', Buffer.from(ASCII, 'utf16le'), ASCII, 'utf-16le'],
    ['big-endian UTF-16 without a BOM', bigEndian(ASCII), ASCII, 'utf-16be'],
    ['Latin-1', Buffer.from('clé=élève', 'latin1'), 'clé=élève', 'latin1'],
    ['nothing', Buffer.alloc(0), '', 'utf-8'],
    ['a BOM alone', Buffer.from([0xef, 0xbb, 0xbf]), '', 'utf-8'],
    ['half a BOM', Buffer.from([0xef, 0xbb]), 'ï»', 'latin1'],
    ['a zero byte in text', Buffer.from('a\0b'), 'a\0b', 'utf-8'],
    ['UTF-8 cut in the midst of a character', Buffer.from('aé').subarray(0, 2), 'aÃ', 'latin1'],
    ['a second BOM', Buffer.from('\ufeff\ufeffa'), '\ufeffa', 'utf-8'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test('an odd last byte of UTF-16 does not make the rest unreadable', () => {
    const odd = Buffer.concat([Buffer.from(`\ufeff${ASCII}`, 'utf16le'), Buffer.of(0x41)]);
    expect(decodeText(odd).text.startsWith(ASCII)).toBe(true);
    const oddBig = Buffer.concat([bigEndian(`\ufeff${ASCII}`), Buffer.of(0x41)]);
    expect(decodeText(oddBig).text).toBe(ASCII);
  });

  test('binary with zeros on both sides is no UTF-16', () => {
    expect(decodeText(Buffer.alloc(64)).encoding).toBe('utf-8');
    expect(decodeText(Buffer.from([1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0])).encoding).toBe('utf-8');
  });
});

describe('for any bytes', () => {
  test('decoding never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => decodeText(bytes)).not.toThrow();
      }),
    );
  });

  test('Latin-1 loses no byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const { text, encoding } = decodeText(bytes);
        expect(encoding === 'latin1' ? Buffer.from(text, 'latin1') : undefined).toEqual(
          encoding === 'latin1' ? Buffer.from(bytes) : undefined,
        );
      }),
    );
  });

  test('UTF-8 of a text gives the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(Buffer.from(`a${text}`)).text).toBe(`a${text}`);
      }),
    );
  });

  test('a long content of Latin-1 keeps its length', () => {
    const bytes = Buffer.alloc(100_001, 0xe9);
    expect(decodeText(bytes).text).toHaveLength(100_001);
  });
});
