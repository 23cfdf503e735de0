// What `explain` prints: which rule looked at which span, and what was dropped by what and why.

import type { Span } from '../core/location.ts';
import type { SecretText } from '../core/secret-text.ts';

export type TraceEvent =
  /** The rule did not run: none of its anchors is in the text. */
  | { readonly kind: 'no-anchor'; readonly ruleId: string }
  /** The rule looked at a value. */
  | { readonly kind: 'looked'; readonly ruleId: string; readonly span: Span; readonly secret?: SecretText }
  /** A value was dropped; `by` names the check, `why` says it in words without the value. */
  | {
      readonly kind: 'dropped';
      readonly ruleId?: string;
      readonly span: Span;
      readonly secret?: SecretText;
      readonly by: string;
      readonly why: string;
    }
  | { readonly kind: 'matched'; readonly ruleId: string; readonly span: Span; readonly secret: SecretText }
  /** A text was decoded and looked at again. */
  | { readonly kind: 'decoded'; readonly step: string; readonly span: Span };

/** Absent when nobody listens, so that events are not even made. */
export type Trace = ((event: TraceEvent) => void) | undefined;
