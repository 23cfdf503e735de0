// Values that stand under a name: behind it in any notation, behind a look-up of it, or through a variable.

import { accept, decodePercent } from './accept.ts';
import { branchesBehind } from './branches.ts';
import { AFTER_NAME, FALLBACKS, FALLBACK_IN_LINE, type AfterName } from './forms.ts';
import type { NamedPlace } from './names-in.ts';
import { changedTo, itemsBehind, listBehind, type Piece } from './pieces.ts';
import { valueOfJoined, valueOfParts, valueWhenEmpty } from './later.ts';
import { RECORD_AFTER_NAME, valuesBefore } from './records.ts';
import { valueSaid } from './said.ts';
import type { Site } from './site.ts';
import { siteOfVariable } from './through-variables.ts';
import { valueInTuple } from './tuples.ts';
import { TYPED_AFTER_NAME, TYPED_BEFORE } from './typed.ts';
import type { Scope } from './variables.ts';

// ${NAME:-value}, ${NAME-value}: the signs belong to the shell.
const EXPANSION = /^\$\{(?:[\w.-]{1,80}:|[A-Z][A-Z\d_]{2,60}-)$/;
const FORMS = [...AFTER_NAME, ...RECORD_AFTER_NAME, ...TYPED_AFTER_NAME];

/** The values of one name: several behind a plural with a list, a condition, or a value for each environment. */
export function sitesOf(text: string, place: NamedPlace, scope: Scope): readonly Site[] {
  const site = siteOf(text, place, scope);
  const further = furtherPieces(text, place, site)
    .filter(({ start }) => start !== site?.span.start)
    .flatMap((piece) => accept(text, piece) ?? []);
  return [...(site === undefined ? [] : [site]), ...further.map((piece) => toSite(place, 'assignment', piece))];
}

function furtherPieces(text: string, { name, end }: NamedPlace, site: Site | undefined): readonly Piece[] {
  if (site !== undefined && (site.form !== 'assignment' || site.span.start < end)) return [];
  const items = site !== undefined && /s$/i.test(name) ? itemsBehind(text, site.span) : [];
  const changed = site === undefined ? [] : changedTo(text, site.span.end);
  return [...items, ...changed, ...branchesBehind(text, end)];
}

/** The value of one name, or undefined when nothing there is a literal secret. */
export function siteOf(text: string, place: NamedPlace, scope: Scope): Site | undefined {
  // `arn:aws:secretsmanager:…:secret:name`
  if (
    /:\S/.test(text.slice(place.end, place.end + 2)) &&
    /[\w*]:$/.test(text.slice(Math.max(0, place.start - 2), place.start))
  )
    return undefined;
  if (EXPANSION.test(text.slice(Math.max(0, place.start - 2), place.end + 1))) return fallbackOf(text, place);
  const inTuple = valueInTuple(text, place);
  if (inTuple !== undefined) {
    const value = accept(text, inTuple);
    return value && toSite(place, 'assignment', value);
  }
  return (
    siteBefore(text, place) ??
    siteAfter(text, place) ??
    siteOfVariable(text, place, scope) ??
    fallbackOf(text, place) ??
    listSite(text, place) ??
    laterSite(text, place, scope) ??
    saidSite(text, place)
  );
}

function siteAfter(text: string, place: NamedPlace): Site | undefined {
  for (const form of FORMS) {
    if (!isAllowed(form, text, place)) continue;
    form.pattern.lastIndex = place.end;
    const found = form.pattern.exec(text);
    const span = found?.indices?.groups?.['value'];
    if (found === null || span === undefined) continue;
    const isQuery = isInQuery(text, place);
    const literal = found.groups?.['value'] ?? '';
    const value = accept(text, { value: isQuery ? decodePercent(literal) : literal, start: span[0], end: span[1] });
    if (value !== undefined && !isKeyInCall(text, place, value))
      return toSite(place, isQuery ? 'query' : form.form, value);
  }
  return undefined;
}

// .apiKey(new Secret("KEY")): the call around it says what it is.
function isKeyInCall(text: string, { start }: NamedPlace, { value }: Piece): boolean {
  return /^[0-9a-f]{8}$/.test(value) && /key\(\s{0,8}(?:new\s)?$/i.test(text.slice(Math.max(0, start - 24), start));
}

// The value of a query's last or only parameter has no sign behind it.
function isInQuery(text: string, { start }: NamedPlace): boolean {
  return /(?:[?&]|&amp;|%26|\\u0026)$/.test(text.slice(Math.max(0, start - 6), start));
}

const WORD_BEFORE: Readonly<Record<NonNullable<AfterName['after']>, RegExp>> = {
  flag: /-$|\b(?:password|secret|login)[ \t]*$/,
  // set NAME value, ENV NAME value, SetEnv NAME value, #define NAME "value", user-secrets set "NAME" "value"
  directive:
    /(?:^|[\s;&|(])(?:setx?|set[ \t]+-\w{1,4}|setenv|SetEnv|ENV|ARG|(?:fast|u?ws|s)cgi_param|uwsgi_param|#[ \t]?define|proxy_set_header|add_header|defaults[ \t]write[ \t]\S{1,60}|(?:user-)?secrets?[ \t](?:set|put|add)|config[: \t](?:set|add))[ \t]{1,8}["'`]?$/i,
  // :name "value", @name "value", (def name "value")
  keyword: /(?:^|[\s({[]):$|(?:^|\n)[ \t]{0,12}@$|\((?:def\w{0,10}|define)\s{1,4}(?:\^\S{1,20}\s{1,4})?[*+]?$/,
  variable: /(?:^|\n)[ \t]{0,20}\$\{$/,
  method: /\b(?:def|sub|fn|func|fun)\s{1,3}(?:self\.)?$/,
  typed: TYPED_BEFORE,
  option: /set_?opt(?:ion)?\(\s{0,4}[\w$&*>.-]{1,30},\s{0,20}$/i,
  logged: /##vso\[task\.setvariable (?:\w{1,20}=\w{1,20};){0,3}variable=$/,
  macro: /\\(?:(?:re)?newcommand\*?\{?|def)\\$/,
  substitution: /\bs[/|#][@%{_$<\\]{0,4}$/,
  item: /(?:^|\n)[ \t]{0,12}\*[ \t]{1,3}-[ \t]{1,3}`{0,2}$/,
  // A key of a store with paths, or what a command was asked to print.
  printed: /(?:^|\n)\/[\w./-]{1,80}\/$|jsonpath=["']?\{[.\w]{0,60}\.$/,
  aligned: /(?:^|\n)[ \t]{0,8}(?:[A-Za-z]{1,12}[ \t]){0,2}$/,
  // user a@b.example, password value
  login:
    /(?:user(?:[ -]?name)?|login|account|e-?mail|benutzer(?:name)?|utilisateur|identifiant|usuario|utente|gebruiker)[ \t:]{1,3}\S{3,70}[ \t]{0,2}(?:[,/;&|]|and|und|et|y|e|en|with|mit)?[ \t]{1,2}(?:the )?$/i,
};
const LINE_REACH = 90;

function isAllowed({ isQuoted, after }: AfterName, text: string, { start }: NamedPlace): boolean {
  if (isQuoted && !/["'`]/.test(text[start - 1] ?? '')) return false;
  if (after === undefined) return true;
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  return WORD_BEFORE[after].test(before) || (after === 'flag' && isNetrc(text, start));
}

function isNetrc(text: string, start: number): boolean {
  return /machine[ \t\n]/.test(text.slice(Math.max(0, start - 160), start));
}

// "X-Auth: $KEY:$NAME", 'value': a literal that ends with a variable; the next one is another argument.
function endsLiteral(text: string, { name, end }: NamedPlace): boolean {
  return name.startsWith('$') && /^["'`]\s{0,4},/.test(text.slice(end, end + 6));
}

function fallbackOf(text: string, place: NamedPlace): Site | undefined {
  if (endsLiteral(text, place)) return undefined;
  for (const pattern of FALLBACKS) {
    pattern.lastIndex = place.end;
    const direct = pattern.exec(text);
    const span = direct?.indices?.groups?.['value'];
    const value =
      direct && span && accept(text, { value: direct.groups?.['value'] ?? '', start: span[0], end: span[1] });
    if (value && !isKeyOfPair(text, value)) return toSite(place, 'assignment', value);
  }
  const rest = restOf(text, place.end);
  // {{ vault:path#NAME }}, "anything": a template's end.
  if (/^[^\s"'`{}]{0,80}\}\}/.test(rest)) return undefined;
  if (!/^["'`]?[\])]{0,2}\s{0,4}(?:=|:|=>|\()|^["'`]\s?[)\]|]|^[^\s"'`]{0,80}["'`]\s?,/.test(rest)) return undefined;
  for (const match of [...rest.matchAll(FALLBACK_IN_LINE)].slice(0, MAX_FALLBACKS)) {
    const [start = 0, end = 0] = match.indices?.groups?.['value'] ?? [];
    const further = accept(text, {
      value: match.groups?.['value'] ?? '',
      start: place.end + start,
      end: place.end + end,
    });
    if (further === undefined || isKeyOfPair(text, further)) continue;
    // Further arguments of a call, or what stands behind an operator.
    return toSite(place, /^[^=:]{0,4}\(/.test(rest) ? 'call' : 'assignment', further);
  }
  return undefined;
}

// `%s…%s`, "KEY", "SECRET": eight hex digits with a further literal behind them are the key.
function isKeyOfPair(text: string, { value, start, end }: Piece): boolean {
  if (!/^[0-9a-f]{8}$/.test(value)) return false;
  return (
    /^["'`]\s{0,4},\s{0,40}["'`][^\s"'`]{6,64}["'`]/.test(text.slice(end, end + 120)) ||
    /(?:key|id|user)["'`]?\s{0,3}[,:=>]{1,2}\s{0,4}["'`]$/i.test(text.slice(Math.max(0, start - 20), start))
  );
}

const REACH = 240;
const MAX_FALLBACKS = 6;

/** The line behind the name, and the lines below that go on with an operator. */
function restOf(text: string, from: number): string {
  const reach = text.slice(from, from + REACH);
  return (
    /^[^\n]*(?:\n[ \t]*(?:\?|:|\|\||or\b|else\b|\.(?:default|or|unwrap|get)\w*\()[^\n]*){0,3}/.exec(reach)?.[0] ?? ''
  );
}

function siteBefore(text: string, place: NamedPlace): Site | undefined {
  for (const found of valuesBefore(text, place.start)) {
    const value = accept(text, found);
    if (value !== undefined) return toSite(place, 'assignment', value);
  }
  return undefined;
}

function listSite(text: string, place: NamedPlace): Site | undefined {
  const list = listBehind(text, place.end);
  const value = list && accept(text, list);
  return value && toSite(place, 'assignment', { ...value, ...(list.decodedFrom && { decodedFrom: list.decodedFrom }) });
}

function laterSite(text: string, place: NamedPlace, scope: Scope): Site | undefined {
  const later =
    valueWhenEmpty(text, place.start, place.end) ??
    valueOfJoined(text, place.end, scope) ??
    valueOfParts(text, place.end, scope);
  const value = later && accept(text, later);
  return (
    value && toSite(place, 'assignment', { ...value, ...(later.decodedFrom && { decodedFrom: later.decodedFrom }) })
  );
}

function saidSite(text: string, place: NamedPlace): Site | undefined {
  const said = valueSaid(text, place.end, place.reading.product);
  return said && toSite(place, 'prose', said);
}

function toSite({ name, start: at }: NamedPlace, form: Site['form'], { value, start, end, decodedFrom }: Piece): Site {
  return { form, name, value, span: { start, end }, at, ...(decodedFrom && { decodedFrom }) };
}
