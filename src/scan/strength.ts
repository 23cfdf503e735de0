// How hard a secret is to guess, from below: the cheaper derivations are only for secrets that nobody can enumerate.
// Part of the fingerprint's version: another estimate is another fingerprint.

import { readsAsWords } from './words.ts';

// One character of a text that goes on as expected: Shannon's estimate for English is 0.6 to 1.3 bits.
const PREDICTABLE = 1.3;
// A run of letters of one case may be part of a word from the next letter on; three of hexadecimal are one in twenty.
const FREE_LETTERS = { text: 2, hex: 3 } as const;
// Two neighbours are chance, three are a sequence.
const FREE_STEPS = 1;

const CLASSES = [
  { pattern: /[0-9]/, size: 10 },
  { pattern: /[a-z]/, size: 26 },
  { pattern: /[A-Z]/, size: 26 },
  { pattern: /[^0-9a-zA-Z]/, size: 33 },
] as const;
const DIGITS = /^[0-9]*$/;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/**
 * Bits of a secret, estimated low: characters of its alphabet, but those that continue a word, a sequence or a walk on
 * the keyboard count little, and those that repeat what stood before not at all. In a text that people seem to have
 * made up, all characters but the first count little. Random text of 16 letters and digits comes to 86 in the middle.
 */
export function estimateBits(secret: string): number {
  const isHex = HEX.test(secret);
  const perCharacter = Math.log2(alphabetSize(secret));
  const freeLetters = FREE_LETTERS[isHex ? 'hex' : 'text'];
  const isChosen = !isHex && (readsAsWords(secret) || isWalk(secret));
  const seen = new Set<string>();
  let [bits, run, steps] = [0, 0, 0];
  for (let i = 0; i < secret.length; i++) {
    const [before, here] = [secret.charCodeAt(i - 1), secret.charCodeAt(i)];
    run = sameCase(before, here) ? run + 1 : 1;
    steps = follows(before, here) ? steps + 1 : 0;
    const isExpected = (isChosen && i > 0) || run > freeLetters || steps > FREE_STEPS;
    const three = secret.slice(Math.max(0, i - 2), i + 1);
    if (!seen.has(three)) bits += isExpected ? PREDICTABLE : perCharacter;
    if (i > 1) seen.add(three);
  }
  return bits;
}

/** Whether there are so many bits, by the first characters where they say enough. */
export function hasBits(secret: string, bits: number): boolean {
  const enough = Math.ceil(bits / PREDICTABLE);
  const threes = new Set<string>();
  // Three characters that did not stand there before count so much at least.
  for (let at = 0; at + 3 <= secret.length && at < 4 * enough && threes.size < enough; at++)
    threes.add(secret.slice(at, at + 3));
  return threes.size >= enough || estimateBits(secret) >= bits;
}

function alphabetSize(secret: string): number {
  if (HEX.test(secret) && !DIGITS.test(secret)) return 16;
  return CLASSES.filter(({ pattern }) => pattern.test(secret)).reduce((sum, { size }) => sum + size, 0) || 1;
}

function sameCase(a: number, b: number): boolean {
  return (isLower(a) && isLower(b)) || (isUpper(a) && isUpper(b));
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

// The keys of a keyboard in rows of ten, without and with shift: beside each other are those one apart, above each other those ten apart.
const KEYS = '1234567890qwertyuiopasdfghjkl;zxcvbnm,./!@#$%^&*()QWERTYUIOPASDFGHJKL:ZXCVBNM<>?';
const KEY_OF: ReadonlyMap<number, number> = new Map(
  Array.from(KEYS, (character, at) => [character.charCodeAt(0), at % 40]),
);

// 1qaz2wsx: at least every second character follows the one before it, of random text one in eight does.
function isWalk(secret: string): boolean {
  let steps = 0;
  for (let i = 1; i < secret.length; i++) if (follows(secret.charCodeAt(i - 1), secret.charCodeAt(i))) steps++;
  return steps * 2 >= secret.length;
}

// aa, ab, ba, 12, qw, qa
function follows(a: number, b: number): boolean {
  if (Math.abs(a - b) <= 1) return true;
  const [from, to] = [KEY_OF.get(a), KEY_OF.get(b)];
  if (from === undefined || to === undefined) return false;
  return [1, 10].includes(Math.abs(from - to));
}
