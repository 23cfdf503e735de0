// Stretches of lines that hold an encoding's marks, with a few lines around: context for what stands in them,
// without a second copy of a large file.

import type { Span } from '../../core/location.ts';

// Markup around an escaped value seldom has more lines without an escape in between.
const LINES_AROUND = 4;
// The line of a minified bundle can be the whole file: so far to either side is context enough.
const REACH = 8_000;

/** Merged regions of whole lines, or of parts of very long ones, around every place of `mark`. */
export function lineRegions(text: string, mark: RegExp): readonly Span[] {
  return regionsAround(text, text.matchAll(mark));
}

/** The same around places that are known. */
export function regionsAround(text: string, places: Iterable<{ readonly index: number }>): readonly Span[] {
  const regions: { readonly start: number; end: number; place: number }[] = [];
  for (const { index } of places) {
    const own = regions.at(-1);
    // What is around a region's last place is asked for once, where the region would end: places are many.
    if (own !== undefined && index >= own.end) own.end = forth(text, own.place);
    if (own !== undefined && index < own.end) own.place = index;
    else if (own !== undefined && back(text, index) <= own.end)
      Object.assign(own, { place: index, end: forth(text, index) });
    else regions.push({ start: back(text, index), place: index, end: forth(text, index) });
  }
  return regions.map(({ start, place }) => ({ start, end: forth(text, place) }));
}

function back(text: string, from: number): number {
  const floor = Math.max(0, from - REACH);
  // Only so much is searched: without a line end, each place would cost the whole text.
  const reach = text.slice(floor, from);
  let at = reach.length;
  for (let i = 0; i <= LINES_AROUND && at > 0; i++) at = reach.lastIndexOf('\n', at - 1);
  return at <= 0 && reach[0] !== '\n' ? floor : floor + at + 1;
}

function forth(text: string, from: number): number {
  const reach = text.slice(from, from + REACH);
  let at = 0;
  for (let i = 0; i <= LINES_AROUND; i++) {
    const next = reach.indexOf('\n', at);
    if (next === -1) return from + reach.length;
    at = next + 1;
  }
  return from + at;
}
