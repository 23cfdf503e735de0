// One row a place, for spreadsheets.

import type { Finding, Occurrence } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { escapeCsv } from './escape/csv.ts';
import type { ReporterOptions } from './reporter.ts';

const COLUMNS = [
  ...['fingerprint', 'rule', 'kind', 'severity', 'confidence', 'title', 'path', 'line', 'column', 'secret'],
  ...['api key', 'application', 'project', 'commit', 'author', 'date', 'summary', 'at head'],
];

export function reportCsv(result: ScanResult, options: ReporterOptions): string {
  const rows = result.findings.flatMap((finding) =>
    [finding, ...finding.occurrences].map((place) => toRow(finding, place, options)),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(escapeCsv).join(',')}\r\n`).join('');
}

function toRow(finding: Finding, place: Finding | Occurrence, { reveal }: ReporterOptions): readonly string[] {
  const { fingerprint, ruleId, kind, severity, confidence, title, secret, related } = finding;
  const { path, startLine, startColumn, commit, atHead } = place;
  // In clear only when asked for.
  const shown = reveal ? secret.reveal() : secret.redacted();
  return [
    ...[fingerprint, ruleId, kind, severity, confidence, title, path, String(startLine), String(startColumn), shown],
    ...[related.apiKey ?? '', related.applicationId ?? '', related.projectId ?? ''],
    ...[commit?.oid ?? '', commit?.author ?? '', commit?.date ?? '', commit?.summary ?? ''],
    atHead === undefined ? '' : atHead ? 'yes' : 'no',
  ];
}
