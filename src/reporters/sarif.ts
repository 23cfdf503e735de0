// SARIF 2.1.0 (OASIS), for code scanning. No author, no e-mail, no secret: the file is uploaded to others.

import type { Finding, Occurrence, SuppressedFinding, Suppression } from '../core/finding.ts';
import type { Severity } from '../core/kind.ts';
import { SKIP_REASONS, type ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';
import { escapeMarkdown } from './escape/markdown.ts';
import { toRelativeUri } from './escape/uri.ts';
import { hiddenLine } from './hidden.ts';
import type { ReporterOptions } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/vonguard/vonguard';
// GitHub's scale: over 9 critical, over 7 high, over 4 medium.
const SCORES: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0' };
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

export function reportSarif(result: ScanResult, { tool, rules }: ReporterOptions): string {
  const found = [...result.findings, ...result.suppressed.map(({ finding }) => finding)];
  const used = rules.filter((rule) => found.some((finding) => finding.ruleId === rule.id));
  const indexOf = new Map(used.map((rule, index) => [rule.id, index]));
  const run = {
    tool: {
      driver: { name: tool.name, semanticVersion: tool.version, informationUri: HOME, rules: used.map(descriptor) },
    },
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(result)],
    results: [
      ...result.findings.map((finding) => toResult(finding, indexOf)),
      ...result.suppressed.map((one) => suppressedResult(one, indexOf)),
    ],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function descriptor({ id, title, description, severity, remediation, references }: RuleInfo): object {
  const steps = remediation.map((step, at) => `${at + 1}. ${step}`);
  const markdown = [
    escapeMarkdown(description),
    '',
    ...remediation.map((step, at) => `${at + 1}. ${escapeMarkdown(step)}`),
  ];
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: [description, ...steps].join('\n'), markdown: markdown.join('\n') },
    ...(references[0] !== undefined && { helpUri: references[0] }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { 'security-severity': SCORES[severity], tags: ['security', 'secret'] },
  };
}

function invocation(result: ScanResult): object {
  const { complete, startedAt, durationMs, errors, skipped, suppressedUnlisted } = result;
  const notifications = [
    ...errors.map(({ code, message }) => ({ level: 'error', descriptor: { id: code }, message: { text: message } })),
    ...skipped.map(({ path, oid, reason }) => ({
      // A skip that is owed makes the scan incomplete.
      level: SKIP_REASONS[reason] ? 'warning' : 'note',
      descriptor: { id: reason },
      message: { text: `Not looked at: ${path ?? oid ?? ''} (${reason})` },
    })),
    ...(suppressedUnlisted === undefined ? [] : [{ level: 'note', message: { text: hiddenLine(result) } }]),
  ];
  return {
    executionSuccessful: complete,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolExecutionNotifications: notifications,
  };
}

function toResult(finding: Finding, indexOf: ReadonlyMap<string, number>): object {
  const { ruleId, severity, title, secret, fingerprint, confidence, kind } = finding;
  const index = indexOf.get(ruleId);
  return {
    ruleId,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: `${title}: ${secret.redacted()}. ${finding.remediation[0] ?? ''}`.trim() },
    locations: [location(finding)],
    ...(finding.occurrences.length > 0 && {
      relatedLocations: finding.occurrences.map((place, id) => ({ id, ...location(place) })),
    }),
    partialFingerprints: { 'vonguardSecret/v1': fingerprint },
    properties: { confidence, kind, 'security-severity': SCORES[severity] },
    ...codeFlow(finding),
  };
}

function location({ path, startLine, startColumn, endLine, endColumn }: Occurrence): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: toRelativeUri(path), uriBaseId: 'SRCROOT' },
      region: { startLine, startColumn, endLine, endColumn },
    },
  };
}

/** The way of a secret through the history, oldest commit first. */
function codeFlow(finding: Finding): object {
  const places = [finding, ...finding.occurrences].filter((place) => place.commit !== undefined);
  if (places.length === 0) return {};
  const locations = places.map((place) => ({
    location: {
      ...location(place),
      message: { text: `commit ${place.commit?.oid.slice(0, 12) ?? ''} of ${place.commit?.date.slice(0, 10) ?? ''}` },
    },
  }));
  return { codeFlows: [{ message: { text: 'Commits that have the secret' }, threadFlows: [{ locations }] }] };
}

function suppressedResult({ finding, suppression }: SuppressedFinding, indexOf: ReadonlyMap<string, number>): object {
  return { ...toResult(finding, indexOf), suppressions: [toSuppression(suppression)] };
}

function toSuppression({ by, reason, where }: Suppression): object {
  const justification = [reason, where].filter((part) => part !== undefined).join(' – ');
  return {
    kind: by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    ...(justification !== '' && { justification }),
  };
}
