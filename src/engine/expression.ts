// The matcher of rules that are one expression. It runs only in windows around the rule's anchors,
// so that its cost follows the anchors, not the size of the text.

import type { Related } from '../core/finding.ts';
import type { Span } from '../core/location.ts';
import type { Rule } from '../core/rule.ts';
import { SecretText } from '../core/secret-text.ts';
import type { Candidate, MatchInput } from './matcher.ts';

// How far from its anchor an expression may reach. The linearity check bounds an expression's length below this.
const BEFORE = 1024;
const AFTER = 4096;

const compiled = new WeakMap<Rule, RegExp>();

/** Runs a checked expression around the rule's anchors; the group `secret` is the finding. */
export function matchExpression(input: MatchInput, rule: Rule): readonly Candidate[] {
  const expression = expressionOf(rule);
  if (expression === undefined) return [];
  return windowsAround(input.text, rule.anchors).flatMap((window) => matchIn(input, rule, expression, window));
}

function expressionOf(rule: Rule): RegExp | undefined {
  if (rule.match.kind !== 'expression') return undefined;
  const known = compiled.get(rule);
  if (known !== undefined) return known;
  const { expression, flags } = rule.match;
  const made = new RegExp(expression, [...new Set(`${flags}dg`)].join(''));
  compiled.set(rule, made);
  return made;
}

function matchIn(input: MatchInput, rule: Rule, expression: RegExp, window: Span): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of input.text.slice(window.start, window.end).matchAll(expression)) {
    const value = match.groups?.['secret'];
    const place = match.indices?.groups?.['secret'];
    if (value === undefined || place === undefined) continue;
    const span = { start: window.start + place[0], end: window.start + place[1] };
    const secret = new SecretText(value);
    input.trace?.({ kind: 'looked', ruleId: rule.id, span, secret });
    const related = relatedOf(match.groups ?? {});
    found.push({
      rule,
      secret,
      span,
      confidence: rule.confidence,
      related,
      evidence: ['matches the rule’s expression'],
    });
  }
  return found;
}

function relatedOf(groups: Readonly<Record<string, string | undefined>>): Related {
  const { apiKey, applicationId, projectId } = groups;
  return { ...(apiKey && { apiKey }), ...(applicationId && { applicationId }), ...(projectId && { projectId }) };
}

/** Merged windows around every place of any anchor. */
export function windowsAround(text: string, anchors: readonly string[]): readonly Span[] {
  const source = anchors.map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  if (source === '') return [];
  const windows: { start: number; end: number }[] = [];
  for (const match of text.matchAll(new RegExp(source, 'gi'))) {
    const start = Math.max(0, match.index - BEFORE);
    const end = Math.min(text.length, match.index + AFTER);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}
