// JSON Lines: a line for the scan, then a line a finding, for programs that read as it comes.

import type { ScanResult } from '../core/result.ts';
import { toJsonFinding, toJsonReport } from './json.ts';
import type { ReporterOptions } from './reporter.ts';

export function reportJsonl(result: ScanResult, options: ReporterOptions): string {
  const scan = { type: 'scan', ...toJsonReport({ ...result, findings: [] }, options) };
  const findings = result.findings.map((finding) => ({ type: 'finding', ...toJsonFinding(finding, options) }));
  return [scan, ...findings].map((line) => `${JSON.stringify(line)}\n`).join('');
}
