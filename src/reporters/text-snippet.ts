// The code around a secret, in the text report: the line and its neighbours, as far as they fit.

import type { Finding } from '../core/finding.ts';
import { escapeCode } from './escape/terminal.ts';
import type { Paint } from './paint.ts';
import { cutTo } from './wrap.ts';

const AROUND = 1;
// A key of many lines is one line of mask; a finding of many lines without one is cut here.
const MOST = 5;

export function formatSnippet(finding: Finding, columns: number, paint: Paint): readonly string[] {
  const { snippet, startLine, endLine } = finding;
  if (snippet === undefined) return [];
  const all = snippet.lines.map((line, at) => ({ number: snippet.startLine + at, line: escapeCode(line) }));
  const isLeak = (number: number): boolean => number >= startLine && number <= endLine;
  const near = all
    .filter(({ number }) => number >= startLine - AROUND && number <= endLine + AROUND)
    .slice(0, MOST + 2 * AROUND);
  const lines = trimEmptyEnds(near, ({ line }) => line.trim() === '');
  const indent = Math.min(
    ...lines.filter(({ line }) => line.trim() !== '').map(({ line }) => /^ */.exec(line)?.[0].length ?? 0),
  );
  const digits = String(lines.at(-1)?.number ?? 0).length;
  return lines.map(({ number, line }) => {
    const gutter = `${String(number).padStart(digits)} │ `;
    const text = cutTo(line.slice(indent), Math.max(20, columns - gutter.length - 4));
    return isLeak(number)
      ? `  ${paint.bad('>')} ${gutter}${text}`.trimEnd()
      : paint.dim(`    ${gutter}${text}`.trimEnd());
  });
}

function trimEmptyEnds<T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  const first = items.findIndex((item) => !isEmpty(item));
  const last = items.findLastIndex((item) => !isEmpty(item));
  return first === -1 ? [] : items.slice(first, last + 1);
}
