import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { testRule } from '../../support/match.ts';

const rule = (more: Partial<Rule>): Rule => ({ ...testRule, ...more });

describe('the anchors of a rule set', () => {
  test('are those of all rules, each once, in one order', () => {
    const one = compileRuleSet([
      rule({ id: 'a', anchors: ['zeta', 'alpha'] }),
      rule({ id: 'b', anchors: ['alpha', 'beta'] }),
    ]);
    const other = compileRuleSet([
      rule({ id: 'b', anchors: ['beta', 'alpha'] }),
      rule({ id: 'a', anchors: ['alpha', 'zeta'] }),
    ]);
    expect(one.anchors).toEqual(other.anchors);
    expect(one.anchors).toEqual([...new Set(one.anchors)].toSorted());
    expect(one.anchors).toEqual(expect.arrayContaining(['alpha', 'beta', 'zeta']));
  });

  test('hold the forms in which an anchor hides in base64', () => {
    const { anchors } = compileRuleSet([rule({ anchors: ['vonage'] })]);
    // Base64 of the word at its three alignments, less what its neighbours decide.
    for (const before of ['', 'x', 'xy']) {
      const encoded = btoa(`${before}vonage then something`).toLowerCase();
      expect(anchors.some((anchor) => anchor !== 'vonage' && encoded.includes(anchor.toLowerCase()))).toBe(true);
    }
  });
});

describe('the hash of a rule set', () => {
  const hash = (...rules: readonly Rule[]): string => compileRuleSet(rules).hash;

  test('is the same for the same rules', () => {
    expect(hash(rule({}))).toBe(hash(rule({})));
    expect(hash(rule({}))).toMatch(/^[0-9a-f]{64}$/);
  });

  // A remembered scan with another rule set would say clean without a look.
  test.each<[string, Partial<Rule>]>([
    ['anchor', { anchors: ['other'] }],
    ['expression', { match: { kind: 'expression', expression: '(?<secret>y)', flags: '' } }],
    ['flag', { match: { kind: 'expression', expression: '(?<secret>x)', flags: 'i' } }],
    ['matcher', { match: { kind: 'matcher', matcher: 'token', options: { family: 't1' } } }],
    ['confidence', { confidence: 'low' }],
    ['severity', { severity: 'low' }],
    ['id', { id: 'other' }],
  ])('changes with an %s', (_what, more) => {
    expect(hash(rule(more))).not.toBe(hash(rule({})));
  });

  test('changes with a rule more or less', () => {
    expect(hash(rule({}))).not.toBe(hash(rule({}), rule({ id: 'second' })));
  });
});

test('two rules of one id are refused, also one of ours and one of the user', () => {
  const [first] = loadBuiltInRules();
  expect(() => compileRuleSet([...loadBuiltInRules(), rule({ id: first?.id ?? '' })])).toThrow(
    expect.objectContaining({ code: 'rule', message: `Two rules have the id ${first?.id}.` }),
  );
});

test('no rules are a rule set without anchors', () => {
  expect(compileRuleSet([])).toMatchObject({ rules: [], anchors: [] });
});

test('the built-in rules are loaded once, and compile', () => {
  expect(loadBuiltInRules()).toBe(loadBuiltInRules());
  expect(compileRuleSet(loadBuiltInRules()).anchors.length).toBeGreaterThan(20);
});
