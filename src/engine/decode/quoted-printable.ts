// Quoted-printable (RFC 2045): mails in archives and fixtures. Told by `=3D` or the header that names it.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { lineRegions } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite } from './rewrite.ts';

const ESCAPE = /=(?:([0-9A-F]{2})|\r?\n)/g;
const MARK = /=(?:3D|0A|20|2E|\r?\n)/g;

export function decodeQuotedPrintable(text: string): readonly Layer[] {
  // Two words asked for one by one: of an expression of both, neither can be looked for by its rarest letter.
  if (!/=3D/i.test(text) && !/^Content-Transfer-Encoding:\s?quoted-printable/im.test(text)) return [];
  return lineRegions(text, MARK).flatMap((region) => {
    const layer = decodeRegion(text, region);
    return isRelevant(layer.text) ? [layer] : [];
  });
}

function decodeRegion(text: string, region: Span): Layer {
  const replacements = [...text.slice(region.start, region.end).matchAll(ESCAPE)].map((match) => {
    const start = region.start + match.index;
    const by = match[1] === undefined ? '' : String.fromCharCode(Number.parseInt(match[1], 16));
    return { start, end: start + match[0].length, by };
  });
  return rewrite(text, region, replacements, 'quoted-printable');
}
