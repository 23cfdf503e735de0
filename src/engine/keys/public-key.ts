// The public half of a key as numbers, whatever file they came from, and its SubjectPublicKeyInfo.

import { concat, bitString, derNull, integer, oid, sequence } from './der-write.ts';
import { OID } from './key-shape.ts';

export type PublicKey =
  | { readonly type: 'rsa'; readonly modulus: Uint8Array; readonly exponent: Uint8Array }
  | { readonly type: 'ec'; readonly curve: Curve; readonly point: Uint8Array }
  | { readonly type: 'ed25519' | 'ed448'; readonly point: Uint8Array }
  | { readonly type: 'dsa'; readonly parameters: readonly Uint8Array[]; readonly y: Uint8Array };

/** OpenSSL's names of the curves, as in `proof.curve`. */
export type Curve = 'prime256v1' | 'secp384r1' | 'secp521r1' | 'secp256k1';

const CURVE_OID: Readonly<Record<Curve, string>> = {
  prime256v1: '2a8648ce3d030107',
  secp384r1: '2b81040022',
  secp521r1: '2b81040023',
  secp256k1: '2b8104000a',
};

/** SPKI DER, byte for byte as OpenSSL writes it. */
export function toSpki(key: PublicKey): Uint8Array {
  switch (key.type) {
    case 'rsa':
      return sequence(
        sequence(oid(OID.rsa), derNull()),
        bitString(sequence(integer(key.modulus), integer(key.exponent))),
      );
    case 'ec':
      return sequence(sequence(oid(OID.ec), oid(CURVE_OID[key.curve])), bitString(key.point));
    case 'ed25519':
    case 'ed448':
      return sequence(sequence(oid(OID[key.type])), bitString(key.point));
    case 'dsa':
      return sequence(sequence(oid(OID.dsa), sequence(...key.parameters.map(integer))), bitString(integer(key.y)));
  }
}

/** Size in bits where the type leaves it open. */
export function bitsOf(key: PublicKey): number | undefined {
  if (key.type === 'rsa') return bitLength(key.modulus);
  return key.type === 'dsa' ? bitLength(key.parameters[0] ?? new Uint8Array()) : undefined;
}

/** An uncompressed point of its two coordinates, each padded to the curve's size. */
export function toPoint(x: Uint8Array, y: Uint8Array): Uint8Array {
  const size = Math.max(x.length, y.length);
  return concat([Uint8Array.of(4), new Uint8Array(size - x.length), x, new Uint8Array(size - y.length), y]);
}

function bitLength(number: Uint8Array): number {
  const start = number.findIndex((byte) => byte !== 0);
  if (start === -1) return 0;
  return (number.length - start) * 8 - Math.clz32(number[start] ?? 0) + 24;
}
