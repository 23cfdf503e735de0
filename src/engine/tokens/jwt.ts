// Finds JSON Web Tokens (RFC 7519) by the dot in front of their payload and decodes them. No signature is checked
// here: what a token says of itself is enough to tell whose it is.

import type { Span } from '../../core/location.ts';
import { fromBase64 } from '../decode/bytes.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface Jwt {
  readonly span: Span;
  readonly text: string;
  readonly algorithm: string;
  readonly claims: Claims;
  /** What is signed: header and payload as they stand. */
  readonly data: string;
  readonly signature: Uint8Array;
}

// `.eyJ` is `.{"` in base64: it begins every payload. Bounds are far above what Vonage's servers accept.
const PAYLOAD = /\.(eyJ[A-Za-z0-9_-]{8,8000})\.([A-Za-z0-9_-]{20,1500})/g;
const HEADER_REACH = 2000;
const MAX_STARTS = 4;

/** All complete tokens; an elided one does not decode. */
export function findJwts(text: string): readonly Jwt[] {
  const found: Jwt[] = [];
  let floor = 0;
  for (const match of text.matchAll(PAYLOAD)) {
    const end = match.index + match[0].length;
    const jwt = readJwt(text, headerRun(text, match.index, floor), match);
    floor = end;
    if (jwt !== undefined) found.push(jwt);
  }
  return found;
}

function readJwt(text: string, run: Span, match: RegExpExecArray): Jwt | undefined {
  const [whole, payload = '', mac = ''] = match;
  const end = match.index + whole.length;
  const claims = toObject(payload);
  const signature = fromBase64(mac);
  if (claims === undefined || signature === undefined) return undefined;
  // Whatever stands in front may run into the header: the `n` of `\n`, the `3D` of `%3D`.
  const starts = [...text.slice(run.start, run.end).matchAll(/eyJ/g)].slice(0, MAX_STARTS);
  for (const { index } of starts) {
    const start = run.start + index;
    const algorithm = toObject(text.slice(start, run.end))?.['alg'];
    if (typeof algorithm !== 'string') continue;
    const data = text.slice(start, match.index + 1 + payload.length);
    return { span: { start, end }, text: text.slice(start, end), algorithm, claims, data, signature };
  }
  return undefined;
}

/** The base64url characters in front of the payload's dot. */
function headerRun(text: string, dot: number, floor: number): Span {
  const limit = Math.max(floor, dot - HEADER_REACH);
  let start = dot;
  while (start > limit && /[A-Za-z0-9_-]/.test(text.charAt(start - 1))) start--;
  return { start, end: dot };
}

function toObject(base64: string): Claims | undefined {
  const bytes = fromBase64(base64);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: not a token.
    return undefined;
  }
}

function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
