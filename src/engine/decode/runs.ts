// Long stretches over one alphabet. A stretch of N characters covers a multiple of N, so only every Nth character
// is looked at before anything is measured: 20 times as fast as an expression over 3 MB of minified code.

import type { Span } from '../../core/location.ts';
import { codesOf } from '../gates/classes.ts';

export type Alphabet = Uint8Array;

export function makeAlphabet(characters: string): Alphabet {
  const table = new Uint8Array(128);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

export const HEX: Alphabet = makeAlphabet('0123456789abcdefABCDEF');

/** All stretches of at least `minimum` characters of the alphabet, by position. */
export function longRuns(text: string, alphabet: Alphabet, minimum: number): readonly Span[] {
  const codes = codesOf(text);
  const { length } = codes;
  const isIn = (at: number): boolean => alphabet[codes[at] ?? 0] === 1;
  const runs: Span[] = [];
  let at = minimum - 1;
  while (at < length) {
    if (!isIn(at)) {
      at += minimum;
      continue;
    }
    let start = at;
    while (start > 0 && isIn(start - 1)) start--;
    let end = at + 1;
    while (end < length && isIn(end)) end++;
    if (end - start >= minimum) runs.push({ start, end });
    // The character at `end` is none: the next stretch begins behind it.
    at = end + minimum;
  }
  return runs;
}
