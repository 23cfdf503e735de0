// A result from the JSON that an earlier scan printed: the other direction of reporters/json.ts. The file may come from
// anywhere, so nothing in it is taken for granted but by the schema's own rules.

import { isFingerprint } from '../config/fingerprint-form.ts';
import { ERROR_CODES, ScanError, toErrorMessage } from '../core/errors.ts';
import { CONFIDENCES, KINDS, SEVERITIES } from '../core/kind.ts';
import { isOid } from '../core/oid.ts';
import type { CommitInfo } from '../core/provenance.ts';
import {
  SUPPRESSED_BY,
  type Finding,
  type Occurrence,
  type Proof,
  type Related,
  type SuppressedFinding,
  type Suppression,
} from '../core/finding.ts';
import {
  SKIP_REASON_NAMES,
  SOURCE_KINDS,
  type Problem,
  type ScanResult,
  type Skipped,
  type Stats,
  type SuppressedCounts,
} from '../core/result.ts';
import type { RefList } from '../core/refs.ts';
import { SecretText } from '../core/secret-text.ts';
import { jsonFields, ShapeError, type JsonFields } from './json-fields.ts';

const SCHEMA_VERSION = 1;

/**
 * `file` names the report in messages.
 * @throws ScanError `unreadable` that says what is wrong with it
 */
export function readResult(text: string, file: string): ScanResult {
  try {
    return toResult(jsonFields(parseJson(text), ''));
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ScanError('unreadable', `${file} is no report that can be read: ${error.message}.`, {
      path: file,
      hint: 'Make it by --format json or --report json=FILE; the form is described in docs/json-output.md.',
      cause: error,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    // The parser's message repeats the text around, in which a secret can stand.
    const place = /at position \d+(?: \(line \d+ column \d+\))?/.exec(toErrorMessage(error))?.[0];
    throw new ShapeError(`it is not JSON${place === undefined ? '' : `, ${place}`}`);
  }
}

function toResult(report: JsonFields): ScanResult {
  const version = report.has('schemaVersion') ? report.whole('schemaVersion', 1) : 0;
  if (version === 0) throw new ShapeError('it has no schemaVersion');
  if (version !== SCHEMA_VERSION) {
    throw new ShapeError(`it has schemaVersion ${version}, and this vonguard reads ${SCHEMA_VERSION}`);
  }
  const scan = report.object('scan');
  return {
    source: scan.choice('source', SOURCE_KINDS),
    target: scan.text('target'),
    complete: scan.flag('complete'),
    startedAt: scan.form('startedAt', isTime),
    durationMs: scan.whole('durationMs', 0),
    stats: toStats(scan.object('stats')),
    findings: report.objects('findings').map(toFinding),
    ...toSuppressed(report),
    skipped: report.objects('skipped').map(toSkipped),
    errors: report.objects('errors').map(toProblem),
    notices: report.has('notices') ? report.texts('notices') : [],
  };
}

function isTime(text: string): text is string {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}

function toStats(stats: JsonFields): Stats {
  return {
    files: stats.whole('files', 0),
    blobs: stats.whole('blobs', 0),
    commits: stats.whole('commits', 0),
    bytes: stats.whole('bytes', 0),
    skipped: stats.whole('skipped', 0),
    errors: stats.whole('errors', 0),
  };
}

function toFinding(finding: JsonFields): Finding {
  const place = toPlace(finding);
  const occurrences = finding.objects('occurrences').map(toPlace);
  return {
    ...place,
    fingerprint: finding.form('fingerprint', isFingerprint),
    ruleId: finding.form('ruleId', isRuleId),
    kind: finding.choice('kind', KINDS),
    severity: finding.choice('severity', SEVERITIES),
    confidence: finding.choice('confidence', CONFIDENCES),
    title: finding.text('title'),
    secret: toSecret(finding.object('secret')),
    related: toRelated(finding.object('related')),
    ...(finding.has('proof') && { proof: toProof(finding.object('proof')) }),
    ...(finding.has('decodedFrom') && { decodedFrom: finding.texts('decodedFrom') }),
    occurrences,
    occurrenceCount: finding.has('occurrenceCount')
      ? finding.whole('occurrenceCount', 1 + occurrences.length)
      : 1 + occurrences.length,
    ...(finding.has('occurrencesCut') && { occurrencesCut: finding.flag('occurrencesCut') }),
    ...(finding.has('stillOn') && { stillOn: toRefs(finding.object('stillOn')) }),
    remediation: finding.texts('remediation'),
    ...(finding.has('snippet') && { snippet: toSnippet(finding.object('snippet')) }),
  };
}

function toRefs(list: JsonFields): RefList {
  const names = list.texts('refs');
  return { names, count: list.whole('count', names.length) };
}

// Rules name themselves so; in other formats the name becomes an identifier.
function isRuleId(text: string): text is string {
  return /^[\w.-]{1,100}$/.test(text);
}

function toPlace(place: JsonFields): Occurrence {
  return {
    path: place.text('path'),
    startLine: place.whole('startLine', 1),
    startColumn: place.whole('startColumn', 1),
    endLine: place.whole('endLine', 1),
    endColumn: place.whole('endColumn', 1),
    ...(place.has('commit') && { commit: toCommit(place.object('commit')) }),
    ...(place.has('atHead') && { atHead: place.flag('atHead') }),
  };
}

function toCommit(commit: JsonFields): CommitInfo {
  return {
    oid: commit.form('oid', isOid),
    author: commit.text('author'),
    email: commit.text('email'),
    date: commit.text('date'),
    summary: commit.text('summary'),
  };
}

/** The value is there only when the report was made with --reveal. */
function toSecret(secret: JsonFields): SecretText {
  if (secret.has('value')) return new SecretText(secret.text('value'));
  return SecretText.withheld(secret.text('redacted'), secret.whole('length', 0));
}

function toRelated(related: JsonFields): Related {
  return {
    ...(related.has('apiKey') && { apiKey: related.text('apiKey') }),
    ...(related.has('applicationId') && { applicationId: related.text('applicationId') }),
    ...(related.has('projectId') && { projectId: related.text('projectId') }),
  };
}

function toProof(proof: JsonFields): Proof {
  return Object.fromEntries(
    proof.entries().flatMap(([name, value]) => {
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value]]
        : [];
    }),
  );
}

function toSnippet(snippet: JsonFields): NonNullable<Finding['snippet']> {
  return { startLine: snippet.whole('startLine', 1), lines: snippet.texts('lines') };
}

/** Those that are listed, and how many more were only counted. */
function toSuppressed(report: JsonFields): Pick<ScanResult, 'suppressed' | 'suppressedUnlisted'> {
  if (!report.has('suppressed')) return { suppressed: [] };
  const block = report.object('suppressed');
  if (block.has('findings')) return { suppressed: block.objects('findings').map(toSuppressedFinding) };
  const counts = block.object('byReason');
  const unlisted = SUPPRESSED_BY.filter((by) => counts.has(by)).map((by) => [by, counts.whole(by, 0)] as const);
  return { suppressed: [], suppressedUnlisted: Object.fromEntries(unlisted) as SuppressedCounts };
}

function toSuppressedFinding(entry: JsonFields): SuppressedFinding {
  const suppression = entry.object('suppression');
  const why: Suppression = {
    by: suppression.choice('by', SUPPRESSED_BY),
    ...(suppression.has('where') && { where: suppression.text('where') }),
    ...(suppression.has('reason') && { reason: suppression.text('reason') }),
  };
  return { finding: toFinding(entry.object('finding')), suppression: why };
}

function toSkipped(skipped: JsonFields): Skipped {
  return {
    ...(skipped.has('path') && { path: skipped.text('path') }),
    ...(skipped.has('oid') && { oid: skipped.text('oid') }),
    reason: skipped.choice('reason', SKIP_REASON_NAMES),
  };
}

function toProblem(problem: JsonFields): Problem {
  return {
    code: problem.choice('code', ERROR_CODES),
    message: problem.text('message'),
    ...(problem.has('path') && { path: problem.text('path') }),
    ...(problem.has('hint') && { hint: problem.text('hint') }),
  };
}
