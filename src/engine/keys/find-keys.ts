// Every private key in a text, whatever its form, by position; a key found in two ways is told once.

import type { ProofTools } from '../../core/proof-tools.ts';
import { findBareKeys } from './bare-der.ts';
import { findBinaryKeys } from './binary-keys.ts';
import type { FoundKey } from './found-key.ts';
import { findJwks } from './jwk.ts';
import { findPemKeys } from './pem.ts';
import { findPutty } from './putty.ts';
import { findRsaXml } from './rsa-xml.ts';

const FINDERS = [findPemKeys, findPutty, findJwks, findRsaXml, findBareKeys, findBinaryKeys];

/** All private keys in `text`; where two overlap, the one that begins first stays. */
export function findKeys(text: string, tools: ProofTools): readonly FoundKey[] {
  const all = FINDERS.flatMap((find) => find(text, tools)).toSorted((a, b) => a.span.start - b.span.start);
  const kept: FoundKey[] = [];
  let floor = -1;
  for (const key of all) {
    if (key.span.start < floor) continue;
    kept.push(key);
    floor = key.span.end;
  }
  return kept;
}
