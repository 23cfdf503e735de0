// One secret is one finding: sightings with the same identity become one finding with occurrences.

import { compareText } from '../core/compare-text.ts';
import { OCCURRENCE_LIMIT, type Finding, type Occurrence, type Related } from '../core/finding.ts';
import { CONFIDENCES, compareSeverity } from '../core/kind.ts';
import { describeProvenance, type Whereabouts } from '../core/provenance.ts';
import { joinRefs, type RefList } from '../core/refs.ts';
import type { SecretText } from '../core/secret-text.ts';
import type { Sighting } from './sighting.ts';

// More names say nothing new; the count stays.
export const REF_LIMIT = 20;
const NO_REFS: RefList = { names: [], count: 0 };

export type Origins = ReadonlyMap<string, Whereabouts>;

/** A finding without its fingerprint, which is dear: most of what is hidden is never asked for it. */
export interface Unnamed extends Omit<Finding, 'fingerprint'> {
  /** What its fingerprint is made of. */
  readonly identity: SecretText;
}

/** Sightings of one secret, in the order seen. */
export type Group = readonly Sighting[];

/** Groups by identity: the secret's value, or the hash of a key's public half whatever its encoding. */
export function groupByIdentity(sightings: readonly Sighting[]): readonly Group[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    // Compared only in memory, and dropped with the map.
    const identity = sighting.match.identity.reveal();
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [sighting]);
    else group.push(sighting);
  }
  return [...groups.values()];
}

/** Makes the finding of one group; `origins` tells where objects of the store are reachable, undefined: unknown. */
export function mergeGroup(group: Group, origins: Origins | undefined): Unnamed | undefined {
  const [best] = group.toSorted(bySurety);
  const places = uniquePlaces(group.flatMap((sighting) => placesOf(sighting, origins))).toSorted(byAge);
  const [first, ...rest] = places;
  if (best === undefined || first === undefined) return undefined;
  const { match } = best;
  const atHead = places.some((place) => place.atHead === true);
  return {
    ...first,
    identity: match.identity,
    ruleId: match.rule.id,
    kind: match.rule.kind,
    severity: match.severity,
    confidence: match.confidence,
    title: match.title,
    secret: match.secret,
    related: mergeRelated(group),
    ...(match.proof && { proof: match.proof }),
    ...(match.decodedFrom && { decodedFrom: match.decodedFrom }),
    ...(first.atHead !== undefined && { atHead }),
    occurrences: rest.slice(0, OCCURRENCE_LIMIT),
    occurrenceCount: places.length,
    ...(group.some((sighting) => hasMorePlaces(sighting, origins)) && { occurrencesCut: true }),
    ...stillOn(group, origins),
    remediation: match.rule.remediation,
    snippet: best.snippet,
  };
}

function bySurety(a: Sighting, b: Sighting): number {
  const surety = CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence);
  return surety || compareSeverity(a.match.severity, b.match.severity);
}

function mergeRelated(group: Group): Related {
  // The first sighting that knows an identifier wins; later ones fill gaps.
  return group.reduceRight<Related>((known, { match }) => ({ ...known, ...match.related }), {});
}

function placesOf({ match, provenance }: Sighting, origins: Origins | undefined): readonly Occurrence[] {
  const { startLine, startColumn, endLine, endColumn } = match.location;
  const location = { startLine, startColumn, endLine, endColumn };
  if (provenance.kind === 'range' && provenance.commit !== undefined) {
    return [{ path: provenance.path, ...location, commit: provenance.commit }];
  }
  if (provenance.kind !== 'object') return [{ path: provenance.path, ...location }];
  // Nobody could look: neither "still there" nor "gone" may be said.
  if (origins === undefined) return [{ path: describeProvenance(provenance), ...location }];
  const known = origins.get(provenance.oid)?.origins ?? [];
  if (known.length === 0) {
    return [{ path: describeProvenance(provenance), ...location, atHead: false }];
  }
  return known.map((origin) => ({
    // What names a tag is the tag, which could be taken for a file.
    path: provenance.type === 'tag' ? `tag message of ${origin.path}` : origin.path,
    ...location,
    ...(origin.commit && { commit: origin.commit }),
    atHead: origin.atHead,
  }));
}

function hasMorePlaces({ provenance }: Sighting, origins: Origins | undefined): boolean {
  if (provenance.kind === 'range') return provenance.placesCut === true;
  return provenance.kind === 'object' && origins?.get(provenance.oid)?.placesCut === true;
}

/** Nothing unless it is known of all objects. */
function stillOn(group: Group, origins: Origins | undefined): Pick<Finding, 'stillOn'> {
  const oids = group.flatMap(({ provenance }) => (provenance.kind === 'object' ? [provenance.oid] : []));
  const lists = oids.map((oid) => (origins?.has(oid) === false ? NO_REFS : origins?.get(oid)?.refs));
  const known = lists.filter((list) => list !== undefined);
  if (known.length === 0 || known.length < lists.length) return {};
  return { stillOn: joinRefs(known, REF_LIMIT) };
}

export function uniquePlaces(places: readonly Occurrence[]): readonly Occurrence[] {
  const seen = new Map<string, Occurrence>();
  for (const place of places) {
    const key = `${place.path}\0${place.startLine}\0${place.startColumn}\0${place.commit?.oid ?? ''}`;
    seen.set(key, sameAs(seen.get(key), place));
  }
  return [...seen.values()];
}

// Of several that saw a place, one may know more: whether HEAD still has it.
function sameAs(known: Occurrence | undefined, place: Occurrence): Occurrence {
  if (known === undefined || known.atHead === true || place.atHead === undefined) return known ?? place;
  return { ...known, atHead: place.atHead };
}

/** The oldest commit first: when the leak came in. Places without a commit come last; those of one age by their place. */
export function byAge(a: Occurrence, b: Occurrence): number {
  return timeOf(a) - timeOf(b) || byPlace(a, b);
}

/** An order that does not depend on who saw which place first. */
export function byPlace(a: Occurrence, b: Occurrence): number {
  return (
    compareText(a.path, b.path) ||
    a.startLine - b.startLine ||
    a.startColumn - b.startColumn ||
    compareText(a.commit?.oid ?? '', b.commit?.oid ?? '')
  );
}

// A commit's date is the repository's text: one that does not parse counts as the oldest.
function timeOf(place: Occurrence): number {
  if (place.commit === undefined) return Number.MAX_SAFE_INTEGER;
  return Date.parse(place.commit.date) || 0;
}
