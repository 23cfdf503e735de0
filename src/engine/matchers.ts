// The matchers by the name that a rule's file gives. A new matcher is one file and one line here.

import { matchCredential } from './credential.ts';
import { matchExpression } from './expression.ts';
import { matchPrivateKey } from './keys/private-key.ts';
import type { Matcher } from './matcher.ts';
import { matchToken } from './tokens/token.ts';
import type { Rule } from '../core/rule.ts';

export const MATCHERS: Readonly<Record<string, Matcher>> = {
  credential: matchCredential,
  'private-key': matchPrivateKey,
  token: matchToken,
};

/** Rules are checked at load, so an unknown name here is a rule set that was not made by src/rules. */
export function matcherOf(rule: Rule): Matcher {
  if (rule.match.kind === 'expression') return matchExpression;
  return MATCHERS[rule.match.matcher] ?? (() => []);
}
