// Several rules may claim the same characters: the surest claim stays.

import { CONFIDENCES, type Kind } from '../core/kind.ts';
import type { Match } from '../core/match.ts';

export interface Claim {
  readonly match: Match;
  readonly weight: number;
}

/** Keeps, of claims whose spans overlap, the surest; in order of position. */
export function withoutOverlaps(claims: readonly Claim[]): readonly Match[] {
  const kept: Match[] = [];
  let last: Claim | undefined;
  for (const claim of claims.toSorted(byPosition)) {
    if (last !== undefined && claim.match.span.start < last.match.span.end) {
      if (surety(claim) <= surety(last)) continue;
      kept.pop();
    }
    kept.push(claim.match);
    last = claim;
  }
  return kept;
}

function byPosition(a: Claim, b: Claim): number {
  return a.match.span.start - b.match.span.start || surety(b) - surety(a);
}

// Keys and tokens show by themselves what they are; of other values, the program uses what it decodes: `un("…")`.
const PLAIN_VALUES: ReadonlySet<Kind> = new Set([
  'api-secret',
  'signature-secret',
  'video-secret',
  'dashboard-password',
]);

// Confidence decides; weight breaks ties and stays below one step of confidence.
function surety({ match, weight }: Claim): number {
  const isDecoded = match.decodedFrom !== undefined && PLAIN_VALUES.has(match.rule.kind);
  return CONFIDENCES.indexOf(match.confidence) * 1000 + Math.min(weight, 999) + (isDecoded ? 0.5 : 0);
}
