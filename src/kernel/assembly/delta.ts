// Applies a git delta and searches what it made new. Format: git's Documentation/gitformat-pack.txt,
// "Deltified representation". Only inserted bytes, and one anchor's length around each seam, can hold an
// anchor that the base does not hold; anchors inside copied ranges are carried over by position.

import { clearHits, hitCount, pushHit, search } from './search';

/** Results of `applyDelta`. */
const DONE = 0;
/** More hits than the list can keep: the caller searches the whole object. */
const DENSE = 1;
export const BAD_COPY = -11;
export const BAD_INSERT = -12;
export const BAD_OPCODE = -13;
export const BAD_SIZE = -14;

/** Hits of the base as pairs of u32 (offset, anchor), ascending by offset. */
export const BASE_HITS = memory.data(32768, 16);
/** How many hits of a base can be carried. */
export const CARRY_LIMIT: u32 = 4096;

let narrowRim: usize = 0;
let wideRim: usize = 0;
let anchorLengths: usize = 0;

/** `reach`: length of the longest anchor in UTF-16; `lengths`: address of a u8 per anchor, 128 more where it has a zero. */
export function setReach(reach: usize, lengths: usize): void {
  wideRim = reach - 1;
  narrowRim = reach >> 1;
  anchorLengths = lengths;
}

/** How many bytes the last delta inserted, and how many were searched. */
export let searched: usize = 0;

let runFrom: usize = 0;
let runTo: usize = 0;
let runEnd: usize = 0;
let dirtyFrom: usize = 0;
let dirtyEnd: usize = 0;

/**
 * Applies the instructions in [delta, deltaEnd) to the base and writes exactly `size` bytes at `to`; then
 * the kernel's list holds the object's hits, unordered and perhaps twice. With `carried` < 0 nothing is searched.
 * 64 bytes behind base, delta and result must be readable, behind the result writable too.
 */
export function applyDelta(delta: usize, deltaEnd: usize, base: usize, baseSize: usize, to: usize, size: usize, carried: i32): i32 {
  const end = to + size;
  let out = to;
  clearHits(to, CARRY_LIMIT);
  searched = 0;
  dirtyFrom = to;
  dirtyEnd = to;
  runFrom = 0;
  runTo = to;
  runEnd = 0;
  while (delta < deltaEnd) {
    const op = <u32>load<u8>(delta++);
    if (op & 0x80) {
      let offset: usize = 0;
      let length: usize = 0;
      if (op & 0x01) offset = <usize>load<u8>(delta++);
      if (op & 0x02) offset |= <usize>load<u8>(delta++) << 8;
      if (op & 0x04) offset |= <usize>load<u8>(delta++) << 16;
      if (op & 0x08) offset |= <usize>load<u8>(delta++) << 24;
      if (op & 0x10) length = <usize>load<u8>(delta++);
      if (op & 0x20) length |= <usize>load<u8>(delta++) << 8;
      if (op & 0x40) length |= <usize>load<u8>(delta++) << 16;
      // gitformat-pack: "size zero is automatically converted to 0x10000".
      if (length == 0) length = 0x10000;
      if (offset > baseSize || length > baseSize - offset || length > end - out) return BAD_COPY;
      copy(out, base + offset, length);
      // git cuts a long copy into pieces of 64 kB: no seam between them.
      if (runEnd == base + offset && runEnd != 0) {
        runEnd += length;
        out += length;
        continue;
      }
      if (carried > 0) carry(base, to, carried);
      if (carried >= 0 && out > to) seam(to, out);
      runFrom = base + offset;
      runTo = out;
      runEnd = runFrom + length;
      out += length;
      continue;
    }
    // gitformat-pack: the instruction zero is reserved.
    if (op == 0) return BAD_OPCODE;
    const length = <usize>op;
    if (length > deltaEnd - delta || length > end - out) return BAD_INSERT;
    copy(out, delta, length);
    delta += length;
    if (carried > 0) carry(base, to, carried);
    runEnd = 0;
    if (carried >= 0) {
      if (out > to) seam(to, out);
      dirty(out, out + length);
    }
    out += length;
  }
  if (delta != deltaEnd) return BAD_OPCODE;
  if (out != end) return BAD_SIZE;
  if (carried < 0) return DONE;
  if (carried > 0) carry(base, to, carried);
  flush(end);
  return hitCount >= CARRY_LIMIT ? DENSE : DONE;
}

// A call of memory.copy costs more than most copies of a delta; blocks of 16 may write behind the end.
// @ts-ignore: decorator
@inline
export function copy(to: usize, from: usize, length: usize): void {
  if (length > 1024) {
    memory.copy(to, from, length);
    return;
  }
  const end = to + length;
  do {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  } while (to < end);
}

// An anchor in UTF-16 that crosses the seam has a zero on one side of it.
// @ts-ignore: decorator
@inline
function seam(to: usize, at: usize): void {
  const rim = load<u8>(at - 1) && load<u8>(at) ? narrowRim : wideRim;
  dirty(at - to > rim ? at - rim : to, at + rim);
}

/** Ranges come by ascending start; one that does not touch the last lets the last be searched: it is written by then. */
// @ts-ignore: decorator
@inline
function dirty(from: usize, end: usize): void {
  if (from > dirtyEnd) {
    flush(dirtyEnd);
    dirtyFrom = from;
    dirtyEnd = end;
    return;
  }
  if (from < dirtyFrom) dirtyFrom = from;
  if (end > dirtyEnd) dirtyEnd = end;
}

function flush(end: usize): void {
  const stop = dirtyEnd < end ? dirtyEnd : end;
  if (dirtyFrom >= stop || hitCount >= CARRY_LIMIT) return;
  searched += stop - dirtyFrom;
  search(dirtyFrom, stop, dirtyFrom, dirtyFrom);
}

/** Adds the base's hits that lie whole in the copied run. */
function carry(base: usize, to: usize, carried: i32): void {
  if (runEnd == 0) return;
  const start = <u32>(runFrom - base);
  const stop = <u32>(runEnd - base);
  let low: u32 = 0;
  let high = <u32>carried;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(BASE_HITS + (<usize>middle << 3)) < start) low = middle + 1;
    else high = middle;
  }
  for (; low < <u32>carried; low++) {
    const offset = load<u32>(BASE_HITS + (<usize>low << 3));
    if (offset >= stop || hitCount >= CARRY_LIMIT) return;
    const anchor = load<u32>(BASE_HITS + (<usize>low << 3), 4);
    const length = <u32>load<u8>(anchorLengths + anchor);
    // A zero behind the first character: the hit was in UTF-16, unless the anchor itself has zeros.
    const taken = length > 128 ? length - 128 : load<u8>(base + offset, 1) ? length : 2 * length - 1;
    if (offset + taken <= stop) pushHit(<u32>(runTo - to) + offset - start, anchor);
  }
}
