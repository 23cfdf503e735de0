// Cells of CSV (RFC 4180) that a spreadsheet shows as text: https://owasp.org/www-community/attacks/CSV_Injection

const FORMULA = /^[\s]*[=+\-@\t\r|]/;

/** One cell, always quoted; what a spreadsheet would take for a formula gets an apostrophe in front. */
export function escapeCsv(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  // A bare CR or NUL ends a row in some readers.
  return `"${safe.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
