// Chooses for each anchor the four bytes that the filter looks for, and shares the anchors out among
// the filter's eight buckets so that as little ordinary text as possible gets through.

/** Where in its anchor a fingerprint begins, and its bytes (folded; three of an anchor of three). */
export interface Fingerprint {
  readonly start: number;
  readonly bytes: readonly number[];
}

const WIDTH = 4;
export const BUCKETS = 8;

// How often the characters from space to ~ stand in source text: base 36, half a binary order of magnitude
// per step. Counted over 17 MB of TypeScript, JavaScript, JSON and Markdown; only the order of size matters.
const COMMON = 'vgnfhchknnlgnkomkjihhghfggmninjigkijjkiffjefiijjjejkkhffcdfjhjckkqmppsnnnrikporrpgrrsplklmiljl7';
const FREQUENCY = Float64Array.from({ length: 256 }, (_, byte) => frequencyOf(byte));

function frequencyOf(byte: number): number {
  const step = byte < 0x20 || byte > 0x7e ? 6 : Number.parseInt(COMMON.charAt(byte - 0x20), 36);
  return 2 ** (step / 2 - 18);
}

/** The rarest window of the anchor. */
export function chooseFingerprint(anchor: Uint8Array): Fingerprint {
  const width = Math.min(WIDTH, anchor.length);
  let best = { start: 0, cost: Infinity };
  for (let start = 0; start + width <= anchor.length; start++) {
    let cost = 1;
    for (const byte of anchor.subarray(start, start + width)) cost *= frequencyFolded(byte);
    if (cost < best.cost) best = { start, cost };
  }
  return { start: best.start, bytes: [...anchor.subarray(best.start, best.start + width)] };
}

function frequencyFolded(byte: number): number {
  const upper = otherCase(byte);
  return (FREQUENCY[byte] ?? 0) + (upper === byte ? 0 : (FREQUENCY[upper] ?? 0));
}

/** The capital of a folded letter, else the byte itself. */
export function otherCase(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
}

/** Four positions x (low, high) nibbles, each a set of 16 bits. */
type Sets = Uint16Array<ArrayBuffer>;

/** The filter's tables: bit b of an entry says that bucket b allows the nibble. */
export function buildMasks(fingerprints: readonly Fingerprint[]): Uint8Array {
  const buckets = Array.from({ length: BUCKETS }, () => new Uint16Array(2 * WIDTH));
  const costs = new Float64Array(BUCKETS);
  for (const fingerprint of sortByText(fingerprints)) {
    const own = nibbleSets(fingerprint);
    const chosen = cheapest(buckets, costs, own);
    const merged = union(buckets[chosen] ?? own, own);
    buckets[chosen] = merged;
    costs[chosen] = costOf(merged);
  }
  return masksOf(buckets);
}

// Neighbours in the alphabet share nibbles, so they should meet in a bucket.
function sortByText(fingerprints: readonly Fingerprint[]): readonly Fingerprint[] {
  const keyed = fingerprints.map((fingerprint) => ({ key: String.fromCharCode(...fingerprint.bytes), fingerprint }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ fingerprint }) => fingerprint);
}

function nibbleSets({ bytes }: Fingerprint): Sets {
  const sets = new Uint16Array(2 * WIDTH).fill(0xffff, 2 * bytes.length);
  for (const [position, byte] of bytes.entries()) {
    sets[2 * position] = 1 << (byte & 15);
    sets[2 * position + 1] = (1 << (byte >> 4)) | (1 << (otherCase(byte) >> 4));
  }
  return sets;
}

function cheapest(buckets: readonly Sets[], costs: Float64Array, own: Sets): number {
  let best = { bucket: 0, growth: Infinity };
  for (const [bucket, sets] of buckets.entries()) {
    const growth = costOf(union(sets, own)) - (costs[bucket] ?? 0);
    if (growth < best.growth) best = { bucket, growth };
  }
  return best.bucket;
}

function union(a: Sets, b: Sets): Sets {
  return a.map((set, index) => set | (b[index] ?? 0));
}

/** The share of positions in ordinary text that the bucket lets through, as if bytes were independent. */
function costOf(sets: Sets): number {
  let cost = 1;
  for (let position = 0; position < WIDTH; position++) {
    cost *= shareOf(sets[2 * position] ?? 0, sets[2 * position + 1] ?? 0);
  }
  return cost;
}

function shareOf(low: number, high: number): number {
  let share = 0;
  for (let rest = high; rest !== 0; rest &= rest - 1) {
    const row = 512 * (31 - Math.clz32(rest & -rest));
    share += (SHARES[row + (low & 255)] ?? 0) + (SHARES[row + 256 + (low >> 8)] ?? 0);
  }
  return share;
}

// For each high nibble the summed frequency of any set of low ones, in halves of eight: a start must not cost more
// than a millisecond, and the choice of buckets asks thousands of times.
const SHARES = sumShares();

function sumShares(): Float64Array {
  const shares = new Float64Array(16 * 512);
  for (let index = 0; index < shares.length; index++) {
    const set = index & 255;
    const lowest = 31 - Math.clz32(set & -set);
    const byte = ((index >> 9) << 4) | ((index & 256) >> 5) | lowest;
    if (set !== 0) shares[index] = (shares[(index & (index - 1) & 255) | (index & ~255)] ?? 0) + (FREQUENCY[byte] ?? 0);
  }
  return shares;
}

function masksOf(buckets: readonly Sets[]): Uint8Array {
  const masks = new Uint8Array(2 * WIDTH * 16);
  for (const [bucket, sets] of buckets.entries()) {
    for (let index = 0; index < masks.length; index++) {
      if ((sets[index >> 4] ?? 0) & (1 << (index & 15))) masks[index] = (masks[index] ?? 0) | (1 << bucket);
    }
  }
  return masks;
}
