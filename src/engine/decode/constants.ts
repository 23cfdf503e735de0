// Expressions over literals, worked out as the program would: `b64decode("…")`, `['a', 'b'].join('')`, `strrev("…")`,
// literals inside of a URL that is put together. Values are written back as literals, with a few lines around.

import type { Span } from '../../core/location.ts';
import { gate } from '../gates/gate.ts';
import type { Layer } from '../matcher.ts';
import { fromHex, toLatin1 } from './bytes.ts';
import { regionsAround } from './line-regions.ts';
import { isRelevant } from './relevance.ts';
import { rewrite, type Replacement } from './rewrite.ts';
import { decodeValue } from './value.ts';

const QUOTE = String.raw`["'\x60]`;
const PIECE = String.raw`["'][^"'\\\n]{1,60}["']`;

interface Expression {
  readonly step: 'base64' | 'hex' | 'joined';
  readonly pattern: RegExp;
  /** What the group `value` becomes; undefined when it is none of this kind. */
  readonly read: (match: RegExpExecArray, place: Span) => readonly Replacement[] | undefined;
}

const DECODERS = String.raw`(?:b64decode|b64_decode|base64_decode|base64Decode|atob|decode64|FromBase64String|from_base64|fromBase64|decodeBase64|parseBase64Binary|DecodeString|unhexlify|fromhex|hex2bin|FromHexString|parseHexBinary|decodeHex|(?:Base64|\(\)|b64|base64)\.decode|Buffer\.from|codecs\.decode)`;
const CALL = new RegExp(
  String.raw`(?:[\w$.]{0,30}?)${DECODERS}\w{0,12}\s{0,2}\(\s{0,20}(?<lead>[bru]{0,2}${QUOTE})(?<value>[A-Za-z0-9+/=_-]{8,400})${QUOTE}(?:\s{0,4},\s{0,4}["']?(?<as>[\w.-]{2,20})["']?)?\s{0,20}\)`,
  'dg',
);
const PACKED = new RegExp(
  String.raw`\[?(?<lead>["'])(?<value>[A-Za-z0-9+/=]{8,400})["']\]?\.(?:un)?pack1?\(["'](?<as>m0?|H\*)["']\)`,
  'dg',
);
const SHELL =
  /\$?\(?(?:echo|printf)[ \t]{1,3}(?:-n[ \t]{1,3})?(?<lead>["']?)(?<value>[A-Za-z0-9+/=]{8,400})["']?[ \t]{0,3}\|[ \t]{0,3}(?<as>base64|xxd|openssl)[ \t]{1,3}(?:base64[ \t]{1,3})?(?:-d|-D|--decode|-r -p)\b[ \t]{0,2}\)?/dg;
const REVERSED = new RegExp(
  String.raw`(?:(?:["']{2}\.join\()?reversed\(|[sS]tr_?[rR]ev(?:erse)?\(|reverse\(|REVERSE\()\s{0,4}(?<lead>["'])(?<value>[^"'\\\n]{6,100})["']\s{0,4}\){1,2}|\$\((?:echo|printf)\s(?:-n\s)?(?<lead3>["']?)(?<value3>[^"'\s|]{6,100})["']?\s?\|\s?rev\)|(?:new [sS]tring(?:Builder)?\()?(?:\[\.{3})?(?<lead2>["'])(?<value2>[^"'\\\n]{6,100})["'](?:\]|\)?\.split\(["']{2}\)|\)|)(?:(?:\.[rR]eversed?\b|:reverse\b)(?:\(\))?(?:\.ToArray\(\)\))?(?:\.join\(["']{2}\)|\.toString\(\))?|\[::-1\])`,
  'dg',
);
const ROT_13 = new RegExp(
  String.raw`(?:str_rot13|rot13|codecs\.decode)\(\s{0,4}(?<lead>["'])(?<value>[^"'\\\n]{6,100})["'](?<as>\s{0,4},\s{0,4}["']rot_?13["'])?\s{0,4}\)`,
  'dg',
);
// 'value'.replace('-', ''), str_replace('-', '', 'value')
const REPLACED =
  /(?<lead>["'])(?<value>[^"'\\\n]{6,100})["']\.(?:replace|replaceAll|Replace|gsub|tr|delete)\(\s{0,2}(?:["'](?<from>[^"'\\\n]{1,8})["']|\/(?<char>[^/\\\n[(.*+?^$]{1,8})\/g)\s{0,2},\s{0,2}["'](?<to>[^"'\\\n]{0,8})["']\s{0,2}\)|str_replace\(\s{0,2}["'](?<from2>[^"'\\\n]{1,8})["']\s{0,2},\s{0,2}["'](?<to2>[^"'\\\n]{0,8})["']\s{0,2},\s{0,2}["'](?<value2>[^"'\\\n]{6,100})["']\s{0,2}\)/dg;
// chr(90) . chr(120) …, Chr(90) & Chr(120) …
const CHARACTERS = /(?<value>\bchr\(\d{2,3}\)(?:\s{0,8}[.+&]\s{0,8}chr\(\d{2,3}\)){5,99})/dgi;
const BEFORE_LIST = String.raw`(?:\b(?:implode|join|concat|Concat|Join|CONCAT)\w{0,6}\s?\(\s{0,8}(?:["']{2}\s{0,4},\s{0,8})?(?:array\(|\[\]string\{|Arrays\.asList\(|List\.of\(|[[({])?\s{0,20}|["']{2}\.join\(\s{0,8}[[({]?\s{0,20})`;
const LIST = new RegExp(
  String.raw`(?:${BEFORE_LIST}|[[(]\s{0,20})(?<value>${PIECE}(?:\s{0,4},\s{0,40}${PIECE}){1,63})\s{0,4},?\s{0,20}(?:[\])}]{0,2}(?:\.join\(["']{2}\)|\.join\b(?!\()|\s{0,4},\s{0,4}["']{2}\s{0,4}\)|\s{0,8}\)))`,
  'dg',
);
// A literal that ends with `=` and the one joined to it, and one that goes on with the next parameter.
const PARAMETER =
  /=(?<open>["'`])(?:\s{0,80}(?:[+.&]{1,2}|<<)\s{0,80}|\);?\s{0,80}[\w$]{0,30}(?:\.|->)(?:append|Append|concat|push|write)\(\s{0,8})["'`](?=[^"'`\s]{6,64}["'`])|["'`]\s{0,80}[+.&]{1,2}\s{0,80}(?<close>["'`])(?=[&?]\w)/dg;

const MARK = gate(
  new RegExp(
    String.raw`${DECODERS}|\.(?:un)?pack1?\(["'][mH]|\|[ \t]{0,3}(?:base64|xxd|openssl)\b|\bstr_?rev(?:erse)?\(|\breversed?\(|[.:]reversed?\b|\|[ ]?rev\b|["']\.(?:[rR]eplace(?:All)?|gsub|tr|delete)\(["'/]|\bstr_replace\(["']|\.reverse\b|\[::-1\]|\b(?:implode|CONCAT|[Cc]oncat|Join|join)\w{0,6}\s?\(|\]\.join\b|[?&]\w{2,24}=["'\x60]\s{0,80}(?:[+.&)]|<<)|rot_?13|\bchr\(\d`,
    'gi',
  ),
);

const EXPRESSIONS: readonly Expression[] = [
  { step: 'base64', pattern: CALL, read: decodedLiteral },
  { step: 'base64', pattern: PACKED, read: decodedLiteral },
  { step: 'base64', pattern: SHELL, read: decodedLiteral },
  { step: 'joined', pattern: REVERSED, read: reversedLiteral },
  { step: 'joined', pattern: ROT_13, read: rotated },
  { step: 'joined', pattern: REPLACED, read: replaced },
  { step: 'joined', pattern: CHARACTERS, read: fromCodes },
  { step: 'joined', pattern: LIST, read: joinedList },
  { step: 'joined', pattern: PARAMETER, read: withoutJoint },
];

export function decodeConstants(text: string, budget: number): readonly Layer[] {
  const layers: Layer[] = [];
  let left = budget;
  for (const region of regionsAround(text, MARK.matchAll(text))) {
    if (left < 0) break;
    for (const { step, pattern, read } of EXPRESSIONS) {
      const layer = workOut(text, region, { step, pattern, read });
      if (layer === undefined || !isRelevant(layer.text)) continue;
      left -= layer.text.length;
      layers.push(layer);
    }
  }
  return layers;
}

function workOut(text: string, region: Span, { step, pattern, read }: Expression): Layer | undefined {
  const inside = text.slice(region.start, region.end);
  const replacements = [...inside.matchAll(pattern)].flatMap((match) => {
    const start = region.start + match.index;
    return read(match, { start, end: start + match[0].length }) ?? [];
  });
  return replacements.length === 0 ? undefined : rewrite(text, region, replacements, step);
}

/** Where a group stands in the text. */
function placeOf(match: RegExpExecArray, group: string, place: Span): Span | undefined {
  const [start, end] = match.indices?.groups?.[group] ?? [];
  if (start === undefined || end === undefined) return undefined;
  const shift = place.start - match.index;
  return { start: start + shift, end: end + shift };
}

/** The whole expression becomes a literal with the value. */
function literal(place: Span, value: Span, by: string): readonly Replacement[] {
  return [
    { start: place.start, end: value.start, by: '"' },
    { ...value, by },
    { start: value.end, end: place.end, by: '"' },
  ];
}

function decodedLiteral(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const { value = '', as = '' } = match.groups ?? {};
  // `Buffer.from("…")` alone decodes nothing.
  if (/Buffer\.from|codecs/.test(match[0]) && !/hex|base64/i.test(as)) return undefined;
  const isHex = /hex|^xxd$|^H/i.test(as === '' ? match[0].slice(0, match[0].indexOf('(')) : as);
  const bytes = isHex ? fromHex(value) : undefined;
  const text = bytes === undefined ? decodeValue(value)?.text : toLatin1(bytes);
  const span = placeOf(match, 'value', place);
  if (text === undefined || span === undefined || !/^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]{6,300}$/.test(text))
    return undefined;
  return literal(place, span, text);
}

function reversedLiteral(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const span = placeOf(match, 'value', place) ?? placeOf(match, 'value2', place) ?? placeOf(match, 'value3', place);
  const value = match.groups?.['value'] ?? match.groups?.['value2'] ?? match.groups?.['value3'] ?? '';
  return span && literal(place, span, value.split('').toReversed().join(''));
}

function rotated(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const span = placeOf(match, 'value', place);
  if (span === undefined || !/rot_?13/.test(match[0])) return undefined;
  const turned = (match.groups?.['value'] ?? '').replace(/[a-z]/gi, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < 'n' ? 13 : -13)),
  );
  return literal(place, span, turned);
}

function replaced(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const { value, value2, from, char, from2, to, to2 } = match.groups ?? {};
  const span = placeOf(match, 'value', place) ?? placeOf(match, 'value2', place);
  const text = (value ?? value2 ?? '').replaceAll(from ?? char ?? from2 ?? '', () => to ?? to2 ?? '');
  return span && literal(place, span, text);
}

function fromCodes(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const codes = (match[0].match(/\d+/g) ?? []).map(Number);
  if (!codes.every((code) => code > 0x20 && code < 0x7f)) return undefined;
  return literal(place, place, String.fromCharCode(...codes));
}

const JOINT = /["']\s{0,4},\s{0,40}["']/g;

function joinedList(match: RegExpExecArray, place: Span): readonly Replacement[] | undefined {
  const span = placeOf(match, 'value', place);
  // Without a word that joins, it is a list of arguments.
  if (span === undefined || !/join|implode|concat/i.test(match[0])) return undefined;
  const joints = [...(match.groups?.['value'] ?? '').matchAll(JOINT)].map(({ index, 0: { length } }) => ({
    start: span.start + index,
    end: span.start + index + length,
    by: '',
  }));
  return [
    { start: place.start, end: span.start + 1, by: '"' },
    ...joints,
    { start: span.end - 1, end: place.end, by: '"' },
  ];
}

function withoutJoint(match: RegExpExecArray, { start, end }: Span): readonly Replacement[] {
  return [{ start: match.groups?.['open'] === undefined ? start : start + 1, end, by: '' }];
}
