// Where any of some literals may begin in a text: one look-up in a table per character, whatever their number. An
// alternation of a hundred as an expression takes three times as long.

import { CLASSES, CLASS_BITS, CLASS_OF } from './gates/classes.ts';

// Three characters make a row.
const WHOLE = (1 << (3 * CLASS_BITS)) - 1;

/** For each row of three classes whether a literal begins so. */
export type LiteralTable = Uint8Array;

/** Literals are ASCII, of two characters or more; their case does not count. */
export function makeLiteralTable(literals: readonly string[]): LiteralTable {
  const table = new Uint8Array(WHOLE + 1);
  for (const literal of literals) {
    const [first = 0, second = 0, third] = Array.from(literal, (character) => CLASS_OF[character.charCodeAt(0)] ?? 0);
    const row = ((first << CLASS_BITS) | second) << CLASS_BITS;
    table.fill(1, row + (third ?? 0), row + (third ?? CLASSES - 1) + 1);
  }
  return table;
}

/** The next place at or behind `from` where a literal may begin; the length when there is none. */
export function nextPlace(codes: Uint8Array, table: LiteralTable, from: number): number {
  const { length } = codes;
  if (from + 1 >= length) return length;
  let row = (classAt(codes, from) << CLASS_BITS) | classAt(codes, from + 1);
  for (let at = from + 2; at < length; at++) {
    row = ((row << CLASS_BITS) | classAt(codes, at)) & WHOLE;
    if (table[row] === 1) return at - 2;
  }
  // Two characters at the very end can be a literal.
  return table[(row << CLASS_BITS) & WHOLE] === 1 ? length - 2 : length;
}

function classAt(codes: Uint8Array, at: number): number {
  return CLASS_OF[codes[at] ?? 0] ?? 0;
}
