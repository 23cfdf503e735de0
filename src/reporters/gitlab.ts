// GitLab's secret detection report, version 15.2.1 of its security report schemas.

import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import type { Severity } from '../core/kind.ts';
import { totalSuppressed, type ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';
import { morePlaces } from './places.ts';
import { codeSpan, escapeMarkdown } from './escape/markdown.ts';
import { hiddenLine } from './hidden.ts';
import type { ReporterOptions } from './reporter.ts';

// What the schema allows; of a path as much as a person reads.
const NAME = 255;
const SOLUTION = 7000;
const PATH = 500;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export function reportGitlab(result: ScanResult, { tool, rules }: ReporterOptions): string {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const analyzer = { id: 'vonguard', name: 'vonguard', vendor: { name: 'vonguard' }, version: tool.version };
  const end = new Date(Date.parse(result.startedAt) + result.durationMs).toISOString();
  const report = {
    version: '15.2.1',
    scan: {
      analyzer,
      scanner: analyzer,
      type: 'secret_detection',
      start_time: result.startedAt.slice(0, 19),
      end_time: end.slice(0, 19),
      // The schema knows success and failure; a partial view is no success.
      status: result.complete ? 'success' : 'failure',
      messages: messagesOf(result),
    },
    vulnerabilities: result.findings.map((finding) => vulnerability(finding, byId.get(finding.ruleId))),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function messagesOf(result: ScanResult): readonly object[] {
  const { errors, complete, stats } = result;
  const unread = `Not everything could be looked at: ${stats.skipped} skipped, ${stats.errors} errors.`;
  return [
    ...errors.slice(0, 100).map(({ code, message }) => ({ level: 'warn', value: message === '' ? code : message })),
    ...(complete ? [] : [{ level: 'warn', value: unread }]),
    ...(totalSuppressed(result) === 0 ? [] : [{ level: 'info', value: hiddenLine(result) }]),
  ];
}

function vulnerability(finding: Finding, rule: RuleInfo | undefined): object {
  const { fingerprint, ruleId, title, path, startLine, endLine, commit, severity, secret } = finding;
  return {
    id: uuidOf(`${fingerprint}:${path}:${startLine}`),
    category: 'secret_detection',
    name: cut(title, NAME),
    description: describe(finding, rule),
    severity: SEVERITIES[severity],
    solution: solutionOf(finding),
    raw_source_code_extract: secret.redacted(),
    location: {
      file: path,
      start_line: startLine,
      end_line: endLine,
      // The schema asks for a commit; of files on disk there is none.
      commit:
        commit === undefined ? { sha: '0000000' } : { sha: commit.oid, date: commit.date, message: commit.summary },
    },
    identifiers: [
      { type: 'vonguard_rule_id', name: `vonguard rule ${ruleId}`, value: ruleId },
      { type: 'vonguard_fingerprint', name: fingerprint, value: fingerprint },
    ],
    links: (rule?.references ?? []).filter((url) => /^https?:\/\/./.test(url)).map((url) => ({ url })),
  };
}

// GitLab renders description and solution as Markdown.
function describe(finding: Finding, rule?: RuleInfo): string {
  const { title, path, startLine, secret, related } = finding;
  const more = morePlaces(finding, 1);
  const account = related.apiKey ?? related.applicationId ?? related.projectId;
  const place = codeSpan(`${cut(path, PATH)}:${startLine}`);
  return [
    escapeMarkdown(rule?.description ?? cut(title, NAME)),
    '',
    `Secret ${codeSpan(secret.redacted())} in ${place}${more === '' ? '' : ` and ${more}`}.`,
    ...(account === undefined ? [] : [`Account: ${codeSpan(cut(account, NAME))}.`]),
  ].join('\n');
}

/** Whole steps only: half of one could be wrong advice. */
function solutionOf({ remediation }: Finding): string {
  let text = '';
  for (const [at, step] of remediation.entries()) {
    const line = `${at === 0 ? '' : '\n'}${at + 1}. ${escapeMarkdown(step)}`;
    if (text.length + line.length > SOLUTION) break;
    text += line;
  }
  return text;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** A UUID that stays the same for the same finding. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
