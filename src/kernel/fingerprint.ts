// The four bytes of each anchor that the filter looks for, and the filter's tables. Where the built-in rules' anchors go
// was computed by the build; what others there are goes where it costs least beside them.

import { Buckets, WIDTH, type Place } from './buckets.ts';
import { PLACES } from './places.generated.ts';

/** Where in its anchor a fingerprint begins, and its bytes (folded; three of an anchor of three). */
export interface Fingerprint {
  readonly start: number;
  readonly bytes: Uint8Array;
}

export interface Filter {
  readonly fingerprints: readonly Fingerprint[];
  /** Four positions x (low, high) x 16 nibbles: a set of buckets each. */
  readonly masks: Uint8Array;
}

export function makeFilter(anchors: readonly Uint8Array[]): Filter {
  const buckets = new Buckets();
  const places = anchors.map((anchor) => PLACES.get(Buffer.from(anchor).toString('latin1')));
  for (const [index, anchor] of anchors.entries()) {
    const place = places[index];
    if (place !== undefined) buckets.add(anchor, place);
  }
  const fingerprints = anchors.map((anchor, index) =>
    toFingerprint(anchor, places[index] ?? placeBeside(anchor, buckets)),
  );
  return { fingerprints, masks: buckets.masks() };
}

function placeBeside(anchor: Uint8Array, buckets: Buckets): Place {
  const place = buckets.cheapest(anchor);
  buckets.add(anchor, place);
  return place;
}

function toFingerprint(anchor: Uint8Array, { start }: Place): Fingerprint {
  return { start, bytes: anchor.subarray(start, start + WIDTH) };
}
