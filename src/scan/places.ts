// A finding carries its first place in its own fields and the others as occurrences: this takes it apart
// into places and puts it together from some of them.

import type { Finding, Occurrence } from '../core/finding.ts';
import type { Unnamed } from './merge.ts';

export type Place = Occurrence;

/** All places that a finding lists, the first included. */
export function placesOf(finding: Omit<Finding, 'fingerprint'>): readonly Place[] {
  const { path, startLine, startColumn, endLine, endColumn, commit, atHead, occurrences } = finding;
  // A finding is at HEAD when any place of it is: where another one is, nothing is known of the first.
  const isKnown = atHead !== undefined && !(atHead && occurrences.some((one) => one.atHead === true));
  const first: Place = {
    path,
    startLine,
    startColumn,
    endLine,
    endColumn,
    ...(commit && { commit }),
    ...(isKnown && { atHead }),
  };
  return [first, ...occurrences];
}

/** The finding at other places; `count` includes those beyond what is listed. */
export function withPlaces(
  finding: Unnamed,
  { first, rest, count }: { readonly first: Place; readonly rest: readonly Place[]; readonly count: number },
): Unnamed {
  const { commit: _commit, atHead: _atHead, snippet, ...kept } = finding;
  const isSamePlace = first.path === finding.path && first.startLine === finding.startLine;
  const known = [first, ...rest].filter((place) => place.atHead !== undefined);
  return {
    ...kept,
    ...first,
    ...(known.length > 0 && { atHead: known.some((place) => place.atHead === true) }),
    occurrences: rest,
    occurrenceCount: count,
    // The lines around another place are not these lines.
    ...(isSamePlace && snippet && { snippet }),
  };
}
