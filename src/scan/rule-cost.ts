// What a rule costs: the time of its matcher alone over generated texts that are full of its anchors.

import type { ProofTools } from '../core/proof-tools.ts';
import type { Rule } from '../core/rule.ts';
import { matcherOf } from '../engine/matchers.ts';
import { rootInput } from '../engine/scan-fragment.ts';
import { fillPlaceholders } from '../rules/placeholders.ts';
import type { CataloguedRule } from './rule-catalogue.ts';

export interface RuleCost {
  readonly ruleId: string;
  /** Milliseconds for a million characters of ordinary text that names the rule's anchors in every line. */
  readonly ordinary: number;
  /** The same for the worst of the hostile texts. */
  readonly worst: number;
  readonly worstText: string;
  /** How many times longer four times that text takes: about 4 when the cost is linear, 16 when it is quadratic. */
  readonly growth: number;
}

export interface CostOptions {
  readonly tools: ProofTools;
  readonly now: Date;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

const MEGA = 1_000_000;
const SMALL = MEGA / 32;
const LARGE = SMALL * 4;

export function costOf(one: CataloguedRule, options: CostOptions): RuleCost {
  const { rule } = one;
  const time = (text: string): number => timeOf(rule, text, options);
  const ordinary = ordinaryText(rule.anchors);
  // Compiles what runs.
  time(repeated(ordinary, SMALL));
  const hostile = [...hostileTexts(one)]
    .map(([name, unit]) => ({ name, unit, ms: time(repeated(unit, SMALL)) }))
    .toSorted((a, b) => b.ms - a.ms);
  const [worst = { name: '', unit: ' ', ms: 0 }] = hostile;
  const large = time(repeated(worst.unit, LARGE));
  return {
    ruleId: rule.id,
    ordinary: (time(repeated(ordinary, LARGE)) * MEGA) / LARGE,
    worst: (large * MEGA) / LARGE,
    worstText: worst.name,
    // Measured again: the first time includes what only the first time costs. With another text, as of the one before
    // something may be remembered.
    growth: large / Math.max(time(repeated(worst.unit, SMALL + 1)), 0.01),
  };
}

function timeOf(rule: Rule, text: string, { tools, now, clock }: CostOptions): number {
  const start = clock();
  matcherOf(rule)(rootInput({ text, provenance: { kind: 'stdin', path: 'bench.txt' } }, { tools, now }), rule);
  return clock() - start;
}

const LINES: readonly ((anchor: string) => string)[] = [
  (anchor) => `const settings = read("${anchor}", { retries: 3, timeout: 2000 }); // as the documentation says`,
  (anchor) => `  if (client.${anchor} === undefined) throw new Error('The ${anchor} of the account is missing');`,
  (anchor) => `The ${anchor} is shown in the dashboard; see https://example.org/docs/${anchor}#where for the details.`,
  (anchor) => `  ${anchor}: settings.${anchor.toUpperCase()},`,
];

function ordinaryText(anchors: readonly string[]): string {
  const lines = anchors.flatMap((anchor) => LINES.map((line) => line(anchor)));
  return `${lines.join('\n')}\n`;
}

/** Texts that make backtracking, scanning ahead or pairing expensive, each as a unit to repeat. */
function* hostileTexts({ rule, examples }: CataloguedRule): Iterable<readonly [name: string, unit: string]> {
  const anchors = rule.anchors.join('');
  const [first = ''] = rule.anchors;
  yield ['anchors without an end', anchors];
  yield ['assignments without a value', rule.anchors.map((anchor) => `${anchor}=`).join('')];
  yield ['quotes without an end', rule.anchors.map((anchor) => `${anchor}="`).join('')];
  yield ['brackets without an end', rule.anchors.map((anchor) => `${anchor}([{<`).join('')];
  yield ['runs of letters', `${first} ${'a'.repeat(400)}`];
  yield ['runs of backslashes', `${first}${'\\'.repeat(400)}`];
  yield ['runs of blanks', `${first}${' '.repeat(400)}`];
  const filled = examples.map(({ text }) => fillPlaceholders(text));
  for (const [index, text] of filled.entries()) yield [`example ${index + 1} without its end`, text.slice(0, -2)];
  for (const [index, text] of filled.entries()) yield [`example ${index + 1} on each line`, `${text}\n`];
}

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / Math.max(1, unit.length))).slice(0, size);
}
