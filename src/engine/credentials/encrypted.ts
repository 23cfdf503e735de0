// Values that are cipher text by what stands beside them: an initialization vector, an authentication tag, a mark.

import { closeAfter, openBefore } from './brackets.ts';
import type { Site } from './site.ts';

// <Value Protected="True">
const MARKED =
  /<[\w:.-]{1,40}\s[^<>]{0,200}\b(?:protected|encrypted)\s?=\s?["'](?:true|1|yes)["'][^<>]{0,200}>\s{0,20}$/i;
const BEHIND_TAG = />\s{0,20}$/;
// { "encrypted_data": …, "iv": …, "cipher": … }, { value: …, encrypted: true }
const BESIDE =
  /(?<![\w.-])(?:iv|nonce|auth_?tag|cipher(?:_?text)?|encrypted_?(?:data|value|key)|encryption_?context|ephemeral_?(?:public_?)?key)["']?\s{0,8}(?:=>|[:=])|(?<![\w.-])(?:is_?)?encrypted["']?\s{0,8}(?:=>|[:=])\s{0,8}["']?(?:true|1\b|yes)/i;
// NAME_IV, nameAuthTag
const NAMED = /_?(?:iv|nonce|auth_?tag)["'\]]{0,2}\s{0,8}(?:=>|[:=])/gi;
const REACH = 400;

export function isEncrypted(text: string, { name, span: { start, end } }: Pick<Site, 'name' | 'span'>): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (BEHIND_TAG.test(before.slice(-21)) && MARKED.test(before)) return true;
  const open = openBefore(text, start);
  if (open !== undefined && end - open < REACH && BESIDE.test(text.slice(open, closeAfter(text, open)))) return true;
  if (!/^\w{4,60}$/.test(name)) return false;
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  const own = name.toLowerCase();
  return [...around.matchAll(NAMED)].some(({ index }) => around.slice(0, index).toLowerCase().endsWith(own));
}
