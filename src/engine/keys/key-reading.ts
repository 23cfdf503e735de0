// What is known of one private key after reading it, whatever its form; and how a DER block is read.

import type { KeyFacts, ProofTools } from '../../core/proof-tools.ts';
import { OID, shapeOf, type KeyShape } from './key-shape.ts';
import { hasKeyBag } from './keystore.ts';

/** In bytes: an RSA key of 16,384 bits has 9,300. Only a store is larger. */
export const MAX_KEY: number = 1 << 14;

export interface KeyReading {
  /** `pkcs1`, `pkcs8`, `openssh`, `putty` …: told in the finding's proof. */
  readonly form: string;
  /** `rsa`, `ec`, `ed25519` …; absent where only the passphrase could tell. */
  readonly type?: string;
  readonly bits?: number;
  readonly curve?: string;
  readonly encrypted: boolean;
  /** SHA-256 of the SPKI DER: the same for every encoding of a key. */
  readonly publicKeySha256?: string;
  /** Names the key; from the public half where that is known. */
  readonly identity: string;
  /** Hashes by which a documented test key is known: of the block as written and of the key as PKCS#8. */
  readonly hashes: readonly string[];
  /** Of a PGP key: its fingerprint, which key servers list. */
  readonly fingerprint?: string;
}

/** Reads the DER element at the start of `der`; undefined when it is no private key. */
export function readDerKey(der: Uint8Array, tools: ProofTools): KeyReading | undefined {
  const shape = shapeOf(der);
  if (shape === undefined || (shape.form !== 'pkcs12' && der.length > MAX_KEY)) return undefined;
  if (shape.form === 'pkcs12' && !hasKeyBag(der)) return undefined;
  const hash = tools.hash('sha256', der);
  if (shape.form === 'encrypted-pkcs8' || shape.form === 'pkcs12') {
    return { form: shape.form, encrypted: true, identity: `body:${hash}`, hashes: [hash] };
  }
  return fromFacts(tools.inspectPrivateKey(der), shape, hash);
}

function fromFacts(facts: KeyFacts, shape: KeyShape, hash: string): KeyReading | undefined {
  const { form } = shape;
  if (facts.state === 'encrypted') return { form, encrypted: true, identity: `body:${hash}`, hashes: [hash] };
  if (facts.state === 'parsed') {
    const { type, bits, curve, publicKeySha256, privateKeySha256 } = facts;
    const size = { ...(bits !== undefined && { bits }), ...(curve !== undefined && { curve }) };
    const hashes = [hash, privateKeySha256];
    return { form, type, ...size, encrypted: false, publicKeySha256, identity: `public:${publicKeySha256}`, hashes };
  }
  // An algorithm that the library does not know (GOST, post-quantum) is a key still, as far as its structure says.
  if (facts.state === 'invalid' && (shape.form !== 'pkcs8' || KNOWN.has(shape.algorithm))) return undefined;
  return { form, encrypted: false, identity: `body:${hash}`, hashes: [hash] };
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(OID));
