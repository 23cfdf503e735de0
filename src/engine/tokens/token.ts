// The matcher of tokens. A rule's option `family` says which it reports; webhook tokens and session ids never are.

import type { Related, Proof } from '../../core/finding.ts';
import type { Span } from '../../core/location.ts';
import type { Rule } from '../../core/rule.ts';
import { SecretText } from '../../core/secret-text.ts';
import type { Candidate, MatchInput } from '../matcher.ts';
import { documentedProject, documentedToken } from './documented-tokens.ts';
import { familyOf } from './jwt-family.ts';
import { findJwts, type Jwt } from './jwt.ts';
import { findT1Tokens, type T1Token } from './t1.ts';
import { validityOf } from './validity.ts';

// A token that decodes explains its characters better than any name in front of them.
const WEIGHT = 900;
// Without `exp` a JWT is valid for 15 minutes (Vonage, JWTs), a T1 token for 24 hours (OpenTok, token creation).
const JWT_SECONDS = 15 * 60;
const T1_SECONDS = 24 * 3600;

interface ReadToken {
  readonly family: string;
  readonly span: Span;
  readonly text: string;
  readonly related: Related;
  readonly proof: Proof;
  readonly expired: boolean;
}

/** Tokens of the family that the rule's options name. */
export function matchToken(input: MatchInput, rule: Rule): readonly Candidate[] {
  if (rule.match.kind !== 'matcher') return [];
  const wanted = rule.match.options['family'];
  return input
    .once('tokens', tokensIn)
    .filter(({ family }) => family === wanted)
    .map((token) => toCandidate(input, rule, token));
}

function tokensIn({ text, now }: MatchInput): readonly ReadToken[] {
  const jwts = findJwts(text).flatMap((jwt) => readJwtToken(jwt, now) ?? []);
  const tokens = findT1Tokens(text).flatMap((token) => readT1(token, now) ?? []);
  return [...jwts, ...tokens];
}

function readJwtToken(jwt: Jwt, now: Date): ReadToken | undefined {
  const known = familyOf(jwt);
  if (known === undefined) return undefined;
  const { claims, span, text, algorithm } = jwt;
  const { expired, times } = validityOf(
    { issued: claims['iat'], expires: claims['exp'], defaultSeconds: JWT_SECONDS },
    now,
  );
  const proof = { algorithm, subject: known.family, ...textClaims(claims), ...known.related, ...times };
  return { family: known.family, span, text, related: known.related, proof, expired };
}

// Claims that tell whom to ask; a subject is a user's name, not a secret.
function textClaims(claims: Jwt['claims']): Proof {
  const issuer = claims['iss'];
  const role = claims['role'];
  return {
    ...(typeof issuer === 'string' && issuer.length < 100 && { issuer }),
    ...(typeof role === 'string' && role.length < 40 && { role }),
  };
}

function readT1({ span, text, projectId, fields }: T1Token, now: Date): ReadToken | undefined {
  if (documentedProject(projectId)) return undefined;
  const { expired, times } = validityOf(
    { issued: fields['create_time'], expires: fields['expire_time'], defaultSeconds: T1_SECONDS },
    now,
  );
  const role = fields['role'];
  const known = role !== undefined && /^[a-z]{4,20}$/.test(role) ? { role } : {};
  return { family: 't1', span, text, related: { projectId }, proof: { projectId, ...known, ...times }, expired };
}

function toCandidate(input: MatchInput, rule: Rule, token: ReadToken): Candidate {
  const { span, related, proof, expired } = token;
  const secret = new SecretText(token.text);
  input.trace?.({ kind: 'looked', ruleId: rule.id, span, secret });
  const documented = documentedToken(input.tools.hash('sha256', token.text));
  return {
    rule,
    secret,
    span,
    severity: expired ? 'low' : rule.severity,
    confidence: documented ? 'low' : 'high',
    title: expired ? `${rule.title} (expired)` : rule.title,
    related,
    proof,
    evidence: ['decodes to the claims of such a token', expired ? 'has expired' : 'has not expired'],
    weight: WEIGHT,
  };
}
