// Decoding tables of Huffman codes, in libdeflate's form: an entry says at once how many bits it takes and what stands
// for.

// An entry: bits 0-5 all bits it takes, 8-11 bits of the code alone, 12-15 flags, 16-31 value.
export const LITERAL: u32 = 1 << 12;
export const SPECIAL: u32 = 1 << 13;
export const SUBTABLE: u32 = 1 << 14;
export const END: u32 = 1 << 15;

export const LITLEN_ROOT: u32 = 10;
export const DISTANCE_ROOT: u32 = 8;
// zlib's enough.c: 288 symbols, root 10, 15 bits: 1334 entries; 32 symbols, root 8: 402.
export const LITLEN = memory.data(1334 * 4, 16);
export const DISTANCE = memory.data(402 * 4, 16);
export const PRECODE = memory.data(128 * 4, 16);
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

export const KIND_LITLEN: u32 = 0;
export const KIND_DISTANCE: u32 = 1;
export const KIND_PRECODE: u32 = 2;

/**
 * Builds a decoding table from code lengths and gives its root bits; 0 for an over-subscribed or
 * incomplete code. As in zlib's inftrees.c, one code of one bit may be all (and no distance code at all).
 */
export function build(table: usize, lengths: usize, symbols: u32, rootLimit: u32, kind: u32): u32 {
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
  const rootMask: u32 = (1 << root) - 1;
  let code: u32 = 0;
  let next: usize = SORTED;
  let free: u32 = 1 << root;
  let prefix: u32 = 0xffffffff;
  let start: u32 = 0;
  let width: u32 = 0;
  for (let length: u32 = 1; length <= longest; length++) {
    for (let left = load<u32>(COUNTS + (length << 2)); left > 0; left--) {
      const symbol = <u32>load<u16>(next);
      next += 2;
      if (length > root && (code & rootMask) != prefix) {
        prefix = code & rootMask;
        start = free;
        width = subtableBits(length, longest, root, left);
        free += 1 << width;
        store<u32>(table + (<usize>prefix << 2), (start << 16) | SPECIAL | SUBTABLE | (width << 8) | root);
      }
      if (length <= root) repeatEntry(table, code, root, entryOf(symbol, length, length, kind));
      else
        repeatEntry(table + (<usize>start << 2), code >> root, width, entryOf(symbol, length - root, length - root, kind));
      code = increment(code, length);
    }
  }
}

/** Writes an entry to every place of a table of `width` bits whose low bits are its code. */
function repeatEntry(table: usize, code: u32, width: u32, entry: u32): void {
  const step: u32 = 1 << ((entry >> 8) & 15);
  for (let i = code; i < <u32>1 << width; i += step) store<u32>(table + (<usize>i << 2), entry);
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
