// Decides what is not reported, in the order of docs/suppressions.md: (inline comments, decided where the
// text is), allowlist, fingerprint, baseline, confidence. Nothing is lost, only sorted. A fingerprint is dear:
// it is asked for only where something depends on it.

import type { AllowEntry } from '../config/config.ts';
import type { Baseline, BaselineEntry } from '../config/baseline.ts';
import type { Suppression } from '../core/finding.ts';
import { isAtLeast, type Confidence } from '../core/kind.ts';
import type { Allowlist, CompiledEntry } from './allowlist.ts';
import type { FingerprintOf } from './fingerprint.ts';
import type { Unnamed } from './merge.ts';
import { placesOf, withPlaces, type Place } from './places.ts';

export interface Policy {
  readonly allowlist: Allowlist;
  readonly baseline?: Baseline;
  readonly minConfidence: Confidence;
}

/** How fingerprints are come by: `warm` with all that will be asked for, then one by one. */
export interface Names {
  readonly of: FingerprintOf;
  readonly warm: (findings: readonly Unnamed[]) => Promise<void>;
}

export interface Hidden {
  readonly finding: Unnamed;
  readonly suppression: Suppression;
}

export interface Outcome {
  readonly reported: readonly Unnamed[];
  readonly hidden: readonly Hidden[];
  /** What met no finding of this scan. */
  readonly unused: Unused;
  /** Entries past their day, with the number of findings that they hid until then. */
  readonly expired: readonly Expired[];
}

export interface Unused {
  readonly allow: readonly AllowEntry[];
  readonly baseline: readonly BaselineEntry[];
}

interface Expired {
  readonly entry: AllowEntry;
  readonly findings: number;
}

/** Each finding ends whole in `reported` or `hidden`, or with its places divided between them. */
export async function suppress(findings: readonly Unnamed[], policy: Policy, names: Names): Promise<Outcome> {
  const rulings = toRulings(policy, names.of);
  const byPattern = findings.map((finding) => takeAllowed(finding, rulings.patterns, names.of));
  const open = byPattern.flatMap(({ left }) => left ?? []);
  if (rulings.asksNames) await names.warm(open);
  const decisions = open.map((finding) => decide(finding, rulings));
  const hidden = [...byPattern, ...decisions].flatMap((taken) => taken.hidden);
  const reported = decisions.flatMap(({ left }) => left ?? []);
  // Whoever hides by a fingerprint meets only what is left: the others are never asked for theirs.
  const inView = (entry: CompiledEntry): readonly Unnamed[] => (entry.by === 'allowlist' ? findings : open);
  const isMetBy = (entry: CompiledEntry) => (finding: Unnamed) => meets(entry, finding, names.of);
  const seen = new Set<string>(rulings.accepted.size > 0 ? open.map(names.of) : []);
  const { allowlist, baseline } = policy;
  return {
    reported,
    hidden,
    unused: {
      allow: allowlist.entries
        .filter((entry) => !entry.isExpired && !inView(entry).some(isMetBy(entry)))
        .map(({ entry }) => entry),
      baseline: baseline?.entries.filter((entry) => !seen.has(entry.fingerprint)) ?? [],
    },
    expired: allowlist.entries
      .filter((entry) => entry.isExpired)
      .map((entry) => ({ entry: entry.entry, findings: inView(entry).filter(isMetBy(entry)).length })),
  };
}

interface Rulings {
  readonly patterns: readonly CompiledEntry[];
  readonly fingerprints: readonly CompiledEntry[];
  readonly accepted: ReadonlyMap<string, BaselineEntry>;
  /** Something depends on fingerprints; else they are only shown. */
  readonly asksNames: boolean;
  readonly policy: Policy;
  readonly fingerprintOf: FingerprintOf;
}

function toRulings(policy: Policy, fingerprintOf: FingerprintOf): Rulings {
  const { allowlist, baseline } = policy;
  const active = allowlist.entries.filter((entry) => !entry.isExpired);
  // The first of several lines for one secret counts.
  const lines = (baseline?.entries ?? []).map((entry) => [entry.fingerprint, entry] as const);
  const accepted = new Map<string, BaselineEntry>(lines.toReversed());
  return {
    patterns: active.filter(({ by }) => by === 'allowlist'),
    fingerprints: active.filter(({ by }) => by === 'fingerprint'),
    accepted,
    asksNames: accepted.size > 0 || allowlist.entries.some(({ by }) => by === 'fingerprint'),
    policy,
    fingerprintOf,
  };
}

interface Taken {
  readonly left?: Unnamed;
  readonly hidden: readonly Hidden[];
}

function decide(finding: Unnamed, rulings: Rulings): Taken {
  const { left, hidden } = takeAllowed(finding, rulings.fingerprints, rulings.fingerprintOf);
  if (left === undefined) return { hidden };
  const suppression = wholeSuppression(left, rulings);
  if (suppression === undefined) return { left, hidden };
  return { hidden: [...hidden, { finding: left, suppression }] };
}

// An entry with a path or a commit takes away only the places it covers: the same secret elsewhere stays.
function takeAllowed(finding: Unnamed, entries: readonly CompiledEntry[], fingerprintOf: FingerprintOf): Taken {
  let left = finding;
  const hidden: Hidden[] = [];
  for (const entry of entries) {
    if (!entry.coversFinding(left, fingerprintOf)) continue;
    const suppression = suppressionBy(entry);
    const places = placesOf(left);
    const covered = places.filter(entry.coversPlace);
    const isWhole =
      !entry.looksAtPlaces || (covered.length === places.length && left.occurrenceCount === places.length);
    if (isWhole) return { hidden: [...hidden, { finding: left, suppression }] };
    const rest = places.filter((place) => !covered.includes(place));
    const [taken, kept] = [divided(left, covered), divided(left, rest, left.occurrenceCount - covered.length)];
    // When only uncounted places are left there is none to show: the finding stays as it is.
    if (taken === undefined || kept === undefined) continue;
    hidden.push({ finding: taken, suppression });
    left = kept;
  }
  return { left, hidden };
}

function divided(finding: Unnamed, places: readonly Place[], count: number = places.length): Unnamed | undefined {
  const [first, ...rest] = places;
  return first === undefined ? undefined : withPlaces(finding, { first, rest, count });
}

function wholeSuppression(finding: Unnamed, { accepted, policy, fingerprintOf }: Rulings): Suppression | undefined {
  const line = accepted.size > 0 ? accepted.get(fingerprintOf(finding)) : undefined;
  if (line !== undefined) {
    return {
      by: 'baseline',
      where: policy.baseline?.file ?? '',
      ...(line.reason !== undefined && { reason: line.reason }),
    };
  }
  if (isAtLeast(finding.confidence, policy.minConfidence)) return undefined;
  return { by: 'confidence', reason: `${finding.confidence} is below ${policy.minConfidence}` };
}

function suppressionBy({ entry, by }: CompiledEntry): Suppression {
  return { by, where: entry.where, ...(entry.reason !== undefined && { reason: entry.reason }) };
}

function meets(entry: CompiledEntry, finding: Unnamed, fingerprintOf: FingerprintOf): boolean {
  return entry.coversFinding(finding, fingerprintOf) && placesOf(finding).some(entry.coversPlace);
}
