// Pieces of a policy, for tests of what reads them.
import type { AllowEntry } from '../../src/config/config.ts';

/** An entry without a condition but those given. */
export function allowEntry(more: Partial<AllowEntry> = {}): AllowEntry {
  return {
    where: '.vonguard.yaml:3',
    paths: [],
    rules: [],
    kinds: [],
    values: [],
    stopwords: [],
    commits: [],
    fingerprints: [],
    ...more,
  };
}

/** Texts that the rule of `ruleFile` finds, and such that it does not. */
export const GOOD: readonly string[] = ['acme_{{hex:16}}', 'x=acme_{{hex:16}}', '"acme_{{hex:16}}"'];
export const OTHER: readonly string[] = ['acme_', 'acme_0', 'acme'];

export interface RuleTexts {
  readonly id?: string;
  readonly match?: string;
  readonly examples?: readonly string[];
  readonly counterexamples?: readonly string[];
}

/** A rule file as a user writes it: one rule, right unless the texts make it wrong. */
export function ruleFile({
  id = 'acme-key',
  match = "{ expression: 'acme_(?<secret>[0-9a-f]{16})' }",
  examples = GOOD,
  counterexamples = OTHER,
}: RuleTexts = {}): string {
  const list = (texts: readonly string[]): string => texts.map((text) => `\n      - ${JSON.stringify(text)}`).join('');
  return `rules:
  - id: ${id}
    kind: api-secret
    title: Key of Acme
    description: Whoever has it sends messages as Acme.
    severity: high
    anchors: [acme_]
    match: ${match}
    remediation: [Revoke it.]
    examples:${list(examples)}
    counterexamples:${list(counterexamples)}
`;
}
