// The codes of a block: the fixed ones, or those that the block begins with.

import { bits, isExhausted, refill, take } from './bit-input';
import {
  DISTANCE,
  DISTANCE_ROOT,
  KIND_DISTANCE,
  KIND_LITLEN,
  KIND_PRECODE,
  LITLEN,
  LITLEN_ROOT,
  PRECODE,
  SPECIAL,
  build,
} from './huffman';
import { BAD_BLOCK, BAD_CODE, TRUNCATED } from './inflate-results';

const LENGTHS = memory.data(352, 16);
// RFC 1951, 3.2.7.
const PRECODE_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** Bits that index the tables of the block. */
export let litlenRoot: u32 = 0;
export let distanceRoot: u32 = 0;
let fixedReady: bool = false;

export function fixedTables(): i32 {
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
export function dynamicTables(): i32 {
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
  const read = readLengths(root, litlens + distances);
  if (read < 0) return read;
  if (!load<u8>(LENGTHS + 256)) return BAD_CODE;
  litlenRoot = build(LITLEN, LENGTHS, litlens, LITLEN_ROOT, KIND_LITLEN);
  if (!litlenRoot) return BAD_CODE;
  distanceRoot = build(DISTANCE, LENGTHS + litlens, distances, DISTANCE_ROOT, KIND_DISTANCE);
  return distanceRoot ? 0 : BAD_CODE;
}

/** The lengths of all codes, themselves in a code of `root` bits. */
function readLengths(root: u32, all: u32): i32 {
  let i: u32 = 0;
  while (i < all) {
    refill();
    if (isExhausted()) return TRUNCATED;
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
  return 0;
}
