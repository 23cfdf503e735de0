// Text in UTF-32, which no decoder of the platform knows.

import { utf32Of, utf32Unit, type Utf32 } from '../core/content-form.ts';
import type { DecodedText } from './text.ts';

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
const NARROW = 8;
const REPLACEMENT = 0xfffd;

/** Undefined when the content only begins like such a text: four letters of one byte each are no character. */
export function decodeUtf32(bytes: Uint8Array): DecodedText | undefined {
  const form = utf32Of(bytes);
  if (form === undefined) return undefined;
  const wide = bytes.subarray(0, narrowFrom(bytes));
  const text = decodeWide(wide, form);
  return text === undefined ? undefined : { text: text + latin1.decode(bytes.subarray(wide.length)), encoding: form };
}

/** Where lines of ASCII begin that were appended, or the end: so many bytes in a row without a zero are no UTF-32. */
function narrowFrom(bytes: Uint8Array): number {
  let at = bytes.length;
  while (at > 0 && isAscii(bytes[at - 1] ?? 0)) at--;
  const from = Math.min(bytes.length, (at + 3) & ~3);
  return bytes.length - from < NARROW ? bytes.length : from;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function decodeWide(bytes: Uint8Array, form: Utf32): string | undefined {
  const start = utf32Unit(form, bytes, 0) === 0xfeff ? 4 : 0;
  const codeUnits = new Uint16Array((bytes.length >> 2) * 2);
  let [length, wrong] = [0, 0];
  for (let at = start; at + 4 <= bytes.length; at += 4) {
    const unit = utf32Unit(form, bytes, at);
    const isRight = isCharacter(unit);
    if (!isRight) wrong++;
    length = append(codeUnits, length, isRight ? unit : REPLACEMENT);
  }
  // A few may be damaged.
  if (wrong * 10 > bytes.length >> 2) return undefined;
  return utf16.decode(codeUnits.subarray(0, length));
}

function isCharacter(unit: number): boolean {
  return unit <= 0x10ffff && (unit < 0xd800 || unit > 0xdfff);
}

function append(codeUnits: Uint16Array, at: number, character: number): number {
  if (character < 0x10000) {
    codeUnits[at] = character;
    return at + 1;
  }
  codeUnits[at] = 0xd800 + ((character - 0x10000) >> 10);
  codeUnits[at + 1] = 0xdc00 + (character & 0x3ff);
  return at + 2;
}
