// Brings a pack's index into the order of the file. Radix sort: a comparison sort of a million
// entries takes longer than the whole of reading their headers.

const DIGIT = 11;
const VALUES = 1 << DIGIT;

/** Offsets ascending with `end` as one more, and for each the place in `offsets` that it comes from. */
export function sortByOffset(
  offsets: Float64Array,
  end: number,
): { readonly offset: Float64Array; readonly position: Uint32Array } {
  const { length } = offsets;
  let from: Uint32Array = Uint32Array.from({ length }, (_, index) => index);
  let to: Uint32Array = new Uint32Array(length);
  const counts = new Uint32Array(VALUES);
  for (let scale = 1; scale <= end; scale *= VALUES) {
    sortByDigit({ offsets, scale, from, to, counts });
    [from, to] = [to, from];
  }
  const position = new Uint32Array(new SharedArrayBuffer(4 * Math.max(2, length)), 0, length);
  position.set(from);
  const offset = new Float64Array(new SharedArrayBuffer(8 * (length + 1)));
  for (let index = 0; index < length; index++) offset[index] = offsets[position[index] ?? 0] ?? 0;
  offset[length] = end;
  return { offset, position };
}

interface Pass {
  readonly offsets: Float64Array;
  readonly scale: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly counts: Uint32Array;
}

// Floating-point division by a power of two is exact, and offsets can have more than 32 bits.
function sortByDigit({ offsets, scale, from, to, counts }: Pass): void {
  counts.fill(0);
  const factor = 1 / scale;
  const digitOf = (place: number): number => Math.floor((offsets[place] ?? 0) * factor) % VALUES;
  for (const place of from) {
    const digit = digitOf(place);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < VALUES; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += count;
  }
  for (const place of from) {
    const digit = digitOf(place);
    const slot = counts[digit] ?? 0;
    counts[digit] = slot + 1;
    to[slot] = place;
  }
}
