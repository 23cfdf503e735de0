// The JSON report: schemaVersion 1, described by result.schema.json and docs/json-output.md.

import type { Finding, Occurrence } from '../core/finding.ts';
import { countSuppressed, totalSuppressed, type ScanResult } from '../core/result.ts';
import type { ReporterOptions } from './reporter.ts';

export const SCHEMA_VERSION = 1;

export function reportJson(result: ScanResult, options: ReporterOptions): string {
  return `${JSON.stringify(toJsonReport(result, options), undefined, 2)}\n`;
}

/** The report as a plain object, for formats that wrap it. */
export function toJsonReport(result: ScanResult, options: ReporterOptions): object {
  const { source, target, complete, startedAt, durationMs, stats } = result;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: options.tool,
    scan: { source, target, complete, startedAt, durationMs, stats },
    findings: result.findings.map((finding) => toJsonFinding(finding, options)),
    suppressed: toJsonSuppressed(result, options),
    skipped: result.skipped,
    errors: result.errors,
    notices: result.notices,
  };
}

export function toJsonFinding(finding: Finding, { reveal }: ReporterOptions): object {
  const { secret, proof, decodedFrom, commit, atHead, stillOn, snippet } = finding;
  return {
    fingerprint: finding.fingerprint,
    ruleId: finding.ruleId,
    kind: finding.kind,
    severity: finding.severity,
    confidence: finding.confidence,
    title: finding.title,
    path: finding.path,
    startLine: finding.startLine,
    startColumn: finding.startColumn,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    // The one place of this format where a secret can come out, and only when asked for.
    secret: {
      redacted: secret.redacted(),
      length: secret.length,
      ...(reveal && secret.isKnown && { value: secret.reveal() }),
    },
    related: finding.related,
    ...(proof && { proof }),
    ...(decodedFrom && { decodedFrom }),
    ...(commit && { commit }),
    ...(atHead !== undefined && { atHead }),
    occurrences: finding.occurrences.map(toJsonOccurrence),
    occurrenceCount: finding.occurrenceCount,
    ...(finding.occurrencesCut && { occurrencesCut: true }),
    ...(stillOn && { stillOn: { refs: stillOn.names, count: stillOn.count } }),
    remediation: finding.remediation,
    ...(snippet && { snippet }),
  };
}

function toJsonOccurrence({ path, startLine, startColumn, endLine, endColumn, commit, atHead }: Occurrence): object {
  const place = { path, startLine, startColumn, endLine, endColumn };
  return { ...place, ...(commit && { commit }), ...(atHead !== undefined && { atHead }) };
}

function toJsonSuppressed(result: ScanResult, options: ReporterOptions): object {
  const list = result.suppressed.map(({ finding, suppression }) => ({
    suppression,
    finding: toJsonFinding(finding, options),
  }));
  const counts = { total: totalSuppressed(result), byReason: countSuppressed(result) };
  return { ...counts, ...(options.showSuppressed && { findings: list }) };
}
