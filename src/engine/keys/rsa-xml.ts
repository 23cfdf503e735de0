// .NET's RSAKeyValue XML (XML Signature section 4.5.2.2, with the private members of RSA.ToXmlString).

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromBase64 } from '../decode/bytes.ts';
import type { FoundKey } from './found-key.ts';
import { readingOf } from './public-reading.ts';
import { isRsaKey } from './rsa-check.ts';

const START = /(?:<|&lt;|\\u003c)RSAKeyValue(?:>|&gt;|\\u003e)/gi;
const END = /(?:<|&lt;|\\u003c)\\{0,4}\/RSAKeyValue(?:>|&gt;|\\u003e)/i;
const MEMBER =
  /(?:<|&lt;|\\u003c)(Modulus|Exponent|D|P|Q)(?:>|&gt;|\\u003e)([^<&]{1,8000}?)(?:<|&lt;|\\u003c)\\{0,4}\//gi;
const MAX_LENGTH = 30_000;

/** All private RSAKeyValue elements. */
export function findRsaXml(text: string, tools: ProofTools): readonly FoundKey[] {
  const starts = [...text.matchAll(START)];
  return starts.flatMap(({ index }, at) => {
    // Elements do not nest: looking no further than the next one keeps the cost linear.
    const inside = text.slice(index, Math.min(index + MAX_LENGTH, starts[at + 1]?.index ?? text.length));
    const close = END.exec(inside);
    return close === null ? [] : readXml(inside.slice(0, close.index + close[0].length), index, tools);
  });
}

function readXml(element: string, start: number, tools: ProofTools): readonly FoundKey[] {
  const members: Record<string, Uint8Array | undefined> = {};
  for (const [, name = '', value = ''] of element.matchAll(MEMBER))
    members[name.toLowerCase()] = fromBase64(clean(value));
  const { modulus, exponent, d, p, q } = members;
  if (modulus === undefined || exponent === undefined || d === undefined) return [];
  if (!isRsaKey(modulus, d, p && q ? [p, q] : [])) return [];
  const key = { type: 'rsa', modulus, exponent } as const;
  const reading = readingOf({ form: 'rsa-xml', key, encrypted: false, block: d }, tools);
  return [{ span: { start, end: start + element.length }, reading }];
}

function clean(value: string): string {
  return value
    .replace(/\\u002b/gi, '+')
    .replace(/\\u003d/gi, '=')
    .replace(/\\{1,4}[nr]|\s|\\|["'`]/g, '');
}
