// Blocks that their indentation makes: lines below a title.

import { isPlain, type Block } from './block.ts';
import { indentOf, joined, lastIndex, lineAt, linesOf } from './text-lines.ts';
import { VENDOR } from './whose.ts';

/** vonage/dashboard: \n   password: …, or the same as a list in a list; the titles are the lines with less indent. */
export function indentedEntry(text: string, at: number): Block | undefined {
  const lines = linesOf(text);
  let own = lineAt(lines, at);
  for (let indent = indentOf(lines[own]?.text ?? ''); indent > 0; indent = indentOf(lines[own]?.text ?? '')) {
    const place = indent;
    own = lastIndex(lines, own, ({ text: line }) => line.trim() !== '' && indentOf(line) < place);
    const title = lines[own]?.text ?? '';
    if (own === -1 || VENDOR.test(title)) return undefined;
    const level = indentOf(title);
    const beside = lines.filter(
      ({ text: line }, index) => index !== own && indentOf(line) === level && VENDOR.test(line),
    );
    if (beside.length === 0 || isPlain(title) || !TITLE_OF_LINES.test(title)) continue;
    const next = lines.findIndex(
      ({ text: line }, index) => index > own && line.trim() !== '' && indentOf(line) <= level,
    );
    const body = joined(lines.slice(own, next === -1 ? lines.length : next));
    return { body, others: beside.map(({ text: line }) => line).filter((line) => TITLE_OF_LINES.test(line)), lead: '' };
  }
  return undefined;
}

// A line with nothing but a title.
const TITLE_OF_LINES = /^ {0,40}(?:[-*] )?[*_"'\x60]{0,3}[A-Za-z][\w ./-]{1,60}[*_"'\x60]{0,3}:?[*_]{0,2}\s*$/;
