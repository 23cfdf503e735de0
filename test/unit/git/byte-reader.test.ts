import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../src/git/byte-reader.ts';

async function* chunksOf(...parts: readonly (string | Uint8Array)[]): AsyncIterable<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

async function linesOf(reader: ByteReader): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) lines.push(line);
  return lines;
}

describe('lines', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['in one chunk', ['a\nb\n'], ['a', 'b']],
    ['over chunks', ['a', 'b\nc', '\n'], ['ab', 'c']],
    ['the last without an end', ['a\nb'], ['a', 'b']],
    ['empty ones', ['\n\n', '\n'], ['', '', '']],
    ['CR stays', ['a\r\n'], ['a\r']],
    ['none', [], []],
    ['empty chunks', ['', 'a', '', '\n', ''], ['a']],
    ['a character cut in two', ['\u00fc'], ['ü']],
  ])('%s', async (_, parts, lines) => {
    expect(await linesOf(new ByteReader(chunksOf(...parts)))).toEqual(lines);
  });

  test('a character that two chunks share is whole', async () => {
    const bytes = Buffer.from('ü\n');
    expect(await linesOf(new ByteReader(chunksOf(bytes.subarray(0, 1), bytes.subarray(1))))).toEqual(['ü']);
  });
});

describe('bytes', () => {
  test('exactly as many as were asked for, whatever the chunks', async () => {
    const reader = new ByteReader(chunksOf('ab', 'cdef', 'g'));
    expect(String(await reader.bytes(3))).toBe('abc');
    expect(String(await reader.bytes(0))).toBe('');
    expect(String(await reader.bytes(4))).toBe('defg');
    expect(await reader.bytes(1)).toBeUndefined();
  });

  test('are none when the stream ends before', async () => {
    expect(await new ByteReader(chunksOf('abc')).bytes(4)).toBeUndefined();
    expect(await new ByteReader(chunksOf('abc')).skip(4)).toBe(false);
  });

  test('a line after them begins where they end', async () => {
    const reader = new ByteReader(chunksOf('head 3\n', 'xy', 'z\nnext\n'));
    expect(await reader.line()).toBe('head 3');
    expect(String(await reader.bytes(3))).toBe('xyz');
    expect(await reader.line()).toBe('');
    expect(await reader.line()).toBe('next');
  });
});

describe('for any cut into chunks', () => {
  const content = fc.uint8Array({ maxLength: 200 });
  const cuts = fc.array(fc.nat(200), { maxLength: 8 });

  function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
    const ends = [...places.map((place) => Math.min(place, bytes.length)), bytes.length].toSorted((a, b) => a - b);
    return ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
  }

  test('what is read in parts is the stream', async () => {
    await fc.assert(
      fc.asyncProperty(content, cuts, fc.array(fc.nat(40), { maxLength: 12 }), async (bytes, places, sizes) => {
        const reader = new ByteReader(chunksOf(...cut(bytes, places)));
        const read: Buffer[] = [];
        let at = 0;
        for (const size of sizes) {
          const part = await reader.bytes(size);
          expect(part === undefined).toBe(at + size > bytes.length);
          if (part === undefined) return;
          read.push(Buffer.from(part));
          at += size;
        }
        expect(Buffer.concat(read)).toEqual(Buffer.from(bytes.subarray(0, at)));
      }),
    );
  });

  test('skipping is reading without keeping', async () => {
    await fc.assert(
      fc.asyncProperty(content, cuts, fc.nat(250), async (bytes, places, size) => {
        const reader = new ByteReader(chunksOf(...cut(bytes, places)));
        expect(await reader.skip(size)).toBe(size <= bytes.length);
        const rest = size <= bytes.length ? await reader.bytes(bytes.length - size) : undefined;
        expect(rest && Buffer.from(rest)).toEqual(size <= bytes.length ? Buffer.from(bytes.subarray(size)) : undefined);
      }),
    );
  });
});
