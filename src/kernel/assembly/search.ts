// Finds all anchors in a range of linear memory in one pass.
//
// Filter: Teddy's nibble shuffle (Hyperscan, "FDR" and "Teddy"): each anchor has a fingerprint of four
// bytes and one of eight buckets; two 16-entry tables per fingerprint byte say which buckets allow
// a low and a high nibble. Both cases of a letter differ only in the high nibble, so folding costs nothing.
// A candidate is looked up by three fingerprint bytes in a small hash table and compared in full.
// UTF-16 needs no tables of its own: a zero byte leads to the scalar look at `x 0 y 0 z`.

/** 4 fingerprint bytes x (low, high) x 16 entries. */
export const MASKS = memory.data(128, 16);
/** Byte -> byte with A-Z made a-z. */
export const FOLD = memory.data(256, 16);
/** Hash of three folded bytes -> number of the first entry, 0 for none. */
export const HEADS = memory.data(8192, 16);
/** Hits as pairs of u32: offset from `origin`, anchor. */
export const HITS = memory.data(65536, 16);
export const HIT_LIMIT: u32 = 8192;

// An entry: u32 next, u32 address of the folded text, u16 length, u16 fingerprint's offset, u32 anchor with
// BINARY where the anchor has a zero byte itself: that is no text, so it has no form in UTF-16.
const BINARY: u32 = 0x80000000;
let entries: usize = 0;

/** How many hits stand in HITS. */
export let hitCount: u32 = 0;
/** Where the last `search` stopped because HITS was full (or `stopAt` hits were found); 0 when it went through. */
export let resumeAt: usize = 0;

let first: usize = 0;
let origin: usize = 0;
let last: usize = 0;
let newFrom: usize = 0;
let stopAt: u32 = 0;

export function setEntries(address: usize): void {
  entries = address;
}

export function clearHits(base: usize, limit: u32): void {
  hitCount = 0;
  origin = base;
  stopAt = limit;
}

/**
 * Appends all hits that lie inside [from, to) and end behind `fresh`. At least 32 bytes behind `to` must be
 * readable. `at` is `from` or the `resumeAt` of the call before.
 */
export function search(from: usize, to: usize, fresh: usize, at: usize): void {
  first = from;
  last = to;
  newFrom = fresh;
  resumeAt = 0;
  const lo0 = v128.load(MASKS), hi0 = v128.load(MASKS, 16);
  const lo1 = v128.load(MASKS, 32), hi1 = v128.load(MASKS, 48);
  const lo2 = v128.load(MASKS, 64), hi2 = v128.load(MASKS, 80);
  const lo3 = v128.load(MASKS, 96), hi3 = v128.load(MASKS, 112);
  const low = i8x16.splat(0x0f);
  const zero = i8x16.splat(0);
  // What the block before let through, for fingerprints that begin there. Nothing begins before `from`.
  let before0 = zero, before1 = zero, before2 = zero;
  let zeros: u32 = 0;
  if (at > from) {
    const bytes = v128.load(at - 16);
    const l = v128.and(bytes, low);
    const h = i8x16.shr_u(bytes, 4);
    before0 = v128.and(i8x16.swizzle(lo0, l), i8x16.swizzle(hi0, h));
    before1 = v128.and(i8x16.swizzle(lo1, l), i8x16.swizzle(hi1, h));
    before2 = v128.and(i8x16.swizzle(lo2, l), i8x16.swizzle(hi2, h));
    zeros = (<u32>i8x16.bitmask(i8x16.eq(bytes, zero))) << 16;
  }
  // Up to `to` itself: an anchor of three bytes has no fourth one, so its candidate comes one byte late.
  for (let p = at; p <= to; p += 16) {
    const bytes = v128.load(p);
    const l = v128.and(bytes, low);
    const h = i8x16.shr_u(bytes, 4);
    const r0 = v128.and(i8x16.swizzle(lo0, l), i8x16.swizzle(hi0, h));
    const r1 = v128.and(i8x16.swizzle(lo1, l), i8x16.swizzle(hi1, h));
    const r2 = v128.and(i8x16.swizzle(lo2, l), i8x16.swizzle(hi2, h));
    const r3 = v128.and(i8x16.swizzle(lo3, l), i8x16.swizzle(hi3, h));
    const s0 = v128.shuffle<i8>(before0, r0, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
    const s1 = v128.shuffle<i8>(before1, r1, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const s2 = v128.shuffle<i8>(before2, r2, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    before0 = r0;
    before1 = r1;
    before2 = r2;
    const through = v128.and(v128.and(s0, s1), v128.and(s2, r3));
    const isZero = i8x16.eq(bytes, zero);
    zeros >>= 16;
    if (!v128.any_true(v128.or(through, isZero))) continue;
    const blocked = i8x16.bitmask(i8x16.eq(through, zero));
    candidates(p, ~(<u32>blocked) & 0xffff);
    zeros |= (<u32>i8x16.bitmask(isZero)) << 16;
    wide(p, zeros);
    if (hitCount >= stopAt) {
      resumeAt = p + 16;
      return;
    }
  }
}

// Bit i: the fingerprint's fourth byte is at p + i.
// @ts-ignore: decorator
@inline
function candidates(p: usize, bits: u32): void {
  while (bits) {
    const at = p + <usize>ctz(bits) - 3;
    bits &= bits - 1;
    const key = load<u32>(at) & 0xffffff;
    const entry = <u32>load<u16>(HEADS + (slot(key) << 1));
    if (entry) narrow(at, entry);
  }
}

// Bits 16 + i: byte p + i is zero; bits 0-15 the same of the block before. Zero, other, zero ending in this
// block: the characters are before the first, between and behind the last.
// @ts-ignore: decorator
@inline
function wide(p: usize, zeros: u32): void {
  let bits = zeros & ~(zeros << 1) & (zeros << 2) & 0xffff0000;
  while (bits) {
    const at = p + <usize>ctz(bits) - 16 - 3;
    bits &= bits - 1;
    if (at < first || at + 5 > last) continue;
    const key = <u32>load<u8>(at) | (<u32>load<u8>(at, 2) << 8) | (<u32>load<u8>(at, 4) << 16);
    const entry = <u32>load<u16>(HEADS + (slot(key) << 1));
    if (entry) widened(at, entry);
  }
}

// Setting bit 5 folds letters and mixes up some others: good enough to find a slot, the comparison is exact.
// @ts-ignore: decorator
@inline
function slot(key: u32): u32 {
  return ((key | 0x202020) * 0x9e3779b1) >> 20;
}

function narrow(fingerprint: usize, number: u32): void {
  while (number) {
    const entry = entries + (<usize>number << 4);
    const length = <usize>load<u16>(entry, 8);
    const text = <usize>load<u32>(entry, 4);
    const at = fingerprint - <usize>load<u16>(entry, 10);
    number = load<u32>(entry);
    if (at < first || at + length > last || at + length <= newFrom) continue;
    let i: usize = 0;
    while (i < length && load<u8>(FOLD + <usize>load<u8>(at + i)) == load<u8>(text + i)) i++;
    if (i == length) hit(at, load<u32>(entry, 12) & ~BINARY);
  }
}

function widened(fingerprint: usize, number: u32): void {
  while (number) {
    const entry = entries + (<usize>number << 4);
    const length = <usize>load<u16>(entry, 8);
    const text = <usize>load<u32>(entry, 4);
    const at = fingerprint - (<usize>load<u16>(entry, 10) << 1);
    const end = at + (length << 1) - 1;
    const anchor = load<u32>(entry, 12);
    number = load<u32>(entry);
    if (at < first || end > last || end <= newFrom || anchor & BINARY) continue;
    let i: usize = 0;
    while (i < length && isWide(at + (i << 1), text + i)) i++;
    // The byte behind the last character may be anything: only the zeros between characters count.
    if (i >= length - 1 && load<u8>(FOLD + <usize>load<u8>(end - 1)) == load<u8>(text + length - 1))
      hit(at, anchor);
  }
}

// @ts-ignore: decorator
@inline
function isWide(at: usize, text: usize): bool {
  return load<u8>(FOLD + <usize>load<u8>(at)) == load<u8>(text) && load<u8>(at, 1) == 0;
}

// @ts-ignore: decorator
@inline
function hit(at: usize, anchor: u32): void {
  pushHit(<u32>(at - origin), anchor);
}

export function pushHit(offset: u32, anchor: u32): void {
  // `stopAt` leaves room for what one block can give; to trap is better than to lose a hit.
  if (hitCount >= HIT_LIMIT) unreachable();
  store<u32>(HITS + (<usize>hitCount << 3), offset);
  store<u32>(HITS + (<usize>hitCount << 3), anchor, 4);
  hitCount++;
}
