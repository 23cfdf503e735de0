// Escapes of JSON and JavaScript strings: `\"`, `\n`, `\u0026`, `\x41`. JSON inside a JSON string, code inside
// generated code, and the cells of notebooks, whose lines are the strings of one array.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';
import { findLiterals, type Literal } from './string-literals.ts';

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([0-3][0-7]{2}|[4-7][0-7])|([^ux]))/g;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };
const MIN_LENGTH = 12;

export function decodeEscapes(text: string, budget: number): readonly Layer[] {
  if (!text.includes('\\')) return [];
  const layers: Layer[] = [];
  let left = budget;
  for (const group of joinArrays(text, findLiterals(text))) {
    if (left < 0) break;
    const layer = decodeGroup(text, group);
    if (layer === undefined || !isRelevant(layer.text)) continue;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
}

type Group = readonly Literal[];

// `"line one\n", "line two\n"`: the strings of one array whose elements end their lines are one text.
function joinArrays(text: string, literals: readonly Literal[]): readonly Group[] {
  const groups: Literal[][] = [];
  for (const literal of literals) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && continues(text, last.span, literal.span)) group?.push(literal);
    else groups.push([literal]);
  }
  return groups;
}

function continues(text: string, last: Span, next: Span): boolean {
  if (next.start - last.end > 200 || !text.startsWith('\\n', last.end - 2)) return false;
  return /^["'],\s*["']$/.test(text.slice(last.end, next.start));
}

function decodeGroup(text: string, group: Group): Layer | undefined {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined || !group.some(({ escaped }) => escaped)) return undefined;
  const region = { start: first.span.start, end: last.span.end };
  if (region.end - region.start < MIN_LENGTH) return undefined;
  const replacements = group.flatMap(({ span }, at) => {
    const gap = group[at + 1];
    const joint = gap === undefined ? [] : [{ start: span.end, end: gap.span.start, by: '' }];
    return [...escapesIn(text, span), ...joint];
  });
  return rewrite(text, region, replacements, 'json');
}

function escapesIn(text: string, span: Span): readonly Replacement[] {
  return [...text.slice(span.start, span.end).matchAll(ESCAPE)].map((match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length, by: characterOf(match) };
  });
}

function characterOf([, four, braced, two, octal, simple]: RegExpExecArray): string {
  if (simple !== undefined) return SIMPLE[simple] ?? simple;
  const code = octal === undefined ? Number.parseInt(four ?? braced ?? two ?? '', 16) : Number.parseInt(octal, 8);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
