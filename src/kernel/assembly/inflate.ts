// Inflates one zlib stream (RFC 1950, 1951) that lies whole in memory. Packs hold hundreds of thousands of
// small streams: a call of zlib costs more than the work, and its tables are bigger than the data.

import { adler32 } from './adler32';
import { align, beginInput, input, inputEnd, isExhausted, refill, setInput, take } from './bit-input';
import { dynamicTables, fixedTables } from './block-tables';
import { decodeBlock } from './decode-block';
import { BAD_BLOCK, BAD_CHECKSUM, BAD_HEADER, TOO_LONG, TRUNCATED } from './inflate-results';

let output: usize = 0;

/**
 * Inflates [from, from + size) to `to` and gives the number of bytes, which is at most `limit`.
 * 64 bytes behind the input must be readable, 640 behind the output writable.
 */
export function inflate(from: usize, size: usize, to: usize, limit: usize): i32 {
  if (size < 6) return TRUNCATED;
  const cmf = <u32>load<u8>(from);
  const flags = <u32>load<u8>(from, 1);
  if ((cmf & 15) != 8 || cmf >> 4 > 7 || flags & 32 || ((cmf << 8) | flags) % 31) return BAD_HEADER;
  beginInput(from + 2, from + size);
  output = to;
  let lastBlock: u32 = 0;
  while (!lastBlock) {
    refill();
    lastBlock = take(1);
    const type = take(2);
    const result = block(type, to, to + limit);
    if (result < 0) return result;
    if (isExhausted()) return TRUNCATED;
  }
  align();
  if (input + 4 > inputEnd) return TRUNCATED;
  if (output > to + limit) return TOO_LONG;
  if (adler32(to, output) != bswap<u32>(load<u32>(input))) return BAD_CHECKSUM;
  return <i32>(output - to);
}

function block(type: u32, to: usize, end: usize): i32 {
  if (type == 0) return stored(end);
  if (type == 3) return BAD_BLOCK;
  const ready = type == 1 ? fixedTables() : dynamicTables();
  if (ready < 0) return ready;
  const written = decodeBlock(to, output, end);
  if (written > 0) output += written;
  return written;
}

function stored(end: usize): i32 {
  align();
  if (input + 4 > inputEnd) return TRUNCATED;
  const length = <usize>load<u16>(input);
  if ((<u32>length ^ <u32>load<u16>(input, 2)) != 0xffff) return BAD_BLOCK;
  const from = input + 4;
  if (from + length > inputEnd) return TRUNCATED;
  if (output + length > end) return TOO_LONG;
  memory.copy(output, from, length);
  setInput(from + length, 0, 0);
  output += length;
  return 0;
}
