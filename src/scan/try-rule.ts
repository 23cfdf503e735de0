// Runs a rule's own examples and counterexamples as a scan would, and says why one does not do what its file says.

import { isAtLeast, type Confidence } from '../core/kind.ts';
import type { Match } from '../core/match.ts';
import type { ProofTools } from '../core/proof-tools.ts';
import type { Rule, RuleSet } from '../core/rule.ts';
import { scanFragment } from '../engine/scan-fragment.ts';
import type { PlacedText } from '../rules/fields.ts';
import { fillPlaceholders } from '../rules/placeholders.ts';
import type { CataloguedRule } from './rule-catalogue.ts';

// What holds by luck for one filling does not for three.
const SEEDS = [0, 1, 2];

export interface TrialOptions {
  /** All rules of the scan: another one may claim the same characters. */
  readonly ruleSet: RuleSet;
  readonly tools: ProofTools;
  readonly now: Date;
}

/** An example or counterexample that does not do what it is there for. */
export interface Failure {
  readonly ruleId: string;
  readonly file: string;
  readonly line: number;
  readonly key: 'examples' | 'counterexamples';
  /** From 1, in its list. */
  readonly number: number;
  /** Without a full stop; never holds the text. */
  readonly cause: string;
}

/** The failures of one rule; none when every text does what its list says. */
export function tryRule(one: CataloguedRule, options: TrialOptions): readonly Failure[] {
  const { rule, file } = one;
  const tryAll = (
    key: Failure['key'],
    texts: readonly PlacedText[],
    causeOf: (text: string) => string | undefined,
  ): readonly Failure[] =>
    texts.flatMap(({ text, line }, index) => {
      const cause = firstCause(text, causeOf);
      return cause === undefined ? [] : [{ ruleId: rule.id, file, line, key, number: index + 1, cause }];
    });
  return [
    ...tryAll('examples', one.examples, (text) => whyNotFound(text, rule, options)),
    ...tryAll('counterexamples', one.counterexamples, (text) => whyFound(text, rule, options)),
  ];
}

function firstCause(text: string, causeOf: (text: string) => string | undefined): string | undefined {
  for (const seed of SEEDS) {
    const cause = causeOf(fillPlaceholders(text, seed));
    if (cause !== undefined) return cause;
  }
  return undefined;
}

function whyNotFound(text: string, rule: Rule, options: TrialOptions): string | undefined {
  const folded = text.toLowerCase();
  if (!rule.anchors.some((anchor) => folded.includes(anchor)))
    return 'is not found: none of the rule’s `anchors` stands in it, so a scan does not look at it';
  const matches = matchesIn(text, options);
  const own = matches.find((match) => match.rule.id === rule.id);
  if (own === undefined) return `is not found: ${whyNoMatch(text, rule, matches)}`;
  if (isAtLeast(own.confidence, leastOf(rule))) return undefined;
  return `is found with ${own.confidence} confidence, which reports leave out by default`;
}

function whyNoMatch(text: string, rule: Rule, matches: readonly Match[]): string {
  const [other] = matches;
  if (rule.match.kind === 'expression') {
    const { expression, flags } = rule.match;
    if (!new RegExp(expression, flags).test(text))
      return `the \`expression\` does not match it${hintOfCase(text, rule)}`;
    if (other === undefined)
      return 'the `expression` matches it too far from the nearest anchor (at most 1,024 characters before, 4,096 behind)';
  }
  if (other !== undefined) return `the rule \`${other.rule.id}\` has the surer claim on it`;
  const matcher = rule.match.kind === 'matcher' ? rule.match.matcher : '';
  return `the matcher \`${matcher}\` sees nothing of this rule’s \`kind\` and \`options\` in it`;
}

function hintOfCase(text: string, { match }: Rule): string {
  if (match.kind !== 'expression' || match.flags.includes('i')) return '';
  return new RegExp(match.expression, `${match.flags}i`).test(text) ? ' (it would with `flags: i`)' : '';
}

function whyFound(text: string, rule: Rule, options: TrialOptions): string | undefined {
  const found = matchesIn(text, options).find(
    (match) => match.rule.id === rule.id && isAtLeast(match.confidence, leastOf(rule)),
  );
  if (found === undefined) return undefined;
  const { startLine, startColumn } = found.location;
  const place = `line ${startLine}, column ${startColumn}`;
  return `is found (${place} of the text, ${found.secret.length} characters, ${found.confidence} confidence: ${found.evidence.join(', ')})`;
}

// A rule that says it is unsure is asked for no more than it says.
function leastOf({ confidence, match }: Rule): Confidence {
  return match.kind === 'expression' && confidence === 'low' ? 'low' : 'medium';
}

/** What a scan with these rules sees in one text, whatever its confidence. */
export function matchesIn(text: string, { ruleSet, tools, now }: TrialOptions): readonly Match[] {
  return scanFragment({ text, provenance: { kind: 'stdin', path: 'example.txt' } }, ruleSet, { tools, now });
}
