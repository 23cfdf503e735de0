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
  let from: Uint32Array = Uint32Array.from(offsets.keys());
  let to: Uint32Array = new Uint32Array(length);
  const counts = new Uint32Array(VALUES);
  const sortBy = (keys: Uint32Array, largest: number): void => {
    for (let shift = 0; shift < 32 && Math.floor(largest / 2 ** shift) > 0; shift += DIGIT) {
      sortByDigit({ keys, shift, from, to, counts });
      [from, to] = [to, from];
    }
  };
  // Integers are several times as fast as doubles here; the upper halves are all zero below 4 GiB.
  sortBy(Uint32Array.from(offsets), Math.min(end, 0xffffffff));
  if (end > 0xffffffff)
    sortBy(
      Uint32Array.from(offsets, (offset) => offset / 2 ** 32),
      end / 2 ** 32,
    );
  const position = new Uint32Array(new SharedArrayBuffer(4 * Math.max(2, length)), 0, length);
  position.set(from);
  const offset = new Float64Array(new SharedArrayBuffer(8 * (length + 1)));
  for (let index = 0; index < length; index++) offset[index] = offsets[position[index] ?? 0] ?? 0;
  offset[length] = end;
  return { offset, position };
}

interface Pass {
  readonly keys: Uint32Array;
  readonly shift: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly counts: Uint32Array;
}

function sortByDigit({ keys, shift, from, to, counts }: Pass): void {
  counts.fill(0);
  for (let index = 0; index < keys.length; index++) {
    const digit = ((keys[index] ?? 0) >>> shift) & (VALUES - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < VALUES; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += count;
  }
  for (let index = 0; index < from.length; index++) {
    const place = from[index] ?? 0;
    const digit = ((keys[place] ?? 0) >>> shift) & (VALUES - 1);
    const slot = counts[digit] ?? 0;
    counts[digit] = slot + 1;
    to[slot] = place;
  }
}
