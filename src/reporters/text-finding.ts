// One finding of the text report.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Occurrence, Suppression } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { escapeCode, escapeTerminal } from './escape/terminal.ts';
import type { Paint } from './paint.ts';
import type { ReporterOptions } from './reporter.ts';
import { shownSecret } from './shown.ts';
import { wrap } from './wrap.ts';

// More places than this say nothing new on a screen; other formats have them all.
const PLACES_SHOWN = 5;

interface Look {
  readonly options: ReporterOptions;
  readonly paint: Paint;
  readonly suppression?: Suppression;
}

export function formatFinding(finding: Finding, result: ScanResult, look: Look): string {
  const { options, paint } = look;
  const rule = options.rules.find((one) => one.id === finding.ruleId);
  const lines = [
    heading(finding, look),
    `  ${paint.bold(place(finding, result, paint))}`,
    ...snippet(finding, paint),
    ...facts(finding, options, paint),
    ...wrap(rule?.description ?? '', options.columns, '  '),
    ...places(finding),
    ...remedy(finding, options.columns, paint),
    paint.dim(`  ${finding.ruleId}  ${finding.fingerprint}`),
  ];
  return `${lines.join('\n')}\n`;
}

function heading({ severity, title, confidence }: Finding, { paint, suppression }: Look): string {
  const hidden = suppression === undefined ? '' : paint.dim(`  hidden by ${suppression.by}${reasonOf(suppression)}`);
  return `${paint.severity(severity, severity.toUpperCase())}  ${paint.bold(escapeTerminal(title))}  ${paint.dim(`${confidence} confidence`)}${hidden}`;
}

function reasonOf({ where, reason }: Suppression): string {
  return escapeTerminal(`${where === undefined ? '' : ` at ${where}`}${reason === undefined ? '' : `: ${reason}`}`);
}

function place(finding: Finding, { source, target }: ScanResult, paint: Paint): string {
  const text = escapeTerminal(`${finding.path}:${finding.startLine}:${finding.startColumn}`);
  if (source !== 'worktree') return text;
  return paint.link(pathToFileURL(path.resolve(target, finding.path)).href, text);
}

function snippet({ snippet: code, startLine }: Finding, paint: Paint): readonly string[] {
  if (code === undefined) return [];
  const line = code.lines[startLine - code.startLine];
  return line === undefined ? [] : [`    ${paint.dim(`${startLine} │`)} ${escapeCode(line).trimStart().slice(0, 160)}`];
}

function facts(finding: Finding, options: ReporterOptions, paint: Paint): readonly string[] {
  const { secret, related, proof, decodedFrom, commit, atHead } = finding;
  const shown = shownSecret(secret, options);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['secret', `${shown} (${secret.length} characters)`],
    ['account', related.apiKey && `API key ${related.apiKey}`],
    ['application', related.applicationId],
    ['project', related.projectId],
    [
      'proof',
      proof &&
        Object.entries(proof)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
    ],
    ['decoded', decodedFrom?.join(' → ')],
    [
      'commit',
      commit && `${commit.oid.slice(0, 12)} ${commit.date} ${commit.author} <${commit.email}>: ${commit.summary}`,
    ],
    ['at HEAD', atHead === undefined ? undefined : atHead ? 'yes, it is still there' : 'no, but the history has it'],
  ];
  return rows.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${paint.dim(`${name}:`)} ${escapeTerminal(value)}`],
  );
}

function places({ occurrences, occurrenceCount }: Finding): readonly string[] {
  if (occurrences.length === 0) return [];
  const shown = occurrences.slice(0, PLACES_SHOWN).map((one) => `    ${formatPlace(one)}`);
  const more = occurrenceCount - 1 - shown.length;
  return [`  also at:`, ...shown, ...(more > 0 ? [`    and ${more} more places`] : [])];
}

function formatPlace({ path: name, startLine, startColumn, commit }: Occurrence): string {
  const where = `${name}:${startLine}:${startColumn}`;
  return escapeTerminal(
    commit === undefined ? where : `${where} in ${commit.oid.slice(0, 12)} (${commit.date.slice(0, 10)})`,
  );
}

function remedy({ remediation }: Finding, columns: number, paint: Paint): readonly string[] {
  if (remediation.length === 0) return [];
  const steps = remediation.flatMap((step, n) => wrap(`${n + 1}. ${step}`, columns, '    '));
  return [`  ${paint.bold('What to do now')}`, ...steps];
}
