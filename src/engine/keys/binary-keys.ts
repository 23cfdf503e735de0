// Keys in binary files: DER, PKCS#12 and Java keystores. Such content comes as Latin-1 text, each byte a character
// (see text.ts), so structures are found by expressions over bytes and read from the bytes themselves.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromLatin1, toBase64 } from '../decode/bytes.ts';
import { readElement } from './der.ts';
import type { FoundKey } from './found-key.ts';
import { readDerKey } from './key-reading.ts';
import { readKeystore } from './keystore.ts';

// SEQUENCE with a length, then: INTEGER 0 or 1 and an algorithm (PKCS#8); INTEGER 0 and a large INTEGER (PKCS#1, DSA);
// INTEGER 1 and 28 to 66 octets (SEC1); an algorithm of PKCS#5 or PKCS#12 (encrypted PKCS#8); INTEGER 3 (PKCS#12).
const SIZE = '(?:[\\x00-\\x7f]|\\x81[^]|\\x82[^]{2}|\\x83[^]{3})';
const START = new RegExp(
  `\\x30${SIZE}(?:\\x02\\x01[\\x00\\x01]\\x30[\\x05-\\x40]\\x06|\\x02\\x01\\x00\\x02(?:\\x81[^]|\\x82[^]{2}|[\\x20-\\x7f])` +
    '|\\x02\\x01\\x01\\x04[\\x1c-\\x42]|\\x30[\\x10-\\x7f]\\x06[\\x09\\x0a]\\x2a\\x86\\x48\\x86\\xf7\\x0d\\x01[\\x05\\x0c]|\\x02\\x01\\x03\\x30)',
  'g',
);
// oxlint-disable-next-line no-control-regex -- bytes of a file's head
const KEYSTORE = new RegExp('(?:\\xfe\\xed\\xfe\\xed|\\xce{4})\\x00\\x00\\x00[\\x01\\x02]', 'g');
// What text does not hold: spares the expressions below the usual content.
// oxlint-disable-next-line no-control-regex -- that is what it looks for
const CONTROL = new RegExp('[\\x00-\\x08\\x0e-\\x1a\\x7f]');
// Larger secrets are named by their first bytes; the whole is in the file.
const MAX_SECRET = 1 << 16;

/** All keys in binary content. */
export function findBinaryKeys(text: string, tools: ProofTools): readonly FoundKey[] {
  if (!CONTROL.test(text)) return [];
  return [...findDer(text, tools), ...findStores(text, tools)];
}

function findDer(text: string, tools: ProofTools): readonly FoundKey[] {
  const found: FoundKey[] = [];
  let floor = 0;
  for (const { index } of text.matchAll(START)) {
    const key = index < floor ? undefined : readDerAt(text, index, tools);
    if (key === undefined) continue;
    found.push(key);
    floor = key.span.end;
  }
  return found;
}

function readDerAt(text: string, start: number, tools: ProofTools): FoundKey | undefined {
  // The header says how much is needed: nothing is copied for a length that the text does not have.
  const header = fromLatin1(text.slice(start, start + 6));
  const length = declaredLength(header);
  if (length === undefined || start + length > text.length) return undefined;
  const bytes = fromLatin1(text.slice(start, start + length));
  if (readElement(bytes, 0) === undefined) return undefined;
  const reading = readDerKey(bytes, tools);
  return reading && { span: { start, end: start + length }, reading, secret: toBase64(bytes.subarray(0, MAX_SECRET)) };
}

function declaredLength([, first = 0, ...rest]: Uint8Array): number | undefined {
  if (first < 0x80) return 2 + first;
  const size = first & 0x7f;
  if (size > 3) return undefined;
  return 2 + size + rest.slice(0, size).reduce((sum, byte) => sum * 256 + byte, 0);
}

function findStores(text: string, tools: ProofTools): readonly FoundKey[] {
  // A store reaches to the end of its file.
  const first = [...text.matchAll(KEYSTORE)][0];
  if (first === undefined) return [];
  const bytes = fromLatin1(text.slice(first.index));
  const reading = readKeystore(bytes, tools);
  if (reading === undefined) return [];
  return [{ span: { start: first.index, end: text.length }, reading, secret: toBase64(bytes.subarray(0, MAX_SECRET)) }];
}
