// Cells of a line of a table: what stands between two separators, without blanks and mark-up.

export interface Cell {
  readonly text: string;
  readonly start: number;
}

// Two blanks or more, in a table that is drawn with them.
const BLANKS = '  ';
const TAB = '@tab';
const RULER =
  /^[ \t|+]{0,8}[-=:~]{3}[-=:~+| \t]{0,400}$|^[ \t]{0,8}\\(?:hline|toprule|midrule|bottomrule|cline\{[\d-]{1,8}\})[ \t]{0,8}$/;

/** True for a line that only draws: `---|---`, `+===+`, `\hline`. */
export function isRuler(line: string): boolean {
  return RULER.test(line);
}

/** What separates the cells of a line; blanks do where a line of rules is `below`. */
export function separatorOf(line: string, below = ''): string | undefined {
  if (/&.*\\\\[ \t]*$/.test(line)) return '&';
  if (line.includes(TAB)) return TAB;
  if (/["'`=(){}]/.test(line.replace(/^"|"$|"[,;\t]"/g, ''))) return undefined;
  const separator = ['|', ',', ';', '\t'].find((one) => line.split(one).length >= 2);
  if (separator !== undefined) return separator;
  return /\S {2,40}\S/.test(line) && /^[ \t]{0,8}[-=]{3,60} {1,40}[-=]{3}/.test(below) ? BLANKS : undefined;
}

export function cellsOf(line: string, at: number, separator: string): readonly Cell[] {
  if (separator === BLANKS)
    return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: part }) => cellAt(part, at + index));
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split(separator)) {
    cells.push(cellAt(part, at + start));
    start += part.length + separator.length;
  }
  // A Markdown row begins and ends with the separator.
  return separator === '|' && line.trimStart().startsWith('|') ? cells.slice(1) : cells;
}

const FIELDS = new Map(
  [',', ';', '\t'].map((separator) => [
    separator,
    new RegExp(
      String.raw`[ ]{0,8}(?:"(?<quoted>(?:[^"]|""){0,2000})"[ ]{0,8}(?=${separator}|\r?\n|$)|(?<bare>[^${separator}\n]{0,4000}))(?<more>${separator}|\r?\n|$)`,
      'dy',
    ),
  ]),
);
const MAX_FIELDS = 200;

interface Row {
  readonly cells: readonly Cell[];
  /** Where its line ends, or the last of its lines: a quoted cell can hold several. */
  readonly end: number;
}

/** The row that begins at a place; a separator between quotes separates nothing. */
export function rowAt(text: string, start: number, separator: string): Row {
  const next = text.indexOf('\n', start);
  const end = next === -1 ? text.length : next;
  const field = FIELDS.get(separator);
  const row = field === undefined || !text.slice(start, end).includes('"') ? undefined : quotedRow(text, start, field);
  return row ?? { cells: cellsOf(text.slice(start, end).replace(/\r$/, ''), start, separator), end };
}

function quotedRow(text: string, from: number, field: RegExp): Row | undefined {
  const cells: Cell[] = [];
  field.lastIndex = from;
  while (cells.length < MAX_FIELDS) {
    const found = field.exec(text);
    const [start, end] = found?.indices?.groups?.['quoted'] ?? found?.indices?.groups?.['bare'] ?? [];
    if (found === null || start === undefined || end === undefined) return undefined;
    cells.push(cellAt(text.slice(start, end), start));
    const more = found.groups?.['more'] ?? '';
    if (more === '' || more.endsWith('\n')) return { cells, end: field.lastIndex - (more === '' ? 0 : 1) };
  }
  return undefined;
}

// `code`, *bold*, \texttt{code}, @code{code}, <code>code</code>
const LEAD = /^[\s"'`*]*(?:[\\@][a-z]{2,12}\{|(?:<(?:[a-z]{1,8}:)?[a-z]{1,12}(?:\s[^<>]{0,80})?>\s{0,20}){1,3})?/i;
const END = /[\s"'`*\\]/;

export function cellAt(part: string, at: number): Cell {
  const lead = LEAD.exec(part)?.[0] ?? '';
  const close = lead.includes('{')
    ? part.indexOf('}', lead.length)
    : lead.includes('<')
      ? part.indexOf('<', lead.length)
      : -1;
  let end = close === -1 ? part.length : close;
  // Not by an expression: one with `+$` tries every blank of a long run.
  while (end > lead.length && END.test(part.charAt(end - 1))) end--;
  return { text: part.slice(lead.length, end), start: at + lead.length };
}
