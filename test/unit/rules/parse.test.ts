// What an author of rules is told: file, line, key and cause.
import { describe, expect, test } from 'vitest';
import { parseRules, parseRulesWithExamples } from '../../../src/rules/parse.ts';

const RULE = `rules:
  - id: acme-key
    kind: api-secret
    title: Key of Acme
    description: Whoever has it sends messages as Acme.
    severity: high
    anchors: [acme_]
    match: { expression: 'acme_(?<secret>[0-9a-f]{16})' }
    remediation: [Revoke it.]
    examples:
      - 'a: acme_{{hex:16}}'
      - b=acme_{{hex:16}}
      - "c = 'acme_{{hex:16}}'"
    counterexamples: [acme_key, acme_, acme_0]
`;

function messageOf(text: string, taken?: readonly string[]): string {
  try {
    parseRules(text, 'own.yaml', taken);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

const change = (from: string, to: string): string => RULE.replace(from, to);
const matcher = (match: string): string => RULE.replace(/match: .*/, () => `match: ${match}`);
const expression = (source: string): string => matcher(`{ expression: '${source}' }`);

test('a rule that is right is read, with the lines of its texts', () => {
  const [one] = parseRulesWithExamples(RULE, 'own.yaml');
  expect(one?.rule).toMatchObject({ id: 'acme-key', confidence: 'medium', anchors: ['acme_'], references: [] });
  expect(one?.line).toBe(2);
  expect(one?.examples.map(({ line }) => line)).toEqual([11, 12, 13]);
  expect(one?.counterexamples).toHaveLength(3);
});

describe('of a rule that is not right the message names file, line, key and cause:', () => {
  test.each([
    ['no YAML', 'rules: [', 'own.yaml:1: is no valid YAML'],
    ['no map', '- id: x', 'own.yaml:1: expected a map with the key `rules`'],
    ['no rules', 'rules: []', '`rules` must be a list with at least one rule'],
    ['a rule that is a text', 'rules: [abc]', 'own.yaml:1: each rule must be a map'],
    [
      'a misspelt key',
      change('severity:', 'severty:'),
      'own.yaml:6: unknown key `severty` in a rule. Did you mean `severity`?',
    ],
    [
      'a foreign key',
      change('severity:', 'entropy: 3\n    severity:'),
      'own.yaml:6: unknown key `entropy` in a rule; expected one of id, kind',
    ],
    [
      'a misspelt key at the top',
      RULE.replace('rules:', 'rule:'),
      'unknown key `rule` in the file. Did you mean `rules`?',
    ],
    ['a missing key', change('    title: Key of Acme\n', ''), 'own.yaml:2: `title` is missing; it must be a text.'],
    ['a value of another type', change('Key of Acme', '[a]'), 'own.yaml:4: `title` must be a text.'],
    ['a kind that there is not', change('api-secret', 'api-secrt'), 'own.yaml:3: `kind` must be one of api-secret,'],
    ['a slip in a choice', change('severity: high', 'severity: hig'), 'not `hig`. Did you mean `high`?'],
    ['an id with a capital', change('acme-key', 'Acme'), 'own.yaml:2: `id` must be kebab-case'],
    [
      'a short anchor',
      change('[acme_]', '[ac]'),
      'own.yaml:7: `anchors` must be at least 3 characters each, `ac` is shorter',
    ],
    [
      'a long anchor',
      change('[acme_]', `[${'a'.repeat(65)}]`),
      'own.yaml:7: `anchors` must be at most 64 characters each',
    ],
    ['an anchor that is not ASCII', change('[acme_]', '[geschlüsselt]'), 'own.yaml:7: `anchors` must be ASCII'],
    ['no anchors', change('[acme_]', '[]'), '`anchors` must be a list of at least 1 text, not 0.'],
    [
      'two examples',
      change('      - b=acme_{{hex:16}}\n', ''),
      'own.yaml:10: `examples` must be a list of at least 3 texts, not 2.',
    ],
    [
      'an example that YAML reads as a map',
      change("'a: acme_{{hex:16}}'", 'a: acme_x'),
      '2 and 1 of another type (put quotes around a text that holds `: ` or is a number)',
    ],
    [
      'a generator that there is not',
      change('b=acme_{{hex:16}}', 'b=acme_{{hexx:16}}'),
      'own.yaml:12: `examples` uses `{{hexx:16}}`, which is no generator; there are digits, hex',
    ],
    [
      'an unbounded quantifier',
      expression('acme(?<secret>.*)'),
      'own.yaml:8: `expression` has an unbounded quantifier after `.`; write {0,N}.',
    ],
    [
      'a nested quantifier',
      expression('acme(?<secret>(?:a{1,5}b){1,5})'),
      '`expression` has a quantifier inside a repeated group',
    ],
    ['quantifiers that compete', expression('acme(?<secret>\\w{1,99}\\w{1,99})'), 'compete for the same characters'],
    ['a back reference', expression('(a)(?<secret>b)\\1'), '`expression` has a back reference'],
    ['an expression without the group', expression('acme_[0-9a-f]{16}'), '`expression` needs a group named `secret`'],
    ['an expression that is none', expression('acme(?<secret>a'), 'own.yaml:8: `expression`'],
    [
      'an expression and a matcher',
      matcher("{ expression: 'a(?<secret>b)', matcher: token }"),
      'own.yaml:8: `match` must have either `expression` or `matcher`.',
    ],
    ['a foreign flag', matcher("{ expression: 'a(?<secret>b)', flags: g }"), '`flags` may hold only i, m, s and u'],
    [
      'a matcher that there is not',
      matcher('{ matcher: tokn }'),
      '`matcher` must be one of credential, private-key, token, not `tokn`. Did you mean `token`?',
    ],
    [
      'a misspelt option',
      matcher('{ matcher: credential, options: { product: [video] } }'),
      '`options` has the unknown key `product`; `credential` takes products, forms. Did you mean `products`?',
    ],
    [
      'a value of an option that there is not',
      matcher('{ matcher: token, options: { family: jwt } }'),
      '`options` must have one of application, user',
    ],
    [
      'an option that should be a list',
      matcher('{ matcher: credential, options: { forms: call } }'),
      '`options` must have a list of assignment',
    ],
    [
      'an option left out',
      matcher('{ matcher: private-key }'),
      '`options` is missing; it must have one of vonage, other as `owner`',
    ],
  ])('%s', (_, text, expected) => {
    expect(messageOf(text)).toContain(expected);
  });

  test('an id that another rule has', () => {
    const twice = `${RULE}${RULE.replace('rules:\n', '')}`;
    expect(messageOf(twice)).toBe('own.yaml:15: another rule has the `id` `acme-key`; give this one its own.');
    expect(messageOf(RULE, ['acme-key'])).toContain('own.yaml:2: another rule has the `id`');
  });
});

test('in a counterexample somebody else’s template is a text like any other', () => {
  expect(messageOf(change('acme_0', '"acme_{{token}}"'))).toBe('no error');
});
