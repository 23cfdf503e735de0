// Blocks between brackets: entries under a key.

import { isPlain, type Block } from './block.ts';
import { closeAfter, openBefore, type Brackets } from './brackets.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

// The piece of text that blocks are looked for in is short.
const ALL: Brackets = { opens: '{[', closes: '}]', reach: Infinity };
const KEYED = /["']?(?<key>[\w.-]{1,60})["']?\s{0,4}(?:=>|[:=])?\s{0,8}(?:array)?$/;
const VENDORS_KEYED = new RegExp(
  String.raw`[\w.-]{0,30}(?:${VENDOR_NAMES})[\w.-]{0,30}["']?\s{0,4}(?:=>|[:=])\s{0,8}(?:array\()?[[{]`,
  'i',
);

/** 'one' => [ … ], 'two' => [ … ] */
export function keyedEntry(text: string, at: number): Block | undefined {
  const open = openBefore(text, at, ALL);
  const parent = open === undefined ? undefined : openBefore(text, open, ALL);
  if (open === undefined || parent === undefined) return undefined;
  const { key = '' } = KEYED.exec(text.slice(Math.max(0, open - 80), open))?.groups ?? {};
  if (key === '' || isPlain(key)) return undefined;
  const end = closeAfter(text, open, ALL);
  const others = [text.slice(parent, open), text.slice(end, closeAfter(text, parent, ALL))];
  return {
    body: `${key} ${text.slice(open, end)}`,
    others: others.filter((other) => VENDORS_KEYED.test(other) || holdsNumbered(other, key)),
    lead: text.slice(Math.max(0, parent - 80), parent),
  };
}

// sip1 { … } sip2 { … }
function holdsNumbered(text: string, key: string): boolean {
  const stem = /^[A-Za-z][\w-]*?(?=\d{1,2}$)/.exec(key)?.[0];
  return stem !== undefined && new RegExp(String.raw`\b${stem}\d{1,2}\b`).test(text);
}
