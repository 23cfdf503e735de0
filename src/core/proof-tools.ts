// The engine is pure: what proof needs of cryptography is handed in as this interface.
// src/scan/ implements it with Node's crypto; a test can give a fake.

/** Facts about a private key block. */
export type KeyFacts =
  | {
      readonly state: 'parsed';
      /** e.g. `rsa`, `ec`, `ed25519`, `dsa`. */
      readonly type: string;
      readonly bits?: number;
      readonly curve?: string;
      /** SHA-256 of the public key's SPKI DER, lower-case hex. */
      readonly publicKeySha256: string;
      /** SHA-256 of the private key as PKCS#8 DER, lower-case hex. Compare only; never printed. */
      readonly privateKeySha256: string;
    }
  | { readonly state: 'encrypted'; readonly type?: string }
  | { readonly state: 'invalid'; readonly reason: string }
  /** Nobody looked: there were too many others. */
  | { readonly state: 'unread' };

export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** True when the signature over `data` was made by this verifier's key. */
export type Verifier = (data: string, signature: Uint8Array) => boolean;

export interface ProofTools {
  /** Parses PEM text or DER bytes of any private key form; never throws. */
  inspectPrivateKey(key: string | Uint8Array): KeyFacts;
  /** SHA-256 of an SPKI public key given as PEM, lower-case hex; undefined when it is none. */
  publicKeySha256(pem: string): string | undefined;
  hash(name: HashName, data: string | Uint8Array): string;
  hmac(name: HashName, secret: string, data: string): Uint8Array;
  /** Tells of RS256 signatures whether the private key in `pem` made them. The key is read once, which costs ten times a verification. */
  verifierOf(pem: string): Verifier;
}
