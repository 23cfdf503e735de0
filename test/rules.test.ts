// Every rule of patterns/ keeps what its own file says of it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Match } from '../src/core/match.ts';
import { scanFragment } from '../src/engine/scan-fragment.ts';
import { createSearcher } from '../src/kernel/kernel.ts';
import { loadBuiltInRules } from '../src/rules/built-in.ts';
import { compileRuleSet } from '../src/rules/compile.ts';
import { parseRulesWithExamples } from '../src/rules/parse.ts';
import { fillPlaceholders } from '../src/rules/placeholders.ts';
import { nodeProofTools } from '../src/scan/proof-tools.ts';

const PATTERNS = path.resolve(import.meta.dirname, '../patterns');
const FILES = readdirSync(PATTERNS).filter((name) => name.endsWith('.yaml'));
const ALL = FILES.toSorted().flatMap((name) =>
  parseRulesWithExamples(readFileSync(path.join(PATTERNS, name), 'utf8'), name),
);
const RULES = ALL.map(({ rule }) => rule);
const RULE_SET = compileRuleSet(RULES);
// The texts of the templates differ by seed: what holds by luck for one does not for six.
const SEEDS = [0, 1, 2, 3, 4, 5];
const NOW = new Date('2026-01-01T00:00:00Z');

function matchesIn(text: string): readonly Match[] {
  return scanFragment({ text, provenance: { kind: 'stdin', path: 'example.txt' } }, RULE_SET, {
    tools: nodeProofTools,
    now: NOW,
  });
}

test('no two rules have one id', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

test('the generated rules are what the files say', () => {
  expect(loadBuiltInRules()).toEqual(RULES);
});

describe.each(ALL.map((one) => [one.rule.id, one] as const))('%s', (id, one) => {
  const { rule } = one;
  const examples = one.examples.map(({ text }) => text);
  const counterexamples = one.counterexamples.map(({ text }) => text);

  test('says what was found, what an attacker can do, what to do next and where that is documented', () => {
    expect(rule.title).toMatch(/^[A-Z].{6,70}[^.]$/);
    expect(rule.description).toMatch(/^[A-Z][\s\S]{40,}\.$/);
    expect(rule.remediation.length).toBeGreaterThanOrEqual(2);
    for (const step of rule.remediation) expect(step).toMatch(/^[A-Z].{20,}\.$/);
    expect(rule.references.length).toBeGreaterThanOrEqual(1);
    for (const reference of rule.references) expect(new URL(reference).protocol).toBe('https:');
  });

  test('has three examples and three counterexamples, all different', () => {
    expect(new Set(examples).size).toBeGreaterThanOrEqual(3);
    expect(new Set(counterexamples).size).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)('the search sees an anchor in example %#', (example) => {
    const searcher = createSearcher(rule.anchors);
    for (const seed of SEEDS) expect(searcher.hasAnchor(Buffer.from(fillPlaceholders(example, seed)))).toBe(true);
  });

  test.each(examples)('finds example %# and no other rule does', (example) => {
    for (const seed of SEEDS) {
      const found = matchesIn(fillPlaceholders(example, seed));
      expect([seed, ...found.map((match) => match.rule.id)]).toEqual([seed, id]);
      expect(found[0]?.confidence).not.toBe('low');
    }
  });

  test.each(counterexamples)('finds nothing of note in counterexample %#', (counterexample) => {
    for (const seed of SEEDS) {
      const found = matchesIn(fillPlaceholders(counterexample, seed)).filter(({ confidence }) => confidence !== 'low');
      expect([seed, ...found.map((match) => match.rule.id)]).toEqual([seed]);
    }
  });
});
