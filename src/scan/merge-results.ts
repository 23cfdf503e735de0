// Several results as one: shards of one scan, or scans of several places. One secret stays one finding; the whole is
// complete only if each part is.

import { compareText } from '../core/compare-text.ts';
import { SUPPRESSED_BY, type Finding, type Fingerprint } from '../core/finding.ts';
import { CONFIDENCES, compareSeverity } from '../core/kind.ts';
import type { ScanResult, Stats, SuppressedCounts } from '../core/result.ts';
import { joinRefs } from '../core/refs.ts';
import { REF_LIMIT, byAge, byPlace, uniquePlaces } from './merge.ts';
import { placesOf } from './places.ts';
import { qualifyPaths } from './qualify-paths.ts';

// As many as one scan lists (core/coverage.ts): the counts stay exact.
const LIST_LIMIT = 1000;

/** At least one result. The order of the parts decides nothing but the order of findings that are alike. */
export function mergeResults(results: readonly [ScanResult, ...ScanResult[]]): ScanResult {
  if (results.length === 1) return results[0];
  const parts = qualifyPaths(results);
  const sources = new Set(results.map(({ source }) => source));
  const unlisted = sumSuppressed(results);
  return {
    source: sources.size === 1 ? results[0].source : 'several',
    target: [...new Set(results.map(({ target }) => target))].join(', '),
    complete: results.every(({ complete }) => complete),
    startedAt: results.map(({ startedAt }) => startedAt).toSorted(byTime)[0] ?? results[0].startedAt,
    durationMs: results.reduce((sum, { durationMs }) => sum + durationMs, 0),
    stats: sumStats(results.map(({ stats }) => stats)),
    findings: mergeFindings(parts.flatMap(({ findings }) => findings)),
    suppressed: parts.flatMap(({ suppressed }) => suppressed),
    ...(unlisted !== undefined && { suppressedUnlisted: unlisted }),
    skipped: parts.flatMap(({ skipped }) => skipped).slice(0, LIST_LIMIT),
    errors: results.flatMap(({ errors }) => errors).slice(0, LIST_LIMIT),
    notices: [...new Set(results.flatMap(({ notices }) => notices))].slice(0, LIST_LIMIT),
  };
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function sumStats(all: readonly Stats[]): Stats {
  const sum = (of: (stats: Stats) => number): number => all.reduce((total, stats) => total + of(stats), 0);
  return {
    files: sum(({ files }) => files),
    blobs: sum(({ blobs }) => blobs),
    commits: sum(({ commits }) => commits),
    bytes: sum(({ bytes }) => bytes),
    skipped: sum(({ skipped }) => skipped),
    errors: sum(({ errors }) => errors),
  };
}

function sumSuppressed(results: readonly ScanResult[]): SuppressedCounts | undefined {
  const all = results.flatMap(({ suppressedUnlisted }) => suppressedUnlisted ?? []);
  if (all.length === 0) return undefined;
  const sums = SUPPRESSED_BY.map((by) => [by, all.reduce((sum, counts) => sum + (counts[by] ?? 0), 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0)) as SuppressedCounts;
}

function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<Fingerprint, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fingerprint);
    if (group === undefined) groups.set(finding.fingerprint, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(mergeGroup);
}

/** What the surest of them says, at all places of all of them. */
function mergeGroup(group: readonly Finding[]): Finding | readonly Finding[] {
  const [best, ...others] = group.toSorted(bySurety);
  if (best === undefined || others.length === 0) return group;
  const places = uniquePlaces(group.flatMap(placesOf)).toSorted(byAge);
  const [first, ...rest] = places;
  const heads = group.flatMap(({ atHead }) => atHead ?? []);
  const refs = group.flatMap(({ stillOn }) => stillOn ?? []);
  const { commit: _, atHead: __, ...said } = best;
  return {
    ...said,
    ...first,
    ...(heads.length > 0 && { atHead: heads.includes(true) }),
    secret: (group.find(({ secret }) => secret.isKnown) ?? best).secret,
    related: [...others, best].reduce<Finding['related']>((known, { related }) => ({ ...known, ...related }), {}),
    occurrences: rest,
    ...(group.some(({ occurrencesCut }) => occurrencesCut) && { occurrencesCut: true }),
    ...(refs.length > 0 && { stillOn: joinRefs(refs, REF_LIMIT) }),
    // Places that a part counted but did not list can't be compared: they are added.
    occurrenceCount: group.reduce((sum, one) => sum + one.occurrenceCount - 1 - one.occurrences.length, places.length),
  };
}

function bySurety(a: Finding, b: Finding): number {
  const surety = CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence);
  return surety || compareSeverity(a.severity, b.severity) || compareText(a.ruleId, b.ruleId) || byPlace(a, b);
}
