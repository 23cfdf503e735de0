import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedOf, utf32Of } from '../../../src/core/content-form.ts';
import { SKIP_REASONS } from '../../../src/core/result.ts';
import { utf32 } from '../../support/utf32.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('text in UTF-32', () => {
  test.each<[string, Buffer, string | undefined]>([
    ['with a mark', utf32('\ufeff密', 'le'), 'utf-32le'],
    ['big-endian with a mark', utf32('\ufeff密', 'be'), 'utf-32be'],
    ['a mark and nothing', utf32('\ufeff', 'le'), 'utf-32le'],
    ['without a mark', utf32('A=1\n', 'le'), 'utf-32le'],
    ['big-endian without a mark', utf32('A=1\n', 'be'), 'utf-32be'],
    ['of fewer letters than tell', utf32('A=1', 'le'), undefined],
    ['without a mark, not of ASCII', utf32('密密密密', 'le'), undefined],
    ['with a control character among the first', utf32('A=\u00011', 'be'), undefined],
    ['in UTF-16 with a mark', Buffer.from('\ufeffA=1\n', 'utf16le'), undefined],
    ['in UTF-16 without one', Buffer.from('A=1\nB=2\n', 'utf16le'), undefined],
    ['in UTF-8', Buffer.from('A=1\nB=2\n'), undefined],
    ['of zeros', Buffer.alloc(64), undefined],
    ['of three bytes', Buffer.of(0xff, 0xfe, 0), undefined],
    ['of nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, bytes, form) => {
    expect(utf32Of(bytes)).toBe(form);
  });

  test('is told in the midst of a larger memory, and by what belongs to it alone', () => {
    const memory = Buffer.concat([Buffer.alloc(5, 0x41), utf32('A=1\nB', 'be'), Buffer.alloc(300, 0x41)]);
    expect(utf32Of(memory, 5, 20)).toBe('utf-32be');
    expect(utf32Of(memory, 5, 12)).toBeUndefined();
    expect(utf32Of(memory, 0)).toBeUndefined();
  });

  test('is any text of four letters of ASCII and more, with whatever behind the first ones', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 64, maxLength: 80 });
    const rest = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(ascii, rest, fc.constantFrom('le', 'be'), (head, tail, order) => {
        expect(utf32Of(utf32(head + tail, order))).toBe(`utf-32${order}`);
      }),
    );
  });
});

describe('a content that holds others', () => {
  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync('x')],
    ['zip', latin1('PK\x03\x04\x14\0')],
    ['bzip2', latin1('BZh91AY&SY')],
    ['xz', latin1('\xfd7zXZ\0\0')],
    ['7z', latin1("7z\xbc\xaf'\x1c\0")],
    ['zstd', latin1('\x28\xb5\x2f\xfd\x24')],
    ['lz4', latin1('\x04\x22\x4d\x18')],
    ['rar', latin1('Rar!\x1a\x07\x01\0')],
    ['a pack of git', latin1('PACK\0\0\0\x02')],
    ['a bundle of git', latin1('# v2 git bundle\n')],
  ])('%s', (_, bytes) => {
    expect(closedOf(bytes)).toBe('compressed');
    expect(closedOf(Buffer.concat([Buffer.of(1), bytes]), 1, bytes.length)).toBe('compressed');
  });

  test('a pointer of Git LFS', () => {
    expect(closedOf(latin1('version https://git-lfs.github.com/spec/v1\noid sha256:…'))).toBe('lfs-pointer');
  });

  test.each([
    ['BZh9 is a word', 'bzip2'],
    ['PK is a name', 'zip'],
    ['LZIP is a tool', 'lzip'],
    ['PACKAGE', 'a pack'],
    ['# v2 git bundles\n', 'a bundle'],
    ['version https://git-lfs.github.com/', 'a pointer'],
    ['', 'anything'],
  ])('%j is not %s', (text) => {
    expect(closedOf(latin1(text))).toBeUndefined();
  });

  test('is told by all of its head, not by what stands behind the content in memory', () => {
    const zip = latin1('PK\x03\x04');
    expect(closedOf(zip, 0, 3)).toBeUndefined();
    expect(closedOf(zip, 0, 4)).toBe('compressed');
  });

  test('deflated data without a head is not known', () => {
    expect(closedOf(deflateRawSync('x'.repeat(100)))).toBeUndefined();
  });

  test('no text that people write is taken for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(closedOf(Buffer.from(text))).toBeUndefined();
      }),
    );
  });

  test('nothing is owed for it: the scan is complete', () => {
    expect([SKIP_REASONS.compressed, SKIP_REASONS['lfs-pointer']]).toEqual([false, false]);
  });
});
