// The reference that the kernel is compared with: every anchor, both forms, at every place.

import type { AnchorHit } from '../../../src/core/source.ts';

function folded(byte: number | undefined): number {
  if (byte === undefined) return -1;
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function standsAt(bytes: Uint8Array, at: number, form: readonly number[]): boolean {
  return form.every((byte, index) => folded(bytes[at + index]) === byte);
}

export function naiveSearch(anchors: readonly string[], bytes: Uint8Array): readonly AnchorHit[] {
  const hits: AnchorHit[] = [];
  for (const [anchor, text] of anchors.entries()) {
    const narrow = [...Buffer.from(text, 'latin1')].map(folded);
    // An anchor with a zero byte is no text and has no form in UTF-16.
    const wide = narrow.includes(0) ? narrow : narrow.flatMap((byte) => [byte, 0]).slice(0, -1);
    for (let offset = 0; offset + narrow.length <= bytes.length; offset++) {
      if (standsAt(bytes, offset, narrow) || standsAt(bytes, offset, wide)) hits.push({ offset, anchor });
    }
  }
  return hits.sort((a, b) => a.offset - b.offset || a.anchor - b.anchor);
}

export function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

/** Bytes that are the same in every run: a small linear generator (Numerical Recipes' constants). */
export function randomBytes(size: number, seed: number): Uint8Array {
  let state = seed >>> 0;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
