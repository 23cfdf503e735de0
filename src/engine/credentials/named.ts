// Values that stand under a name: behind it in any notation, behind a look-up of it, or through a variable.

import { decodeValue } from '../decode/value.ts';
import { judgeValue } from '../values/judge.ts';
import { AFTER_NAME, FALLBACKS, FALLBACK_IN_LINE } from './forms.ts';
import type { NamedPlace } from './names-in.ts';
import type { Site } from './site.ts';
import { variableIn } from './variables.ts';
import type { Variables } from './variables.ts';

interface Value {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly decodedFrom?: readonly string[];
}

/** The value of one name, or undefined when nothing there is a literal secret. */
export function siteOf(text: string, place: NamedPlace, variables: () => Variables): Site | undefined {
  return valueBefore(text, place) ?? valueAfter(text, place, variables) ?? fallbackOf(text, place);
}

function valueAfter(text: string, place: NamedPlace, variables: () => Variables): Site | undefined {
  for (const { form, pattern, isQuoted } of AFTER_NAME) {
    if (form === 'command' && !isFlag(text, place)) continue;
    if (isQuoted && !/["'`]/.test(text[place.start - 1] ?? '')) continue;
    pattern.lastIndex = place.end;
    const found = pattern.exec(text);
    const span = found?.indices?.groups?.['value'];
    if (found === null || span === undefined) continue;
    const value = accept(text, { value: found.groups?.['value'] ?? '', start: span[0], end: span[1] });
    if (value !== undefined) return toSite(place, form, value);
    const variable = variableIn(variables(), found.groups?.['value'] ?? '', span[0]);
    if (variable !== undefined) return toSite(place, form, variable);
  }
  return undefined;
}

// `--api-secret value`, `-d api_secret value`: only a flag has its value behind a blank.
function isFlag(text: string, { start }: NamedPlace): boolean {
  return (
    /-$|\b(?:password|secret|login)[ \t]*$/.test(text.slice(Math.max(0, start - 12), start)) || isNetrc(text, start)
  );
}

function isNetrc(text: string, start: number): boolean {
  return /machine[ \t\n]/.test(text.slice(Math.max(0, start - 160), start));
}

function fallbackOf(text: string, place: NamedPlace): Site | undefined {
  for (const pattern of FALLBACKS) {
    pattern.lastIndex = place.end;
    const direct = pattern.exec(text);
    const span = direct?.indices?.groups?.['value'];
    const value =
      direct && span && accept(text, { value: direct.groups?.['value'] ?? '', start: span[0], end: span[1] });
    if (value) return toSite(place, 'assignment', value);
  }
  const lineEnd = text.indexOf('\n', place.end);
  const rest = text.slice(place.end, Math.min(lineEnd === -1 ? text.length : lineEnd, place.end + 240));
  if (!/^["'`]?[\])]{0,2}\s{0,4}(?:=|:|=>|\()/.test(rest)) return undefined;
  for (const match of rest.matchAll(FALLBACK_IN_LINE)) {
    const [start = 0, end = 0] = match.indices?.groups?.['value'] ?? [];
    const further = accept(text, {
      value: match.groups?.['value'] ?? '',
      start: place.end + start,
      end: place.end + end,
    });
    // Further arguments of a call, or what stands behind an operator.
    if (further !== undefined) return toSite(place, /^[^=:]{0,4}\(/.test(rest) ? 'call' : 'assignment', further);
  }
  return undefined;
}

// {"value": "…", "key": "api_secret"}: Postman writes them in either order.
const BEFORE = /"value"\s{0,8}:\s{0,8}"(?<value>[^"\n]{4,160})"[^{}]{0,80}"(?:key|name)"\s{0,8}:\s{0,8}"$/d;

function valueBefore(text: string, place: NamedPlace): Site | undefined {
  const from = Math.max(0, place.start - 300);
  const found = BEFORE.exec(text.slice(from, place.start));
  const [start = 0, end = 0] = found?.indices?.groups?.['value'] ?? [];
  const value = found && accept(text, { value: found.groups?.['value'] ?? '', start: from + start, end: from + end });
  return value ? toSite(place, 'assignment', value) : undefined;
}

function toSite({ name, start: at }: NamedPlace, form: Site['form'], { value, start, end, decodedFrom }: Value): Site {
  return { form, name, value, span: { start, end }, at, ...(decodedFrom && { decodedFrom }) };
}

/** The literal with its further pieces, trimmed of what punctuation clings to it, when it can be a secret. */
export function accept(text: string, raw: Value): Value | undefined {
  const joined = joinPieces(text, raw);
  const trimmed = trim(joined);
  for (const value of [trimmed, decoded(trimmed)]) {
    if (value !== undefined && judgeValue(value.value).kind === 'value') return value;
  }
  return undefined;
}

function trim({ value, start, end, ...more }: Value): Value {
  const head = /^[\\"'`*_<]*/.exec(value)?.[0].length ?? 0;
  const body = value.slice(head).replace(/(?:\\[nrt]|[\\"'`*_,;:.!?)>])+$/, '');
  const cut = value.length - head - body.length;
  return { value: body, start: start + head, end: end - (end - start === value.length ? cut : 0), ...more };
}

function decoded({ value, start, end }: Value): Value | undefined {
  if (!/^[A-Za-z0-9+/_-]{11,60}={0,2}$/.test(value) || /^[0-9a-f]+$/.test(value)) return undefined;
  const inner = decodeValue(value);
  // Text of one alphabet only, no control characters: what a secret decodes to, and random base62 does not.
  if (inner === undefined || !/^[\x21-\x7e]{8,40}$/.test(inner.text)) return undefined;
  return { value: inner.text, start, end, decodedFrom: [inner.step] };
}

const NEXT_PIECE =
  /(["'`])\s{0,80}(?:\+|\.\.?|&|<>|\+\+|\|\||\\\r?\n)?\s{0,80}[bruf@$]?(["'`])(?<value>[^"'`\n\\]{1,120})(?=\2)/dy;

// "Zx9Synth" + "etiC0Key": literals that the language joins are one value.
function joinPieces(text: string, { value, start, end }: Value): Value {
  let joined = value;
  let last = end;
  for (let pieces = 0; pieces < 40; pieces++) {
    NEXT_PIECE.lastIndex = last;
    const next = NEXT_PIECE.exec(text);
    const span = next?.indices?.groups?.['value'];
    // Adjacent literals without an operator are joined only across a line end or blanks, never over a comma.
    if (next === null || span === undefined || !/[+.&<|\\\n]|^.\s+/.test(next[0].slice(0, span[0] - last))) break;
    joined += next.groups?.['value'] ?? '';
    last = span[1];
  }
  return { value: joined, start, end: last };
}
