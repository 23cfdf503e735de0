// Single values whose name says that they are secrets: a Kubernetes Secret's data, a `..._BASE64` variable, the
// credentials of a Basic header. Too short to be seen as encoded by themselves.

import { fromBase64, fromHex, toBase64, toLatin1 } from './bytes.ts';

export interface DecodedValue {
  readonly text: string;
  readonly step: 'base64' | 'hex';
}

const PRINTABLE = /^[\x20-\x7e]{4,4096}$/;
const MAX_LENGTH = 8192;

/** The text that a value encodes; undefined when it encodes none. */
export function decodeValue(value: string): DecodedValue | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const base64 = fromBase64Value(value);
  if (base64 !== undefined) return { text: base64, step: 'base64' };
  // 32 digits and fewer are secrets and hashes themselves.
  const bytes = value.length >= 16 ? fromHex(value) : undefined;
  const text = bytes && toLatin1(bytes);
  return text !== undefined && PRINTABLE.test(text) ? { text, step: 'hex' } : undefined;
}

/** User and password of a Basic header's credentials. */
export function decodeBasic(credentials: string): { readonly user: string; readonly password: string } | undefined {
  const text = fromBase64Value(credentials);
  const at = text?.indexOf(':') ?? -1;
  if (text === undefined || at < 1) return undefined;
  return { user: text.slice(0, at), password: text.slice(at + 1) };
}

// Only what encodes back to itself: a base62 secret of a length that happens to be whole is no base64.
function fromBase64Value(value: string): string | undefined {
  const bare = value.replace(/\s+/g, '');
  const bytes = fromBase64(bare);
  if (bytes === undefined || bytes.length < 4) return undefined;
  const text = toLatin1(bytes).replace(/\r?\n$/, '');
  const canonical = toBase64(bytes).replace(/=+$/, '');
  const standard = bare.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  return canonical === standard && PRINTABLE.test(text) ? text : undefined;
}
