// The lines of a piece of text, for those who ask where a place stands among them.

export interface Line {
  readonly text: string;
  readonly start: number;
}

let last: { readonly text: string; readonly lines: readonly Line[] } = { text: '', lines: [] };

/** Asked for one piece again and again. */
export function linesOf(text: string): readonly Line[] {
  if (last.text !== text) last = { text, lines: split(text) };
  return last.lines;
}

function split(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { text: line, start };
    start += line.length + 1;
    return own;
  });
}

export function lineAt(lines: readonly Line[], at: number): number {
  return lastIndex(lines, lines.length - 1, ({ start }) => start <= at);
}

export function lastIndex(lines: readonly Line[], from: number, isWanted: (line: Line) => boolean): number {
  return lines.slice(0, from + 1).findLastIndex(isWanted);
}

export function joined(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
