// From the engine's trace and the policy to sentences about one line. No sentence holds a secret.

import type { Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import { makeLineTable } from '../engine/lines.ts';
import type { TraceEvent } from '../engine/scan-fragment.ts';
import { mergeGroup, type Unnamed } from './merge.ts';
import type { PreparedScan } from './prepare.ts';
import { findInlineAllows, inlineSuppressionOf } from './suppress-inline.ts';

// One line is asked about: what the rest of the repository holds is not in view.
const NOTHING_ELSE = { isWhole: false, unusedComments: [] } as const;

export interface LineQuestion {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  readonly events: readonly TraceEvent[];
  readonly matches: readonly Match[];
  readonly prepared: PreparedScan;
  readonly signal: AbortSignal;
}

export interface LineExplanation {
  readonly isReported: boolean;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

export async function explainLine(question: LineQuestion): Promise<LineExplanation> {
  const { path, line, matches, prepared } = question;
  const here = matches.filter(({ location }) => location.startLine <= line && line <= location.endLine);
  const { signal } = question;
  // Derived beside each other and interruptibly: a minified file has all of its secrets on one line.
  await prepared.fingerprintOf.warm(here, { signal, onProgress: () => {} });
  const verdicts = await Promise.all(here.map((match) => verdictOf(match, question)));
  const isExcluded = prepared.isExcluded(path);
  const excluded = isExcluded
    ? ['`exclude` in the configuration leaves this file out: a scan does not look at it']
    : [];
  return {
    isReported: !isExcluded && verdicts.some((verdict) => verdict.isReported),
    sections: [
      { title: 'Looked at', lines: [...excluded, ...rulesThatRan(question), ...looks(question)] },
      { title: 'Dropped', lines: orNothing(drops(question)) },
      { title: 'Matched', lines: orNothing(verdicts.flatMap((verdict) => verdict.lines)) },
    ],
  };
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['nothing on this line'] : [...new Set(lines)];
}

function rulesThatRan({ events, prepared }: LineQuestion): readonly string[] {
  const asleep = new Set(events.flatMap((event) => (event.kind === 'no-anchor' ? [event.ruleId] : [])));
  const ids = prepared.ruleSet.rules.map((rule) => rule.id);
  const ran = ids.filter((id) => !asleep.has(id));
  return [
    ran.length === 0 ? 'no rule ran on the file' : `rules that ran on the file: ${ran.join(', ')}`,
    ...(asleep.size === 0 ? [] : [`${asleep.size} of ${ids.length} did not: none of their anchors is in the file`]),
  ];
}

function looks({ events, matches, text, line }: LineQuestion): readonly string[] {
  const isHere = onLine(text, line);
  const lines = events.flatMap((event) => {
    if (event.kind === 'looked' && isHere(event.span)) return [`${event.ruleId} looked at ${redacted(event)}`];
    return event.kind === 'decoded' && isHere(event.span) ? [`decoded as ${event.step} and looked at again`] : [];
  });
  const isSeen =
    matches.some(({ span }) => isHere(span)) || events.some((event) => event.kind === 'dropped' && isHere(event.span));
  return lines.length === 0 && !isSeen ? ['no rule found a value to judge on this line'] : [...new Set(lines)];
}

function drops({ events, text, line }: LineQuestion): readonly string[] {
  const isHere = onLine(text, line);
  return events.flatMap((event) =>
    event.kind === 'dropped' && isHere(event.span)
      ? [`${event.ruleId ?? 'any rule'}: ${redacted(event)} by ${event.by}: ${event.why}`]
      : [],
  );
}

async function verdictOf(
  match: Match,
  question: LineQuestion,
): Promise<{ readonly isReported: boolean; readonly lines: readonly string[] }> {
  const head = `${match.rule.id}: ${match.secret.redacted()}, ${match.severity} severity, ${match.confidence} confidence`;
  const evidence = match.evidence.map((one) => `  because ${one}`);
  const hidden = await hiddenBy(match, question);
  return { isReported: hidden === undefined, lines: [head, ...evidence, `  ${hidden ?? 'reported'}`] };
}

async function hiddenBy(match: Match, { text, path, prepared }: LineQuestion): Promise<string | undefined> {
  const { inline, fingerprintOf } = prepared;
  const comment = inlineSuppressionOf(match, findInlineAllows(text, inline.honour, inline), path, fingerprintOf);
  if (comment !== undefined) return `hidden by the comment at ${comment.where ?? path}${because(comment.reason)}`;
  const finding = findingOf(match, path);
  if (finding === undefined) return undefined;
  const names = { of: fingerprintOf, warm: fingerprintOf.warm };
  const suppression = (await prepared.suppress([finding], NOTHING_ELSE, names)).hidden[0]?.suppression;
  if (suppression === undefined) return undefined;
  const where = suppression.where === undefined ? '' : ` at ${suppression.where}`;
  return `hidden by ${suppression.by}${where}${because(suppression.reason)}`;
}

function findingOf(match: Match, path: string): Unnamed | undefined {
  const sighting = {
    match,
    provenance: { kind: 'file', path } as const,
    snippet: { startLine: match.location.startLine, lines: [] },
    form: 'verbatim' as const,
  };
  return mergeGroup([sighting], new Map());
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${reason})`;
}

function redacted({ secret }: Extract<TraceEvent, { kind: 'looked' | 'dropped' }>): string {
  return secret?.redacted() ?? 'a value';
}

function onLine(text: string, line: number): (span: Span) => boolean {
  const lines = makeLineTable(text);
  return ({ start, end }) => lines.lineOf(start) <= line && line <= lines.lineOf(Math.max(start, end - 1));
}
