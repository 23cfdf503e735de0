// The matcher of private keys. A rule's option `owner` says which it reports: Vonage's application keys or all others.

import type { Proof } from '../../core/finding.ts';
import type { Severity } from '../../core/kind.ts';
import type { Rule } from '../../core/rule.ts';
import { SecretText } from '../../core/secret-text.ts';
import type { Candidate, MatchInput } from '../matcher.ts';
import { isDocumentedKey } from './documented-keys.ts';
import { findKeys } from './find-keys.ts';
import type { FoundKey } from './found-key.ts';
import { ownerOf, type KeyOwner } from './key-owner.ts';
import type { KeyReading } from './key-reading.ts';

// A parsed key explains its characters better than any name in front of them.
const WEIGHT = 900;
// Stores and forms of programs that sign no tokens.
const KEPT_WITH_OTHERS = new Set(['pkcs12', 'jks', 'jceks', 'pgp', 'putty', 'ssh2']);

interface OwnedKey {
  readonly key: FoundKey;
  readonly owner: KeyOwner;
}

/** Private keys that parse, by owner. */
export function matchPrivateKey(input: MatchInput, rule: Rule): readonly Candidate[] {
  if (rule.match.kind !== 'matcher') return [];
  const wanted = rule.match.options['owner'] === 'vonage';
  return input
    .once('private-keys', keysIn)
    .filter(({ owner }) => owner.vonage === wanted)
    .map((owned) => toCandidate(input, rule, owned));
}

function keysIn(input: MatchInput): readonly OwnedKey[] {
  return findKeys(input.text, input.tools).map((key) => ({
    key,
    owner: ownerOf(input, key.span, mayBeApplications(key)),
  }));
}

// The dashboard gives the key alone.
function mayBeApplications({ reading: { form } }: FoundKey): boolean {
  return !KEPT_WITH_OTHERS.has(form);
}

function toCandidate(input: MatchInput, rule: Rule, { key, owner }: OwnedKey): Candidate {
  const { span, reading } = key;
  const secret = new SecretText(key.secret ?? input.text.slice(span.start, span.end));
  input.trace?.({ kind: 'looked', ruleId: rule.id, span, secret });
  const documented = isDocumentedKey(reading);
  const { applicationId } = owner;
  return {
    rule,
    secret,
    identity: new SecretText(reading.identity),
    span,
    severity: severityOf(rule, reading, documented),
    confidence: documented ? 'low' : 'high',
    title: titleOf(rule, reading, documented),
    related: applicationId === undefined ? {} : { applicationId },
    proof: proofOf(reading),
    evidence: [`parses as a private key (${reading.form})`, owner.evidence],
    weight: WEIGHT,
  };
}

function severityOf(rule: Rule, { encrypted }: KeyReading, documented: boolean): Severity {
  if (documented) return 'low';
  // What stands between an attacker and the key is a passphrase that can be tried without limit.
  return encrypted ? 'medium' : rule.severity;
}

function titleOf({ title }: Rule, { type, bits, curve, encrypted }: KeyReading, documented: boolean): string {
  const size = bits === undefined ? curve : `${bits} bits`;
  const words = [
    type?.toUpperCase(),
    size,
    encrypted ? 'encrypted' : undefined,
    documented ? 'documented test key' : undefined,
  ];
  const known = words.filter((word) => word !== undefined);
  return known.length === 0 ? title : `${title} (${known.join(', ')})`;
}

function proofOf({ form, type, bits, curve, encrypted, publicKeySha256, fingerprint }: KeyReading): Proof {
  return {
    format: form,
    encrypted,
    ...(type !== undefined && { keyType: type }),
    ...(bits !== undefined && { bits }),
    ...(curve !== undefined && { curve }),
    ...(publicKeySha256 !== undefined && { publicKeySha256 }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}
