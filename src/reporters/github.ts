// Annotations of GitHub Actions on the lines of findings, by workflow commands; what concerns the scan as a whole
// has no line.

import { compareSeverity } from '../core/kind.ts';
import type { Finding } from '../core/finding.ts';
import { SKIP_REASONS, totalSuppressed, type ScanResult } from '../core/result.ts';
import { escapeTerminal } from './escape/terminal.ts';
import { escapeData, escapeProperty } from './escape/workflow.ts';
import { hiddenLine } from './hidden.ts';

// GitHub shows ten annotations of a level for a step and drops the rest without a word.
const LIMIT = 10;
// Of notices the counts take two, and the Action's comment may have something to say.
const NOTICES = 7;
const NAMED = 9;

type Level = 'error' | 'warning' | 'notice';

export function reportGithub(result: ScanResult): string {
  const whole = incomplete(result);
  const sorted = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  // First what the verdict rests on; one place is kept for the count of what is not shown.
  const errors = sorted.filter((finding) => levelOf(finding) === 'error').slice(0, LIMIT - 1 - whole.length);
  const warnings = sorted.filter((finding) => levelOf(finding) === 'warning').slice(0, LIMIT);
  const unshown = sorted.length - errors.length - warnings.length;
  const lines = [
    ...whole,
    ...[...errors, ...warnings].map(annotation),
    ...(unshown > 0 ? [message('error', `${unshown} further findings are not shown here; see the report.`)] : []),
    ...remarks(result),
  ];
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
  const text = `${secret.redacted()} (${ruleId}, ${fingerprint}). ${remediation[0] ?? ''}`;
  return `::${levelOf(finding)} ${properties.join(',')}::${escapeData(escapeTerminal(text))}`;
}

/** One annotation for all that was not looked at: many would push the findings out. */
function incomplete({ complete, stats, errors, skipped }: ScanResult): readonly string[] {
  if (complete) return [];
  const unread = skipped.filter(({ reason }) => SKIP_REASONS[reason]);
  const names = [
    ...errors.map(({ message: text, hint }) => (hint === undefined ? text : `${text} ${hint}`)),
    ...unread.map(({ path, oid, reason }) => `${path ?? oid ?? ''}: ${reason}`),
  ];
  const said = `Not everything could be looked at (${stats.skipped} skipped, ${stats.errors} errors): this is no clean result.`;
  const more = names.length - NAMED;
  const lines = [said, ...names.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])];
  return [message('error', lines.map(escapeTerminal).join('\n'))];
}

function remarks(result: ScanResult): readonly string[] {
  const { notices } = result;
  const more = notices.length - NOTICES;
  return [
    ...notices.slice(0, NOTICES).map((text) => message('notice', escapeTerminal(text))),
    ...(more > 0 ? [message('notice', `${more} further remarks are not shown here; see the summary.`)] : []),
    ...(totalSuppressed(result) > 0 ? [message('notice', hiddenLine(result))] : []),
  ];
}

/** `text` is escaped already for what shows it. */
function message(level: Level, text: string): string {
  return `::${level} title=vonguard::${escapeData(text)}`;
}
