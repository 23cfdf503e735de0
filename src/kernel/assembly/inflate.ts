// Inflates one zlib stream (RFC 1950, 1951) that lies whole in memory. Packs hold hundreds of thousands of
// small streams: a call of zlib costs more than the work, and its tables are bigger than the data.
// Tables and bit buffer follow libdeflate's decompress_template.h: 64 bits refilled without a branch,
// an entry says at once how many bits it takes and what stands for.

/** Results of `inflate` below zero. */
const BAD_HEADER = -1;
const BAD_BLOCK = -2;
const BAD_CODE = -3;
const BAD_DISTANCE = -4;
const TOO_LONG = -5;
const TRUNCATED = -6;
const BAD_CHECKSUM = -7;

// An entry: bits 0-5 all bits it takes, 8-11 bits of the code alone, 12-15 flags, 16-31 value.
const LITERAL: u32 = 1 << 12;
const SPECIAL: u32 = 1 << 13;
const SUBTABLE: u32 = 1 << 14;
const END: u32 = 1 << 15;

const LITLEN_ROOT: u32 = 10;
const DISTANCE_ROOT: u32 = 8;
// zlib's enough.c: 288 symbols, root 10, 15 bits: 1334 entries; 32 symbols, root 8: 402.
const LITLEN = memory.data(1334 * 4, 16);
const DISTANCE = memory.data(402 * 4, 16);
const PRECODE = memory.data(128 * 4, 16);
const LENGTHS = memory.data(352, 16);
const SORTED = memory.data(320 * 2, 16);
const COUNTS = memory.data(16 * 4, 16);
const PLACES = memory.data(16 * 4, 16);

// RFC 1951, 3.2.5: (base << 8 | extra bits) of the length symbols 257-285 and of the distance symbols.
const LENGTH_CODES = memory.data<u16>([
  0x300, 0x400, 0x500, 0x600, 0x700, 0x800, 0x900, 0xa00, 0xb01, 0xd01, 0xf01, 0x1101, 0x1302, 0x1702, 0x1b02, 0x1f02,
  0x2303, 0x2b03, 0x3303, 0x3b03, 0x4304, 0x5304, 0x6304, 0x7304, 0x8305, 0xa305, 0xc305, 0xe305,
]);
const DISTANCE_BASES = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]);
// RFC 1951, 3.2.7.
const PRECODE_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

const KIND_LITLEN: u32 = 0;
const KIND_DISTANCE: u32 = 1;
const KIND_PRECODE: u32 = 2;

let bits: u64 = 0;
let held: u32 = 0;
let input: usize = 0;
let inputEnd: usize = 0;
let output: usize = 0;
let litlenRoot: u32 = 0;
let distanceRoot: u32 = 0;
let fixedReady: bool = false;

/**
 * Inflates [from, from + size) to `to` and gives the number of bytes, which is at most `limit`.
 * 64 bytes behind the input must be readable, 640 behind the output writable.
 */
export function inflate(from: usize, size: usize, to: usize, limit: usize): i32 {
  inputEnd = from + size;
  if (size < 6) return TRUNCATED;
  const cmf = <u32>load<u8>(from);
  const flags = <u32>load<u8>(from, 1);
  if ((cmf & 15) != 8 || cmf >> 4 > 7 || flags & 32 || ((cmf << 8) | flags) % 31) return BAD_HEADER;
  input = from + 2;
  output = to;
  bits = 0;
  held = 0;
  let lastBlock: u32 = 0;
  while (!lastBlock) {
    refill();
    lastBlock = take(1);
    const type = take(2);
    const result = block(type, to, to + limit);
    if (result < 0) return result;
    if (input > inputEnd + 8) return TRUNCATED;
  }
  align();
  if (input + 4 > inputEnd) return TRUNCATED;
  if (output > to + limit) return TOO_LONG;
  if (adler32(to, output) != bswap<u32>(load<u32>(input))) return BAD_CHECKSUM;
  return <i32>(output - to);
}

// @ts-ignore: decorator
@inline
function refill(): void {
  bits |= load<u64>(input) << held;
  input += (63 - held) >> 3;
  held |= 56;
}

// @ts-ignore: decorator
@inline
function take(count: u32): u32 {
  const value = <u32>bits & ((1 << count) - 1);
  bits >>= count;
  held -= count;
  return value;
}

/** Gives whole bytes that were not used back to the input. */
function align(): void {
  input -= held >> 3;
  bits = 0;
  held = 0;
}

function block(type: u32, to: usize, end: usize): i32 {
  if (type == 0) return stored(end);
  if (type == 3) return BAD_BLOCK;
  const ready = type == 1 ? fixedTables() : dynamicTables();
  if (ready < 0) return ready;
  return compressed(to, end);
}

function stored(end: usize): i32 {
  align();
  if (input + 4 > inputEnd) return TRUNCATED;
  const length = <usize>load<u16>(input);
  if ((<u32>length ^ <u32>load<u16>(input, 2)) != 0xffff) return BAD_BLOCK;
  input += 4;
  if (input + length > inputEnd) return TRUNCATED;
  if (output + length > end) return TOO_LONG;
  memory.copy(output, input, length);
  input += length;
  output += length;
  return 0;
}

function fixedTables(): i32 {
  if (fixedReady) return 0;
  memory.fill(LENGTHS, 8, 144);
  memory.fill(LENGTHS + 144, 9, 112);
  memory.fill(LENGTHS + 256, 7, 24);
  memory.fill(LENGTHS + 280, 8, 8);
  litlenRoot = build(LITLEN, LENGTHS, 288, LITLEN_ROOT, KIND_LITLEN);
  memory.fill(LENGTHS, 5, 32);
  distanceRoot = build(DISTANCE, LENGTHS, 32, DISTANCE_ROOT, KIND_DISTANCE);
  fixedReady = true;
  return 0;
}

// RFC 1951, 3.2.7.
function dynamicTables(): i32 {
  fixedReady = false;
  const litlens = take(5) + 257;
  const distances = take(5) + 1;
  const precodes = take(4) + 4;
  if (litlens > 286 || distances > 30) return BAD_BLOCK;
  memory.fill(LENGTHS, 0, 19);
  for (let i: u32 = 0; i < precodes; i++) {
    if (i == 12) refill();
    store<u8>(LENGTHS + <usize>load<u8>(PRECODE_ORDER + i), <u8>take(3));
  }
  const root = build(PRECODE, LENGTHS, 19, 7, KIND_PRECODE);
  if (!root) return BAD_CODE;
  const all = litlens + distances;
  let i: u32 = 0;
  while (i < all) {
    refill();
    if (input > inputEnd + 8) return TRUNCATED;
    const entry = load<u32>(PRECODE + ((<usize>bits & ((1 << root) - 1)) << 2));
    if (entry & SPECIAL) return BAD_CODE;
    take(entry & 63);
    const symbol = entry >> 16;
    if (symbol < 16) {
      store<u8>(LENGTHS + i, <u8>symbol);
      i++;
      continue;
    }
    if (symbol == 16 && i == 0) return BAD_CODE;
    const value = symbol == 16 ? load<u8>(LENGTHS + i - 1) : 0;
    const times = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
    if (i + times > all) return BAD_CODE;
    memory.fill(LENGTHS + i, value, times);
    i += times;
  }
  if (!load<u8>(LENGTHS + 256)) return BAD_CODE;
  litlenRoot = build(LITLEN, LENGTHS, litlens, LITLEN_ROOT, KIND_LITLEN);
  if (!litlenRoot) return BAD_CODE;
  distanceRoot = build(DISTANCE, LENGTHS + litlens, distances, DISTANCE_ROOT, KIND_DISTANCE);
  return distanceRoot ? 0 : BAD_CODE;
}

/**
 * Builds a decoding table from code lengths and gives its root bits; 0 for an over-subscribed or
 * incomplete code. As in zlib's inftrees.c, one code of one bit may be all (and no distance code at all).
 */
function build(table: usize, lengths: usize, symbols: u32, rootLimit: u32, kind: u32): u32 {
  memory.fill(COUNTS, 0, 64);
  for (let i: u32 = 0; i < symbols; i++) {
    const at = COUNTS + (<usize>load<u8>(lengths + i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let longest: u32 = 15;
  while (longest > 0 && !load<u32>(COUNTS + (longest << 2))) longest--;
  if (longest == 0) return kind == KIND_DISTANCE ? noCodes(table) : 0;
  let left: i32 = 1;
  let place: u32 = 0;
  for (let length: u32 = 1; length <= 15; length++) {
    store<u32>(PLACES + (length << 2), place);
    place += load<u32>(COUNTS + (length << 2));
    left = (left << 1) - <i32>load<u32>(COUNTS + (length << 2));
    if (left < 0) return 0;
  }
  if (left > 0 && (kind == KIND_PRECODE || longest != 1)) return 0;
  for (let i: u32 = 0; i < symbols; i++) {
    const length = <usize>load<u8>(lengths + i);
    if (!length) continue;
    const at = PLACES + (length << 2);
    store<u16>(SORTED + (<usize>load<u32>(at) << 1), <u16>i);
    store<u32>(at, load<u32>(at) + 1);
  }
  const root = longest < rootLimit ? longest : rootLimit;
  if (left > 0) noCodes(table);
  fill(table, root, longest, kind);
  return root;
}

/** Makes the two entries of a one-bit table refuse. */
function noCodes(table: usize): u32 {
  store<u32>(table, SPECIAL | 1);
  store<u32>(table, SPECIAL | 1, 4);
  return 1;
}

// Codes are counted up in their own order, and kept bit-reversed as they stand in the stream.
function fill(table: usize, root: u32, longest: u32, kind: u32): void {
  const rootSize: u32 = 1 << root;
  let code: u32 = 0;
  let next: usize = SORTED;
  let free: u32 = rootSize;
  let prefix: u32 = 0xffffffff;
  let start: u32 = 0;
  let width: u32 = 0;
  for (let length: u32 = 1; length <= longest; length++) {
    for (let left = load<u32>(COUNTS + (length << 2)); left > 0; left--) {
      const symbol = <u32>load<u16>(next);
      next += 2;
      if (length <= root) {
        const entry = entryOf(symbol, length, length, kind);
        for (let i = code; i < rootSize; i += 1 << length) store<u32>(table + (<usize>i << 2), entry);
      } else {
        if ((code & (rootSize - 1)) != prefix) {
          prefix = code & (rootSize - 1);
          start = free;
          width = subtableBits(length, longest, root, left);
          free += 1 << width;
          store<u32>(table + (<usize>prefix << 2), (start << 16) | SPECIAL | SUBTABLE | (width << 8) | root);
        }
        const entry = entryOf(symbol, length - root, length - root, kind);
        for (let i = code >> root; i < <u32>1 << width; i += 1 << (length - root))
          store<u32>(table + (<usize>(start + i) << 2), entry);
      }
      code = increment(code, length);
    }
  }
}

/** How many bits index the subtable that begins with a code of `length`, of which `left` remain. */
function subtableBits(length: u32, longest: u32, root: u32, left: u32): u32 {
  let width = length - root;
  let room: i32 = (1 << width) - <i32>left;
  while (room > 0 && width + root < longest) {
    width++;
    room = (room << 1) - <i32>load<u32>(COUNTS + ((width + root) << 2));
  }
  return width;
}

/** The next code of `length` bits, reversed: the carry runs from the high bit down. */
// @ts-ignore: decorator
@inline
function increment(code: u32, length: u32): u32 {
  const inverted = ~code & ((1 << length) - 1);
  if (!inverted) return 0;
  const bit = <u32>1 << (31 - clz(inverted));
  return (code & (bit - 1)) | bit;
}

function entryOf(symbol: u32, codeBits: u32, takes: u32, kind: u32): u32 {
  const base = (codeBits << 8) | takes;
  if (kind == KIND_PRECODE) return (symbol << 16) | base;
  if (kind == KIND_DISTANCE) {
    if (symbol > 29) return SPECIAL | base;
    const extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
    return (<u32>load<u16>(DISTANCE_BASES + (symbol << 1)) << 16) | (base + extra);
  }
  if (symbol < 256) return (symbol << 16) | LITERAL | base;
  if (symbol == 256) return SPECIAL | END | base;
  if (symbol == 285) return (258 << 16) | base;
  if (symbol > 285) return SPECIAL | base;
  const code = <u32>load<u16>(LENGTH_CODES + ((symbol - 257) << 1));
  return ((code >> 8) << 16) | (base + (code & 255));
}

function compressed(to: usize, end: usize): i32 {
  const litlenMask: u64 = (1 << litlenRoot) - 1;
  const distanceMask: u64 = (1 << distanceRoot) - 1;
  const limit = inputEnd + 8;
  let b = bits;
  let n = held;
  let inp = input;
  let out = output;
  while (true) {
    // One turn writes at most 3 literals and 258 bytes, and overshoots by 16: the room behind the output.
    if (out > end) return TOO_LONG;
    if (inp > limit) return TRUNCATED;
    b |= load<u64>(inp) << n;
    inp += (63 - n) >> 3;
    n |= 56;
    let entry = load<u32>(LITLEN + (<usize>(b & litlenMask) << 2));
    if (entry & LITERAL) {
      b >>= entry & 63;
      n -= entry & 63;
      store<u8>(out++, <u8>(entry >> 16));
      entry = load<u32>(LITLEN + (<usize>(b & litlenMask) << 2));
      if (entry & LITERAL) {
        b >>= entry & 63;
        n -= entry & 63;
        store<u8>(out++, <u8>(entry >> 16));
        entry = load<u32>(LITLEN + (<usize>(b & litlenMask) << 2));
        if (entry & LITERAL) {
          b >>= entry & 63;
          n -= entry & 63;
          store<u8>(out++, <u8>(entry >> 16));
          continue;
        }
      }
      b |= load<u64>(inp) << n;
      inp += (63 - n) >> 3;
      n |= 56;
    }
    if (entry & SPECIAL) {
      if (entry & SUBTABLE) {
        b >>= entry & 63;
        n -= entry & 63;
        const index = <usize>(b & ((<u64>1 << ((entry >> 8) & 15)) - 1)) + (entry >> 16);
        entry = load<u32>(LITLEN + (index << 2));
        if (entry & LITERAL) {
          b >>= entry & 63;
          n -= entry & 63;
          store<u8>(out++, <u8>(entry >> 16));
          continue;
        }
      }
      if (entry & END) {
        b >>= entry & 63;
        n -= entry & 63;
        break;
      }
      if (entry & SPECIAL) return BAD_CODE;
    }
    let codeBits = (entry >> 8) & 15;
    const length = <usize>(entry >> 16) + <usize>((b >> codeBits) & ((<u64>1 << ((entry & 63) - codeBits)) - 1));
    b >>= entry & 63;
    n -= entry & 63;
    entry = load<u32>(DISTANCE + (<usize>(b & distanceMask) << 2));
    if (entry & SPECIAL) {
      if (!(entry & SUBTABLE)) return BAD_CODE;
      b >>= entry & 63;
      n -= entry & 63;
      const index = <usize>(b & ((<u64>1 << ((entry >> 8) & 15)) - 1)) + (entry >> 16);
      entry = load<u32>(DISTANCE + (index << 2));
      if (entry & SPECIAL) return BAD_CODE;
    }
    codeBits = (entry >> 8) & 15;
    const distance = <usize>(entry >> 16) + <usize>((b >> codeBits) & ((<u64>1 << ((entry & 63) - codeBits)) - 1));
    b >>= entry & 63;
    n -= entry & 63;
    if (distance > out - to) return BAD_DISTANCE;
    repeat(out, distance, length);
    out += length;
  }
  bits = b;
  held = n;
  input = inp;
  output = out;
  return 0;
}

// @ts-ignore: decorator
@inline
function repeat(to: usize, distance: usize, length: usize): void {
  const end = to + length;
  let from = to - distance;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
    return;
  }
  if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
    return;
  }
  if (distance == 1) {
    const byte = i8x16.splat(load<i8>(from));
    do {
      v128.store(to, byte);
      to += 16;
    } while (to < end);
    return;
  }
  do {
    store<u8>(to++, load<u8>(from++));
  } while (to < end);
}

// RFC 1950, section 9. Blocks of 5552 bytes keep the sums below 2^32 (zlib's NMAX).
function adler32(from: usize, end: usize): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  const high = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const low = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (from < end) {
    const stop = end - from > 5552 ? from + 5552 : end;
    const blocks = (stop - from) & ~15;
    const simdEnd = from + blocks;
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    b += a * <u32>blocks;
    while (from < simdEnd) {
      const bytes = v128.load(from);
      before = i32x4.add(before, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), high));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), low));
      from += 16;
    }
    a += total(sums);
    b += (total(before) << 4) + total(weighted);
    while (from < stop) {
      a += <u32>load<u8>(from++);
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}

function total(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3)
  );
}
