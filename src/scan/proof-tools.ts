// What the engine's proofs need of cryptography, by Node's crypto. Nothing here throws: the input is whatever
// a repository holds, and "no key" is an answer.

import { createHash, createHmac, createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { HashName, KeyFacts, ProofTools, Verifier } from '../core/proof-tools.ts';
import { toErrorMessage } from '../core/errors.ts';
import { shapeOf, type KeyShape } from '../engine/keys/key-shape.ts';

export const nodeProofTools: ProofTools = {
  inspectPrivateKey,
  publicKeySha256,
  hash: (name: HashName, data: string | Uint8Array): string => createHash(name).update(data).digest('hex'),
  hmac: (name: HashName, secret: string, data: string): Uint8Array => createHmac(name, secret).update(data).digest(),
  verifierOf,
};

// Node asks for a DER key's form; OpenSSL's PEM reader knows more of them, so DER goes in under the head of its shape.
const LABELS: Readonly<Record<KeyShape['form'], string>> = {
  pkcs1: 'RSA PRIVATE KEY',
  sec1: 'EC PRIVATE KEY',
  dsa: 'DSA PRIVATE KEY',
  pkcs8: 'PRIVATE KEY',
  'encrypted-pkcs8': 'ENCRYPTED PRIVATE KEY',
  pkcs12: 'PKCS12',
};

function inspectPrivateKey(key: string | Uint8Array): KeyFacts {
  const pem = typeof key === 'string' ? key : toPem(key);
  if (pem === undefined) return { state: 'invalid', reason: 'not the structure of a private key' };
  if (/BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type: ?4,ENCRYPTED/m.test(pem)) return { state: 'encrypted' };
  try {
    return factsOf(createPrivateKey(pem));
  } catch (error) {
    // OpenSSL's message names the failing function, never the key.
    return { state: 'invalid', reason: toErrorMessage(error) };
  }
}

function toPem(der: Uint8Array): string | undefined {
  const shape = shapeOf(der);
  if (shape === undefined) return undefined;
  const label = LABELS[shape.form];
  const body = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

function factsOf(key: KeyObject): KeyFacts {
  // Exported first: of an EC key whose number does not fit its curve this throws, where asking for its details
  // ends the process (an assertion in Node 20, met in a crypto library's test data).
  const privateKeySha256 = sha256(key.export({ type: 'pkcs8', format: 'der' }));
  const publicKeySha256 = sha256(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  const { namedCurve: curve, modulusLength: bits } = key.asymmetricKeyDetails ?? {};
  return {
    state: 'parsed',
    type: key.asymmetricKeyType ?? 'unknown',
    ...(bits !== undefined && { bits }),
    ...(curve !== undefined && { curve }),
    publicKeySha256,
    privateKeySha256,
  };
}

function publicKeySha256(pem: string): string | undefined {
  // createPublicKey takes a private key too and gives its public half: that would prove nothing here.
  if (/PRIVATE/.test(pem)) return undefined;
  const key = publicKeyOf(pem);
  return key && sha256(key.export({ type: 'spki', format: 'der' }));
}

function verifierOf(pem: string): Verifier {
  const key = publicKeyOf(pem);
  // Another kind of key has another kind of signature, and may throw at this one.
  if (key?.asymmetricKeyType !== 'rsa') return () => false;
  return (data, signature) => verify('sha256', Buffer.from(data), key, signature);
}

function publicKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    // No key, or an encrypted one: it signed nothing as far as can be told.
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
