import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import { matchExpression } from '../../../src/engine/expression.ts';
import { MATCHERS, matcherOf } from '../../../src/engine/matchers.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { testRule } from '../../support/match.ts';
import { inputOf, matcherRule } from '../../support/match-input.ts';

describe('the matcher of a rule', () => {
  test.each(Object.keys(MATCHERS))('%s is the one of that name', (name) => {
    expect(matcherOf(matcherRule(name, {}))).toBe(MATCHERS[name]);
  });

  test('with an expression is the one for expressions', () => {
    expect(matcherOf(testRule)).toBe(matchExpression);
  });

  test('of an unknown name finds nothing', () => {
    const rule: Rule = matcherRule('nobody', {});
    expect(matcherOf(rule)(inputOf('vonage'), rule)).toEqual([]);
  });

  test('is known for every rule that is built in, and each is used', () => {
    const used = new Set(loadBuiltInRules().flatMap(({ match }) => (match.kind === 'matcher' ? [match.matcher] : [])));
    expect([...used].toSorted()).toEqual(Object.keys(MATCHERS).toSorted());
  });
});
