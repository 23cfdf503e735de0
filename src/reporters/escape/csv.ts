// Cells of CSV (RFC 4180) that a spreadsheet shows as text: https://owasp.org/www-community/attacks/CSV_Injection

import { escapeTerminal } from './terminal.ts';

// Full-width signs are folded to these by spreadsheets of East Asian locales; tabs and line ends are escaped already.
const FORMULA = /^\s*[=+\-@|＝＋－＠]/;

/** One cell of one line, always quoted; what a spreadsheet would take for a formula gets an apostrophe in front. */
export function escapeCsv(value: string): string {
  // Files of this kind are looked at with `cat` too, and a bare CR or NUL ends a row in some readers.
  const line = escapeTerminal(value);
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
