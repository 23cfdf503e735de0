// Base64 and hex stretches that decode to text: whole configuration files, keys and scripts in one value.

import type { Span } from '../../core/location.ts';
import { lastWhere } from '../last-where.ts';
import type { Layer } from '../matcher.ts';
import { fromCutBase64, fromHex, toLatin1 } from './bytes.ts';
import { isText } from './relevance.ts';
import { HEX, longRuns, makeAlphabet } from './runs.ts';

const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64 = makeAlphabet(`${DIGITS_AND_LETTERS}+/_-`);
// Shorter values are judged with their name, by decodeValue.
const MIN_BASE64 = 32;
const MIN_HEX = 48;
// DER of a private key in hex begins so: a SEQUENCE, then a version.
const HEX_DER = /^30(?:8[12])?[0-9a-f]{2,6}0201(?:00|01|03)/i;
const LINE = /(?:\\{1,4}r)?(?:\\{1,4}n|\r?\n)[ \t>#*|"'+,-]{0,60}|["'`]\s{0,4}[+.,&_]?\s{0,80}["'`]/y;
const RUN = /[A-Za-z0-9+/_-]+/y;
// What is wrapped is wrapped at 60 to 76 characters or more.
const MIN_LINE = 40;
const PROBE = 24;
// Lock files hold little else: the digest of a package.
const INTEGRITY = /^sha(?:1-.{27}|256-.{43}|384-.{64}|512-.{86})$/;
const MAX_LINES = 100_000;
const HEAD = new Uint8Array((PROBE / 4) * 3);
const VALUES = new Uint8Array(128);
for (const [value, character] of Array.from(
  `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`,
).entries())
  VALUES[character.charCodeAt(0)] = value;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

interface Piece {
  readonly start: number;
  readonly text: string;
}

export function decodeBase64(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  let left = budget;
  let floor = 0;
  // Where the last block ended that is no text as a whole: it is not read again from each of its lines.
  let noText = 0;
  for (const { start, end } of longRuns(text, BASE64, MIN_BASE64)) {
    if (start < floor || left < 0) continue;
    const run = text.slice(start, end);
    if (INTEGRITY.test(run)) continue;
    const shift = shiftOf(run);
    if (shift === undefined) continue;
    const first = { start: start + shift, text: run.slice(shift) };
    const pieces = start < noText ? [] : wrappedPieces(text, first);
    const whole = base64Layer(pieces);
    if (whole === undefined) noText = Math.max(noText, endOf(pieces));
    // A text among other files of an archive: as many lines as are text by themselves.
    const layer = whole ?? base64Layer(wrappedPieces(text, first, isTextLine));
    if (layer === undefined) continue;
    floor = layer.span.end;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
}

export function decodeHex(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  let left = budget;
  for (const { start: index, end: after } of longRuns(text, HEX, MIN_HEX)) {
    const even = text.slice(index, after - ((after - index) & 1));
    const bytes = left < 0 ? undefined : (fromHex(even.slice(0, 32)) ?? undefined);
    if (bytes === undefined || (!isText(bytes) && !HEX_DER.test(even))) continue;
    const whole = toLatin1(fromHex(even) ?? new Uint8Array());
    left -= whole.length;
    const span = { start: index, end: index + even.length };
    const toOuter = ({ start, end }: Span): Span => ({ start: index + start * 2, end: index + end * 2 });
    layers.push({ text: whole, step: 'hex', span, toOuter });
  }
  return layers;
}

// A path in front (`dir/LS0t…`) is base64 too and shifts what follows: then the text begins somewhere inside.
function shiftOf(run: string): number | undefined {
  const shifts = [0, 1, 2, 3];
  const isTextAt = (at: number, length: number): boolean => isTextHead(run.slice(at, at + length));
  const head = shifts.find((shift) => isTextAt(shift, PROBE));
  if (head !== undefined || run.length < 2 * PROBE) return head;
  let start = shifts.map((shift) => shift + PROBE).find((at) => isTextAt(at, PROBE));
  while (start !== undefined && start >= 4 && isTextAt(start - 4, 4)) start -= 4;
  return start;
}

// A run holds nothing but base64; most runs are hashes and ids, so this decides what the whole decoder costs.
function isTextHead(head: string): boolean {
  const length = (head.length >> 2) * 3;
  const bytes = HEAD.subarray(0, length);
  for (let at = 0, to = 0; to < length; at += 4, to += 3) {
    const bits =
      (valueAt(head, at) << 18) | (valueAt(head, at + 1) << 12) | (valueAt(head, at + 2) << 6) | valueAt(head, at + 3);
    bytes[to] = bits >> 16;
    bytes[to + 1] = bits >> 8;
    bytes[to + 2] = bits;
    // Noise shows itself within a few bytes; in UTF-16 the second one is zero.
    if (bytes[1] !== 0 && (isControl(bits >> 16) || isControl((bits >> 8) & 0xff) || isControl(bits & 0xff)))
      return false;
  }
  return isText(bytes) || isWide(bytes);
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) || byte === 0x7f;
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0;
}

// PowerShell's encoded commands are UTF-16.
function isWide(bytes: Uint8Array): boolean {
  return bytes.length > 7 && bytes.every((byte, at) => (at % 2 === 0 ? byte > 8 && byte < 0x7f : byte === 0));
}

function isTextLine(line: string): boolean {
  const bytes = fromCutBase64(line);
  return bytes !== undefined && isText(bytes);
}

function wrappedPieces(text: string, first: Piece, goesOn: (line: string) => boolean = () => true): readonly Piece[] {
  const pieces = [first];
  let last = first;
  while (last.text.length >= MIN_LINE && pieces.length < MAX_LINES) {
    const gapAt = last.start + last.text.length;
    LINE.lastIndex = gapAt;
    const gap = LINE.exec(text)?.[0];
    RUN.lastIndex = gapAt + (gap?.length ?? 0);
    const run = gap === undefined ? undefined : RUN.exec(text)?.[0];
    // Lines of one block are of one length, but for the first (cut) and the last (shorter).
    if (run === undefined || (pieces.length > 1 && run.length > last.text.length) || !goesOn(run)) break;
    last = { start: gapAt + (gap?.length ?? 0), text: run };
    pieces.push(last);
  }
  return pieces;
}

function base64Layer(pieces: readonly Piece[]): Layer | undefined {
  const bytes = fromCutBase64(pieces.map((piece) => piece.text).join(''));
  if (bytes === undefined || bytes.length === 0) return undefined;
  const wide = isWide(bytes.subarray(0, 16));
  if (!wide && !isText(bytes)) return undefined;
  const text = wide ? new TextDecoder('utf-16le').decode(bytes) : toLatin1(bytes);
  const width = wide ? 2 : 1;
  const place = placeIn(pieces);
  const toOuter = ({ start, end }: Span): Span => ({
    start: place(Math.floor((start * width * 4) / 3)),
    end: place(Math.max(0, Math.ceil((end * width * 4) / 3) - 1)) + 1,
  });
  return { text, step: 'base64', span: { start: pieces[0]?.start ?? 0, end: endOf(pieces) }, toOuter };
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}

/** Offset in the outer text of the base64 character with this number. */
function placeIn(pieces: readonly Piece[]): (index: number) => number {
  const starts: number[] = [];
  let total = 0;
  for (const piece of pieces) {
    starts.push(total);
    total += piece.text.length;
  }
  return (index) => {
    const number = lastWhere(starts, (start) => start <= index);
    const piece = pieces[number];
    return piece === undefined
      ? 0
      : Math.min(piece.start + index - (starts[number] ?? 0), piece.start + piece.text.length);
  };
}
