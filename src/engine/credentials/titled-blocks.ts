// Blocks below a title: sections of documents and of commented configurations, paragraphs.

import type { Block } from './block.ts';
import { isPlain } from './titles.ts';

const HEADINGS: readonly RegExp[] = [
  // Markdown, Org, AsciiDoc, Textile; comments that head a part of a configuration
  /^[ \t]{0,3}(?<marks>#{1,6}|\*{1,6}|={1,6}|h[1-6]\.|[;#]+ ?[-=]{2,20})[ \t]{1,4}(?<title>[^\s=:][^\n=:;]{0,60}?)[ \t#=*-]*\r?$/gm,
  /<h(?<marks>[1-6])(?:\s[^<>]{0,80})?>\s{0,20}(?<title>[^<>\n]{1,80})<\/h/gi,
  /\\(?<marks>(?:sub){0,2}section)\*?\{(?<title>[^{}\n]{1,80})\}/g,
  // A line of signs below: reStructuredText and Markdown.
  /^(?<title>[A-Za-z][^\n:=]{1,60})\r?\n(?<marks>={3,60}|-{3,60}|~{3,60})[ \t]*\r?$/gm,
];
const MAX_WORDS = 5;

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly start: number;
}

let last: { readonly text: string; readonly headings: readonly Heading[] } = { text: '', headings: [] };

/** Asked for one piece again and again. */
function headingsIn(text: string): readonly Heading[] {
  if (last.text !== text) last = { text, headings: findHeadings(text) };
  return last.headings;
}

function findHeadings(text: string): readonly Heading[] {
  return HEADINGS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index: start, groups: { marks = '', title = '' } = {} }) => ({
      level: levelOf(marks),
      title,
      start,
    })),
  )
    .filter(({ title }) => /^[^a-z]/.test(title) && title.split(/\s+/).length <= MAX_WORDS)
    .toSorted((a, b) => a.start - b.start);
}

function levelOf(marks: string): number {
  const digit = /[1-6]/.exec(marks)?.[0];
  if (digit !== undefined) return Number(digit);
  if (marks.endsWith('section')) return marks.length;
  if (marks.length >= 3 && /^[=~-]/.test(marks)) return ['=', '-', '~'].indexOf(marks.charAt(0)) + 1;
  return marks.length;
}

/** Sections below headings; all the headings above count. */
export function headedSection(text: string, at: number): Block | undefined {
  const heads = headingsIn(text);
  const own = heads.findLast(({ start }) => start <= at);
  if (own === undefined || isPlain(own.title)) return undefined;
  const end = heads.find(({ start }) => start > at)?.start ?? text.length;
  const above: string[] = [];
  let level = own.level;
  for (const head of heads.filter(({ start }) => start < own.start).toReversed()) {
    if (head.level >= level) continue;
    level = head.level;
    above.push(head.title);
  }
  const beside = heads.filter(({ start }) => start !== own.start).map(({ title }) => title);
  return { body: text.slice(own.start, end), beside, lead: above.join('\n') };
}

const TITLE = /^(?:\*\*|__)?[^\W\d_][^\n:=<>{}"'`]{1,50}:?$/u;
const FIELD = /^[ \t*-]{0,8}[^\n:=(){}]{2,30}\s?[:=]\s?\S/;
const MAX_PARAGRAPH = 10;

/** Paragraphs that each begin with a line for a title. */
export function titledParagraph(text: string, at: number): Block | undefined {
  const breaks = [...text.matchAll(/\r?\n[ \t]*\r?\n/g)];
  const start = breaks.findLast(({ index, 0: sign }) => index + sign.length <= at);
  const end = breaks.find(({ index }) => index >= at);
  const body = text.slice(start === undefined ? 0 : start.index + start[0].length, end?.index);
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n/).map((one) => one.trim().split(/\r?\n/));
  const own = body.trim().split(/\r?\n/);
  if (!FIELD.test(own[1] ?? '') || own.length > MAX_PARAGRAPH || !TITLE.test(own[0] ?? '') || isPlain(own[0] ?? ''))
    return undefined;
  const titles = paragraphs.filter(([, second = '']) => FIELD.test(second)).map(([title = '']) => title);
  return { body, beside: titles.filter((title) => TITLE.test(title)) };
}
