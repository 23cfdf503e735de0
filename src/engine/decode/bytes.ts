// Base64 and hex to bytes and back, in both alphabets. `undefined` where the text is none: noise is the usual input.

const NOT_STANDARD = /[-_]/g;
const BASE64 = /^[A-Za-z0-9+/_-]*={0,3}$/;
const CHUNK = 8192;

/** Bytes of base64 or base64url text, padded or not; undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!BASE64.test(text)) return undefined;
  const bare = text.replace(/=+$/, '');
  if (bare.length % 4 === 1) return undefined;
  const standard = bare.replace(NOT_STANDARD, (char) => (char === '-' ? '+' : '/'));
  return fromLatin1(atob(standard));
}

/** As `fromBase64`, for text that may be cut after any character. */
export function fromCutBase64(text: string): Uint8Array | undefined {
  const bare = text.replace(/=+$/, '');
  return fromBase64(bare.length % 4 === 1 ? bare.slice(0, -1) : bare);
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(toLatin1(bytes));
}

export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Each character below 256 as one byte: the inverse of decoding as Latin-1. */
export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export function toLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Spreading more arguments than this can overflow the stack.
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}
