// Decides what is not reported, in the order of docs/suppressions.md: (inline comments, decided where the
// text is), allowlist, fingerprint, baseline, confidence. Pure: nothing is lost, only sorted.

import type { AllowEntry } from '../config/config.ts';
import type { Baseline, BaselineEntry } from '../config/baseline.ts';
import type { Finding, SuppressedFinding, Suppression } from '../core/finding.ts';
import { isAtLeast, type Confidence } from '../core/kind.ts';
import type { Allowlist, CompiledEntry } from './allowlist.ts';
import { placesOf, withPlaces, type Place } from './places.ts';

export interface Policy {
  readonly allowlist: Allowlist;
  readonly baseline?: Baseline;
  readonly minConfidence: Confidence;
}

export interface Outcome {
  readonly reported: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
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

/** Each finding ends whole in `reported` or `suppressed`, or with its places divided between them. */
export function suppress(findings: readonly Finding[], policy: Policy): Outcome {
  const { allowlist, baseline } = policy;
  const active = allowlist.entries.filter((entry) => !entry.isExpired);
  const accepted = new Set<string>(baseline?.entries.map((entry) => entry.fingerprint));
  const decisions = findings.map((finding) => decide(finding, { active, accepted, policy }));
  const seen = new Set<string>(findings.map((finding) => finding.fingerprint));
  return {
    reported: decisions.flatMap(({ reported }) => reported ?? []),
    suppressed: decisions.flatMap(({ suppressed }) => suppressed),
    unused: {
      allow: active.filter((entry) => !findings.some((finding) => meets(entry, finding))).map(({ entry }) => entry),
      baseline: baseline?.entries.filter((entry) => !seen.has(entry.fingerprint)) ?? [],
    },
    expired: allowlist.entries
      .filter((entry) => entry.isExpired)
      .map((entry) => ({ entry: entry.entry, findings: findings.filter((finding) => meets(entry, finding)).length })),
  };
}

interface Decision {
  readonly reported?: Finding;
  readonly suppressed: readonly SuppressedFinding[];
}

interface Rulings {
  readonly active: readonly CompiledEntry[];
  readonly accepted: ReadonlySet<string>;
  readonly policy: Policy;
}

function decide(finding: Finding, { active, accepted, policy }: Rulings): Decision {
  const { left, suppressed } = takeAllowed(finding, active);
  if (left === undefined) return { suppressed };
  const suppression = wholeSuppression(left, accepted, policy);
  if (suppression === undefined) return { reported: left, suppressed };
  return { suppressed: [...suppressed, { finding: left, suppression }] };
}

// An entry with a path or a commit takes away only the places it covers: the same secret elsewhere stays.
function takeAllowed(
  finding: Finding,
  active: readonly CompiledEntry[],
): { readonly left?: Finding; readonly suppressed: readonly SuppressedFinding[] } {
  let left = finding;
  const suppressed: SuppressedFinding[] = [];
  for (const entry of active) {
    if (!entry.coversFinding(left)) continue;
    const suppression = suppressionBy(entry);
    const places = placesOf(left);
    const covered = places.filter(entry.coversPlace);
    const isWhole =
      !entry.looksAtPlaces || (covered.length === places.length && left.occurrenceCount === places.length);
    if (isWhole) return { suppressed: [...suppressed, { finding: left, suppression }] };
    const rest = places.filter((place) => !covered.includes(place));
    const [taken, kept] = [divided(left, covered), divided(left, rest, left.occurrenceCount - covered.length)];
    // When only uncounted places are left there is none to show: the finding stays as it is.
    if (taken === undefined || kept === undefined) continue;
    suppressed.push({ finding: taken, suppression });
    left = kept;
  }
  return { left, suppressed };
}

function divided(finding: Finding, places: readonly Place[], count: number = places.length): Finding | undefined {
  const [first, ...rest] = places;
  return first === undefined ? undefined : withPlaces(finding, { first, rest, count });
}

function wholeSuppression(finding: Finding, accepted: ReadonlySet<string>, policy: Policy): Suppression | undefined {
  if (accepted.has(finding.fingerprint)) {
    const reason = policy.baseline?.entries.find((entry) => entry.fingerprint === finding.fingerprint)?.reason;
    return { by: 'baseline', where: policy.baseline?.file ?? '', ...(reason !== undefined && { reason }) };
  }
  if (isAtLeast(finding.confidence, policy.minConfidence)) return undefined;
  return { by: 'confidence', reason: `${finding.confidence} is below ${policy.minConfidence}` };
}

function suppressionBy({ entry, by }: CompiledEntry): Suppression {
  return { by, where: entry.where, ...(entry.reason !== undefined && { reason: entry.reason }) };
}

function meets(entry: CompiledEntry, finding: Finding): boolean {
  return entry.coversFinding(finding) && placesOf(finding).some(entry.coversPlace);
}
