// Secrets that nothing names: a value of the right shape is one when a token seen elsewhere in the scan was signed with it.

import type { Fragment } from '../../core/fragment.ts';
import type { Match } from '../../core/match.ts';
import type { ProofTools } from '../../core/proof-tools.ts';
import type { Rule, RuleSet } from '../../core/rule.ts';
import { SecretText } from '../../core/secret-text.ts';
import { toHex } from '../decode/bytes.ts';
import { longRuns, makeAlphabet } from '../decode/runs.ts';
import { makeLineTable } from '../lines.ts';
import { isDocumentedHash } from '../values/documented.ts';
import { judgeValue } from '../values/judge.ts';
import { shapeOf, type Shape } from '../values/shape.ts';
import type { Witness } from './witness.ts';

type Token = Extract<Witness, { kind: 'hmac' }>;

const BASE62 = makeAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const PROJECT_SECRET = 40;
// An HMAC costs 2 µs; a lock file has thousands of digests, and a log thousands of tokens.
const MAX_TOKENS = 100;
const MAX_HMACS = 200_000;

interface Proving {
  readonly tools: ProofTools;
  /** Told when not all was tried. */
  readonly onCut: () => void;
}

/** The tokens that none of the values proves. */
export function unprovenBy(
  values: readonly SecretText[],
  witnesses: readonly Witness[],
  { tools, onCut }: Proving,
): readonly Token[] {
  // A log repeats a token on each of its lines.
  const all = new Map(witnesses.filter((witness) => witness.kind === 'hmac').map((token) => [token.mac, token]));
  // Revealed for the HMAC only; what comes out is yes or no.
  const texts = [...new Set(values.map((value) => value.reveal()))].slice(0, MAX_HMACS / MAX_TOKENS);
  if (all.size > MAX_TOKENS) onCut();
  const tokens = [...all.values()].slice(0, MAX_TOKENS);
  return tokens.filter((token) => !texts.some((text) => isSignedWith(text, token, tools)));
}

/** Finds, text for text, the values that one of the tokens was signed with. */
export function proverOf(
  tokens: readonly Token[],
  ruleSet: RuleSet,
  { tools, onCut }: Proving,
): (fragment: Fragment) => readonly Match[] {
  let left = MAX_HMACS;
  const isProof = (value: string, token: Token): boolean => {
    if (left === 0) onCut();
    return left > 0 && left-- > 0 && isSignedWith(value, token, tools);
  };
  // Whether it is a value at all is asked last: that takes longer than an HMAC.
  const prove = (value: string): Token | undefined =>
    tokens.find((token) => shapeOf(value) === shapeFor(token) && isProof(value, token) && isValue(value));
  const ruleOf = (token: Token): Rule | undefined =>
    ruleSet.rules.find(({ kind }) => kind === (isProjects(token) ? 'video-secret' : 'signature-secret'));
  return ({ text }) =>
    longRuns(text, BASE62, PROJECT_SECRET).flatMap((span) => {
      const value = text.slice(span.start, span.end);
      const token = prove(value);
      const rule = token && ruleOf(token);
      if (token === undefined || rule === undefined || isDocumentedHash(tools.hash('sha256', value))) return [];
      const secret = new SecretText(value);
      const location = makeLineTable(text).locate(span);
      return [{ ...toMatch(token, rule), secret, identity: secret, span, location }];
    });
}

function toMatch(
  { form, related }: Token,
  rule: Rule,
): Pick<Match, 'rule' | 'severity' | 'title' | 'confidence' | 'related' | 'proof' | 'evidence'> {
  const { severity, title } = rule;
  const evidence = [`proved by a ${form.replaceAll('-', ' ')} in the scan`];
  return { rule, severity, title, confidence: 'high', related, proof: { provenBy: form }, evidence };
}

function isProjects({ form }: Token): boolean {
  return form !== 'webhook-jwt';
}

function shapeFor(token: Token): Shape {
  return isProjects(token) ? 'hex40' : 'base62-50';
}

function isValue(value: string): boolean {
  return judgeValue(value).kind === 'value';
}

function isSignedWith(value: string, { hash, data, mac }: Token, tools: ProofTools): boolean {
  return toHex(tools.hmac(hash, value, data.reveal())) === mac;
}
