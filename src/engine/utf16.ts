// Text in UTF-16, and text that is partly in it: Windows PowerShell writes UTF-16 and appends it to whatever a file is in,
// and other programs append bytes to what it wrote.

import { longRuns, makeAlphabet } from './decode/runs.ts';

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
// So many pairs of a letter and a zero are no chance.
const WIDE = /(?:[\t\n\r\x20-\x7e]\0){8,}/g;
// Two bytes of a Chinese character can be two of these; sixteen characters in a row are not.
const NARROW = 32;
const ASCII = makeAlphabet(
  `\t\n\r${String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))}`,
);

/** `latin1`: the same bytes, each as a character. Lines in ASCII are read as what they are. */
export function decodeLittleEndian(bytes: Uint8Array, latin1: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of longRuns(latin1, ASCII, NARROW)) {
    // The last one with a zero behind it is a character of UTF-16.
    const stop = bytes[end] === 0 ? end - 1 : end;
    parts.push(utf16.decode(bytes.subarray(from, start)), latin1.slice(start, stop));
    from = stop;
  }
  return [...parts, utf16.decode(bytes.subarray(from))].join('');
}

export function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return utf16.decode(swapped);
}

/** The text without the zeros of those of its lines that are in UTF-16, whichever end is first. */
export function narrowLines(text: string): string {
  return text.includes('\0') ? text.replaceAll(WIDE, (line) => line.replaceAll('\0', '')) : text;
}
