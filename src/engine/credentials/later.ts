// Values that reach a name by a further statement: a fallback in an `if` behind a look-up, a list that is joined.

import { listAt, type Piece } from './pieces.ts';
import { literalOf, type Scope } from './variables.ts';

const LOOKED_UP = /(?:^|[\s($])(?<name>[A-Za-z_]\w{0,40})(?:,\s?\w{1,12})?\s{0,4}:?=\s{0,4}[\w.:]{1,40}[([]\s?["'`]$/;
const REACH = 260;

/** s := os.Getenv("NAME"); if s == "" { s = "value" }: what the variable of the look-up is set to when it is empty. */
export function valueWhenEmpty(text: string, start: number, end: number): Piece | undefined {
  const name = LOOKED_UP.exec(text.slice(Math.max(0, start - 110), start))?.groups?.['name'];
  if (name === undefined) return undefined;
  const empty = new RegExp(
    String.raw`\bif\b[^\n]{0,20}\b${name}\b[^\n]{0,40}\n?\s{0,40}\$?${name}\s{0,4}=\s{0,4}(["'\x60])(?<value>[^\s"'\x60\n]{4,160})\1`,
    'd',
  );
  const [from, to] = empty.exec(text.slice(end, end + REACH))?.indices?.groups?.['value'] ?? [];
  return from === undefined || to === undefined
    ? undefined
    : { value: text.slice(end + from, end + to), start: end + from, end: end + to };
}

const JOINED =
  /["'`]{0,2}\]?\s{0,8}(?:=>|:=|[:=])\s{0,8}(?:(?:["']{2}\.join|implode|join)\((?:["']{2},\s?)?\$?(?<argument>[A-Za-z_]\w{0,60})\s?\)|\$?(?<list>[A-Za-z_]\w{0,60})\.join\((?:["']{2})?\)|["']{2}\.join\([\w.]{0,12}\([^()\n]{1,40}\) for \w{1,20} in (?<each>[A-Za-z_]\w{0,60})\)|(?<mapped>[A-Za-z_]\w{0,60})\.map\([^\n]{1,80}\)\.join\(["']{2}\))/y;

/** NAME: parts.join(''), where `parts` is a list of literals in the same text, or what a list of codes spells. */
export function valueOfJoined(text: string, end: number, scope: Scope): Piece | undefined {
  JOINED.lastIndex = end;
  const { argument, list, each, mapped } = JOINED.exec(text)?.groups ?? {};
  const codes = each ?? mapped;
  if (codes !== undefined) return literalOf(text, codes, scope);
  const name = argument ?? list;
  const start = name === undefined ? undefined : scope.lists().get(name);
  return start === undefined ? undefined : listAt(text, start);
}

const PART = String.raw`[$@]?[A-Za-z_]\w{0,60}`;
const PARTS = new RegExp(
  String.raw`["'\x60]{0,2}\]?(?:\s?:\s?[A-Za-z]{2,12}(?=\s?=))?\s{0,8}(?:=>|:=|[:=])\s{0,8}(?:(?<sum>${PART}(?:\s{0,4}(?:[+&]|\.{1,2}|<>|\|\|)\s{0,4}${PART}){1,7})(?![\w("'\x60.[])|f?["'\x60](?<template>(?:[$#]?\{\s?\w{1,60}\s?\}|\$\w{1,60}){2,8})["'\x60])`,
  'y',
);
const MAX_VALUE = 160;

/** NAME = a + b, NAME = \`\${a}\${b}\`, where a and b are variables with literals in the same text. */
export function valueOfParts(text: string, end: number, { parts }: Scope): Piece | undefined {
  PARTS.lastIndex = end;
  const { sum, template } = PARTS.exec(text)?.groups ?? {};
  const names = (sum ?? template)?.match(/[A-Za-z_]\w*/g) ?? [];
  const found = names.flatMap((name) => parts().get(name) ?? parts().get(`$${name}`) ?? []);
  const [first] = found;
  const value = found.map((part) => part.value).join('');
  if (first === undefined || found.length !== names.length || value.length > MAX_VALUE) return undefined;
  // The place of the first part: the whole stands nowhere.
  return { value, start: first.start, end: first.end, decodedFrom: ['joined'] };
}
