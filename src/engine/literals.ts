// Where any of some literals may begin in a text: one look-up in a table per character, whatever their number. An
// alternation of a hundred as an expression takes three times as long.

// Five bits of a character: the same for both cases of a letter. Three characters make an index.
const BITS = 5;
const LOW = (1 << BITS) - 1;
const MASK = (1 << (3 * BITS)) - 1;

/** For each index of three characters whether a literal begins so. */
export type LiteralTable = Uint8Array;

/** Literals are ASCII, of two characters or more; their case does not count. */
export function makeLiteralTable(literals: readonly string[]): LiteralTable {
  const table = new Uint8Array(MASK + 1);
  for (const literal of literals) {
    const first = (literal.charCodeAt(0) & LOW) << (2 * BITS);
    const second = (literal.charCodeAt(1) & LOW) << BITS;
    const thirds = literal.length > 2 ? [literal.charCodeAt(2) & LOW] : Array.from({ length: LOW + 1 }, (_, at) => at);
    for (const third of thirds) table[first | second | third] = 1;
  }
  return table;
}

/** The next place at or behind `from` where a literal may begin; the text's length when there is none. */
export function nextPlace(text: string, table: LiteralTable, from: number): number {
  const { length } = text;
  if (from + 1 >= length) return length;
  let index = ((text.charCodeAt(from) & LOW) << BITS) | (text.charCodeAt(from + 1) & LOW);
  for (let at = from + 2; at < length; at++) {
    index = ((index << BITS) | (text.charCodeAt(at) & LOW)) & MASK;
    if (table[index] === 1) return at - 2;
  }
  // Two characters at the very end can be a literal.
  return table[(index << BITS) & MASK] === 1 ? length - 2 : length;
}
