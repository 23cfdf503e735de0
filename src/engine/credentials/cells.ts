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
