// A secret that was found is one wherever else it stands in the text: in a chat's second form of a message, a log's next
// line, a table beside the configuration.

import type { Site } from './site.ts';

// Long enough to be no word, and generated: nothing else is the same by chance.
const RUN = /[0-9A-Za-z]{16,64}/g;
const GENERATED = /^(?=\D*\d)(?=\d*\D)[0-9A-Za-z]{16,64}$/;

/** The sites of the same values at their other places, in one pass. */
export function furtherPlaces(text: string, sites: readonly Site[]): readonly Site[] {
  const known = new Map(sites.filter(({ value }) => GENERATED.test(value)).map((site) => [site.value, site]));
  if (known.size === 0) return [];
  const taken = new Set(sites.map(({ span }) => span.start));
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const site = known.get(run);
    return site === undefined || taken.has(index) ? [] : [{ ...site, span: { start: index, end: index + run.length } }];
  });
}
