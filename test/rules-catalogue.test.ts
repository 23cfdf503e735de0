// Every form of a credential that is known to be written somewhere, and the table of patterns/README.md made of the same rows.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAtLeast } from '../src/core/kind.ts';
import { scanFragment } from '../src/engine/scan-fragment.ts';
import { createSearcher } from '../src/kernel/kernel.ts';
import { loadBuiltInRules } from '../src/rules/built-in.ts';
import { compileRuleSet } from '../src/rules/compile.ts';
import { GENERATOR_NAMES, fillPlaceholders } from '../src/rules/placeholders.ts';
import { nodeProofTools } from '../src/scan/proof-tools.ts';
import { CATALOGUE, type Fact } from './support/catalogue.ts';

const RULE_SET = compileRuleSet(loadBuiltInRules());
const SEARCHER = createSearcher(RULE_SET.anchors);
const README = path.resolve(import.meta.dirname, '../patterns/README.md');
const SEEDS = [0, 1, 2];

/** Two more generators, which are of no use to a rule's author: base64 of a whole file. */
function fill(text: string, seed: number): string {
  return fillPlaceholders(
    text
      .replace('{{pem64}}', () => Buffer.from(fillPlaceholders('{{pem:1}}', seed)).toString('base64'))
      .replace('{{env64}}', () =>
        Buffer.from(
          fillPlaceholders('VONAGE_API_KEY={{hex:8}}\nVONAGE_API_SECRET={{base62:16}}\nPORT=3000\n', seed),
        ).toString('base64'),
      ),
    seed,
  );
}

function rulesThatReport({ text, path: name = 'notes.txt' }: Fact, seed: number): readonly string[] {
  const filled = fill(text, seed);
  // As a source does: without an anchor in the bytes nobody looks at a content.
  if (!SEARCHER.hasAnchor(Buffer.from(filled)) && !SEARCHER.isNamed(name)) return [];
  const matches = scanFragment({ text: filled, provenance: { kind: 'file', path: name } }, RULE_SET, {
    tools: nodeProofTools,
    now: new Date('2026-01-01T00:00:00Z'),
  });
  const ids = matches.filter(({ confidence }) => isAtLeast(confidence, 'medium')).map(({ rule }) => rule.id);
  return [...new Set(ids)].toSorted();
}

describe.each(CATALOGUE.map((section) => [section.title, section.facts] as const))('%s', (_, facts) => {
  const named = facts.map((fact) => [fact.name, fact] as const);

  test.each(named)('%s', (_name, fact) => {
    expect(SEEDS.map((seed) => rulesThatReport(fact, seed))).toEqual(SEEDS.map(() => expectedOf(fact)));
  });
});

function expectedOf({ covered }: Fact): readonly string[] {
  return typeof covered === 'string' ? [] : [...covered].toSorted();
}

test('every rule proves itself by a row', () => {
  const named = new Set(CATALOGUE.flatMap(({ facts }) => facts.flatMap(({ covered }) => covered)));
  expect(RULE_SET.rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('no two rows of a section have one name', () => {
  for (const { facts } of CATALOGUE) expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
});

test('the tables of patterns/README.md are these rows', () => {
  const [, tables = ''] = readFileSync(README, 'utf8').split(/^(?=### Kinds$)/m);
  expect(tables).toBe(CATALOGUE.map(({ title, facts }) => tableOf(title, facts)).join('\n'));
});

test('patterns/README.md names every generator, and no other', () => {
  const named = [...readFileSync(README, 'utf8').matchAll(/\{\{([a-z0-9]+)/g)].map(([, name = '']) => name);
  expect([...new Set(named)].toSorted()).toEqual([...GENERATOR_NAMES].toSorted());
});

function tableOf(title: string, facts: readonly Fact[]): string {
  const rows = facts.map((fact) => `| ${fact.name} | ${cellOf(fact)} |`);
  return [`### ${title}`, '', '| written as | rule, or why none |', '| --- | --- |', ...rows, ''].join('\n');
}

function cellOf({ covered }: Fact): string {
  return typeof covered === 'string' ? covered : covered.map((id) => `\`${id}\``).join(', ');
}
