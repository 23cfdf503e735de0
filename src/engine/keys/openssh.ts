// OpenSSH's own container, openssh-key-v1 (PROTOCOL.key of OpenSSH). Node's crypto does not read it. The public
// half is never encrypted, so type, size and fingerprint are known either way.

import type { ProofTools } from '../../core/proof-tools.ts';
import { makeByteReader, type ByteReader } from './byte-reader.ts';
import type { KeyReading } from './key-reading.ts';
import { readingOf } from './public-reading.ts';
import { readSshPublic } from './ssh-public.ts';

const MAGIC = 'openssh-key-v1\0';
const SSH2_MAGIC = 0x3f6ff9eb;

interface Start {
  readonly cipher: string;
  readonly reader: ByteReader;
}

/** What stands before the keys, of which there is one. */
function readStart(bytes: Uint8Array): Start | undefined {
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const reader = makeByteReader(bytes, MAGIC.length);
  const cipher = reader.text();
  reader.field();
  reader.field();
  return cipher !== undefined && reader.uint32() === 1 ? { cipher, reader } : undefined;
}

/** True when the bytes begin as the container does; the rest may be cut off. */
export function beginsOpenSshKey(bytes: Uint8Array): boolean {
  return readStart(bytes) !== undefined;
}

/** Reads the container; undefined when it is cut, or its check numbers differ. */
export function readOpenSshKey(bytes: Uint8Array, tools: ProofTools): KeyReading | undefined {
  const start = readStart(bytes);
  if (start === undefined) return readSsh2Key(bytes, tools);
  const { cipher, reader } = start;
  const blob = reader.field();
  const secret = reader.field();
  if (blob === undefined || secret === undefined) return undefined;
  const encrypted = cipher !== 'none';
  if (!encrypted && !hasEqualChecks(secret)) return undefined;
  const key = readSshPublic(blob);
  if (key !== undefined) return readingOf({ form: 'openssh', key, encrypted, block: bytes }, tools);
  const hash = tools.hash('sha256', bytes);
  return { form: 'openssh', type: typeName(blob), encrypted, identity: `body:${hash}`, hashes: [hash] };
}

// The private part begins with one random number twice: how OpenSSH itself sees that decryption worked.
function hasEqualChecks(secret: Uint8Array): boolean {
  const reader = makeByteReader(secret);
  const first = reader.uint32();
  return first !== undefined && first === reader.uint32() && (reader.field()?.length ?? 0) > 0;
}

// `sk-ssh-ed25519@openssh.com` and what may come: the name, as far as it is a name.
function typeName(blob: Uint8Array): string {
  const name = makeByteReader(blob).text() ?? '';
  return /^[\w@.-]{3,60}$/.test(name) ? name : 'unknown';
}

/** The older format of ssh.com, `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----`. */
function readSsh2Key(bytes: Uint8Array, tools: ProofTools): KeyReading | undefined {
  const reader = makeByteReader(bytes);
  if (reader.uint32() !== SSH2_MAGIC) return undefined;
  reader.uint32();
  const type = reader.text();
  const cipher = reader.text();
  if (type === undefined || cipher === undefined || (reader.field()?.length ?? 0) < 16) return undefined;
  const hash = tools.hash('sha256', bytes);
  const name = /\b(rsa|dl-modp|dsa)\b/.exec(type)?.[1] ?? 'unknown';
  return { form: 'ssh2', type: name, encrypted: cipher !== 'none', identity: `body:${hash}`, hashes: [hash] };
}
