// Cisco's type 7 passwords: `password 7 0822455D0A16`. No cipher but a constant that everybody knows, so the running
// configuration of a gateway says the password.

import type { Layer } from '../matcher.ts';
import { lineRegions } from './line-regions.ts';
import { rewrite } from './rewrite.ts';

const TYPE_7 =
  /\b(?:password|secret|key|key-string|ascii|encrypted)[ \t]{1,4}7[ \t]{1,4}(?<seed>0\d|1[0-5])(?<code>(?:[0-9A-Fa-f]{2}){4,80})\b/dg;
// The rarest part of it.
const SIGN = /7[ \t]{1,4}(?:0\d|1[0-5])[0-9A-Fa-f]{8}/;
const CONSTANT = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

export function decodeCisco(text: string): readonly Layer[] {
  if (!SIGN.test(text)) return [];
  return lineRegions(text, TYPE_7).flatMap((region) => {
    const replacements = [...text.slice(region.start, region.end).matchAll(TYPE_7)].flatMap((match) => {
      const { seed = '', code = '' } = match.groups ?? {};
      const plain = plainOf(Number(seed), code);
      const end = region.start + match.index + match[0].length;
      const start = end - code.length - seed.length;
      if (plain === undefined) return [];
      // The digit of the type goes too: what is left is a password as it would be typed.
      return [
        { start: text.lastIndexOf('7', start - 1), end: start, by: '' },
        { start, end, by: plain },
      ];
    });
    return replacements.length === 0 ? [] : [rewrite(text, region, replacements, 'cisco-type-7')];
  });
}

function plainOf(seed: number, code: string): string | undefined {
  const bytes = (code.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  const plain = bytes.map((byte, at) => byte ^ CONSTANT.charCodeAt((seed + at) % CONSTANT.length));
  return plain.every((byte) => byte > 0x20 && byte < 0x7f) ? String.fromCharCode(...plain) : undefined;
}
