// A name as its words: `NEXT_PUBLIC_vonageApiSecret-dev` → next public vonage api secret dev.

import { ROLE_PARTS } from './vocabulary.ts';

const PARTS = new Set(ROLE_PARTS);
const LONGEST_PART = Math.max(...ROLE_PARTS.map((part) => part.length));

// `SECRET_B64` would fall into a letter and a number.
const ENCODED = /(?<![a-z])b(?:ase)?[ _-]?64(?![a-z0-9])/g;
// Names of things end with their number; every other number stands by itself.
const WORD = /(?<!\p{L})(?:auth0|msg91|p12|md5|sha1|sha256|sha512)(?![\p{L}\d])|[\p{L}\p{M}]+|\d+/gu;
const MISSPELT = /secrete(?![a-z])|secrect|secert|sercet|sceret|secreet|secrte|seceret|(?<![a-z])scrt(?![a-z])/g;

/** Lower-case words; what is written without separators is taken apart where all of it is known. */
export function splitWords(name: string): readonly string[] {
  const spaced = name
    // Salesforce's custom fields.
    .replace(/__c$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    // Latin and other letters: `APIシークレット`.
    .replace(/([A-Za-z0-9])(?=[\u0370-\uffff])|([\u0370-\uffff])(?=[A-Za-z0-9])/g, '$1$2 ')
    .toLowerCase()
    .replace(/open[ _-]tok(?!en)/g, 'opentok')
    .replace(/tok[ _-]box/g, 'tokbox')
    .replace(ENCODED, 'encoded')
    .replace(MISSPELT, 'secret');
  return (spaced.match(WORD) ?? []).flatMap(takeApart);
}

function takeApart(word: string): readonly string[] {
  if (PARTS.has(word) || word.length < 6) return [word];
  return partsOf(word) ?? [word];
}

// Words of a name are few and short, so trying all cuts is cheap: at most length × longest part.
function partsOf(word: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PART); start < end; start++) {
      const head = best[start];
      const part = word.slice(start, end);
      if (head === undefined || !PARTS.has(part)) continue;
      const known = best[end];
      if (known === undefined || head.length + 1 < known.length) best[end] = [...head, part];
    }
  }
  return best[word.length];
}
