// The public blob of OpenSSH and PuTTY files (RFC 4253 section 6.6, RFC 5656, RFC 8709).

import { makeByteReader, type ByteReader } from './byte-reader.ts';
import type { Curve, PublicKey } from './public-key.ts';

const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['ecdsa-sha2-nistp256', 'prime256v1'],
  ['ecdsa-sha2-nistp384', 'secp384r1'],
  ['ecdsa-sha2-nistp521', 'secp521r1'],
]);

/** The key of a public blob; undefined for types that are not known here. */
export function readSshPublic(blob: Uint8Array): PublicKey | undefined {
  const reader = makeByteReader(blob);
  const name = reader.text() ?? '';
  const curve = CURVES.get(name);
  if (name === 'ssh-rsa') return readRsa(reader);
  if (name === 'ssh-dss') return readDsa(reader);
  if (curve !== undefined) return readEc(reader, curve);
  if (name !== 'ssh-ed25519' && name !== 'ssh-ed448') return undefined;
  const point = reader.field();
  return point && { type: name === 'ssh-ed25519' ? 'ed25519' : 'ed448', point };
}

function readRsa(reader: ByteReader): PublicKey | undefined {
  const exponent = reader.field();
  const modulus = reader.field();
  return exponent && modulus && { type: 'rsa', modulus, exponent };
}

function readDsa(reader: ByteReader): PublicKey | undefined {
  const [p, q, g, y] = [reader.field(), reader.field(), reader.field(), reader.field()];
  return p && q && g && y && { type: 'dsa', parameters: [p, q, g], y };
}

function readEc(reader: ByteReader, curve: Curve): PublicKey | undefined {
  reader.field();
  const point = reader.field();
  return point && { type: 'ec', curve, point };
}
