// How matchers plug into the pipeline. A matcher is a pure function from (what is looked at, one rule)
// to candidates; the pipeline maps their spans to the outer text, drops doubles and locates them.

import type { Proof, Related } from '../core/finding.ts';
import type { Confidence, Severity } from '../core/kind.ts';
import type { Span } from '../core/location.ts';
import type { ProofTools } from '../core/proof-tools.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Rule } from '../core/rule.ts';
import type { SecretText } from '../core/secret-text.ts';
import type { Trace } from './trace.ts';

/** One text to look at: the fragment's own, or what a decoder found inside it. */
export interface MatchInput {
  readonly text: string;
  /** A decoded layer is judged in the light of the text that holds it. */
  readonly outer?: MatchInput;
  readonly provenance: Provenance;
  /** Decoding steps that led here, outermost first; empty for the fragment's own text. */
  readonly decodedFrom: readonly string[];
  /** For a decoded layer: where it stood in `outer.text`. */
  readonly outerSpan?: Span;
  readonly tools: ProofTools;
  readonly now: Date;
  readonly trace: Trace;
  /** Work that several rules share is done once per text: `make` runs at the first call with this key. */
  readonly once: <T>(key: string, make: (input: MatchInput) => T) => T;
}

/** What a matcher claims. Spans are in `input.text`. */
export interface Candidate {
  readonly rule: Rule;
  readonly secret: SecretText;
  /** Defaults to the secret itself; a key gives the hash of its public half. */
  readonly identity?: SecretText;
  readonly span: Span;
  readonly confidence: Confidence;
  /** Defaults to the rule's. */
  readonly severity?: Severity;
  /** Defaults to the rule's. */
  readonly title?: string;
  readonly related: Related;
  readonly proof?: Proof;
  readonly evidence: readonly string[];
  /** Further decoding steps the matcher made itself, e.g. `base64` of a Basic header. */
  readonly decodedFrom?: readonly string[];
  /** Decides between candidates over the same characters; higher wins, confidence first. */
  readonly weight?: number;
}

export type Matcher = (input: MatchInput, rule: Rule) => readonly Candidate[];

/** What a decoder finds: text, the step's name, and the way back. */
export interface Layer {
  readonly text: string;
  /** `base64`, `hex`, `percent`, `html`, `json`, `quoted-printable`, `joined` … */
  readonly step: string;
  /** Where the whole layer stands in the text it was decoded from. */
  readonly span: Span;
  /** Maps a span of the layer's text to the text it was decoded from. */
  readonly toOuter: (span: Span) => Span;
}

/** Finds layers in one text. `budget` is the number of characters that it may still produce. */
export type Decoder = (text: string, budget: number) => readonly Layer[];
