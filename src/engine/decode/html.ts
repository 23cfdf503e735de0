// HTML and XML character references: code in pages, attributes with quotes, `&amp;` in URLs, `&#10;` in keys.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { lineRegions } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite } from './rewrite.ts';

const REFERENCE =
  /&(?:(quot|apos|amp|lt|gt|nbsp|equals|colon|plus|sol|lowbar|period|newline|tab)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  equals: '=',
  colon: ':',
  plus: '+',
  sol: '/',
  lowbar: '_',
  period: '.',
  newline: '\n',
  tab: '\t',
};

export function decodeHtml(text: string): readonly Layer[] {
  if (!text.includes('&')) return [];
  return lineRegions(text, REFERENCE).flatMap((region) => {
    const layer = decodeRegion(text, region);
    return isRelevant(layer.text) ? [layer] : [];
  });
}

function decodeRegion(text: string, region: Span): Layer {
  const replacements = [...text.slice(region.start, region.end).matchAll(REFERENCE)].map((match) => {
    const start = region.start + match.index;
    return { start, end: start + match[0].length, by: characterOf(match) };
  });
  return rewrite(text, region, replacements, 'html');
}

function characterOf([whole, name, decimal, hex]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
