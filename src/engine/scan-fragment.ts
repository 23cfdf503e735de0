// The pipeline on one page: text → layers (decoded) → rules with an anchor → candidates → matches.
// Pure and synchronous; what it needs of cryptography comes in as `tools`.

import type { Fragment } from '../core/fragment.ts';
import type { Match } from '../core/match.ts';
import type { ProofTools } from '../core/proof-tools.ts';
import { pathOf } from '../core/provenance.ts';
import type { RuleSet } from '../core/rule.ts';
import { rulesWithAnchor } from './anchors.ts';
import { sparingTools } from './keys/sparing-tools.ts';
import { layersOf, makeOnce, type LayerInput } from './layers.ts';
import { makeLineTable, type LineTable } from './lines.ts';
import type { Candidate, MatchInput } from './matcher.ts';
import { matcherOf } from './matchers.ts';
import { withoutOverlaps, type Claim } from './overlaps.ts';
import type { Witness } from './proof/witness.ts';
import { witnessesIn } from './proof/witnesses-in.ts';
import type { Trace, TraceEvent } from './trace.ts';

export type { TraceEvent } from './trace.ts';

export interface ScanOptions {
  readonly tools: ProofTools;
  /** Decides whether a token has expired. */
  readonly now: Date;
  readonly trace?: (event: TraceEvent) => void;
  /** Is told what in the fragment can prove secrets found elsewhere; see proof/cross-proof.ts. */
  readonly onWitness?: (witness: Witness) => void;
  /** Is told when decoding stopped at its budget: the fragment was not looked at to the last layer. */
  readonly onCut?: () => void;
}

/** All secrets in one fragment, by position; each stretch of text is claimed by one rule at most. */
export function scanFragment(fragment: Fragment, ruleSet: RuleSet, options: ScanOptions): readonly Match[] {
  const matches = withoutOverlaps([...claimsIn(fragment, ruleSet, options)]);
  for (const match of matches) traceMatch(match, options.trace);
  return matches;
}

/** What each rule claims, layer by layer: whether there is anything shows with the first. */
export function* claimsIn(fragment: Fragment, ruleSet: RuleSet, options: ScanOptions): Iterable<Claim> {
  const root = rootInput(fragment, options);
  let lines: LineTable | undefined;
  for (const layer of layersOf(root, options.onCut)) {
    if (options.onWitness !== undefined) for (const witness of witnessesIn(layer.input)) options.onWitness(witness);
    for (const candidate of candidatesIn(layer.input, ruleSet)) {
      lines ??= makeLineTable(fragment.text);
      yield { match: toMatch(candidate, layer, lines), weight: candidate.weight ?? 0 };
    }
  }
}

/** The fragment's own text as matchers get it. */
export function rootInput(
  { text, provenance }: Fragment,
  { tools, now, trace }: Pick<ScanOptions, 'tools' | 'now' | 'trace'>,
): MatchInput {
  const root = { text, provenance, decodedFrom: [], tools: sparingTools(tools), now, trace };
  return { ...root, once: makeOnce(() => root) };
}

function candidatesIn(input: MatchInput, ruleSet: RuleSet): readonly Candidate[] {
  const rules = rulesWithAnchor(input.text, pathOf(input.provenance), ruleSet);
  if (input.trace !== undefined && input.outer === undefined) {
    const chosen = new Set(rules);
    for (const rule of ruleSet.rules) if (!chosen.has(rule)) input.trace({ kind: 'no-anchor', ruleId: rule.id });
  }
  return rules.flatMap((rule) => matcherOf(rule)(input, rule));
}

function toMatch(candidate: Candidate, { input, toFragment }: LayerInput, lines: LineTable): Match {
  const { rule, secret, confidence, related, proof, evidence } = candidate;
  const span = toFragment(candidate.span);
  const decodedFrom = [...input.decodedFrom, ...(candidate.decodedFrom ?? [])];
  return {
    rule,
    secret,
    identity: candidate.identity ?? secret,
    span,
    location: lines.locate(span),
    severity: candidate.severity ?? rule.severity,
    confidence,
    title: candidate.title ?? rule.title,
    related,
    ...(proof && { proof }),
    ...(decodedFrom.length > 0 && { decodedFrom }),
    evidence,
  };
}

function traceMatch(match: Match, trace: Trace): void {
  trace?.({ kind: 'matched', ruleId: match.rule.id, span: match.span, secret: match.secret });
}
