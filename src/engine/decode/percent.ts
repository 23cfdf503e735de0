// Percent-encoded stretches (RFC 3986): nested URLs, form bodies, DSNs.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';

const ESCAPE = /%[0-9a-fA-F]{2}/g;
const ESCAPES = /(?:%[0-9a-fA-F]{2}){1,4096}/g;
const MIN_LENGTH = 12;
// A stretch ends at white space, quotes and angle brackets; a longer one than this is no URL.
const ENDS: ReadonlySet<number> = new Set(['"', "'", '`', '<', '>'].map((char) => char.charCodeAt(0)));
const SPACE = 0x20;
const MAX_REACH = 1 << 15;

export function decodePercent(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  let left = budget;
  let floor = 0;
  for (const { index } of text.matchAll(ESCAPE)) {
    if (left < 0) break;
    if (index < floor) continue;
    const region = stretchAround(text, index, floor);
    floor = region.end;
    if (region.end - region.start < MIN_LENGTH) continue;
    const layer = rewrite(text, region, replacementsIn(text.slice(region.start, region.end), region.start), 'percent');
    if (!isRelevant(layer.text)) continue;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
}

function stretchAround(text: string, index: number, floor: number): Span {
  let start = index;
  const first = Math.max(floor, index - MAX_REACH);
  while (start > first && !isEnd(text.charCodeAt(start - 1))) start--;
  let end = index;
  const last = Math.min(text.length, index + MAX_REACH);
  while (end < last && !isEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

function isEnd(code: number): boolean {
  return code <= SPACE || ENDS.has(code);
}

function replacementsIn(stretch: string, offset: number): readonly Replacement[] {
  // In form encoding `+` is a space; only a body that escapes its own `+` is one.
  const form = /%2B/i.test(stretch);
  const escapes = [...stretch.matchAll(ESCAPES)].flatMap((match) => oneByOne(match[0], offset + match.index));
  if (!form) return escapes;
  const spaces = [...stretch.matchAll(/\+/g)].map(({ index }) => ({
    start: offset + index,
    end: offset + index + 1,
    by: ' ',
  }));
  return [...escapes, ...spaces].toSorted((a, b) => a.start - b.start);
}

// ASCII maps one to one; a letter of UTF-8 takes several escapes, of which the last gives the text.
function oneByOne(run: string, offset: number): readonly Replacement[] {
  const bytes = run
    .slice(1)
    .split('%')
    .map((hex) => Number.parseInt(hex, 16));
  return bytes.map((byte, at) => ({
    start: offset + at * 3,
    end: offset + at * 3 + 3,
    by: byte < 0x80 ? String.fromCharCode(byte) : '\ufffd',
  }));
}
