// Collects the witnesses of one text: see witness.ts. Runs on every layer, so the cheap checks come first.

import { SecretText } from '../../core/secret-text.ts';
import type { Related } from '../../core/finding.ts';
import { toHex } from '../decode/bytes.ts';
import type { MatchInput } from '../matcher.ts';
import { familyOf } from '../tokens/jwt-family.ts';
import { findJwts, type Jwt } from '../tokens/jwt.ts';
import { findT1Tokens, type T1Token } from '../tokens/t1.ts';
import { findPublicKeys } from './public-keys.ts';
import { findSignedQueries } from './signed-query.ts';
import type { Witness } from './witness.ts';

/** Everything in the text that can prove a secret found elsewhere. */
export function witnessesIn({ text, tools }: MatchInput): readonly Witness[] {
  return [
    ...(text.includes('.eyJ') ? findJwts(text).flatMap((jwt) => fromJwt(jwt) ?? []) : []),
    ...(text.includes('cGFydG5lcl9pZD') ? findT1Tokens(text).map(fromT1) : []),
    ...(text.includes('sig') ? findSignedQueries(text) : []),
    ...(text.includes('PUBLIC') ? findPublicKeys(text, tools) : []),
  ];
}

function fromJwt(jwt: Jwt): Witness | undefined {
  const known = familyOf(jwt);
  if (known === undefined) return undefined;
  const { family, related } = known;
  const data = new SecretText(jwt.data);
  if (family === 'webhook') return hmacWitness('webhook-jwt', jwt, related);
  if (family === 'opentok' || family === 'opentok-session') return hmacWitness('opentok-jwt', jwt, related);
  // PS and other RS sizes would need another verifier; Vonage takes RS256 only.
  return jwt.algorithm === 'RS256' ? { kind: 'signature', data, signature: jwt.signature, related } : undefined;
}

function hmacWitness(form: 'webhook-jwt' | 'opentok-jwt', { data, signature }: Jwt, related: Related): Witness {
  return { kind: 'hmac', form, hash: 'sha256', data: new SecretText(data), mac: toHex(signature), related };
}

function fromT1({ data, signature, projectId }: T1Token): Witness {
  const related = { projectId };
  return { kind: 'hmac', form: 't1-token', hash: 'sha1', data: new SecretText(data), mac: signature, related };
}
