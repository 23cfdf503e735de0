// Several rules may claim the same characters: the surest claim stays.

import { CONFIDENCES } from '../core/kind.ts';
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

// Confidence decides; weight breaks ties and stays below one step of confidence.
function surety({ match, weight }: Claim): number {
  return CONFIDENCES.indexOf(match.confidence) * 1000 + Math.min(weight, 999);
}
