// Secrets that are none of ours: a .env file keeps the database's password beside the one that was found, and a report
// that shows the lines around it would be the first to print that one.

import { estimateBits } from './strength.ts';

const MASK = '********';
// A name that says so, and what it is given: not a call, a look-up or a template, which are code, nor a mask.
const ASSIGNED =
  /((?:secret|passw(?:or)?d|passphrase|pwd|token|credentials?|private_?key)[\w-]{0,40}["'`]?[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}["'`]?)(?!\*{8}|[A-Za-z_]\w{0,60}(?:\.|\(|\[|::|->))([^\s"'`,;(){}<>$]{6,})/gi;
// `scheme://user:password@host`
const IN_URL = /(:\/\/[^\s:@/]{0,80}:)[^\s@/]{3,200}(?=@)/g;
// A line of a key's body, or a word.
const WORD = /[A-Za-z0-9+/]{40,}={0,2}|[A-Za-z0-9+_-]{16,}={0,2}/g;
const IDENTIFIER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// Random letters and digits have 86 bits at this length in the middle, names and words less than 50.
const RANDOM_BITS = 60;

/** Covers in a line of code what is, by its name or its look, a secret of somebody else's. */
export function maskStrangers(line: string): string {
  return line
    .replace(ASSIGNED, `$1${MASK}`)
    .replace(IN_URL, `$1${MASK}`)
    .replace(WORD, (word) => (isRandom(word) ? MASK : word));
}

function isRandom(word: string): boolean {
  return /\d/.test(word) && /[A-Za-z]/.test(word) && !IDENTIFIER.test(word) && estimateBits(word) >= RANDOM_BITS;
}
