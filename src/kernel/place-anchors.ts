// Shares anchors out among the filter's buckets, and chooses the bytes to look for, so that as little ordinary text as
// possible gets through. Takes tens of milliseconds: run by the build (.config/build-places.mjs) for the built-in rules.

import { Buckets, type Place } from './buckets.ts';

// Which anchor is placed first decides a lot, so many orders are tried; the same ones in each build.
const ORDERS = 60;
const ROUNDS = 8;

/** Places of folded anchors, by their text. */
export function placeAnchors(anchors: readonly string[]): ReadonlyMap<string, Place> {
  const random = makeRandom();
  let best = { cost: Infinity, places: new Map<string, Place>() };
  for (let order = 0; order < ORDERS; order++) {
    const shuffled = anchors.map((anchor) => ({ anchor, key: random() })).toSorted((a, b) => a.key - b.key);
    const tried = improve(shuffled.map(({ anchor }) => anchor));
    if (tried.cost < best.cost) best = tried;
  }
  return best.places;
}

/** The first anchors are placed before anything is known of the others, so all are placed again until nothing changes. */
function improve(anchors: readonly string[]): { readonly cost: number; readonly places: Map<string, Place> } {
  const buckets = new Buckets();
  const places = new Map<string, Place>();
  let cost = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    for (const anchor of anchors) {
      takeOut(anchor, places, buckets);
      const bytes = Buffer.from(anchor, 'latin1');
      const place = buckets.cheapest(bytes);
      buckets.add(bytes, place);
      places.set(anchor, place);
    }
    const now = buckets.cost();
    if (now >= cost) break;
    cost = now;
  }
  return { cost, places };
}

/** What the others in the bucket need stays. */
function takeOut(anchor: string, places: Map<string, Place>, buckets: Buckets): void {
  const old = places.get(anchor);
  if (old === undefined) return;
  places.delete(anchor);
  buckets.empty(old.bucket);
  for (const [other, place] of places) {
    if (place.bucket === old.bucket) buckets.add(Buffer.from(other, 'latin1'), place);
  }
}

// A linear congruential generator (Numerical Recipes' constants).
function makeRandom(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}
