// Armoured blocks → keys. The label is only a hint: what decides is what the body is.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromBase64, fromCutBase64 } from '../decode/bytes.ts';
import { findArmoured, type ArmouredBlock } from './armour.ts';
import { readBody, type ArmourBody } from './armour-body.ts';
import { collectDer, collectorOf, type Collect } from './collect.ts';
import type { FoundKey } from './found-key.ts';
import { readDerKey, type KeyReading } from './key-reading.ts';
import { readOpenSshKey } from './openssh.ts';
import { readPgpKey } from './pgp.ts';

// The smallest encrypted traditional key is an EC key of 112 bits in one cipher block or two.
const MIN_ENCRYPTED = 48;
// An OpenSSH container of a 16,384-bit RSA key.
const MAX_OPEN_BASE64 = 20_000;

/** All keys in armour; blocks that are no keys are left out. */
export function findPemKeys(text: string, tools: ProofTools): readonly FoundKey[] {
  const collect = collectorOf(text);
  return findArmoured(text).flatMap((block) => readClosed(block, tools) ?? readOpen(collect, block, tools) ?? []);
}

function readClosed(block: ArmouredBlock, tools: ProofTools): FoundKey | undefined {
  if (!block.closed) return undefined;
  for (const body of readBody(block.body, block.prefix)) {
    const reading = readBlock(body, block.label, tools);
    if (reading !== undefined) return { span: block.span, reading };
  }
  return undefined;
}

function readBlock({ base64, headers }: ArmourBody, label: string, tools: ProofTools): KeyReading | undefined {
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const cipher = headers['dek-info'];
  if (cipher !== undefined) return readTraditionalEncrypted(bytes, { label, cipher }, tools);
  return readBytes(bytes, tools);
}

/** Bytes of any armoured form. */
function readBytes(bytes: Uint8Array, tools: ProofTools): KeyReading | undefined {
  return readDerKey(bytes, tools) ?? readOpenSshKey(bytes, tools) ?? readPgpKey(bytes, tools);
}

interface Encrypted {
  readonly label: string;
  /** Name and start value, e.g. `AES-128-CBC,00…`. */
  readonly cipher: string;
}

// RFC 1421: the body is cipher text, of which only the length can be judged: block ciphers fill whole blocks.
function readTraditionalEncrypted(
  bytes: Uint8Array,
  { label, cipher }: Encrypted,
  tools: ProofTools,
): KeyReading | undefined {
  const isWhole = bytes.length % 8 === 0 || /-(?:CFB|OFB|CTR)/i.test(cipher);
  if (bytes.length < MIN_ENCRYPTED || !isWhole || new Set(bytes).size < 20) return undefined;
  const hash = tools.hash('sha256', bytes);
  const type = label.toLowerCase();
  const named = type === 'rsa' || type === 'ec' || type === 'dsa';
  return { form: 'pem', ...(named && { type }), encrypted: true, identity: `body:${hash}`, hashes: [hash] };
}

// The foot is lost, or what stands before it is more than the key: DER knows its own length.
function readOpen(collect: Collect, { span, bodyStart }: ArmouredBlock, tools: ProofTools): FoundKey | undefined {
  const der = collectDer(collect, bodyStart);
  if (der !== undefined) {
    const reading = readDerKey(der.bytes, tools);
    return reading && { span: { start: span.start, end: der.end }, reading };
  }
  const open = collect(bodyStart, MAX_OPEN_BASE64);
  const bytes = open && fromCutBase64(open.base64);
  const reading = bytes && readOpenSshKey(bytes, tools);
  return open && reading && { span: { start: span.start, end: open.end }, reading };
}
