// One finding of the text report.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Occurrence, Suppression } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import { escapeTerminal } from './escape/terminal.ts';
import type { Paint } from './paint.ts';
import { morePlaces, refsIn } from './places.ts';
import type { ReporterOptions } from './reporter.ts';
import { shownSecret } from './shown.ts';
import { formatSnippet } from './text-snippet.ts';
import { cutTo, wrap, wrapBehind } from './wrap.ts';

// More places than this say nothing new on a screen; other formats have them all.
const PLACES_SHOWN = 5;
// The longest label and a space.
const LABEL = 'application: '.length;

interface Look {
  readonly options: ReporterOptions;
  readonly paint: Paint;
  readonly suppression?: Suppression;
  /** Of the same rule, further up: what to do is said there. */
  readonly earlier?: Finding;
}

export function formatFinding(finding: Finding, result: ScanResult, look: Look): string {
  const { options, paint } = look;
  const lines = [
    heading(finding, look),
    `  ${paint.bold(place(finding, result, paint))}`,
    ...formatSnippet(finding, options.columns, paint),
    '',
    ...facts(finding, options, paint),
    ...places(finding),
    '',
    ...advice(finding, look),
    ...wrap(`${escapeTerminal(finding.ruleId)} ${finding.fingerprint}`, options.columns, '  ').map(paint.dim),
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

function facts(finding: Finding, options: ReporterOptions, paint: Paint): readonly string[] {
  const { secret, related, proof, decodedFrom, commit, atHead, stillOn } = finding;
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
      commit &&
        `${commit.oid.slice(0, 12)} of ${commit.date.slice(0, 10)} by ${commit.author} <${commit.email}>: ${commit.summary}`,
    ],
    ['at HEAD', atHead === undefined ? undefined : atHead ? 'yes, it is still there' : 'no, but the history has it'],
    ['still on', stillOn && refsIn(stillOn)],
  ];
  const known = rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
  return known.flatMap(([name, value]) => {
    const label = `${name}:`.padEnd(LABEL);
    return wrapBehind(`  ${paint.dim(label)}`, escapeTerminal(value), options.columns, ' '.repeat(2 + LABEL));
  });
}

function places(finding: Finding): readonly string[] {
  const { occurrences } = finding;
  if (occurrences.length === 0) return [];
  const shown = occurrences.slice(0, PLACES_SHOWN).map((one) => `    ${formatPlace(one)}`);
  const more = morePlaces(finding, 1 + shown.length);
  return ['  also at:', ...shown, ...(more === '' ? [] : [`    and ${more}`])];
}

function formatPlace({ path: name, startLine, startColumn, commit }: Occurrence): string {
  const where = `${name}:${startLine}:${startColumn}`;
  return escapeTerminal(
    commit === undefined ? where : `${where} in ${commit.oid.slice(0, 12)} (${commit.date.slice(0, 10)})`,
  );
}

/** Why it matters and what to do; a second finding of the rule would only push the first off the screen with it. */
function advice({ ruleId, remediation }: Finding, { options, paint, earlier }: Look): readonly string[] {
  if (earlier !== undefined) {
    const place = escapeTerminal(`${cutTo(earlier.path, 200)}:${earlier.startLine}`);
    return wrapBehind(`  ${paint.bold('What to do now:')} `, `as for ${place} above`, options.columns - 16, '  ');
  }
  const { columns } = options;
  const why = wrap(options.rules.find(({ id }) => id === ruleId)?.description ?? '', columns, '  ');
  const steps = remediation.flatMap((step, at) => {
    const number = `${at + 1}. `;
    return wrapBehind(`    ${number}`, escapeTerminal(step), columns, ' '.repeat(4 + number.length));
  });
  return [...why, ...(steps.length === 0 ? [] : [`  ${paint.bold('What to do now')}`, ...steps])];
}
