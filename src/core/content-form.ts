// What the first bytes of a content say of all of it: that it is text in which no anchor is searched, or that what is
// inside stands there in another form.

import type { SkipReason } from './result.ts';

export type Utf32 = 'utf-32le' | 'utf-32be';

// Without a mark: so many characters of ASCII, four bytes each, are nothing else.
const FEWEST = 4;
const SAMPLE = 64;
const MARK = 0xfeff;

/** Text in UTF-32 among `size` bytes at `at`, by its mark or by its first characters. */
export function utf32Of(bytes: Uint8Array, at = 0, size: number = bytes.length): Utf32 | undefined {
  if (size < 4) return undefined;
  // Asked of every content: most are sorted out by two bytes.
  if (bytes[at + 3] === 0 && bytes[at + 2] === 0) return isText('utf-32le', bytes, at, size) ? 'utf-32le' : undefined;
  if (bytes[at] === 0 && bytes[at + 1] === 0) return isText('utf-32be', bytes, at, size) ? 'utf-32be' : undefined;
  return undefined;
}

function isText(form: Utf32, bytes: Uint8Array, at: number, size: number): boolean {
  const units = Math.min(SAMPLE, size >> 2);
  if (utf32Unit(form, bytes, at) === MARK) return true;
  for (let unit = 0; unit < units; unit++) if (!isAsciiText(utf32Unit(form, bytes, at + 4 * unit))) return false;
  return units >= FEWEST;
}

function isAsciiText(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

export function utf32Unit(form: Utf32, bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  const unit = form === 'utf-32le' ? a | (b << 8) | (c << 16) | (d << 24) : d | (c << 8) | (b << 16) | (a << 24);
  return unit >>> 0;
}

// Each begins with a byte that no text begins with, or goes on with one that no text has; a bundle's head is all text.
const HEADS: readonly (readonly [head: string, reason: SkipReason])[] = [
  ['\x1f\x8b\x08', 'compressed'], // gzip: RFC 1952
  ['\x1f\x9d', 'compressed'], // compress
  ['PK\x03\x04', 'compressed'], // zip, and so jar, apk, whl, docx …: PKWARE's APPNOTE, 4.3.7
  ['\xfd7zXZ\0', 'compressed'],
  ['7z\xbc\xaf\x27\x1c', 'compressed'],
  ['\x28\xb5\x2f\xfd', 'compressed'], // zstd: RFC 8878
  ['\x04\x22\x4d\x18', 'compressed'], // lz4
  ['\xff\x06\0\0sNaPpY', 'compressed'],
  ['Rar!\x1a\x07', 'compressed'],
  ['LZIP\x01', 'compressed'],
  ['MSCF\0\0\0\0', 'compressed'],
  ...Array.from({ length: 9 }, (_, level) => [`BZh${level + 1}1AY&SY`, 'compressed'] as const),
  ['PACK\0\0\0', 'compressed'], // gitformat-pack(5)
  ['# v2 git bundle\n', 'compressed'], // gitformat-bundle(5)
  ['# v3 git bundle\n', 'compressed'],
  ['version https://git-lfs.github.com/spec/', 'lfs-pointer'],
];

interface Head {
  readonly bytes: Uint8Array;
  readonly reason: SkipReason;
}

const BY_FIRST: readonly (readonly Head[] | undefined)[] = indexed();

function indexed(): readonly (readonly Head[] | undefined)[] {
  const index: Head[][] = [];
  for (const [head, reason] of HEADS) {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0));
    (index[bytes[0] ?? 0] ??= []).push({ bytes, reason });
  }
  return index;
}

/** Why what is inside of the content is not looked at, whatever is seen of its bytes; undefined for most. */
export function closedOf(bytes: Uint8Array, at = 0, size: number = bytes.length): SkipReason | undefined {
  if (size === 0) return undefined;
  return BY_FIRST[bytes[at] ?? 0]?.find((head) => head.bytes.length <= size && startsWith(bytes, at, head.bytes))
    ?.reason;
}

function startsWith(bytes: Uint8Array, at: number, head: Uint8Array): boolean {
  return head.every((byte, index) => bytes[at + index] === byte);
}
