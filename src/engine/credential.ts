// The matcher of account, signature, video and dashboard credentials.

import type { Candidate, MatchInput } from './matcher.ts';
import type { Rule } from '../core/rule.ts';

/** Selects, of the credentials seen in the text, those that the rule's options name. */
export function matchCredential(_input: MatchInput, _rule: Rule): readonly Candidate[] {
  return [];
}
