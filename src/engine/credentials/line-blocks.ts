// Blocks that lines make: items behind a dash, lines indented below a title, lines between blank ones, entries of .netrc.

import type { Span } from '../../core/location.ts';
import type { Block } from './block.ts';
import { lineStartNear } from './line-start.ts';
import { indentOf, joined, lastIndex, lineAt, linesOf } from './text-lines.ts';
import { isPlain } from './titles.ts';
import { isNamedVendors } from './whose.ts';

const REACH = 3000;
const LINE = 300;

const ITEM = /^(?<indent>[ \t]{0,40})-[ \t]/gm;

/** Items of a list that a dash begins, with the lines below that are indented further; the innermost first. */
export function* itemsAround(text: string, at: number): Iterable<Block> {
  const from = Math.max(0, at - REACH);
  const heads = [...text.slice(from, at).matchAll(ITEM)];
  let indent = indentAt(text, at);
  for (const { index, groups } of heads.toReversed()) {
    const own = groups?.['indent']?.length ?? 0;
    if (own >= indent) continue;
    indent = own;
    yield itemAt(text, { start: from + index, end: at, indent });
  }
}

function indentAt(text: string, at: number): number {
  const line = text.slice(lineStartNear(text, at, REACH) ?? at, at);
  return /^[ \t]*(?:-[ \t]+)?/.exec(line)?.[0].length ?? 0;
}

function itemAt(text: string, { start, end: at, indent }: Span & { readonly indent: number }): Block {
  const behind = text.slice(at, at + REACH);
  const next = behind.search(new RegExp(String.raw`\n[ \t]{0,${indent}}\S`));
  const end = at + (next === -1 ? behind.length : next);
  const isOfList = (line: string): boolean => {
    const own = line.search(/\S/);
    return own === -1 || own > indent || (own === indent && line[own] === '-');
  };
  const above = text
    .slice(Math.max(0, start - REACH), start)
    .split('\n')
    .slice(0, -1);
  const below = text.slice(end + 1, end + REACH).split('\n');
  const first = above.findLastIndex((line) => !isOfList(line));
  const last = below.findIndex((line) => !isOfList(line));
  const beside = [above.slice(first + 1), below.slice(0, last === -1 ? undefined : last)];
  return { body: text.slice(start, end), beside: beside.map((lines) => lines.join('\n')) };
}

/** Lines between blank ones. */
export function* paragraphAround(text: string, at: number): Iterable<Block> {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  if (!/(?:^|\n)[ \t]*(?:[\w.-]{1,40}[ \t]{0,4}[:=][ \t]{0,4}["']?)?$/.test(before.slice(-LINE))) return;
  const blank = [...before.matchAll(/\n[ \t]*\r?\n/g)].at(-1);
  const start = blank === undefined ? 0 : blank.index + blank[0].length;
  const next = behind.search(/\n[ \t]*\r?\n/);
  const end = next === -1 ? behind.length : next;
  // Those with a head in brackets are sections.
  if (/^[ \t]*\[/m.test(before.slice(start))) return;
  yield {
    body: `${before.slice(start)}${behind.slice(0, end)}`,
    beside: [before.slice(0, start), behind.slice(end)],
  };
}

/** vonage/dashboard: \n   password: …, or the same as a list in a list; the titles are the lines with less indent. */
export function indentedEntry(text: string, at: number): Block | undefined {
  const lines = linesOf(text);
  let own = lineAt(lines, at);
  for (let indent = indentOf(lines[own]?.text ?? ''); indent > 0; indent = indentOf(lines[own]?.text ?? '')) {
    const place = indent;
    own = lastIndex(lines, own, ({ text: line }) => line.trim() !== '' && indentOf(line) < place);
    const title = lines[own]?.text ?? '';
    if (own === -1 || isNamedVendors(title)) return undefined;
    const level = indentOf(title);
    const beside = lines.filter(
      ({ text: line }, index) => index !== own && indentOf(line) === level && isNamedVendors(line),
    );
    if (beside.length === 0 || isPlain(title) || !TITLE_OF_LINES.test(title)) continue;
    const next = lines.findIndex(
      ({ text: line }, index) => index > own && line.trim() !== '' && indentOf(line) <= level,
    );
    const body = joined(lines.slice(own, next === -1 ? lines.length : next));
    return { body, beside: beside.map(({ text: line }) => line).filter((line) => TITLE_OF_LINES.test(line)) };
  }
  return undefined;
}

// A line with nothing but a title.
const TITLE_OF_LINES = /^ {0,40}(?:[-*] )?[*_"'\x60]{0,3}[A-Za-z][\w ./-]{1,60}[*_"'\x60]{0,3}:?[*_]{0,2}\s*$/;

/** machine HOST login USER password VALUE */
export function netrcEntry(text: string, at: number): Block | undefined {
  const starts = [...text.matchAll(/(?:^|\n)machine[ \t]/g)].map(({ index }) => index);
  const own = starts.findLast((start) => start <= at);
  if (own === undefined || starts.length < 2) return undefined;
  const end = starts.find((start) => start > at) ?? text.length;
  return { body: text.slice(own, end), beside: [text.slice(starts[0], own), text.slice(end)] };
}
