// Bytes to text, for whatever a repository holds. Never throws: what is no valid UTF-8, UTF-16 or UTF-32 is Latin-1,
// in which every byte is a character, so nothing is lost. Positions are UTF-16 code units of the text.

import type { Utf32 } from '../core/content-form.ts';
import { decodeBigEndian, decodeLittleEndian, narrowLines } from './utf16.ts';
import { decodeUtf32 } from './utf32.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | Utf32 | 'latin1';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

// UTF-16 without a BOM shows itself by zero bytes at every other place; a few hundred bytes are enough to see it.
const SNIFF_BYTES = 512;
const LATIN1_CHUNK = 8192;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes by BOM, then by zero-byte pattern, then as UTF-8, else as Latin-1. A BOM is not part of the text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3));
  // Its little-endian mark begins with that of UTF-16.
  const wide = decodeUtf32(bytes);
  if (wide !== undefined) return wide;
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const sniffed = sniffUtf16(bytes);
  if (sniffed === undefined) return decodeUtf8(bytes);
  // Most of a short file can be what was appended to it.
  const narrow = beginsNarrow(bytes) ? decodeUtf8(bytes) : undefined;
  return narrow?.encoding === 'utf-8' ? narrow : decodeUtf16(bytes, sniffed);
}

function beginsNarrow(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4).every((byte) => byte > 0 && byte < 0x80);
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    return { text: narrowLines(utf8.decode(bytes)), encoding: 'utf-8' };
  } catch {
    // Not an error to report: every byte string is Latin-1 text.
    return { text: decodeLatin1(bytes), encoding: 'latin1' };
  }
}

// TextDecoder('latin1') is windows-1252 by the encoding standard; code points equal to the bytes are what we want.
function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += LATIN1_CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + LATIN1_CHUNK)));
  }
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const text = encoding === 'utf-16le' ? decodeLittleEndian(bytes, decodeLatin1(bytes)) : decodeBigEndian(bytes);
  return { text, encoding };
}

function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SNIFF_BYTES) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  // Mostly ASCII in UTF-16 has a zero in nearly every pair, always on the same side.
  const many = (length / 2) * 0.6;
  if (odd >= many && even <= many / 10) return 'utf-16le';
  if (even >= many && odd <= many / 10) return 'utf-16be';
  return undefined;
}
