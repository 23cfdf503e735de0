import type { Proof, Related } from './finding.ts';
import type { Confidence, Severity } from './kind.ts';
import type { Location, Span } from './location.ts';
import type { Rule } from './rule.ts';
import type { SecretText } from './secret-text.ts';

/** A secret seen at one place of one fragment: what the engine returns. */
export interface Match {
  readonly rule: Rule;
  readonly secret: SecretText;
  /** Names the secret whatever its encoding (a key's public-key hash, else the secret): one identity, one finding. */
  readonly identity: SecretText;
  /** Where the secret stands in the fragment's text; in the outer text when it was decoded. */
  readonly span: Span;
  readonly location: Location;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly related: Related;
  readonly proof?: Proof;
  readonly decodedFrom?: readonly string[];
  /** Evidence in words for `explain`, without the secret. */
  readonly evidence: readonly string[];
}
