// Dumps of an SMPP bind: system id and password are strings that end with a zero (SMPP 3.4, 4.1.1), in hexadecimal digits.

import type { Layer } from '../matcher.ts';
import { fromHex, toLatin1 } from './bytes.ts';
import { lineRegions } from './line-regions.ts';
import { rewrite, type Replacement } from './rewrite.ts';

// An account key, a zero, a password, a zero; an even number of digits stands before.
const BIND =
  /(?<![0-9a-f] ?)(?<head>(?:[0-9a-f]{2} ?){8,64}?)(?<key>(?:(?:3\d|6[1-6]) ?){8})(?<gap>00 ?)(?<value>(?:[2-7][0-9a-f] ?){6,16})(?<rest>00(?: ?[0-9a-f]{2}){0,64})/dgi;

export function decodeSmpp(text: string): readonly Layer[] {
  if (!/smpp/i.test(text)) return [];
  return lineRegions(text, BIND).map((region) => {
    const replacements = [...text.slice(region.start, region.end).matchAll(BIND)].flatMap((match) =>
      credentialsOf(match, region.start),
    );
    return rewrite(text, region, replacements, 'hex');
  });
}

/** `"key:password"` in place of the dump. */
function credentialsOf({ indices, groups }: RegExpExecArray, shift: number): readonly Replacement[] {
  const by: Readonly<Record<string, string>> = {
    head: '"',
    key: plain(groups?.['key'] ?? ''),
    gap: ':',
    value: plain(groups?.['value'] ?? ''),
    rest: '"',
  };
  return Object.entries(by).flatMap(([group, text]): readonly Replacement[] => {
    const [start, end] = indices?.groups?.[group] ?? [];
    return start === undefined || end === undefined ? [] : [{ start: shift + start, end: shift + end, by: text }];
  });
}

function plain(hex: string): string {
  return toLatin1(fromHex(hex.replaceAll(' ', '')) ?? new Uint8Array());
}
