// What was hidden, counted by kind of reason: part of every report, so that nothing disappears without a trace.

import type { SuppressedFinding } from '../core/finding.ts';
import { countEach, tally } from './amounts.ts';

/** `baseline` → 2. */
export function countHidden(suppressed: readonly SuppressedFinding[]): ReadonlyMap<string, number> {
  return countEach<string>(reasons(suppressed));
}

/** `suppressed 3 (baseline 2, inline 1)`. */
export function hiddenLine(suppressed: readonly SuppressedFinding[]): string {
  const kinds = suppressed.length === 0 ? '' : ` (${tally(reasons(suppressed))})`;
  return `suppressed ${suppressed.length}${kinds}`;
}

/** `baseline at .vonguard-baseline: before vonguard`. */
export function hiddenBy({ suppression: { by, where, reason } }: SuppressedFinding): string {
  return `${by}${where === undefined ? '' : ` at ${where}`}${reason === undefined ? '' : `: ${reason}`}`;
}

function reasons(suppressed: readonly SuppressedFinding[]): readonly string[] {
  return suppressed.map(({ suppression }) => suppression.by);
}
