// Names of other providers that say nothing of what follows them: `TELEGRAM_URL = "…"` is a whole statement.

import { lineStartNear } from './line-start.ts';

const MAX_LINE = 400;
const STATEMENT =
  /^[ \t]*(?:(?:export|const|let|var|val|final|static|private|public|readonly|string|String)\s{1,4}){0,4}[$@"']?[\w.>-]{1,60}["'\])]{0,2}\s{0,4}(?:=>|:=|[:=])\s{0,4}["'`]?[^\s{[("'`][^\n]*$/;

/** True where the line around `at` sets one name to a value, and `place` stands behind that line. */
export function isSpent(text: string, at: number, place: number): boolean {
  const start = lineStartNear(text, at, MAX_LINE);
  const end = text.indexOf('\n', at);
  if (start === undefined || end === -1 || end > place || end - start > MAX_LINE) return false;
  return STATEMENT.test(text.slice(start, end)) && !/[{[(,\\]\s*$/.test(text.slice(start, end));
}
