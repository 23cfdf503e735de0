/** Half-open range of UTF-16 code units in a fragment's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns from 1; columns count UTF-16 code units; the end column is the one after the last character. */
export interface Location {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
