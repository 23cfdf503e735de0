// How often bytes stand in source text.

// The characters from space to ~: base 36, half a binary order of magnitude per step. Counted over 17 MB of
// TypeScript, JavaScript, JSON and Markdown; only the order of size matters.
const COMMON = 'vgnfhchknnlgnkomkjihhghfggmninjigkijjkiffjefiijjjejkkhffcdfjhjckkqmppsnnnrikporrpgrrsplklmiljl7';

function frequencyOf(byte: number): number {
  const step = byte < 0x20 || byte > 0x7e ? 6 : Number.parseInt(COMMON.charAt(byte - 0x20), 36);
  return 2 ** (step / 2 - 18);
}

// For each high nibble the summed frequency of any set of low ones, in halves of eight: the choice of buckets asks
// hundreds of thousands of times. Made when first asked for: a start with the built-in rules needs none of it.
let sums: Float64Array | undefined;

function sumShares(): Float64Array {
  const shares = new Float64Array(16 * 512);
  for (let index = 0; index < shares.length; index++) {
    const set = index & 255;
    const lowest = 31 - Math.clz32(set & -set);
    const byte = ((index >> 9) << 4) | ((index & 256) >> 5) | lowest;
    if (set !== 0) shares[index] = (shares[(index & (index - 1) & 255) | (index & ~255)] ?? 0) + frequencyOf(byte);
  }
  return shares;
}

/** The share of bytes in ordinary text whose nibbles are in two sets of 16 bits. */
export function shareOf(low: number, high: number): number {
  sums ??= sumShares();
  let share = 0;
  for (let rest = high; rest !== 0; rest &= rest - 1) {
    const row = 512 * (31 - Math.clz32(rest & -rest));
    share += (sums[row + (low & 255)] ?? 0) + (sums[row + 256 + (low >> 8)] ?? 0);
  }
  return share;
}
