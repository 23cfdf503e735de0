import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackKernel } from '../../../src/kernel/pack-kernel.ts';
import { randomBytes } from './naive.ts';

const kernel = new PackKernel(['nexmo'], 64 * 1024 * 1024);

function inflate(stream: Uint8Array, size: number): Uint8Array | string {
  const from = { at: kernel.take(stream.length), size: stream.length };
  const to = { at: kernel.take(size), size };
  kernel.bytes.fill(0xaa, to.at, to.at + size + 900);
  kernel.bytes.set(stream, from.at);
  // What lies behind a stream in a pack is the next entry, not zeros.
  kernel.bytes.fill(0x5b, from.at + stream.length, from.at + stream.length + 64);
  const fault = kernel.inflate(from, to);
  const result = fault ?? kernel.bytes.slice(to.at, to.at + size);
  kernel.give(from);
  kernel.give(to);
  return result;
}

const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED, Z_DEFAULT_STRATEGY } = constants;
const text = Buffer.from('the quick brown fox jumps over the lazy dog; '.repeat(900));

/** Bytes with a skewed distribution over `spread` values: code lengths up to 15 and subtables. */
function skewed(size: number, spread: number): Uint8Array {
  return randomBytes(size, spread).map((byte, index) => Math.floor(spread * (byte / 256) ** (4 + (index % 5))));
}

function isGood(stream: Uint8Array, size: number): boolean {
  try {
    return inflateSync(stream).length === size;
  } catch {
    return false;
  }
}

describe('inflate', () => {
  const contents: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['text', text],
    ['a run of one byte', new Uint8Array(300_000).fill(9)],
    ['random bytes', randomBytes(200_000, 1)],
    ['a period of 2', Buffer.alloc(5000, 'ab')],
    ['a period of 9', Buffer.alloc(5000, 'abcdefghi')],
    ['a period of 17', Buffer.alloc(50_000, '0123456789abcdefg')],
    ['skewed bytes', skewed(150_000, 256)],
    ['very skewed bytes', skewed(150_000, 40)],
    ['a far match', Buffer.concat([text.subarray(0, 300), randomBytes(32_400, 3), text.subarray(0, 300)])],
  ];
  const settings = [0, 1, 6, 9].flatMap((level) =>
    [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED].map((strategy) => ({ level, strategy })),
  );
  test.each(contents)('gives back %s from every level and strategy of zlib', (_, content) => {
    for (const options of settings) {
      expect(Buffer.compare(inflate(deflateSync(content, options), content.length) as Uint8Array, content)).toBe(0);
    }
  });

  test('gives back what small windows and memory levels made', () => {
    for (const windowBits of [9, 11, 15]) {
      for (const memLevel of [1, 9]) {
        expect(Buffer.from(inflate(deflateSync(text, { windowBits, memLevel }), text.length) as Uint8Array)).toEqual(
          text,
        );
      }
    }
  });

  test('goes on over the flushes of a stream written in pieces', () => {
    const piece = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
    const whole = Buffer.concat([Uint8Array.of(0x78, 0x9c), piece, deflateSync('').subarray(2)]);
    // The checksum of the text in place of that of the empty stream.
    deflateSync(text).copy(whole, whole.length - 4, deflateSync(text).length - 4);
    expect(Buffer.from(inflate(whole, text.length) as Uint8Array)).toEqual(text);
  });

  test('says when there is more or less data than expected', () => {
    const stream = deflateSync(text);
    expect(inflate(stream, text.length - 1)).toBe('more data than its header says');
    expect(inflate(stream, text.length + 1)).toBe('less data than its header says');
    expect(inflate(deflateSync(new Uint8Array(50_000_000)), 1000)).toBe('more data than its header says');
  });

  test('says that a stream is cut short wherever it is cut', () => {
    const stream = deflateSync(text.subarray(0, 400));
    for (let length = 0; length < stream.length; length++) {
      expect(inflate(stream.subarray(0, length), 400)).toBeTypeOf('string');
    }
  });

  test('refuses a single flipped bit exactly where zlib does', () => {
    const content = text.subarray(0, 120);
    const stream = deflateSync(content);
    for (let bit = 16; bit < 8 * stream.length; bit++) {
      const bad = Uint8Array.from(stream);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(typeof inflate(bad, content.length) === 'string').toBe(!isGood(bad, content.length));
    }
  });

  test('refuses a preset dictionary, another method and a bad header check', () => {
    for (const head of [
      [0x78, 0xbb],
      [0x77, 0x85],
      [0x78, 0x9d],
      [0x88, 0x1c],
    ]) {
      expect(inflate(Uint8Array.of(...head, 3, 0, 0, 0, 0, 1), 0)).toBe('no zlib header');
    }
  });

  test('agrees with zlib on any bytes: both refuse, or both give the same', () => {
    const noise = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(7)).map(([bytes, kind]) => {
      bytes[0] = ((bytes[0] ?? 0) & ~7) | kind;
      return Buffer.concat([Uint8Array.of(0x78, 0x9c), bytes]);
    });
    fc.assert(
      fc.property(noise, (stream) => {
        const ours = inflate(stream, 200);
        if (typeof ours === 'string') return;
        expect(Buffer.from(inflateSync(stream))).toEqual(Buffer.from(ours));
      }),
      { numRuns: 5000 },
    );
  });

  test('gives back any content from any level', () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.nat(300))
        .map(([bytes, times]) => Buffer.alloc(times, bytes)),
    );
    const content = fc.array(part, { maxLength: 20 }).map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(content, fc.nat(9), (bytes, level) => {
        expect(Buffer.from(inflate(deflateSync(bytes, { level }), bytes.length) as Uint8Array)).toEqual(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
