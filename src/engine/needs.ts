// What must stand in a text for a rule to find anything there, where that can be told from the bytes alone. The anchors
// that only such rules have are everyday words: without the rest they are not worth a look.

import type { Rule } from '../core/rule.ts';

// Three hexadecimal digits in base64; each class is what their bits leave possible.
const DIGITS = '[MNOYZ][2DGTWjmz][ABEFIJMNQRUVYZcdghkl][0-5h-mw-z]';
// The beginning of a key, which is eight digits: a longer piece may be put together from several. basicHeaders takes
// nothing else.
const KEY = new RegExp(`${DIGITS}(?:${DIGITS}|(?<=(?:^|[^A-Za-z0-9/]|%20).{4}))`);

/** Undefined when it is not so simple. */
export function needOf({ match }: Rule): RegExp | undefined {
  if (match.kind !== 'matcher' || match.matcher !== 'credential') return undefined;
  const { forms } = match.options;
  return Array.isArray(forms) && forms.length === 1 && forms[0] === 'basic' ? KEY : undefined;
}
