// Lists of bytes: keys as arrays of C, Go and Java, and text as character codes, also behind an exclusive or with a constant.

import type { Span } from '../../core/location.ts';
import { gate } from '../gates/gate.ts';
import type { Layer } from '../matcher.ts';
import { regionsAround } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';

const BEGIN = gate(
  /(?<![\w.])(?:0[xX][0-9a-fA-F]{2}|-?\d{1,3}|'[^'\\\n]')(?=\s{0,8},\s{0,80}(?:0[xX]|-?\d|'[^'\\\n]'))/g,
);
const ITEM =
  /(?<code>0[xX][0-9a-fA-F]{1,2}|-?\d{1,3}|'[^'\\\n]')(?![\w.])\s{0,8}(?<more>,\s{0,80}(?=0[xX]|-?\d|'[^'\\\n]'))?/y;
const HEAD = 6;
const MAX_ITEMS = 20_000;
// Longer than any secret: a text of its own.
const LONG = 120;
// The call or constructor around the list, and what closes it.
const OPEN =
  /(?:(?:implode|join)\((?:["']{2},\s?)?array_map\(["']chr["'],\s?|(?:new )?[sS]tring\()?(?:new\s)?[\w.$:<>[\]]{0,40}\s?[([{]{1,2}\s{0,80}$/;
const CLOSE = /\s{0,20},?\s{0,80}([\])}]{1,4})/y;
const OPEN_REACH = 140;
const XOR = /\^=?\s{0,2}(?:0[xX](?<hex>[0-9a-fA-F]{2})|(?<decimal>\d{1,3})|(?<name>[A-Za-z_]\w{0,30}))/;
const XOR_REACH = 240;

interface Bytes {
  readonly span: Span;
  readonly codes: readonly number[];
  /** Where each of them stands. */
  readonly places: readonly Span[];
}

export function decodeByteLists(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  const literals: Literal[] = [];
  let left = budget;
  for (const bytes of listsIn(text)) {
    const whole = isDer(bytes.codes) ? bytes : plainOf(text, bytes);
    if (whole === undefined) continue;
    if (whole === bytes || whole.codes.length > LONG) {
      left -= whole.codes.length;
      if (left >= 0) layers.push(wholeLayer(whole));
    } else literals.push(...literalOf(text, whole));
  }
  return [...layers, ...literalLayers(text, literals)];
}

/** Lists that could hold text or a key. */
function* listsIn(text: string): Iterable<Bytes> {
  const mayXor = text.includes('^');
  let floor = 0;
  for (const { index } of BEGIN.matchAll(text)) {
    if (index < floor) continue;
    const head = bytesFrom(text, index, HEAD);
    floor = head.span.end;
    if (head.codes.length < HEAD || !(mayXor || head.codes.every(isText) || isDer(head.codes))) continue;
    const bytes = bytesFrom(text, index, MAX_ITEMS);
    floor = bytes.span.end;
    yield bytes;
  }
}

function bytesFrom(text: string, start: number, most: number): Bytes {
  const codes: number[] = [];
  const places: Span[] = [];
  for (let at = start; codes.length < most;) {
    ITEM.lastIndex = at;
    const { code, more } = ITEM.exec(text)?.groups ?? {};
    if (code === undefined) break;
    codes.push(code.startsWith("'") ? code.charCodeAt(1) : Number(code) & 0xff);
    places.push({ start: at, end: at + code.length });
    at = ITEM.lastIndex;
    if (more === undefined) break;
  }
  return { span: { start, end: places.at(-1)?.end ?? start + 1 }, codes, places };
}

/** The list as the text that it spells; undefined when it spells none. */
function plainOf(text: string, { span, codes: all, places }: Bytes): Bytes | undefined {
  // C ends its strings with a zero.
  const codes = all.at(-1) === 0 ? all.slice(0, -1) : all;
  // Under a small mask, text is text still.
  const plain = unmasked(text, span, codes) ?? (codes.every(isText) ? codes : undefined);
  return plain && { span, codes: plain, places };
}

function isText(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
}

/** A SEQUENCE of 128 bytes or more. */
function isDer([first, second]: readonly number[]): boolean {
  return first === 0x30 && (second === 0x81 || second === 0x82);
}

function wholeLayer({ span, codes, places }: Bytes): Layer {
  const toOuter = ({ start, end }: Span): Span => ({
    start: places[start]?.start ?? span.end,
    end: places[end - 1]?.end ?? span.end,
  });
  const text = Array.from(codes, (code) => String.fromCharCode(code)).join('');
  return { text, step: 'joined', span, toOuter };
}

interface Literal extends Span {
  /** Without the call around it. */
  readonly list: Span;
  readonly value: string;
}

/** The list, with the call around it, as a literal. */
function literalOf(text: string, { span: list, codes }: Bytes): readonly Literal[] {
  const value = String.fromCharCode(...codes);
  if (!/^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]{6,120}$/.test(value)) return [];
  const open = OPEN.exec(text.slice(Math.max(0, list.start - OPEN_REACH), list.start))?.[0];
  CLOSE.lastIndex = list.end;
  const close = CLOSE.exec(text);
  if (open === undefined || close === null) return [];
  const closed = (close[1]?.length ?? 0) - open.replace(/[^[({]|\[\]/g, '').length;
  const end = CLOSE.lastIndex - Math.max(0, closed);
  return [{ start: list.start - open.length, end, list, value }];
}

function literalLayers(text: string, literals: readonly Literal[]): readonly Layer[] {
  const places = literals.map(({ list }) => ({ index: list.start }));
  let next = 0;
  return regionsAround(text, places).flatMap((region) => {
    const replacements: Replacement[] = [];
    let floor = region.start;
    for (let literal = literals[next]; literal && literal.list.start < region.end; literal = literals[++next]) {
      const { start, end, list, value } = literal;
      if (start < floor || end > region.end) continue;
      floor = end;
      replacements.push({ start, end: list.start, by: '"' }, { ...list, by: value }, { start: list.end, end, by: '"' });
    }
    const layer = replacements.length === 0 ? undefined : rewrite(text, region, replacements, 'joined');
    return layer !== undefined && isRelevant(layer.text) ? [layer] : [];
  });
}

// b ^ 0x5a for b in […], with the constant in place or in a variable.
function unmasked(text: string, { start, end }: Span, codes: readonly number[]): readonly number[] | undefined {
  if (codes.length > LONG) return undefined;
  const around = text.slice(Math.max(0, start - XOR_REACH), start) + text.slice(end, end + XOR_REACH);
  const { hex, decimal, name } = XOR.exec(around)?.groups ?? {};
  const set =
    name === undefined
      ? undefined
      : new RegExp(String.raw`\b${name}\b[^=\n]{0,20}=\s{0,4}(0[xX][0-9a-fA-F]{1,2}|\d{1,3})\b`);
  const mask = hex === undefined ? Number(decimal ?? set?.exec(around)?.[1] ?? NaN) : Number.parseInt(hex, 16);
  if (Number.isNaN(mask)) return undefined;
  const plain = codes.map((code) => code ^ mask);
  return plain.every((code) => code > 0x20 && code < 0x7f) ? plain : undefined;
}
