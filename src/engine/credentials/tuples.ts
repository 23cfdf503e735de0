// Several variables set at once: `KEY, SECRET = "…", "…"`. The value has the position of its name.

import { lineStartNear } from './line-start.ts';
import type { Found } from './records.ts';

export interface Named extends Found {
  readonly name: string;
}

const NAME = String.raw`[$@]?[A-Za-z_][\w.]{0,60}`;
const NAMES = new RegExp(String.raw`(?<names>${NAME}(?:\s{0,4},\s{0,4}${NAME}){1,5})\s{0,4}[)\]]?\s{0,8}:?$`);
// What can stand in such a list, and behind it: the expression is asked from where a list begins at the earliest, not from each
// place in front of every equals sign.
const IN_NAMES = /[\w.$@,\s]/;
const TAIL = /[)\]:\s]/;
const MAX_TAIL = 16;
const LONGEST_NAMES = 480;
const LONGEST_LAST = 90;
// Behind the equals sign.
const LITERAL = /(?![=>])\s{0,8}[([]?\s{0,8}(?=[bruf@$]{0,2}["'\x60])/y;
const ITEM = /[bruf@$]{0,2}(?:(["'`])(?<value>[^\s"'`\n]{0,160})\1|[\w.$[\]()]{1,80})\s{0,4}(?<more>,?)\s{0,8}/dy;
// %w[one two], qw(one two)
const WORDS = /\s{0,8}(?:%w|qw)\s?[([{</|!]\s{0,8}(?<words>[^\n()[\]{}<>|]{4,300})[)\]}>/|!]/dy;
// A statement with several names is a line at most.
const REACH = 200;

/** Every name of such assignments that has a literal. */
export function tuplesIn(text: string): readonly Named[] {
  const named: Named[] = [];
  // Equals signs are few, names are many.
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1)) {
    const words = wordsAt(text, at + 1);
    LITERAL.lastIndex = at + 1;
    if (words.length === 0 && !LITERAL.test(text)) continue;
    const from = LITERAL.lastIndex;
    const names = namesBefore(text, at);
    if (names === undefined) continue;
    const trimmed = names.split(',').map((name) => name.trim().replace(/^[$@]/, ''));
    named.push(...(words.length > 0 ? withNames(words, trimmed) : itemsFrom(text, from, trimmed)));
  }
  return named;
}

/** The list of names that ends at an equals sign. */
function namesBefore(text: string, end: number): string | undefined {
  let tail = end;
  while (tail > 0 && end - tail < MAX_TAIL && TAIL.test(text.charAt(tail - 1))) tail--;
  let start = tail;
  while (start > 0 && end - start < LONGEST_NAMES && IN_NAMES.test(text.charAt(start - 1))) start--;
  const list = text.slice(start, end);
  return list.length - list.lastIndexOf(',') > LONGEST_LAST ? undefined : NAMES.exec(list)?.groups?.['names'];
}

function wordsAt(text: string, at: number): readonly Found[] {
  WORDS.lastIndex = at;
  const [start, end] = WORDS.exec(text)?.indices?.groups?.['words'] ?? [];
  if (start === undefined) return [];
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: value }) => ({
    value,
    start: start + index,
    end: start + index + value.length,
  }));
}

function withNames(words: readonly Found[], names: readonly string[]): readonly Named[] {
  return words.flatMap((word, index) => {
    const name = names[index];
    return name === undefined ? [] : [{ name, ...word }];
  });
}

function itemsFrom(text: string, from: number, names: readonly string[]): readonly Named[] {
  const items: Named[] = [];
  ITEM.lastIndex = from;
  for (const name of names) {
    const item = ITEM.exec(text);
    if (item === null) break;
    const [start, end] = item.indices?.groups?.['value'] ?? [];
    if (start !== undefined && end !== undefined) items.push({ name, value: text.slice(start, end), start, end });
    if (item.groups?.['more'] !== ',') break;
  }
  // One literal for many names, or a list behind one of several defaults, is another form.
  return items.length > 1 ? items : [];
}

/** The literal of the name at this place, when it is set together with others. */
export function valueInTuple(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Found | undefined {
  if (!/,[ \t]{0,4}[$@]?$/.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  const lineStart = lineStartNear(text, start, REACH);
  if (lineStart === undefined) return undefined;
  const items = tuplesIn(text.slice(lineStart, end + REACH));
  if (items.length === 0) return undefined;
  const name = text.slice(start, end).replace(/^[$@]/, '');
  const item = items.find((one) => one.name === name);
  return item === undefined
    ? undefined
    : { value: item.value, start: lineStart + item.start, end: lineStart + item.end };
}
