// A file in two encodings: lines that one program appended in UTF-16 to the bytes of another, or the other way round.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/engine/text.ts';

const LINE = 'VONAGE_API_SECRET=value\r\n';
const WIDE_LINES = `${LINE}${'PORT=8080 # 密码\r\n'.repeat(9)}`;
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const textOf = (...parts: readonly Buffer[]): string => decodeText(Buffer.concat(parts)).text;

test('lines in UTF-16 behind lines in UTF-8 are read, and stand on their own lines', () => {
  expect(textOf(Buffer.from('# clé\nPORT=1\n'), wide(LINE), Buffer.from('A=1\n'))).toBe(`# clé\nPORT=1\n${LINE}A=1\n`);
  expect(textOf(Buffer.from('# a longer first line\n'.repeat(30)), wide(LINE).swap16())).toContain(LINE);
});

test('lines in ASCII behind lines in UTF-16 are read, and what follows them', () => {
  for (const narrow of [`${LINE}HOST=example.com\r\n`, `${LINE}HOST=example.org.\r\n`]) {
    const expected = `${WIDE_LINES}${narrow}${WIDE_LINES}`;
    expect(textOf(wide(`\ufeff${WIDE_LINES}`), Buffer.from(narrow), wide(WIDE_LINES))).toBe(expected);
  }
});

test('a text in UTF-16 alone is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(wide(`\ufeff${text}${WIDE_LINES}`))).toBe(`${text}${WIDE_LINES}`);
      expect(textOf(wide(`\ufeff${text}`).swap16())).toBe(text);
    }),
  );
});

test('a few zeros between letters are left alone', () => {
  expect(textOf(Buffer.from('a\0b\0c\0 and more'))).toBe('a\0b\0c\0 and more');
});
