// Eight lower-case hex digits that stand alone: what account keys look like.

import { isDocumentedKey } from '../values/documented.ts';

export interface AccountKey {
  readonly at: number;
  readonly value: string;
}

// A word boundary is found ten times as fast as by a look behind; the signs are checked afterwards.
const EIGHT = /\b[0-9a-f]{8}\b/g;
const JOINED_BEFORE = new Set(['-', '/', '.', '#']);

/** In order; documented samples and parts of longer ids are left out. */
export function accountKeysIn(text: string): readonly AccountKey[] {
  const keys: AccountKey[] = [];
  for (const { index, 0: value } of text.matchAll(EIGHT)) {
    if (isJoined(text, index) || text[index + 8] === '-' || isDocumentedKey(value)) continue;
    keys.push({ at: index, value });
  }
  return keys;
}

// A path's last part is no key, but the user of a URL (`vonage://KEY:SECRET@…`) is.
function isJoined(text: string, index: number): boolean {
  return JOINED_BEFORE.has(text[index - 1] ?? '') && !text.startsWith('//', index - 2);
}
