// From what stands in a value's place to the value: its further pieces joined, punctuation trimmed, encodings undone.

import { decodeValue } from '../decode/value.ts';
import { judgeValue } from '../values/judge.ts';
import { joinPieces, type Piece } from './pieces.ts';

/** The literal when it can be a secret. */
export function accept(text: string, raw: Piece): Piece | undefined {
  // An escaped line end: what follows is the next line of an inner text, which is looked at by itself.
  if (/^\\?[nrt]/.test(raw.value) && isEscape(text, raw)) return undefined;
  if (text[raw.end] === '(' && /^[A-Za-z_$][\w$.:>-]*$/.test(raw.value)) return undefined;
  if (isWorkedOut(text, raw)) return undefined;
  const joined = joinPieces(text, { ...raw, value: withoutNothing(raw.value) });
  const readings = isQuoted(text, raw) && !isWrapped(joined.value) ? [joined, trim(joined)] : [trim(joined)];
  return readings
    .map((piece) => withoutSign(withoutKey(decoded(unescaped(piece)))))
    .find(({ value }) => judgeValue(value).kind === 'value');
}

// `Zx9Synth${''}etiC0Key`: nothing, put in to break a search.
function withoutNothing(value: string): string {
  return value.replace(/[$#]\{(?:''|""|``)\}/g, '');
}

// `KEY:SECRET` as one literal that the program takes apart.
function withoutKey(piece: Piece): Piece {
  const pair = /^[0-9a-f]{8}[:|;,/](?<value>[^\s:|;,/@]{6,64})$/.exec(piece.value)?.groups?.['value'];
  return pair === undefined ? piece : { ...piece, value: pair, start: piece.end - pair.length };
}

// `$VONAGE_API_SECRET` with the secret pasted over the name alone: no variable looks generated.
function withoutSign(piece: Piece): Piece {
  const pasted = /^\$(?<value>[0-9A-Za-z]{16})$/.exec(piece.value)?.groups?.['value'];
  const judged = pasted === undefined ? undefined : judgeValue(pasted);
  if (pasted === undefined || judged?.kind !== 'value' || judged.shape !== 'base62-16' || judged.strength !== 'strong')
    return piece;
  return { ...piece, value: pasted, start: piece.end - pasted.length };
}

export function decodePercent(value: string): string {
  return value.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const BEFORE_TEXT =
  /(?:(?:[sS]tr_?[rR]ev(?:erse)?|reversed?|REVERSE|rot13|pack)\(|str_replace\(\s?["'][^"']{1,8}["'],\s?["'][^"']{0,8}["'],)\s?["'`]$/;
const BEHIND_TEXT =
  /^["'`]\)?(?:\.split\(["']{2}\))?\)?(?:\.[rR]eversed?\b|:reverse\(|\[::-1\])|^["'`]\]\.reverse\b|^["'`]?\s?\|\s?rev\b|^["'`]\s?,\s?["']rot_?13|^["'`]\.(?:replace|replaceAll|Replace|gsub|tr|delete)\(["'/]/;

// What the program turns into something else is judged when that is done; `=3D` is quoted-printable's equals sign.
function isWorkedOut(text: string, { value, start, end }: Piece): boolean {
  if (value.startsWith('3D') && text[start - 1] === '=' && isInMail(text, start)) return true;
  return BEFORE_TEXT.test(text.slice(Math.max(0, start - 50), start)) || BEHIND_TEXT.test(text.slice(end, end + 40));
}

// Lines of quoted-printable end at 76 characters, so one that goes on is never far.
const MAIL_REACH = 2000;

function isInMail(text: string, at: number): boolean {
  return /=\r?\n/.test(text.slice(Math.max(0, at - MAIL_REACH), at + MAIL_REACH));
}

function isEscape(text: string, { value, start }: Piece): boolean {
  return value.startsWith('\\') || text[start - 1] === '\\';
}

function isQuoted(text: string, { start, end }: Piece): boolean {
  const quote = text[start - 1] ?? '';
  return /["'`]/.test(quote) && text[end] === quote;
}

// Between two quotes, punctuation belongs to the value; escapes, and signs around the whole of it, do not.
function isWrapped(value: string): boolean {
  return /^(?:\*.*\*|_.*_|<.*>)$|^[\\"'`]|(?:\\[nrt]|[\\"'`])$/.test(value);
}

function trim({ value, start, end, ...more }: Piece): Piece {
  const head = /^[\\"'`*_<]*/.exec(value)?.[0].length ?? 0;
  // `\x41` at the beginning is a letter.
  if (/^\\[ux0-7]/.test(value)) return { value, start, end, ...more };
  const trimmed = value.slice(head).replace(/(?:\\[nrt]|[\\"'`*_,;:.!?)>])+$/, '');
  const body = value.slice(head, head + trimmed.length + chosenEnd(trimmed, value.slice(head + trimmed.length)));
  const cut = value.length - head - body.length;
  return { value: body, start: start + head, end: end - (end - start === value.length ? cut : 0), ...more };
}

// Passwords that people choose often end with an exclamation mark, generated secrets never do.
function chosenEnd(value: string, tail: string): number {
  const end = tail.lastIndexOf('!') + 1;
  const judged = end === 0 ? undefined : judgeValue(value);
  return judged?.kind === 'value' && /^(?:base62-|hex)/.test(judged.shape) ? 0 : end;
}

function unescaped(piece: Piece): Piece {
  if (/^(?:\\[0-3]?[0-7]{2}){4,}$/.test(piece.value)) {
    const codes = piece.value
      .slice(1)
      .split('\\')
      .map((code) => Number.parseInt(code, 8));
    return { ...piece, value: String.fromCharCode(...codes), decodedFrom: ['json'] };
  }
  if (!/\\(?:u00|x)[0-9a-fA-F]{2}/.test(piece.value)) return piece;
  const value = piece.value.replace(/\\(?:u00|x)([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { ...piece, value, decodedFrom: ['json'] };
}

// Text of one alphabet only, no control characters: what a secret decodes to, and random base62 does not. What the
// value encodes is judged in its place: `eW91ci1zZWNyZXQ=` is a placeholder. Hexadecimal digits are secrets themselves
// unless there are many and all of them spell letters and digits.
function decoded(piece: Piece): Piece {
  const { value } = piece;
  if (!/^[A-Za-z0-9+/_-]{8,140}={0,2}$/.test(value) || /^[0-9a-f]{1,23}$/.test(value)) return piece;
  const inner = decodeValue(value);
  const plain = /^(?:[0-9a-f]{24,40}|[0-9A-F]{24,40})$/.test(value) ? /^[0-9A-Za-z]{12,20}$/ : /^[\x21-\x7e]{6,100}$/;
  if (inner === undefined || !plain.test(inner.text)) return piece;
  return { ...piece, value: inner.text, decodedFrom: [inner.step] };
}
