import { describe, expect, test } from 'vitest';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { nodeProofTools } from '../../../src/scan/proof-tools.ts';
import { builtInCatalogue, catalogueOfFile, type CataloguedRule } from '../../../src/scan/rule-catalogue.ts';
import { costOf, type RuleCost } from '../../../src/scan/rule-cost.ts';
import { ruleFile } from '../../support/policy.ts';

function ownRule(match?: string): CataloguedRule {
  const [one] = catalogueOfFile(ruleFile(match === undefined ? {} : { match }), 'own.yaml');
  if (one === undefined) throw new Error('a rule was expected');
  return one;
}

/** A clock that goes on by `step(n)` at its n-th reading: the work between two readings takes what the test says. */
function cost(rule: CataloguedRule, step: (reading: number) => number): RuleCost {
  let [now, reading] = [0, 0];
  const clock = (): number => (now += step(reading++));
  return costOf(rule, { tools: nodeProofTools, now: new Date(0), clock });
}

describe('what a rule costs', () => {
  test('is told for a million characters', () => {
    // Every look takes one millisecond, and the large text is an eighth of a million.
    expect(cost(ownRule(), () => 1)).toMatchObject({ ruleId: 'acme-key', ordinary: 8, worst: 8, growth: 1 });
  });

  test('names the text that was the worst, and how its cost grows', () => {
    // First a look at ordinary text, then one at each hostile text: two readings of the clock each.
    const slow = (look: number, ms: number) => (reading: number) => (reading === 2 * look + 1 ? ms : 1);
    expect(cost(ownRule(), slow(1, 50)).worstText).toBe('anchors without an end');
    expect(cost(ownRule(), slow(5, 50)).worstText).toBe('runs of letters');
    expect(cost(ownRule(), slow(8, 50)).worstText).toBe('example 1 without its end');
  });

  test('of a rule whose look takes no time at all grows by nothing, rather than by no number', () => {
    expect(cost(ownRule(), () => 0)).toMatchObject({ ordinary: 0, worst: 0, growth: 0 });
  });

  test('is found for a rule of every matcher', () => {
    const matchers = new Set<string>();
    for (const rule of builtInCatalogue()) {
      const { match } = rule.rule;
      if (match.kind !== 'matcher' || matchers.has(match.matcher)) continue;
      matchers.add(match.matcher);
      expect(cost(rule, () => 1).ruleId).toBe(rule.rule.id);
    }
    expect(matchers.size).toBe(3);
  });
});

describe('the catalogue', () => {
  test('has the built-in rules, each with its file, its line and its texts', () => {
    const all = builtInCatalogue();
    expect(all.map(({ rule }) => rule)).toEqual(loadBuiltInRules());
    for (const { file, line, isBuiltIn, examples, counterexamples } of all) {
      expect(file).toMatch(/^patterns\/[a-z-]+\.yaml$/);
      expect([isBuiltIn, line > 0, examples.length > 2, counterexamples.length > 2]).toEqual([true, true, true, true]);
    }
  });

  test('of a file has its rules, which may not take the id of one of ours', () => {
    expect(catalogueOfFile(ruleFile(), 'a/own.yaml')).toMatchObject([
      { file: 'a/own.yaml', line: 2, isBuiltIn: false },
    ]);
    const [first] = loadBuiltInRules();
    expect(() => catalogueOfFile(ruleFile({ id: first?.id ?? '' }), 'own.yaml')).toThrow(/another rule has the `id`/);
  });
});
