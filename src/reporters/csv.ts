// One row a place, for spreadsheets.

import type { Finding, Occurrence } from '../core/finding.ts';
import { totalSuppressed, type ScanResult } from '../core/result.ts';
import { escapeCsv } from './escape/csv.ts';
import { hiddenBy, hiddenLine } from './hidden.ts';
import type { ReporterOptions } from './reporter.ts';
import { shownSecret } from './shown.ts';

const COLUMNS = [
  ...['fingerprint', 'rule', 'kind', 'severity', 'confidence', 'title', 'path', 'line', 'column', 'secret'],
  ...['api key', 'application', 'project', 'commit', 'author', 'date', 'summary', 'at head', 'hidden by'],
];

export function reportCsv(result: ScanResult, options: ReporterOptions): string {
  const rows = result.findings.flatMap((finding) => rowsOf(finding, '', options));
  const hidden = options.showSuppressed
    ? result.suppressed.flatMap((one) => rowsOf(one.finding, hiddenBy(one), options))
    : [];
  return [COLUMNS, ...rows, ...hidden, ...remarks(result)].map((row) => `${row.map(escapeCsv).join(',')}\r\n`).join('');
}

function rowsOf(finding: Finding, hidden: string, options: ReporterOptions): readonly (readonly string[])[] {
  return [finding, ...finding.occurrences].map((place) => [...toRow(finding, place, options), hidden]);
}

// A sheet without rows would look the same after a scan that hid everything, or could not look at everything.
function remarks(result: ScanResult): readonly (readonly string[])[] {
  const { complete, stats } = result;
  const texts = [
    ...(complete ? [] : [`not everything could be looked at: skipped ${stats.skipped}, errors ${stats.errors}`]),
    ...(totalSuppressed(result) === 0 ? [] : [hiddenLine(result)]),
  ];
  return texts.map((text) => COLUMNS.map((column) => (column === 'title' ? text : '')));
}

function toRow(finding: Finding, place: Finding | Occurrence, options: ReporterOptions): readonly string[] {
  const { fingerprint, ruleId, kind, severity, confidence, title, secret, related } = finding;
  const { path, startLine, startColumn, commit, atHead } = place;
  const shown = shownSecret(secret, options);
  return [
    ...[fingerprint, ruleId, kind, severity, confidence, title, path, String(startLine), String(startColumn), shown],
    ...[related.apiKey ?? '', related.applicationId ?? '', related.projectId ?? ''],
    ...[commit?.oid ?? '', commit?.author ?? '', commit?.date ?? '', commit?.summary ?? ''],
    atHead === undefined ? '' : atHead ? 'yes' : 'no',
  ];
}
