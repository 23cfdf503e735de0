// Base64 that begins at a known place and ends nowhere in particular: a block without its foot, a DER key without
// a head. DER says in its first bytes how long it is, so just so much is read, across whatever carries it.

import { fromBase64, fromCutBase64 } from '../decode/bytes.ts';
import { readHeader } from './der.ts';

export interface Collected {
  readonly bytes: Uint8Array;
  /** Offset after the last character used. */
  readonly end: number;
}

// Two dashes are no base64url but the foot of a block.
const RUN = /(?:[A-Za-z0-9+/_]|-(?!-)){1,20000}/y;
// White space and line ends, escaped or not; then the code between two string literals.
const GAP = /(?:\s|\\{1,4}(?:[nrt]|u000[ad]|\r?\n)|%0[AaDd]|&#(?:1[03]|x[aAdD]);|\\(?=\/)){1,400}/y;
const JOINER =
  /\\{0,4}["'`][^"'`A-Za-z0-9]{0,200}\\{0,4}["'`]|["'`]\)?;?\s{0,80}[\w.$]{0,40}\s?(?:\+=|\(|\.=)\s{0,4}["'`]/y;
const ESCAPED = /%2[BbFf]|\\{1,4}u002[BbFf]|\\{1,4}\//y;
const PREFIX = 16;
// A 16,384-bit RSA key with its escapes; keystores are read elsewhere.
const MAX_BASE64 = 20_000;
const MAX_STEPS = 4_000;

/** Reads the one DER element whose base64 starts at `start`; undefined when the text ends too early. */
export function collectDer(text: string, start: number): Collected | undefined {
  const head = collectBase64(text, start, PREFIX);
  const first = head && fromBase64(head.base64.slice(0, PREFIX));
  const header = first && readHeader(first, 0);
  if (header === undefined) return undefined;
  const need = Math.ceil((header.end * 4) / 3);
  if (need > MAX_BASE64) return undefined;
  const all = collectBase64(text, start, need);
  const bytes = all && fromCutBase64(all.base64);
  if (all === undefined || bytes === undefined || bytes.length < header.end) return undefined;
  return { bytes: bytes.subarray(0, header.end), end: all.end };
}

/** At most `need` characters of base64 from `start`, skipping what only carries it. */
export function collectBase64(
  text: string,
  start: number,
  need: number,
): { readonly base64: string; readonly end: number } | undefined {
  let base64 = '';
  let at = start;
  let end = start;
  for (let step = 0; step < MAX_STEPS && base64.length < need; step++) {
    const run = stick(RUN, text, at)?.slice(0, need - base64.length);
    const escaped = run === undefined ? stick(ESCAPED, text, at) : undefined;
    if (run !== undefined || escaped !== undefined) {
      base64 += run ?? (/[bB]$/.test(escaped ?? '') ? '+' : '/');
      at += (run ?? escaped ?? '').length;
      end = at;
      continue;
    }
    const gap = stick(GAP, text, at) ?? stick(JOINER, text, at);
    if (gap === undefined) break;
    at += gap.length;
  }
  return base64 === '' ? undefined : { base64, end };
}

function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
