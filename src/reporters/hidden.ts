// What was hidden, counted by kind of reason: part of every report, so that nothing disappears without a trace.

import type { SuppressedFinding } from '../core/finding.ts';
import { countSuppressed, totalSuppressed, type ScanResult } from '../core/result.ts';

/** `suppressed 3 (baseline 2, inline 1)`. */
export function hiddenLine(result: ScanResult): string {
  const counts = Object.entries(countSuppressed(result)).map(([by, count]) => `${by} ${count}`);
  return `suppressed ${totalSuppressed(result)}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}`;
}

/** `baseline at .vonguard-baseline: before vonguard`. */
export function hiddenBy({ suppression: { by, where, reason } }: SuppressedFinding): string {
  return `${by}${where === undefined ? '' : ` at ${where}`}${reason === undefined ? '' : `: ${reason}`}`;
}
