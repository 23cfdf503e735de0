// Base64 that begins at a known place and ends nowhere in particular: a block without its foot, a DER key without
// a head. DER says in its first bytes how long it is, so just so much is read, across whatever carries it.

import { fromBase64, fromCutBase64 } from '../decode/bytes.ts';
import { lastWhere } from '../last-where.ts';
import { readHeader } from './der.ts';

export interface Collected {
  readonly bytes: Uint8Array;
  /** Offset after the last character used. */
  readonly end: number;
}

export interface CollectedBase64 {
  readonly base64: string;
  /** Offset after the last character used. */
  readonly end: number;
}

/** At most `need` characters of base64 from `start`, without what only carries them. */
export type Collect = (start: number, need: number) => CollectedBase64 | undefined;

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

/** Reads the one DER element whose base64 starts at `start`; undefined when the text ends too early. */
export function collectDer(collect: Collect, start: number): Collected | undefined {
  const head = collect(start, PREFIX);
  const first = head && fromBase64(head.base64);
  const header = first && readHeader(first, 0);
  if (header === undefined) return undefined;
  const need = Math.ceil((header.end * 4) / 3);
  if (need > MAX_BASE64) return undefined;
  const all = collect(start, need);
  const bytes = all && fromCutBase64(all.base64);
  if (all === undefined || bytes === undefined || bytes.length < header.end) return undefined;
  return { bytes: bytes.subarray(0, header.end), end: all.end };
}

interface Piece {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Which characters of the base64 it gives: as many as it is long, or one for an escape. */
  readonly inner: number;
  readonly length: number;
}

/** What a walk from one place has read. */
interface Chain {
  readonly pieces: Piece[];
  base64: string;
  /** Where the walk goes on; undefined at its end. */
  next: number | undefined;
}

/**
 * Collects from any places of one text. Hostile texts have a start every few characters, each the beginning of
 * thousands: what was walked from one place is not walked again from a later one on the same way.
 */
export function collectorOf(text: string): Collect {
  let known: Chain | undefined;
  return (start, need) => {
    const way = known !== undefined && innerOf(known, start) !== undefined ? known : emptyChain(start);
    const from = innerOf(way, start) ?? 0;
    if (from + need > way.base64.length) extend(text, way, Math.max(from + need, 2 * way.base64.length));
    if (known === undefined || reachOf(way) >= reachOf(known)) known = way;
    const base64 = way.base64.slice(from, from + need);
    return base64 === '' ? undefined : { base64, end: endIn(way, from + base64.length) };
  };
}

function emptyChain(start: number): Chain {
  return { pieces: [], base64: '', next: start };
}

function reachOf({ pieces }: Chain): number {
  return pieces.at(-1)?.end ?? 0;
}

function extend(text: string, chain: Chain, until: number): void {
  const parts = [chain.base64];
  let inner = chain.base64.length;
  while (chain.next !== undefined && inner < until) {
    const at = chain.next;
    const run = stick(RUN, text, at);
    const escaped = run === undefined ? stick(ESCAPED, text, at) : undefined;
    const carried = run ?? escaped ?? stick(GAP, text, at) ?? stick(JOINER, text, at);
    chain.next = carried === undefined ? undefined : at + carried.length;
    const part = run ?? (escaped && (/[bB]$/.test(escaped) ? '+' : '/'));
    if (part === undefined) continue;
    chain.pieces.push({ start: at, end: chain.next ?? at, inner, length: part.length });
    parts.push(part);
    inner += part.length;
  }
  chain.base64 = parts.join('');
}

/** Which character of the base64 stands at this place of the text, if one does. */
function innerOf({ pieces }: Chain, at: number): number | undefined {
  const piece = pieces[lastWhere(pieces, ({ start }) => start <= at)];
  if (piece === undefined || at >= piece.start + piece.length) return undefined;
  return piece.inner + at - piece.start;
}

/** Where the character with this number, counted from one, ends in the text. */
function endIn({ pieces }: Chain, count: number): number {
  const piece = pieces[lastWhere(pieces, ({ inner }) => inner < count)];
  if (piece === undefined) return 0;
  const used = count - piece.inner;
  return used === piece.length ? piece.end : piece.start + used;
}

function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
