// How hard a secret is to guess, from below: fast hashes are only for secrets that nobody can enumerate.

// One character of a text that goes on as expected: Shannon's estimate for English is 0.6 to 1.3 bits.
const PREDICTABLE = 1.3;
// A run of letters of one case may be part of a word from its third letter on.
const FREE_LETTERS = 2;

const CLASSES = [
  { pattern: /[0-9]/, size: 10 },
  { pattern: /[a-z]/, size: 26 },
  { pattern: /[A-Z]/, size: 26 },
  { pattern: /[^0-9a-zA-Z]/, size: 33 },
] as const;

/**
 * Bits of a secret, estimated low: characters of its alphabet, but those that continue a word or a sequence
 * count little, and those that repeat what stood before not at all. Random text of 16 letters and digits comes to 86 ± 6.
 */
export function estimateBits(secret: string): number {
  const perCharacter = Math.log2(alphabetSize(secret));
  const hasWords = !isHex(secret);
  const seen = new Set<string>();
  let bits = 0;
  let run = 0;
  for (let i = 0; i < secret.length; i++) {
    run = i > 0 && sameCase(secret.charCodeAt(i - 1), secret.charCodeAt(i)) ? run + 1 : 1;
    const isExpected =
      (hasWords && run > FREE_LETTERS) || (i > 0 && follows(secret.charCodeAt(i - 1), secret.charCodeAt(i)));
    const three = secret.slice(Math.max(0, i - 2), i + 1);
    if (!seen.has(three)) bits += isExpected ? PREDICTABLE : perCharacter;
    if (i > 1) seen.add(three);
  }
  return bits;
}

function alphabetSize(secret: string): number {
  if (isHex(secret)) return 16;
  return CLASSES.filter(({ pattern }) => pattern.test(secret)).reduce((sum, { size }) => sum + size, 0) || 1;
}

function isHex(secret: string): boolean {
  return /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(secret);
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

// aa, ab, ba, 11, 12, 21
function follows(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1;
}
