// Whose token a JWT is, by its algorithm and claims (see the table in patterns/README.md).

import type { Related } from '../../core/finding.ts';
import { documentedId, documentedProject } from './documented-tokens.ts';
import type { Claims, Jwt } from './jwt.ts';

export type JwtFamily =
  /** Acts for an application: calls, messages, verification. */
  | 'application'
  /** Logs in one user of a client SDK. */
  | 'user'
  /** Joins one session of Vonage Video. */
  | 'video'
  /** Acts for an OpenTok project or account. */
  | 'opentok'
  | 'opentok-session'
  /** Signs a webhook that Vonage sent: no credential, but evidence for a signature secret. */
  | 'webhook';

export interface FamilyOf {
  readonly family: JwtFamily;
  readonly related: Related;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PROJECT = /^\d{5,9}$/;
const API_KEY = /^[0-9a-f]{8}$/;

/** The family of a token of Vonage; undefined for everybody else's, and for documented ones. */
export function familyOf({ algorithm, claims }: Jwt): FamilyOf | undefined {
  if (/^RS\d{3}$/.test(algorithm)) return applicationFamily(claims);
  return algorithm === 'HS256' ? secretFamily(claims) : undefined;
}

function applicationFamily(claims: Claims): FamilyOf | undefined {
  const id = claims['application_id'];
  if (typeof id !== 'string' || !UUID.test(id) || documentedId(id)) return undefined;
  const related = { applicationId: id.toLowerCase() };
  if (claims['scope'] === 'session.connect' || typeof claims['session_id'] === 'string')
    return { family: 'video', related };
  return { family: typeof claims['sub'] === 'string' && claims['sub'] !== 'video' ? 'user' : 'application', related };
}

function secretFamily(claims: Claims): FamilyOf | undefined {
  const issuer = textOf(claims['iss']);
  if (issuer === 'Vonage' || (issuer === 'Nexmo' && 'payload_hash' in claims))
    return { family: 'webhook', related: webhookRelated(claims) };
  const ist = claims['ist'];
  if (!PROJECT.test(issuer) || documentedProject(issuer)) return undefined;
  const session = claims['scope'] === 'session.connect' || typeof claims['session_id'] === 'string';
  if (ist !== 'project' && ist !== 'account' && !session) return undefined;
  return { family: session ? 'opentok-session' : 'opentok', related: { projectId: issuer } };
}

function webhookRelated(claims: Claims): Related {
  const key = claims['api_key'];
  const id = claims['application_id'];
  return {
    ...(typeof key === 'string' && API_KEY.test(key) && { apiKey: key }),
    ...(typeof id === 'string' && UUID.test(id) && { applicationId: id.toLowerCase() }),
  };
}

// Java's SDK writes the project key as a number.
function textOf(claim: unknown): string {
  return typeof claim === 'string' || typeof claim === 'number' ? String(claim) : '';
}
