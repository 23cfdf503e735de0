// The report for people at a terminal: each secret with its line, why it matters and what to do now, then a verdict.

import { compareText } from '../core/compare-text.ts';
import { compareSeverity } from '../core/kind.ts';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { createPaint } from './paint.ts';
import type { ReporterOptions } from './reporter.ts';
import { formatFinding } from './text-finding.ts';
import { formatSummary } from './text-summary.ts';

export function reportText(result: ScanResult, options: ReporterOptions): string {
  const paint = createPaint(options);
  const findings = result.findings.toSorted(worstFirst);
  const firstOf = new Map<string, Finding>();
  const blocks = findings.map((finding) => {
    const earlier = firstOf.get(finding.ruleId);
    if (earlier === undefined) firstOf.set(finding.ruleId, finding);
    return formatFinding(finding, result, { options, paint, ...(earlier && { earlier }) });
  });
  const hidden = options.showSuppressed
    ? result.suppressed.map(({ finding, suppression }) =>
        formatFinding(finding, result, { options, paint, suppression }),
      )
    : [];
  return [...blocks, ...hidden, formatSummary(result, paint)].join('\n');
}

function worstFirst(a: Finding, b: Finding): number {
  return compareSeverity(a.severity, b.severity) || compareText(a.path, b.path) || a.startLine - b.startLine;
}
