// Proof across a scan: secrets found in one content, tokens and public keys found in another. Pure, and bounded by
// counts, since a hostile repository can hold any number of both.

import type { Proof, Related } from '../../core/finding.ts';
import type { Match } from '../../core/match.ts';
import type { ProofTools, Verifier } from '../../core/proof-tools.ts';
import type { Rule } from '../../core/rule.ts';
import { toHex } from '../decode/bytes.ts';
import { toCanonicalPem } from '../keys/canonical.ts';
import { isQuerySignedBy } from './signed-query.ts';
import type { Witness } from './witness.ts';

export interface CrossProofOptions {
  readonly tools: ProofTools;
  /** The rule that a key proven to be an application's is reported by, when another rule found it. */
  readonly applicationKeyRule?: Rule;
}

// An HMAC costs 2 µs, an RSA verification 50 µs: the bounds keep the worst case below a second or two.
const MAX_HMACS = 200_000;
const MAX_SIGNATURES = 10_000;
const MAX_PAIRS = 5_000_000;

interface Budget {
  hmacs: number;
  signatures: number;
  /** Pairs looked at at all, also those that contradict each other. */
  pairs: number;
}

interface Proven {
  readonly by: string;
  readonly related: Related;
}

/** The matches in the same order; those that a witness proves have high confidence and say by what. */
export function crossProof(
  matches: readonly Match[],
  witnesses: readonly Witness[],
  options: CrossProofOptions,
): readonly Match[] {
  if (witnesses.length === 0) return matches;
  const budget = { hmacs: MAX_HMACS, signatures: MAX_SIGNATURES, pairs: MAX_PAIRS };
  const known = new Map<string, Proven | undefined>();
  return matches.map((match) => {
    if (!isProvable(match)) return match;
    // One secret in a thousand places is tried once; the map dies with this call.
    const identity = match.identity.reveal();
    if (!known.has(identity)) known.set(identity, prove(match, witnesses, { tools: options.tools, budget }));
    const proven = known.get(identity);
    return proven === undefined ? match : withProof(match, proven, options.applicationKeyRule);
  });
}

function isProvable({ rule, proof }: Match): boolean {
  if (rule.kind === 'application-private-key' || rule.kind === 'private-key') return proof?.['encrypted'] !== true;
  return rule.kind === 'video-secret' || rule.kind === 'signature-secret' || rule.kind === 'api-secret';
}

interface Means {
  readonly tools: ProofTools;
  readonly budget: Budget;
}

function prove(match: Match, witnesses: readonly Witness[], means: Means): Proven | undefined {
  const isKey = match.rule.kind === 'application-private-key' || match.rule.kind === 'private-key';
  const test = isKey ? keyTest(match, means) : secretTest(match, means);
  for (const witness of witnesses) {
    if (means.budget.pairs-- <= 0) return undefined;
    if (contradicts(match.related, witness.related)) continue;
    const by = test(witness);
    if (by !== undefined) return { by, related: witness.related };
  }
  return undefined;
}

// Two different projects or accounts: no need to try. Of applications the key itself decides.
function contradicts(a: Related, b: Related): boolean {
  const differ = (x: string | undefined, y: string | undefined): boolean =>
    x !== undefined && y !== undefined && x !== y;
  return differ(a.projectId, b.projectId) || differ(a.apiKey, b.apiKey);
}

type Test = (witness: Witness) => string | undefined;

function secretTest({ secret }: Match, { tools, budget }: Means): Test {
  // Revealed once per distinct secret, for the HMAC; what comes out is yes or no.
  const value = secret.reveal();
  return (witness) => {
    if (witness.kind !== 'hmac' && witness.kind !== 'signed-query') return undefined;
    if (budget.hmacs-- <= 0) return undefined;
    if (witness.kind === 'signed-query') return isQuerySignedBy(value, witness, tools) ? 'signed-query' : undefined;
    const mac = tools.hmac(witness.hash, value, witness.data.reveal());
    return toHex(mac) === witness.mac ? witness.form : undefined;
  };
}

function keyTest(match: Match, { tools, budget }: Means): Test {
  const publicKey = match.proof?.['publicKeySha256'];
  let isSigned: Verifier | undefined;
  return (witness) => {
    if (witness.kind === 'public-key') return witness.sha256 === publicKey ? 'public-key' : undefined;
    if (witness.kind !== 'signature' || match.proof?.['keyType'] !== 'rsa' || budget.signatures-- <= 0)
      return undefined;
    // The verifier takes PEM; it goes no further.
    isSigned ??= tools.verifierOf(toCanonicalPem(match.secret.reveal()) ?? '');
    return isSigned(witness.data.reveal(), witness.signature) ? 'application-jwt' : undefined;
  };
}

function withProof(match: Match, { by, related }: Proven, applicationKeyRule: Rule | undefined): Match {
  // A public key alone says that the pair is whole, not whose it is.
  const owned = match.rule.kind === 'private-key' && related.applicationId !== undefined;
  const rule = owned && applicationKeyRule !== undefined ? applicationKeyRule : match.rule;
  const proof: Proof = { ...match.proof, provenBy: by };
  const moved = rule === match.rule ? {} : { rule, severity: rule.severity, title: rule.title };
  return {
    ...match,
    ...moved,
    confidence: isDocumented(match) ? match.confidence : 'high',
    // The witness knows for certain what the neighbourhood only suggested.
    related: { ...match.related, ...related },
    proof,
    evidence: [...match.evidence, `proved by a ${by.replaceAll('-', ' ')} in the scan`],
  };
}

// A documented test key stays what it is, even beside the SDK's own public key.
function isDocumented({ confidence, rule }: Match): boolean {
  return confidence === 'low' && rule.kind.endsWith('private-key');
}
