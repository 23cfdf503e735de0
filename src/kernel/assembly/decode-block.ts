// The hot loop: codes to bytes. Follows libdeflate's decompress_template.h.

import { bits, held, input, inputEnd, setInput } from './bit-input';
import { distanceRoot, litlenRoot } from './block-tables';
import { DISTANCE, END, LITERAL, LITLEN, SPECIAL, SUBTABLE } from './huffman';
import { BAD_CODE, BAD_DISTANCE, TOO_LONG, TRUNCATED } from './inflate-results';

/**
 * Decodes the block's codes to `output`, which lies between `to` and `end`; gives where it ends, or a result below zero.
 * One loop over locals: state in globals, or a call a symbol, would cost more than what it decodes.
 */
export function decodeBlock(to: usize, output: usize, end: usize): i32 {
  const litlenMask: u64 = (1 << litlenRoot) - 1;
  const distanceMask: u64 = (1 << distanceRoot) - 1;
  const limit = inputEnd + 8;
  let b = bits;
  let n = held;
  let inp = input;
  let out = output;
  let entry: u32 = 0;
  while (true) {
    // One turn writes at most 3 literals and 258 bytes, and overshoots by 16: the room behind the output.
    if (out > end) return TOO_LONG;
    if (inp > limit) return TRUNCATED;
    b |= load<u64>(inp) << n;
    inp += (63 - n) >> 3;
    n |= 56;
    entry = entryAt(LITLEN, b & litlenMask);
    if (entry & LITERAL) {
      b >>= entry & 63;
      n -= entry & 63;
      store<u8>(out++, <u8>(entry >> 16));
      entry = entryAt(LITLEN, b & litlenMask);
      if (entry & LITERAL) {
        b >>= entry & 63;
        n -= entry & 63;
        store<u8>(out++, <u8>(entry >> 16));
        entry = entryAt(LITLEN, b & litlenMask);
      }
      if (entry & LITERAL) {
        b >>= entry & 63;
        n -= entry & 63;
        store<u8>(out++, <u8>(entry >> 16));
        continue;
      }
      b |= load<u64>(inp) << n;
      inp += (63 - n) >> 3;
      n |= 56;
    }
    if (entry & SPECIAL) {
      if (entry & SUBTABLE) {
        b >>= entry & 63;
        n -= entry & 63;
        entry = entryBelow(LITLEN, entry, b);
      }
      if (entry & END) break;
      if (entry & SPECIAL) return BAD_CODE;
      if (entry & LITERAL) {
        b >>= entry & 63;
        n -= entry & 63;
        store<u8>(out++, <u8>(entry >> 16));
        continue;
      }
    }
    const length = valueOf(entry, b);
    b >>= entry & 63;
    n -= entry & 63;
    entry = entryAt(DISTANCE, b & distanceMask);
    if (entry & SPECIAL) {
      if (!(entry & SUBTABLE)) return BAD_CODE;
      b >>= entry & 63;
      n -= entry & 63;
      entry = entryBelow(DISTANCE, entry, b);
      if (entry & SPECIAL) return BAD_CODE;
    }
    const distance = valueOf(entry, b);
    b >>= entry & 63;
    n -= entry & 63;
    if (distance > out - to) return BAD_DISTANCE;
    repeat(out, distance, length);
    out += length;
  }
  setInput(inp, b >> (entry & 63), n - (entry & 63));
  return <i32>(out - output);
}

// @ts-ignore: decorator
@inline
function entryAt(table: usize, index: u64): u32 {
  return load<u32>(table + (<usize>index << 2));
}

/** The entry of the subtable that `entry` leads to, its own bits being taken already. */
// @ts-ignore: decorator
@inline
function entryBelow(table: usize, entry: u32, b: u64): u32 {
  return entryAt(table, (b & ((<u64>1 << ((entry >> 8) & 15)) - 1)) + (entry >> 16));
}

/** What the entry stands for, with the extra bits behind its code. */
// @ts-ignore: decorator
@inline
function valueOf(entry: u32, b: u64): usize {
  const codeBits = (entry >> 8) & 15;
  return <usize>(entry >> 16) + <usize>((b >> codeBits) & ((<u64>1 << ((entry & 63) - codeBits)) - 1));
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
