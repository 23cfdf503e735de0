// Eight lower-case hex digits that stand alone: what account keys look like.

import { decodeValue } from '../decode/value.ts';
import { isDocumentedKey } from '../values/documented.ts';

export interface AccountKey {
  readonly at: number;
  readonly value: string;
}

const LENGTH = 8;
const JOINED_BEFORE = new Set(['-', '/', '.', '#']);

/** In order; documented samples and parts of longer ids are left out. */
export function accountKeysIn(text: string): readonly AccountKey[] {
  const keys: AccountKey[] = [];
  for (let at = nextEight(text, 0); at !== -1; at = nextEight(text, at + LENGTH)) {
    const value = text.slice(at, at + LENGTH);
    if (
      isJoined(text, at) ||
      text[at + LENGTH] === '-' ||
      isDocumentedKey(value) ||
      isCase(text, at) ||
      isSum(text, at)
    )
      continue;
    keys.push({ at, value });
  }
  return keys;
}

/** Eight digits without a letter can be a number of anything. */
export function hasLetteredKey(text: string): boolean {
  return accountKeysIn(text).some(({ value }) => /[a-f]/.test(value));
}

const HEX = 1;
const WORD = 2;
const KINDS = new Uint8Array(128);
for (const character of '0123456789abcdef') KINDS[character.charCodeAt(0)] = HEX | WORD;
for (const character of 'ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') KINDS[character.charCodeAt(0)] = WORD;

// As /\b[0-9a-f]{8}\b/, but only every eighth character is looked at: most of them are no hex digit.
function nextEight(text: string, from: number): number {
  let at = from + LENGTH - 1;
  while (at < text.length) {
    if (KINDS[text.charCodeAt(at)] !== (HEX | WORD)) {
      at += LENGTH;
      continue;
    }
    let start = at;
    while (start > from && KINDS[text.charCodeAt(start - 1)] === (HEX | WORD)) start--;
    let end = at + 1;
    while (end < text.length && KINDS[text.charCodeAt(end)] === (HEX | WORD)) end++;
    if (end - start === LENGTH && kindOf(text, start - 1) === 0 && kindOf(text, end) === 0) return start;
    at = end + LENGTH - 1;
  }
  return -1;
}

function kindOf(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? 0;
}

// `case 33554432:e=…` of a switch over flags, in every bundle of React.
function isCase(text: string, index: number): boolean {
  return text.startsWith('case ', index - 5) && kindOf(text, index - 6) === 0;
}

// digest 5eedf00d: a word in front says what they are.
const SUM = /(?<![\w-])(?:digest|checksum|crc(?:32)?|etag|commit|revision)[ \t=:]{1,3}["'`]?$/i;

function isSum(text: string, index: number): boolean {
  return SUM.test(text.slice(Math.max(0, index - 16), index));
}

// A path's last part is no key, but the user of a URL (`vonage://KEY:SECRET@…`) is.
function isJoined(text: string, index: number): boolean {
  return JOINED_BEFORE.has(text[index - 1] ?? '') && !text.startsWith('//', index - 2);
}

// Twelve of base64, whose first characters encode hex digits: the data of a Kubernetes Secret. A line's end can be in it.
const ENCODED = /(?<=[\s"':=])[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/]{2}[=K](?![\w+/=])/g;

/** Account keys in base64, by where they stand encoded. */
export function encodedKeysIn(text: string): readonly AccountKey[] {
  return [...text.matchAll(ENCODED)].flatMap(({ index: at, 0: encoded }) => {
    const value = decodeValue(encoded)?.text ?? '';
    return /^[0-9a-f]{8}$/.test(value) && !isDocumentedKey(value) ? [{ at, value }] : [];
  });
}
