// Percent-encoded stretches (RFC 3986): nested URLs, form bodies, DSNs.

import type { Layer } from '../matcher.ts';
import { isRelevant } from './relevance.ts';
import { rewrite } from './rewrite.ts';
import type { Replacement } from './rewrite.ts';

// A stretch ends at white space and quotes; a longer one than this is no URL.
const STRETCH = /[^\s"'`<>]{1,65536}/g;
const ESCAPES = /(?:%[0-9a-fA-F]{2}){1,4096}/g;
const MIN_LENGTH = 12;

export function decodePercent(text: string, budget: number): readonly Layer[] {
  if (!/%[0-9a-fA-F]{2}/.test(text)) return [];
  const layers: Layer[] = [];
  let left = budget;
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (left < 0) break;
    if (stretch.length < MIN_LENGTH || !stretch.includes('%')) continue;
    const region = { start: index, end: index + stretch.length };
    const layer = rewrite(text, region, replacementsIn(stretch, index), 'percent');
    if (layer.text.length === stretch.length || !isRelevant(layer.text)) continue;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
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
