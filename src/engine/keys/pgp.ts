// The first packet of a PGP private key block (RFC 4880 and RFC 9580): algorithm, size, encrypted or not, and the
// fingerprint that key servers list.

import type { ProofTools } from '../../core/proof-tools.ts';
import { concat } from './der-write.ts';
import type { KeyReading } from './key-reading.ts';

const SECRET_KEY = 5;
const SECRET_SUBKEY = 7;
// Public-key algorithm → name and number of multiprecision integers of its public half; curves say so.
const ALGORITHMS: Readonly<
  Record<number, { readonly type: string; readonly numbers: number; readonly curve?: boolean }>
> = {
  1: { type: 'rsa', numbers: 2 },
  2: { type: 'rsa', numbers: 2 },
  3: { type: 'rsa', numbers: 2 },
  16: { type: 'elgamal', numbers: 3 },
  17: { type: 'dsa', numbers: 4 },
  18: { type: 'ecdh', numbers: 1, curve: true },
  19: { type: 'ec', numbers: 1, curve: true },
  22: { type: 'ed25519', numbers: 1, curve: true },
  // RFC 9580; only in packets that say how long their public part is.
  25: { type: 'x25519', numbers: 0, curve: true },
  26: { type: 'x448', numbers: 0, curve: true },
  27: { type: 'ed25519', numbers: 0, curve: true },
  28: { type: 'ed448', numbers: 0, curve: true },
};
// S2K 101 with mode 1 (GnuPG's extension): the secret part is not in the file but on a card, or taken out.
const S2K_GNU = 101;
const MAX_PACKETS = 64;

interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
}

interface SecretPart {
  readonly algorithm: number;
  readonly bits: number;
  readonly encrypted: boolean;
  readonly fingerprint: string;
}

/** The first packet that holds a secret; undefined when there is none. */
export function readPgpKey(bytes: Uint8Array, tools: ProofTools): KeyReading | undefined {
  for (const { tag, body } of packetsOf(bytes)) {
    const part = tag === SECRET_KEY || tag === SECRET_SUBKEY ? secretPart(body, tools) : undefined;
    if (part !== undefined) return toReading(part, bytes, tools);
  }
  return undefined;
}

function toReading(part: SecretPart, bytes: Uint8Array, tools: ProofTools): KeyReading {
  const { algorithm, bits, encrypted, fingerprint } = part;
  const type = ALGORITHMS[algorithm]?.type ?? 'unknown';
  const hashes = [tools.hash('sha256', bytes)];
  // A curve's number is a point, whose length is no size of the key.
  const known = ALGORITHMS[algorithm];
  const size = known !== undefined && known.curve === undefined && { bits };
  return { form: 'pgp', type, ...size, encrypted, fingerprint, identity: `pgp:${fingerprint}`, hashes };
}

function packetsOf(bytes: Uint8Array): readonly Packet[] {
  const packets: Packet[] = [];
  let at = 0;
  while (at < bytes.length && packets.length < MAX_PACKETS) {
    const head = packetHead(bytes, at);
    if (head === undefined || head.end > bytes.length) break;
    packets.push({ tag: head.tag, body: bytes.subarray(head.body, head.end) });
    at = head.end;
  }
  return packets;
}

function packetHead(bytes: Uint8Array, at: number): { tag: number; body: number; end: number } | undefined {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return undefined;
  if (first < 0xc0) return oldHead(bytes, at, first);
  const size = bytes[at + 1] ?? 0;
  const tag = first & 0x3f;
  if (size < 192) return { tag, body: at + 2, end: at + 2 + size };
  if (size < 224) return { tag, body: at + 3, end: at + 3 + (size - 192) * 256 + (bytes[at + 2] ?? 0) + 192 };
  return size === 255 ? { tag, body: at + 6, end: at + 6 + number(bytes, at + 2, 4) } : undefined;
}

function oldHead(bytes: Uint8Array, at: number, first: number): { tag: number; body: number; end: number } | undefined {
  const size = [1, 2, 4][first & 3];
  if (size === undefined) return undefined;
  return { tag: (first >> 2) & 15, body: at + 1 + size, end: at + 1 + size + number(bytes, at + 1, size) };
}

function secretPart(body: Uint8Array, tools: ProofTools): SecretPart | undefined {
  const version = body[0];
  const algorithm = body[5] ?? 0;
  if (version === 5 || version === 6) return sizedSecretPart(body, algorithm, tools);
  const known = ALGORITHMS[algorithm];
  if (version !== 4 || known === undefined) return undefined;
  const start = known.curve === true ? 7 + (body[6] ?? 0) : 6;
  const bits = number(body, start, 2);
  let end = start;
  for (let i = 0; i < known.numbers; i++) end += 2 + ((number(body, end, 2) + 7) >> 3);
  // ECDH names its key derivation after the point.
  if (algorithm === 18) end += 1 + (body[end] ?? 0);
  const encrypted = encryptionAt(body, end);
  if (encrypted === undefined) return undefined;
  const hashed = concat([Uint8Array.of(0x99, end >> 8, end & 0xff), body.subarray(0, end)]);
  return { algorithm, bits, encrypted, fingerprint: tools.hash('sha1', hashed) };
}

// Versions 5 (GnuPG's draft) and 6 say how long their public part is; it begins the fingerprint's text, as does a mark.
function sizedSecretPart(body: Uint8Array, algorithm: number, tools: ProofTools): SecretPart | undefined {
  const end = 10 + number(body, 6, 4);
  const encrypted = encryptionAt(body, end);
  if (encrypted === undefined) return undefined;
  const mark = Uint8Array.of(body[0] === 6 ? 0x9b : 0x9a, 0, 0, end >> 8, end & 0xff);
  const fingerprint = tools.hash('sha256', concat([mark, body.subarray(0, end)]));
  return { algorithm, bits: number(body, 10, 2), encrypted, fingerprint };
}

// The S2K usage octet: 0 is no encryption; nothing behind it, or GnuPG's stub, is no secret.
function encryptionAt(body: Uint8Array, at: number): boolean | undefined {
  const usage = body[at];
  if (usage === undefined || body.length - at < 12) return undefined;
  if (body[at + 2] === S2K_GNU && usage >= 253) return undefined;
  return usage !== 0;
}

function number(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
