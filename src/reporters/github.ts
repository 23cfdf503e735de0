// Annotations of GitHub Actions on the lines of findings, by workflow commands.

import { compareSeverity } from '../core/kind.ts';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { escapeTerminal } from './escape/terminal.ts';
import { escapeData, escapeProperty } from './escape/workflow.ts';

// GitHub shows ten annotations of a level for a step and drops the rest without a word.
const LIMIT = 10;

type Level = 'error' | 'warning';

export function reportGithub(result: ScanResult): string {
  const sorted = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const errors = sorted.filter((finding) => levelOf(finding) === 'error');
  const warnings = sorted.filter((finding) => levelOf(finding) === 'warning');
  // One place of each level is kept for the count of what is not shown.
  const shown = [...errors.slice(0, LIMIT - 1), ...warnings.slice(0, LIMIT - 1)];
  const hidden = sorted.length - shown.length;
  const lines = shown.map(annotation);
  if (hidden > 0) lines.push(`::error title=vonguard::${hidden} further findings are not shown here; see the report.`);
  if (!result.complete) lines.push(`::error title=vonguard::${escapeData(incomplete(result))}`);
  return lines.map((line) => `${line}\n`).join('');
}

function levelOf({ severity }: Finding): Level {
  return severity === 'critical' || severity === 'high' ? 'error' : 'warning';
}

function annotation(finding: Finding): string {
  const { path, startLine, startColumn, endLine, title, secret, remediation, fingerprint, ruleId } = finding;
  const properties = [
    `file=${escapeProperty(escapeTerminal(path))}`,
    `line=${startLine}`,
    `endLine=${endLine}`,
    `col=${startColumn}`,
    `title=${escapeProperty(escapeTerminal(title))}`,
  ];
  const message = `${secret.redacted()} (${ruleId}, ${fingerprint}). ${remediation[0] ?? ''}`;
  return `::${levelOf(finding)} ${properties.join(',')}::${escapeData(escapeTerminal(message))}`;
}

function incomplete({ stats }: ScanResult): string {
  return `Not everything could be looked at (${stats.skipped} skipped, ${stats.errors} errors): this is no clean result.`;
}
