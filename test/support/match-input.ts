// What a matcher is given, for tests of one matcher alone.
import type { Rule } from '../../src/core/rule.ts';
import type { MatchInput } from '../../src/engine/matcher.ts';
import { makeOnce } from '../../src/engine/layers.ts';
import { nodeProofTools } from '../../src/scan/proof-tools.ts';
import { testRule } from './match.ts';

export const NOW = new Date('2026-01-01T00:00:00Z');

export function inputOf(text: string, path = 'a.txt', now = NOW): MatchInput {
  const root = {
    text,
    provenance: { kind: 'file' as const, path },
    decodedFrom: [],
    tools: nodeProofTools,
    now,
    trace: undefined,
  };
  return { ...root, once: makeOnce(() => root) };
}

/** A rule that runs the matcher with these options. */
export function matcherRule(matcher: string, options: Record<string, unknown>, more: Partial<Rule> = {}): Rule {
  return { ...testRule, ...more, match: { kind: 'matcher', matcher, options } };
}
