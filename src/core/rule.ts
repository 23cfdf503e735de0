import type { Confidence, Kind, Severity } from './kind.ts';

/** What every rule says of itself, whatever it matches with. */
export interface RuleInfo {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** What was found and what an attacker can do with it. */
  readonly description: string;
  readonly severity: Severity;
  /** Steps in order, right for this credential. */
  readonly remediation: readonly string[];
  readonly references: readonly string[];
}

/** A checked rule. How it matches is a union on `match.kind`; see src/rules for the syntax as written. */
export interface Rule extends RuleInfo {
  /** Literals, ASCII, case folded: one must be present before anything of the rule runs. */
  readonly anchors: readonly string[];
  readonly confidence: Confidence;
  readonly match: RuleMatch;
}

export type RuleMatch =
  /** A linear regular expression with a group named `secret`; other named groups fill `related`. */
  | { readonly kind: 'expression'; readonly expression: string; readonly flags: string }
  /** A matcher of the engine, by name, with the options that the rule's file gives it. */
  | { readonly kind: 'matcher'; readonly matcher: string; readonly options: Readonly<Record<string, unknown>> };

/** All rules of a scan, ready to run. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** The union of all rules' anchors and what they are when encoded, sorted; the prefilter's hit names an index into it. */
  readonly anchors: readonly string[];
  /** Changes whenever a result could: rules, engine version. Keys every cache. */
  readonly hash: string;
}
