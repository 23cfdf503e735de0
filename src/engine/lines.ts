// Offsets to lines and columns. The table is made once per text, and only when something was found.

import type { Location, Span } from '../core/location.ts';
import { lastWhere } from './last-where.ts';

export interface LineTable {
  readonly locate: (span: Span) => Location;
  /** Line number from 1. */
  readonly lineOf: (offset: number) => number;
}

/** Lines end at LF, CRLF or a lone CR, as editors count them. */
export function makeLineTable(text: string): LineTable {
  const starts = lineStarts(text);
  const indexOf = (offset: number): number => lastWhere(starts, (start) => start <= offset);
  const lineOf = (offset: number): number => indexOf(offset) + 1;
  const columnOf = (offset: number): number => offset - (starts[indexOf(offset)] ?? 0) + 1;
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
