// For comments, job summaries and tickets.

import { compareSeverity } from '../core/kind.ts';
import type { Finding, SuppressedFinding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { codeSpan, escapeMarkdown } from './escape/markdown.ts';
import { hiddenBy, hiddenLine } from './hidden.ts';
import { morePlaces, refsIn } from './places.ts';
import type { ReporterOptions } from './reporter.ts';

// A comment on GitHub holds 65,536 characters, a summary 1 MiB.
const ROWS = 100;
const NOTICES = 100;

export function reportMarkdown(
  result: ScanResult,
  { showSuppressed }: Pick<ReporterOptions, 'showSuppressed'>,
): string {
  const findings = result.findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const sections = [
    heading(result),
    ...(findings.length > 0 ? [table(findings), remedies(findings)] : []),
    ...result.errors.slice(0, 20).map(({ message }) => `- **Error:** ${escapeMarkdown(message)}`),
    ...(showSuppressed && result.suppressed.length > 0 ? [hiddenTable(result.suppressed)] : []),
    ...remarks(result.notices),
    footer(result),
  ];
  return `${sections.join('\n\n')}\n`;
}

function heading({ findings, complete }: ScanResult): string {
  if (findings.length > 0)
    return `## vonguard found ${findings.length} ${findings.length === 1 ? 'secret' : 'secrets'}`;
  return complete ? '## vonguard: clean' : '## vonguard: not clean, not everything could be looked at';
}

function table(findings: readonly Finding[]): string {
  const rows = findings.slice(0, ROWS).map((finding) => {
    const { severity, title, path, startLine, secret, related, stillOn } = finding;
    const account = related.apiKey ?? related.applicationId ?? related.projectId;
    const cells = [
      severity,
      escapeMarkdown(title),
      codeSpan(`${cut(path)}:${startLine}`) +
        andMore(finding) +
        (stillOn === undefined || stillOn.count === 0 ? '' : `; still on ${escapeMarkdown(cut(refsIn(stillOn)))}`),
      codeSpan(secret.redacted()),
      account === undefined ? '' : codeSpan(account),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = findings.length > ROWS ? [`\n${findings.length - ROWS} more are not listed here.`] : [];
  return ['| severity | what | where | secret | account |', '| --- | --- | --- | --- | --- |', ...rows, ...more].join(
    '\n',
  );
}

function andMore(finding: Finding): string {
  const more = morePlaces(finding, 1);
  return more === '' ? '' : ` and ${more}`;
}

/** The steps once for each kind of credential, as a list to tick off. */
function remedies(findings: readonly Finding[]): string {
  const byRule = new Map(findings.map((finding) => [finding.ruleId, finding]));
  return [...byRule.values()]
    .map(({ title, remediation }) => {
      const steps = remediation.map((step) => `- [ ] ${escapeMarkdown(step)}`);
      return [`### What to do: ${escapeMarkdown(title)}`, '', ...steps].join('\n');
    })
    .join('\n\n');
}

function hiddenTable(suppressed: readonly SuppressedFinding[]): string {
  const rows = suppressed.slice(0, ROWS).map((one) => {
    const { title, path, startLine } = one.finding;
    return `| ${escapeMarkdown(title)} | ${codeSpan(`${cut(path)}:${startLine}`)} | ${escapeMarkdown(hiddenBy(one))} |`;
  });
  const more = suppressed.length > ROWS ? [`\n${suppressed.length - ROWS} more are not listed here.`] : [];
  return ['### Hidden', '', '| what | where | by |', '| --- | --- | --- |', ...rows, ...more].join('\n');
}

function remarks(notices: readonly string[]): readonly string[] {
  if (notices.length === 0) return [];
  const more = notices.length - NOTICES;
  const lines = notices.slice(0, NOTICES).map((notice) => `- Note: ${escapeMarkdown(notice)}`);
  return [[...lines, ...(more > 0 ? [`- ${more} further remarks are not listed here.`] : [])].join('\n')];
}

function footer(result: ScanResult): string {
  const { stats, complete } = result;
  const looked = `Looked at ${stats.files} files, ${stats.blobs} blobs, ${stats.commits} commits, ${stats.bytes} bytes`;
  return `${looked}; skipped ${stats.skipped}, errors ${stats.errors}, ${hiddenLine(result)}.${complete ? '' : ' **Incomplete.**'}`;
}

function cut(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path;
}
