// Offsets to lines and columns. The table is made once per text, and only when something was found.

import type { Location, Span } from '../core/location.ts';

export interface LineTable {
  readonly locate: (span: Span) => Location;
  /** Line number from 1. */
  readonly lineOf: (offset: number) => number;
}

/** Lines end at LF, CRLF or a lone CR, as editors count them. */
export function makeLineTable(text: string): LineTable {
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => indexOfLine(starts, offset) + 1;
  const columnOf = (offset: number): number => offset - (starts[indexOfLine(starts, offset)] ?? 0) + 1;
  const locate = (span: Span): Location => ({
    startLine: lineOf(span.start),
    startColumn: columnOf(span.start),
    endLine: lineOf(span.end),
    endColumn: columnOf(span.end),
  });
  return { locate, lineOf };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

// Binary search: the last line that starts at or before the offset.
function indexOfLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
