// What must stand in a text for a rule to find anything there, where that can be told from the bytes alone. The anchors
// that only such rules have are everyday words: without the rest they are not worth a look.

import type { Rule } from '../core/rule.ts';

// Eight hexadecimal digits and a colon in base64 (each class: what their bits leave possible), and what stands behind
// them at least; see basicHeaders, which takes nothing else.
const KEY_AND_SECRET =
  /(?:[MNOYZ][2DGTWjmz][ABEFIJMNQRUVYZcdghkl][0-5h-mw-z]){2}[MNOYZ][2DGTWjmz][AEIMQUYcgk]6[A-Za-z0-9+/]{8}/;

/** Undefined when it is not so simple. */
export function needOf({ match }: Rule): RegExp | undefined {
  if (match.kind !== 'matcher' || match.matcher !== 'credential') return undefined;
  const { forms } = match.options;
  return Array.isArray(forms) && forms.length === 1 && forms[0] === 'basic' ? KEY_AND_SECRET : undefined;
}
