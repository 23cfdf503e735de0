// Writes DER: only what a public key's SubjectPublicKeyInfo (RFC 5280) is made of, so that a key read from
// OpenSSH, PuTTY, JWK or XML gets the same public-key hash as the same key in PEM.

import { fromHex } from '../decode/bytes.ts';
import { TAG } from './der.ts';

const BIT_STRING = 0x03;
const NULL = Uint8Array.of(0x05, 0x00);

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return element(TAG.sequence, concat(parts));
}

/** An unsigned number, big-endian; leading zeros are normalised as DER wants. */
export function integer(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at++;
  const bare = bytes.subarray(at);
  const negative = (bare[0] ?? 0) >= 0x80;
  return element(TAG.integer, negative ? concat([Uint8Array.of(0), bare]) : bare);
}

export function bitString(bytes: Uint8Array): Uint8Array {
  return element(BIT_STRING, concat([Uint8Array.of(0), bytes]));
}

/** An object identifier by its content bytes in hex. */
export function oid(hex: string): Uint8Array {
  return element(TAG.oid, fromHex(hex) ?? new Uint8Array());
}

export function derNull(): Uint8Array {
  return NULL;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function element(tag: number, content: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  if (length < 0x100) return Uint8Array.of(0x81, length);
  return Uint8Array.of(0x82, length >> 8, length & 0xff);
}
