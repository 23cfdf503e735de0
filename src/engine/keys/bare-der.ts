// Keys in base64 without head and foot: known by the first bytes of their DER structure.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromCutBase64 } from '../decode/bytes.ts';
import { collectDer, collectorOf, type Collect } from './collect.ts';
import type { FoundKey } from './found-key.ts';
import { readDerKey, type KeyReading } from './key-reading.ts';
import { beginsKeystore, readKeystore } from './keystore.ts';
import { beginsOpenSshKey, readOpenSshKey } from './openssh.ts';

// Computed from the structures; `[M]` alone varies with the length. In order: PKCS#8 RSA; PKCS#1; SEC1 of P-256,
// secp256k1, P-384, P-521; PKCS#8 EC; Ed25519 and Ed448; encrypted PKCS#8 (PBES2, PBE); PKCS#12; JKS; OpenSSH.
const STARTS = [
  'MII[A-Za-z0-9+/]{2,3}IBADANBgkqhkiG9w0BAQEFAAS',
  'MII[A-Za-z0-9+/]{3}IBAAK(?:C[A-Z]|B)[A-Za-z0-9+/]',
  'M(?:HcCAQEEI|HQCAQEEI|IGkAgEBBD|IHcAgEBBE)',
  'M(?:I[GH][A-Za-z0-9+/]AgEAMB[AM]GByqGSM49AgEG|[A-Za-z0-9+/]{2,5}AQAwE[A-Za-z0-9+/]YHKoZIzj0CAQYI)',
  'M[CE][A-Za-z0-9+/]{2}AQAwBQYDK2V[wx]B',
  'M(?:II[A-Za-z0-9+/]{3}|IG[A-Za-z0-9+/]|I[GH][A-Za-z0-9+/])[A-Za-z0-9+/]{1,5}Bg(?:kqhkiG9w0BBQ|oqhkiG9w0BDAE)',
  'MII[A-Za-z0-9+/]{3}IBAzC[A-D]',
  '/u3\\+7QAAAAI',
  'b3BlbnNzaC1rZXktdjEA',
];
const START = new RegExp(`(?<![A-Za-z0-9+/])(?:${STARTS.join('|')})`, 'g');
// Of characters: a keystore with a certificate chain or two, larger ones are read as files; an OpenSSH container of a
// 16,384-bit RSA key; what tells whether it is worth to read on.
const MAX_STORE = 60_000;
const MAX_OPENSSH = 20_000;
const HEAD = 400;

/** All keys in base64 without a head, wrapped, escaped or in joined literals. */
export function findBareKeys(text: string, tools: ProofTools): readonly FoundKey[] {
  const collect = collectorOf(text);
  const found: FoundKey[] = [];
  let floor = 0;
  for (const { index } of text.matchAll(START)) {
    const key = index < floor ? undefined : (readDer(collect, index, tools) ?? readOther(collect, index, tools));
    if (key === undefined) continue;
    found.push(key);
    floor = key.span.end;
  }
  return found;
}

function readDer(collect: Collect, start: number, tools: ProofTools): FoundKey | undefined {
  const der = collectDer(collect, start);
  const reading = der && readDerKey(der.bytes, tools);
  return der && reading && { span: { start, end: der.end }, reading };
}

function readOther(collect: Collect, start: number, tools: ProofTools): FoundKey | undefined {
  const head = fromCutBase64(collect(start, HEAD)?.base64 ?? '');
  if (head === undefined) return undefined;
  if (beginsOpenSshKey(head)) return readWhole(collect, start, { need: MAX_OPENSSH, read: readOpenSshKey, tools });
  return beginsKeystore(head) ? readWhole(collect, start, { need: MAX_STORE, read: readKeystore, tools }) : undefined;
}

interface Whole {
  readonly need: number;
  readonly read: (bytes: Uint8Array, tools: ProofTools) => KeyReading | undefined;
  readonly tools: ProofTools;
}

function readWhole(collect: Collect, start: number, { need, read, tools }: Whole): FoundKey | undefined {
  const all = collect(start, need);
  const bytes = all && fromCutBase64(all.base64);
  const reading = bytes && read(bytes, tools);
  return all && reading && { span: { start, end: all.end }, reading };
}
