// Whether one of some words stands in a stretch of bytes, in any case: an automaton (Aho and Corasick) in one table, for
// stretches that are too short for a call of the kernel.

export interface WordTable {
  /** Of each byte; 0 of those that no word has. */
  readonly classes: Uint8Array;
  /** For each state the next one by class. */
  readonly next: Int32Array;
  readonly width: number;
}

const ROOT = 0;
/** In place of a state: a word ends here. */
const FOUND = -1;

/** `words` are ASCII. */
export function makeWordTable(words: readonly string[]): WordTable {
  const folded = words.map((word) => word.toLowerCase());
  const letters = [...new Set(folded.join(''))];
  const classes = new Uint8Array(256);
  for (const [at, letter] of letters.entries()) {
    classes[letter.charCodeAt(0)] = at + 1;
    classes[letter.toUpperCase().charCodeAt(0)] = at + 1;
  }
  const width = letters.length + 1;
  const rows: Row[] = [[]];
  for (const word of folded) insert(rows, Buffer.from(word, 'latin1'), classes);
  fillGaps(rows, width);
  // A state that a shorter word made needless has gaps still.
  const next = rows.flatMap((row) => Array.from({ length: width }, (_, letter) => row[letter] ?? ROOT));
  return { classes, next: Int32Array.from(next), width };
}

export function hasWord({ classes, next, width }: WordTable, bytes: Uint8Array, from: number, to: number): boolean {
  let state = ROOT;
  for (let at = from; at < to; at++) {
    state = next[state * width + (classes[bytes[at] ?? 0] ?? 0)] ?? ROOT;
    if (state === FOUND) return true;
  }
  return false;
}

/** States by class; undefined where no word goes on. */
type Row = (number | undefined)[];

function insert(rows: Row[], word: Uint8Array, classes: Uint8Array): void {
  let state = ROOT;
  for (const [at, byte] of word.entries()) {
    const row = rows[state] ?? [];
    const letter = classes[byte] ?? 0;
    // A shorter word is enough.
    if (row[letter] === FOUND) return;
    if (at === word.length - 1) row[letter] = FOUND;
    else row[letter] ??= rows.push([]) - 1;
    state = row[letter] ?? ROOT;
  }
}

/** Where no word goes on, it goes on as behind the longest end of what was read that begins a word. */
function fillGaps(rows: readonly Row[], width: number): void {
  // By length, so that the shorter one's row is full.
  const waiting = [{ state: ROOT, suffix: ROOT }];
  for (const { state, suffix } of waiting) {
    const [row, behind] = [rows[state] ?? [], rows[suffix] ?? []];
    for (let letter = 0; letter < width; letter++) {
      const next = row[letter];
      const other = state === ROOT ? ROOT : (behind[letter] ?? ROOT);
      if (next === undefined || other === FOUND) row[letter] = other;
      else if (next !== FOUND) waiting.push({ state: next, suffix: other });
    }
  }
}
