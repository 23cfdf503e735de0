// Values that reach a name or a call through variables: arguments of an SDK, parts of an address, of a format or of
// user:password.

import { gate } from '../gates/gate.ts';
import { accept } from './accept.ts';
import type { NamedPlace } from './names-in.ts';
import type { Site } from './site.ts';
import { literalOf, type Literal, type Scope } from './variables.ts';

const EXPRESSION = String.raw`[$@&*]{0,2}[A-Za-z_][\w$.:>-]{0,60}(?:\[["'][\w-]{1,40}["']\])?`;
const WHOLE_EXPRESSION = new RegExp(`^${EXPRESSION}$`);
const VARIABLE = new RegExp(
  String.raw`["'\x60]{0,2}[\])]{0,2}\s{0,20}(?:=>|:=|[:=(])\s{0,20}(?<value>${EXPRESSION})(?![\w("'\x60[]|\s{0,4}(?:[+.&]\s{0,4}[\w$"'\x60]|:?=(?![=>])))`,
  'y',
);
// api_secret=$NAME, api_secret=${name}, api_secret=%NAME%, api_secret=" + name, api_secret=\(name)
const IN_ADDRESS =
  /=(?:\$\{?|#\{|\{|%(?=\w{1,60}%)|\\\(|["'`]\)?\s{0,8}(?:\+{1,2}|[.&,]|\.\.|<>|<<)\s{0,8}|["'`]?\)\.append\()\s?(?<value>[$@?]?(?:self\.|this\.)?[A-Za-z_]\w{0,60})(?!\w|\.\w|[([])/y;

/** The literal of the variable behind a name. */
export function siteOfVariable(text: string, place: NamedPlace, scope: Scope): Site | undefined {
  VARIABLE.lastIndex = place.end;
  IN_ADDRESS.lastIndex = place.end;
  const found = VARIABLE.exec(text) ?? IN_ADDRESS.exec(text);
  const expression = found?.groups?.['value'] ?? argumentOfFormat(text, place.end);
  const literal = expression === undefined ? undefined : literalOf(text, expression, scope);
  if (literal === undefined) return undefined;
  const isCall = /^["'`\])\s]*\(/.test(found?.[0] ?? '');
  // SetAPISecret(key, secret)
  if (isCall && text[VARIABLE.lastIndex] === ',' && isAccountKey(literal.value)) return undefined;
  const { value, start, end } = literal;
  return { form: isCall ? 'call' : 'assignment', name: place.name, value, span: { start, end }, at: place.start };
}

const PLACEHOLDER = /%(?:\d{1,2}\$)?[sv@]|\{(?:\d{0,2}|:\w)\}/g;
const AT_PLACEHOLDER = /=(?:%(?:\d{1,2}\$)?[sv@]|\{(?:\d{0,2}|:\w)\})/y;
const FORMAT_REACH = 300;
const ARGUMENTS_BEHIND = /^[^\n"'`]{0,200}["'`]\)?\s{0,8}(?:,|%|\.format\(|-f)\s{0,40}\(?(?<arguments>[^()\n;]{1,200})/;

/** "…?api_key=%s&api_secret=%s", key, secret: what the placeholder behind the name stands for. */
function argumentOfFormat(text: string, end: number): string | undefined {
  AT_PLACEHOLDER.lastIndex = end;
  if (!AT_PLACEHOLDER.test(text)) return undefined;
  const before = text.slice(Math.max(0, end - FORMAT_REACH), end);
  const opened = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"), before.lastIndexOf('`'));
  const index = [...before.slice(opened + 1).matchAll(PLACEHOLDER)].length;
  const list = ARGUMENTS_BEHIND.exec(text.slice(end, end + FORMAT_REACH))?.groups?.['arguments'];
  const argument = list?.split(',')[index]?.trim();
  return argument !== undefined && WHOLE_EXPRESSION.test(argument) ? argument : undefined;
}

const CALLED = String.raw`(?:Basic|Client|(?:PS)?Credentials?\]?|pscredential\]?|Auth\w{0,30}|auth|Nexmo\w{0,30}|Vonage\w{0,30}|initialize|FromApiKeyAndSecret|CreateAuthFromKeySecret|NewClientFromAPI|TokenAuthMethod|[oO]pen_?[tT]ok\w{0,30}|[aA]uthenticate\w{0,8}|[bB]asic_?[aA]uth\w{0,14}|AuthBasic|auth_basic|basic)(?:\.[nN]ew|\.Builder|::[nN]ew|\.basic)?!?(?:\s?[(=]{1,2}\s{0,20}|(?<=new)\s)`;
const PAIRS = [
  // Client(KEY, SECRET), auth=(KEY, SECRET), authenticate(KEY, "secret")
  new RegExp(
    String.raw`${CALLED}(?:\w{2,12}\()?(?<key>${EXPRESSION})(?:\(\)|\))?\s{0,4},\s{0,20}(?:(?<value>${EXPRESSION})(?=\s{0,4}[,)\n])|(?:Some\()?(["'\x60])(?<secret>[^\s"'\x60\n]{6,100})\3)`,
    'dg',
  ),
  // "$KEY:$SECRET", "${KEY}:${SECRET}"
  /["'`\s](?:\$\{?|#\{|\{|%)(?<key>[A-Za-z_]\w{0,60})[}%]?:(?:\$\{?|#\{|\{|%)(?<value>[A-Za-z_]\w{0,60})[}%]?(?=["'`\s@])/g,
  // "${KEY}:secret"
  /["'`\s](?:\$\{?|#\{|\{|%)(?<key>[A-Za-z_]\w{0,60})[}%]?:(?<secret>[^\s"'`@{}$%<>()]{6,100})(?=["'`@])/dg,
  // KEY + ':secret', KEY + ':' + 'secret'
  new RegExp(
    String.raw`["'\x60]:(?<=(?<![\w$.>-])(?<key>${EXPRESSION})\s{0,4}(?:[+.&]|\.\.|<>)\s{0,4}.{2})(?:["'\x60]\s{0,4}(?:[+.&]|\.\.|<>)\s{0,4}["'\x60])?(?<secret>[^\s"'\x60@]{6,100})["'\x60]`,
    'dg',
  ),
  // PSCredential('KEY', $pw)
  new RegExp(
    String.raw`["'](?<literal>[0-9a-f]{8})(?<=[(,]\s{0,8}.{9})["']\s{0,4},\s{0,8}(?<value>${EXPRESSION})(?=\s{0,4}[,)])`,
    'g',
  ),
  // KEY + ':' + SECRET, read from the colon: names are many.
  new RegExp(
    String.raw`["'\x60]:["'\x60](?<=(?<![\w$.>-])(?<key>${EXPRESSION})\s{0,4}(?:[+.&]|\.\.|<>)\s{0,4}.{3})\s{0,4}(?:[+.&]|\.\.|<>)\s{0,4}(?<value>${EXPRESSION})`,
    'g',
  ),
].map((pattern) => gate(pattern));

/** Key and secret of a call, or joined by a colon, both in variables with literals. */
export function variablePairs(text: string, scope: Scope): readonly Site[] {
  return PAIRS.flatMap((pattern) =>
    [...pattern.matchAll(text)].flatMap(({ index, groups, indices }) => {
      const key = groups?.['literal'] ?? literalOf(text, groups?.['key'] ?? '', scope, isKey)?.value;
      if (key === undefined) return [];
      const [start, end] = indices?.groups?.['secret'] ?? [];
      const secret =
        start === undefined || end === undefined
          ? literalOf(text, groups?.['value'] ?? '', scope)
          : accept(text, { value: text.slice(start, end), start, end });
      return secret === undefined || secret.value === key ? [] : [siteOf(key, secret, index)];
    }),
  );
}

function siteOf(key: string, { value, start, end }: Literal, at: number): Site {
  return { form: 'call', name: '', value, span: { start, end }, at, key };
}

function isAccountKey(value: string): boolean {
  return /^[0-9a-f]{8}$/.test(value);
}

function isKey(value: string): boolean {
  return isAccountKey(value) || /^\d{5,9}$/.test(value);
}
