import { describe, expect, test } from 'vitest';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { builtInCatalogue, catalogueOfFile } from '../../../src/scan/rule-catalogue.ts';
import { nodeProofTools } from '../../../src/scan/proof-tools.ts';
import { showExample } from '../../../src/scan/show-example.ts';
import { tryRule, type Failure, type TrialOptions } from '../../../src/scan/try-rule.ts';
import { GOOD, OTHER, ruleFile, type RuleTexts } from '../../support/policy.ts';
import { makeApiSecret } from '../../support/secrets.ts';

function optionsFor(text: string): TrialOptions {
  const rules = catalogueOfFile(text, 'own.yaml').map(({ rule }) => rule);
  return {
    ruleSet: compileRuleSet([...loadBuiltInRules(), ...rules]),
    tools: nodeProofTools,
    now: new Date('2026-01-01T00:00:00Z'),
  };
}

function failuresOf(texts: RuleTexts): readonly Failure[] {
  const text = ruleFile(texts);
  return catalogueOfFile(text, 'own.yaml').flatMap((one) => tryRule(one, optionsFor(text)));
}

function onlyCause(texts: RuleTexts): string {
  const failures = failuresOf(texts);
  expect(failures).toHaveLength(1);
  return failures[0]?.cause ?? '';
}

test('a rule that does what its file says has no failure', () => {
  expect(failuresOf({})).toEqual([]);
});

describe('an example that is not found has its place and its cause:', () => {
  test('no anchor', () => {
    const [failure] = failuresOf({ examples: [...GOOD, 'ACNE-{{hex:16}}'] });
    expect(failure).toMatchObject({ ruleId: 'acme-key', file: 'own.yaml', line: 14, key: 'examples', number: 4 });
    expect(failure?.cause).toContain('none of the rule’s `anchors` stands in it');
  });

  test('the expression does not match', () => {
    expect(onlyCause({ examples: [...GOOD, 'acme_{{hex:15}}'] })).toBe(
      'is not found: the `expression` does not match it',
    );
  });

  test('the expression would match with the flag i', () => {
    expect(onlyCause({ examples: [...GOOD, 'ACME_{{hex:16}}'] })).toContain('(it would with `flags: i`)');
  });

  test('the anchor is too far away', () => {
    const match = "{ expression: '(?<secret>zz[0-9a-f]{14})' }";
    const near = GOOD.map((text) => text.replace('{{hex:16}}', 'zz{{hex:14}}'));
    const far = `acme_${' '.repeat(5000)}zz{{hex:14}}`;
    expect(onlyCause({ match, examples: [...near, far] })).toContain('too far from the nearest anchor');
  });

  test('another rule has the surer claim', () => {
    const match = `{ expression: 'acme_.{0,40}(?<secret>[A-Za-z0-9]{16})' }`;
    const examples = ['acme_ x {{base62:16}}', 'acme_ y {{base62:16}}', 'acme_1 VONAGE_API_SECRET={{base62:16}}'];
    expect(onlyCause({ match, examples })).toBe('is not found: the rule `vonage-api-secret` has the surer claim on it');
  });

  test('the matcher sees nothing of the rule’s kind', () => {
    const match = '{ matcher: token, options: { family: t1 } }';
    const failures = failuresOf({ match });
    expect(failures).toHaveLength(3);
    expect(failures[0]?.cause).toContain('the matcher `token` sees nothing of this rule’s `kind` and `options` in it');
  });
});

test('a counterexample that is found says where, and does not show the value', () => {
  const cause = onlyCause({ counterexamples: [...OTHER, 'one\nacme_0123456789abcdef'] });
  expect(cause).toContain('is found (line 2, column 6 of the text, 16 characters, medium confidence');
  expect(cause).not.toContain('0123456789abcdef');
});

test('every built-in rule does what its file says', () => {
  const catalogue = builtInCatalogue();
  const options = { ...optionsFor(ruleFile({})), ruleSet: compileRuleSet(catalogue.map(({ rule }) => rule)) };
  expect(catalogue.flatMap((one) => tryRule(one, options))).toEqual([]);
});

test('a secret that a rule file holds literally is masked where examples are shown', () => {
  const secret = makeApiSecret();
  const shown = showExample(`VONAGE_API_SECRET=${secret}\nagain: {{hex:8}}`, optionsFor(ruleFile({})));
  expect(shown).not.toContain(secret);
  expect(shown).toMatch(/^VONAGE_API_SECRET=.{0,2}\*{8}.{0,2}\nagain: [0-9a-f]{8}$/);
});
