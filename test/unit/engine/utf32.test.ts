import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/engine/text.ts';
import { decodeUtf32 } from '../../../src/engine/utf32.ts';
import { anyText } from '../../support/noise.ts';
import { utf32 } from '../../support/utf32.ts';

const TEXT = 'VONAGE_API_SECRET=„ü“ – 密码 😀\r\n';
const orders = fc.constantFrom('le', 'be');

describe('text in UTF-32', () => {
  test.each(['le', 'be'] as const)('with a mark, %s: the mark is no part of it', (order) => {
    expect(decodeText(utf32(`\ufeff${TEXT}`, order))).toEqual({ text: TEXT, encoding: `utf-32${order}` });
  });

  test('comes back as it was, whatever characters it has', () => {
    const text = anyText().map((one) => Buffer.from(one).toString());
    fc.assert(
      fc.property(text, orders, (one, order) => {
        expect(decodeUtf32(utf32(`\ufeff${one}`, order))?.text).toBe(one);
      }),
    );
  });

  test('loses an incomplete character at its end, and nothing else', () => {
    const cut = utf32('\ufeffA=secret', 'be').subarray(0, -1);
    expect(decodeUtf32(cut)?.text).toBe('A=secre');
  });

  test('keeps its place when a few characters are damaged', () => {
    const bytes = utf32(`\ufeff${'a'.repeat(40)}`, 'le');
    bytes.writeUInt32LE(0xffffffff, 40);
    bytes.writeUInt32LE(0xd800, 44);
    expect(decodeUtf32(bytes)?.text).toBe(`${'a'.repeat(9)}\ufffd\ufffd${'a'.repeat(29)}`);
  });
});

describe('what only begins like it is read as before: nothing hides behind a mark', () => {
  test.each<[string, Buffer, string]>([
    [
      'ASCII behind four letters',
      Buffer.concat([utf32('A=1\n', 'le'), Buffer.from('VONAGE=secret\n'.repeat(9))]),
      'VONAGE=secret',
    ],
    [
      'UTF-16 that begins with a zero',
      Buffer.from(`\ufeff\0${'VONAGE=secret\n'.repeat(9)}`, 'utf16le'),
      'VONAGE=secret',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(decodeUtf32(bytes)).toBeUndefined();
    expect(decodeText(bytes).text).toContain(expected);
  });
});

test.each(['le', 'be'] as const)('lines of ASCII that were appended are read, %s', (order) => {
  const bytes = Buffer.concat([utf32('\ufeff# notes\n'.repeat(9), order), Buffer.from('VONAGE_API_SECRET=x\n')]);
  expect(decodeUtf32(bytes)?.text.endsWith('\n# notes\nVONAGE_API_SECRET=x\n'.slice(1))).toBe(true);
});
