// What was hidden, counted by kind of reason: part of every report, so that nothing disappears without a trace.

import type { SuppressedFinding } from '../core/finding.ts';

/** Counts by reason. */
export function countHidden(suppressed: readonly SuppressedFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { suppression } of suppressed) counts.set(suppression.by, (counts.get(suppression.by) ?? 0) + 1);
  return counts;
}

/** `suppressed 3 (baseline 2, inline 1)`. */
export function hiddenLine(suppressed: readonly SuppressedFinding[]): string {
  const kinds = [...countHidden(suppressed)].map(([by, count]) => `${by} ${count}`);
  return `suppressed ${suppressed.length}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
}

/** `baseline at .vonguard-baseline: before vonguard`. */
export function hiddenBy({ suppression: { by, where, reason } }: SuppressedFinding): string {
  return `${by}${where === undefined ? '' : ` at ${where}`}${reason === undefined ? '' : `: ${reason}`}`;
}
