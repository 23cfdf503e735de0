// Reads tree objects: where their entries begin, and which of them a delta made new. Of a tree with a thousand
// entries a delta changes one or two; the others, and what the caller noted about them, are carried over.
// Format: git's tree.c, decode_tree_entry: `<mode> SP <name> NUL <hash>`, one after the other.

import { BAD_COPY, BAD_INSERT, BAD_OPCODE, BAD_SIZE, copy } from './delta';

/** Results of `readTree` and `applyToTree` below zero, beside those of a delta. */
const BAD_TREE = -21;
/** Entries carried over do not meet the others: the caller reads the whole tree. */
const ASKEW = -22;

// An entry in a list: u32 offset in the tree, u32 what the caller noted.
const ENTRY: usize = 8;
/** Nothing is noted. */
const NOTHING: u32 = 0xffffffff;

let hashLength: usize = 20;
let list: usize = 0;
let listed: u32 = 0;
let fresh: usize = 0;
let origin: usize = 0;

/** How many entries of the last tree are new; their places in the list stand where `fresh` was told. */
export let freshCount: u32 = 0;

export function setTree(hash: usize, listAt: usize, freshAt: usize): void {
  hashLength = hash;
  list = listAt;
  fresh = freshAt;
}

/** Lists all entries of a tree, all of them new, and gives their number. 64 bytes behind it must be readable. */
export function readTree(tree: usize, size: usize): i32 {
  begin(tree);
  return take(tree, tree + size) ? <i32>listed : BAD_TREE;
}

/** Applies a delta to a tree of which `baseList` lists `baseCount` entries; gives the number of the result's entries. */
export function applyToTree(
  delta: usize, deltaEnd: usize, base: usize, baseSize: usize, to: usize, size: usize, baseList: usize, baseCount: u32,
): i32 {
  const end = to + size;
  let out = to;
  let known = to;
  begin(to);
  while (delta < deltaEnd) {
    const op = <u32>load<u8>(delta++);
    if (!(op & 0x80)) {
      if (op == 0) return BAD_OPCODE;
      if (<usize>op > deltaEnd - delta || <usize>op > end - out) return BAD_INSERT;
      copy(out, delta, op);
      delta += op;
      out += op;
      continue;
    }
    let offset: usize = 0;
    let length: usize = 0;
    if (op & 0x01) offset = <usize>load<u8>(delta++);
    if (op & 0x02) offset |= <usize>load<u8>(delta++) << 8;
    if (op & 0x04) offset |= <usize>load<u8>(delta++) << 16;
    if (op & 0x08) offset |= <usize>load<u8>(delta++) << 24;
    if (op & 0x10) length = <usize>load<u8>(delta++);
    if (op & 0x20) length |= <usize>load<u8>(delta++) << 8;
    if (op & 0x40) length |= <usize>load<u8>(delta++) << 16;
    if (length == 0) length = 0x10000;
    if (offset > baseSize || length > baseSize - offset || length > end - out) return BAD_COPY;
    copy(out, base + offset, length);
    const first = lowerBound(baseList, baseCount, <u32>offset);
    const stop = lastWithin(baseList, baseCount, <u32>baseSize, <u32>(offset + length));
    if (stop > first) {
      const start = <usize>load<u32>(baseList + <usize>first * ENTRY);
      if (!take(known, out + start - offset)) return ASKEW;
      const room = list + <usize>listed * ENTRY;
      const shift = <i32>(out - to) - <i32>offset;
      carry(room, baseList + <usize>first * ENTRY, stop - first, shift);
      listed += stop - first;
      known = out + <usize>endOf(baseList, baseCount, <u32>baseSize, stop - 1) - offset;
    }
    out += length;
  }
  if (delta != deltaEnd) return BAD_OPCODE;
  if (out != end) return BAD_SIZE;
  return take(known, end) ? <i32>listed : ASKEW;
}

/** Writes what is noted about the entries of a list to `to`, entries without a note left out; gives the number. */
export function notesOf(listAt: usize, count: u32, to: usize): u32 {
  const end = listAt + <usize>count * ENTRY;
  let out = to;
  for (let at = listAt; at < end; at += ENTRY) {
    const note = load<u32>(at, 4);
    store<u32>(out, note);
    out += note == NOTHING ? 0 : 4;
  }
  return <u32>(out - to) >> 2;
}

function begin(tree: usize): void {
  origin = tree;
  listed = 0;
  freshCount = 0;
}

/** Lists the entries that fill [from, end) exactly. */
function take(from: usize, end: usize): bool {
  let at = from;
  while (at < end) {
    const next = entryEnd(at, end);
    if (!next) return false;
    const place = list + <usize>listed * ENTRY;
    store<u32>(place, <u32>(at - origin));
    store<u32>(place, NOTHING, 4);
    store<u32>(fresh + (<usize>freshCount << 2), listed);
    listed++;
    freshCount++;
    at = next;
  }
  return at == end;
}

// A mode has seven digits at the most, a name one character at the least. 0: no entry ends by `end`.
function entryEnd(at: usize, end: usize): usize {
  let name = at;
  while (name < end && load<u8>(name) != 0x20) {
    if (name - at >= 7) return 0;
    name++;
  }
  if (name == at) return 0;
  name++;
  const zero = i8x16.splat(0);
  for (let p = name; p < end; p += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(p), zero));
    if (!found) continue;
    const next = p + <usize>ctz(found) + 1 + hashLength;
    return next > end || next - hashLength - 1 == name ? 0 : next;
  }
  return 0;
}

function carry(to: usize, from: usize, count: u32, shift: i32): void {
  const add = i32x4(shift, 0, shift, 0);
  const end = from + <usize>count * ENTRY;
  // The last block may write one entry too many: the next ones overwrite it, and lists have room for it.
  while (from < end) {
    v128.store(to, i32x4.add(v128.load(from), add));
    from += 16;
    to += 16;
  }
}

/** The first entry that begins at `offset` or behind. */
function lowerBound(listAt: usize, count: u32, offset: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(listAt + <usize>middle * ENTRY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many entries end at `stop` or before. */
function lastWithin(listAt: usize, count: u32, size: u32, stop: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(listAt, count, size, middle) <= stop) low = middle + 1;
    else high = middle;
  }
  return low;
}

// @ts-ignore: decorator
@inline
function endOf(listAt: usize, count: u32, size: u32, entry: u32): u32 {
  return entry + 1 < count ? load<u32>(listAt + <usize>(entry + 1) * ENTRY) : size;
}
