// String literals on one line, in JSON and in the many languages with the same escapes.

import type { Span } from '../../core/location.ts';
import { codesOf } from '../gates/classes.ts';

export interface Literal {
  /** The content, without the quotes. */
  readonly span: Span;
  readonly escaped: boolean;
}

const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
// An apostrophe in prose opens nothing that ends: what runs longer without closing is no literal.
const MAX_LENGTH = 1 << 20;

/** All literals; an unclosed quote is forgotten at the end of its line. */
export function findLiterals(text: string): readonly Literal[] {
  const codes = codesOf(text);
  const found: Literal[] = [];
  let at = 0;
  while (at < codes.length) {
    const code = codes[at];
    if (code !== DOUBLE && code !== SINGLE) {
      // An escaped quote opens nothing; so a quote that stays open is the last of its kind on its line.
      at += code === BACKSLASH ? 2 : 1;
      continue;
    }
    const literal = readLiteral(codes, at + 1, code);
    if (literal !== undefined) found.push(literal);
    at = (literal?.span.end ?? at) + 1;
  }
  return found;
}

function readLiteral(codes: Uint8Array, start: number, quote: number): Literal | undefined {
  let escaped = false;
  const limit = Math.min(codes.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at++) {
    const code = codes[at];
    if (code === quote) return { span: { start, end: at }, escaped };
    if (code === LINE_FEED) return undefined;
    if (code !== BACKSLASH) continue;
    escaped = true;
    at++;
  }
  return undefined;
}
