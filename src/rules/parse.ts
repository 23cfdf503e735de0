// Rule files → checked rules. Built-in rules and users' rules go through the same checks.

import type { Document, YAMLMap } from 'yaml';
import { CONFIDENCES, KINDS, SEVERITIES } from '../core/kind.ts';
import { toErrorMessage, type ScanError } from '../core/errors.ts';
import type { Rule, RuleMatch } from '../core/rule.ts';
import { MATCHERS } from '../engine/matchers.ts';
import { fieldsOf, type Fields, type PlacedText } from './fields.ts';
import { checkLinear } from './linear.ts';
import { whyWrongOptions } from './matcher-options.ts';
import { GENERATOR_NAMES, unknownTemplate } from './placeholders.ts';
import { checkKeys, lineOf, parseRuleFile, problemOnLine, type Place } from './rule-syntax.ts';

/** A rule with the texts that prove it; templates, see placeholders.ts. */
export interface RuleWithExamples {
  readonly rule: Rule;
  /** Where the rule begins in its file. */
  readonly line: number;
  readonly examples: readonly PlacedText[];
  readonly counterexamples: readonly PlacedText[];
}

const RULE_KEYS = [
  'id',
  'kind',
  'title',
  'description',
  'severity',
  'confidence',
  'anchors',
  'match',
  'remediation',
  'references',
  'examples',
  'counterexamples',
];
// Fewer would not show what a rule is for; CONTRIBUTING.md asks for the same.
const MIN_EXAMPLES = 3;
const MIN_ANCHOR = 3;
// The kernel's limit.
const MAX_ANCHOR = 64;

/**
 * Checked rules of one file; `taken` are ids that rules of other files have.
 * Throws a `rule` error that names file, line, key and what was expected.
 */
export function parseRules(yamlText: string, fileName: string, taken: readonly string[] = []): readonly Rule[] {
  return parseRulesWithExamples(yamlText, fileName, taken).map(({ rule }) => rule);
}

export function parseRulesWithExamples(
  yamlText: string,
  fileName: string,
  taken: readonly string[] = [],
): readonly RuleWithExamples[] {
  const { document, rules, place } = parseRuleFile(yamlText, fileName);
  const ids = new Set(taken);
  return rules.map((map) => {
    const one = readRule(map, document, place);
    if (ids.has(one.rule.id)) throw idTaken(one, place);
    ids.add(one.rule.id);
    return one;
  });
}

function idTaken({ rule, line }: RuleWithExamples, place: Place): ScanError {
  return problemOnLine(place, line, `another rule has the \`id\` \`${rule.id}\`; give this one its own`);
}

function readRule(map: YAMLMap, document: Document, place: Place): RuleWithExamples {
  checkKeys(map, RULE_KEYS, place, 'a rule');
  const fields = fieldsOf(map, document, place);
  const rule: Rule = {
    id: readId(fields),
    kind: fields.choice('kind', KINDS),
    title: fields.text('title'),
    description: fields.text('description'),
    severity: fields.choice('severity', SEVERITIES),
    confidence: fields.has('confidence') ? fields.choice('confidence', CONFIDENCES) : 'medium',
    anchors: readAnchors(fields),
    match: readMatch(fields, document, place),
    remediation: fields.texts('remediation', 1),
    references: fields.has('references') ? fields.texts('references', 1) : [],
  };
  return {
    rule,
    line: lineOf(map, place),
    examples: readExamples(fields, place),
    counterexamples: fields.placedTexts('counterexamples', MIN_EXAMPLES),
  };
}

// In a counterexample `{{name}}` may be somebody else's template; in an example it would stand where the secret should.
function readExamples(fields: Fields, place: Place): readonly PlacedText[] {
  const examples = fields.placedTexts('examples', MIN_EXAMPLES);
  for (const { text, line } of examples) {
    const unknown = unknownTemplate(text);
    if (unknown === undefined) continue;
    const names = GENERATOR_NAMES.join(', ');
    throw problemOnLine(place, line, `\`examples\` uses \`${unknown}\`, which is no generator; there are ${names}`);
  }
  return examples;
}

function readId(fields: Fields): string {
  const id = fields.text('id');
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}$/.test(id)
    ? id
    : fields.fail('id', 'must be kebab-case, e.g. vonage-api-secret');
}

function readAnchors(fields: Fields): readonly string[] {
  const anchors = fields.texts('anchors', 1);
  for (const anchor of anchors) {
    if (anchor.length < MIN_ANCHOR)
      fields.fail('anchors', `must be at least ${MIN_ANCHOR} characters each, \`${anchor}\` is shorter`);
    if (anchor.length > MAX_ANCHOR)
      fields.fail('anchors', `must be at most ${MAX_ANCHOR} characters each; a part of \`${anchor}\` is enough`);
    // oxlint-disable-next-line no-control-regex -- binary key files have no printable anchor
    if (!/^[\x00-\x7f]+$/.test(anchor)) fields.fail('anchors', `must be ASCII, \`${anchor}\` is not`);
  }
  return [...new Set(anchors.map((anchor) => anchor.toLowerCase()))];
}

function readMatch(fields: Fields, document: Document, place: Place): RuleMatch {
  const map = fields.map('match');
  checkKeys(map, ['expression', 'flags', 'matcher', 'options'], place, '`match`');
  const match = fieldsOf(map, document, place);
  if (match.has('expression') === match.has('matcher'))
    fields.fail('match', 'must have either `expression` or `matcher`');
  return match.has('matcher') ? readMatcher(match, map) : readExpression(match);
}

function readMatcher(match: Fields, map: YAMLMap): RuleMatch {
  const matcher = match.choice('matcher', Object.keys(MATCHERS));
  const options: unknown = match.has('options') ? match.map('options').toJSON() : {};
  if (typeof options !== 'object' || options === null || map.has('flags'))
    return match.fail('options', 'must be a map, without `flags`');
  const wrong = whyWrongOptions(matcher, { ...options });
  if (wrong !== undefined) match.fail('options', wrong);
  return { kind: 'matcher', matcher, options: { ...options } };
}

function readExpression(match: Fields): RuleMatch {
  const expression = match.text('expression');
  const flags = match.optionalText('flags', '');
  if (!/^[imsu]{0,4}$/.test(flags)) match.fail('flags', 'may hold only i, m, s and u');
  try {
    checkLinear(expression, flags);
  } catch (error) {
    match.fail('expression', toErrorMessage(error));
  }
  return { kind: 'expression', expression, flags };
}
