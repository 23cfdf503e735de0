// Expressions of many words, asked of every text. By itself each takes ten nanoseconds a character; here one pass for all of
// them tells where the first three characters of a match stand, and only there the expressions run.

import { CLASS_BITS, CLASS_OF, codesOf, END } from './classes.ts';
import { DEPTH, headsOf } from './heads.ts';

const MOST = 16;
const ROWS = 1 << (DEPTH * CLASS_BITS);
const WHOLE = ROWS - 1;
// A shorter text is read before the table would be.
const SHORT = 1024;
// So much is read by the expressions themselves, all together, before the table is made: that takes ten milliseconds, and a hook
// seldom reads more.
const PATIENCE = 1_000_000;

/** Finds what `text.matchAll(pattern)` does. */
export interface Gate {
  readonly pattern: RegExp;
  readonly matchAll: (text: string) => Iterable<RegExpExecArray>;
}

const patterns: RegExp[] = [];
/** For each row of three classes a bit for each expression that can begin so. */
let table: Uint16Array | undefined;
let waited = 0;
let last: { readonly text: string; readonly places: readonly (readonly number[])[] } = { text: '', places: [] };

/** For module scope: all gates there are share their pass. `pattern` has the flag `g`. */
export function gate(pattern: RegExp): Gate {
  const number = patterns.push(pattern) - 1;
  if (number >= MOST) throw new Error('There are more gates than bits.');
  table = undefined;
  const sticky = new RegExp(pattern, pattern.flags.replace('g', 'y'));
  return {
    pattern,
    matchAll: (text) =>
      isWorthATable(text) ? matchesAt(text, sticky, placesIn(text)[number]) : text.matchAll(pattern),
  };
}

function isWorthATable({ length }: string): boolean {
  if (length < SHORT) return false;
  if (table === undefined) waited += length;
  return waited > PATIENCE;
}

function* matchesAt(text: string, sticky: RegExp, places: readonly number[] = []): Iterable<RegExpExecArray> {
  let floor = 0;
  for (const at of places) {
    if (at < floor) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) continue;
    floor = sticky.lastIndex;
    yield match;
  }
}

/** For each gate where its matches may begin. */
function placesIn(text: string): readonly (readonly number[])[] {
  if (last.text !== text) last = { text, places: search(codesOf(text), (table ??= makeTable())) };
  return last.places;
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(ROWS);
  for (const [number, pattern] of patterns.entries()) {
    for (const row of headsOf(pattern).flatMap(rowsOf)) made[row] = (made[row] ?? 0) | (1 << number);
  }
  return made;
}

/** All rows of which each class is at its place. */
function rowsOf(places: readonly (readonly number[])[]): readonly number[] {
  return places.reduce<readonly number[]>(
    (rows, place) => rows.flatMap((row) => place.map((next) => rowOf(row, next))),
    [0],
  );
}

function rowOf(before: number, next: number): number {
  return ((before << CLASS_BITS) & WHOLE) | next;
}

function search(codes: Uint8Array, rows: Uint16Array): readonly (readonly number[])[] {
  const places = patterns.map((): number[] => []);
  const last = codes.length;
  let row = 0;
  for (let at = 0; at < last; at++) {
    row = ((row << CLASS_BITS) & WHOLE) | (CLASS_OF[codes[at] ?? 0] ?? END);
    const bits = rows[row] ?? 0;
    if (bits !== 0) note(places, bits, at - DEPTH + 1);
  }
  for (let at = last; at < last + DEPTH - 1; at++) {
    row = rowOf(row, END);
    note(places, rows[row] ?? 0, at - DEPTH + 1);
  }
  return places;
}

function note(places: readonly number[][], bits: number, at: number): void {
  // The first two rows begin in front of the text.
  if (at < 0) return;
  for (let left = bits; left !== 0; left &= left - 1) places[31 - Math.clz32(left & -left)]?.push(at);
}
