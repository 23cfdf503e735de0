// Keys in binary files: DER, PKCS#12 and Java keystores. Such content comes as Latin-1 text, each byte a character
// (see text.ts), so structures are found by expressions over bytes and read from the bytes themselves.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromLatin1, toBase64 } from '../decode/bytes.ts';
import { lastWhere } from '../last-where.ts';
import { readElement } from './der.ts';
import type { FoundKey } from './found-key.ts';
import { MAX_KEY, readDerKey } from './key-reading.ts';
import { KEY_BAGS, readKeystore } from './keystore.ts';

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
  const starts = [...text.matchAll(START)].map(({ index }) => index);
  if (starts.length === 0) return [];
  // Copied once: a hostile content can have a start every ten bytes, each with a length of its own.
  const bytes = fromLatin1(text);
  const bags = placesOf(text, KEY_BAGS);
  const found: FoundKey[] = [];
  let floor = 0;
  for (const start of starts) {
    const key = start < floor ? undefined : readDerAt(bytes, { start, bags }, tools);
    if (key === undefined) continue;
    found.push(key);
    floor = key.span.end;
  }
  return found;
}

/** In order. */
function placesOf(text: string, literals: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (const literal of literals)
    for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) places.push(at);
  return places.toSorted((a, b) => a - b);
}

interface Start {
  readonly start: number;
  /** Where the text has bags of keys. */
  readonly bags: readonly number[];
}

function readDerAt(bytes: Uint8Array, { start, bags }: Start, tools: ProofTools): FoundKey | undefined {
  const element = readElement(bytes, start);
  if (element === undefined) return undefined;
  // Larger than a key is only a store, and one with a key says so. Stores in stores would each be read to the end.
  const bag = bags[lastWhere(bags, (at) => at <= start) + 1] ?? Infinity;
  if (element.end - start > MAX_KEY && bag >= element.end) return undefined;
  const der = bytes.subarray(start, element.end);
  const reading = readDerKey(der, tools);
  return reading && { span: { start, end: element.end }, reading, secret: toBase64(der.subarray(0, MAX_SECRET)) };
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
