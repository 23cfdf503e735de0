// Java keystores (JKS, JCEKS) and PKCS#12 by content. Both hold keys under a password, and are leaks as encrypted
// keys are; a store without a key entry (a trust store) is none.

import type { ProofTools } from '../../core/proof-tools.ts';
import { toLatin1 } from '../decode/bytes.ts';
import type { KeyReading } from './key-reading.ts';

const JKS = 0xfeedfeed;
const JCEKS = 0xcececece;
// Sun's key protectors, and the key bags of PKCS#12 (RFC 7292): content bytes of their object identifiers.
const SUN_PROTECTOR = '\x2b\x06\x01\x04\x01\x2a\x02';
/** As Latin-1 text. */
export const KEY_BAGS: readonly string[] = [
  '\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x01',
  '\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x02',
];
const ENTRY_KEY = 1;
const MIN_LENGTH = 32;
const MAX_ENTRIES = 10_000;

/** True when the bytes begin as a store with entries does; the rest may be cut off. */
export function beginsKeystore(bytes: Uint8Array): boolean {
  if (bytes.length < MIN_LENGTH) return false;
  const view = viewOf(bytes);
  const [magic, version, count] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
  return (magic === JKS || magic === JCEKS) && (version === 1 || version === 2) && count > 0 && count <= MAX_ENTRIES;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads a Java keystore; undefined when it is none or holds no key. */
export function readKeystore(bytes: Uint8Array, tools: ProofTools): KeyReading | undefined {
  if (!beginsKeystore(bytes)) return undefined;
  const magic = viewOf(bytes).getUint32(0);
  if (!hasKeyEntry(bytes, magic)) return undefined;
  const hash = tools.hash('sha256', bytes);
  const form = magic === JKS ? 'jks' : 'jceks';
  return { form, encrypted: true, identity: `body:${hash}`, hashes: [hash] };
}

// The first entry tells in most stores; behind certificates the protector's identifier does.
function hasKeyEntry(bytes: Uint8Array, magic: number): boolean {
  return (magic === JKS && viewOf(bytes).getUint32(12) === ENTRY_KEY) || toLatin1(bytes).includes(SUN_PROTECTOR);
}

/** True when PKCS#12 bytes hold a key: all known writers leave the key bag's head in clear, its content encrypted. */
export function hasKeyBag(bytes: Uint8Array): boolean {
  const text = toLatin1(bytes);
  return KEY_BAGS.some((bag) => text.includes(bag));
}
