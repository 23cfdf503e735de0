// Values that stand beside an account key, with or without a name: positional arguments, user:password, Basic headers.

import { HEX, longRuns, makeAlphabet } from '../decode/runs.ts';
import { decodeBasic } from '../decode/value.ts';
import { gate } from '../gates/gate.ts';
import { readName } from '../names/reading.ts';
import { isDocumentedKey } from '../values/documented.ts';
import { judgeValue } from '../values/judge.ts';
import { accept, decodePercent } from './accept.ts';
import { accountKeysIn, type AccountKey } from './account-keys.ts';
import { isAmongIds } from './id-lists.ts';
import { isInStore } from './own-application.ts';
import { signingSecrets } from './signing-secrets.ts';
import type { Form, Site } from './site.ts';
import { variablePairs } from './through-variables.ts';
import type { Scope } from './variables.ts';

const PROJECT = /(?<![\w./-])[1-9]\d{4,8}(?![\w.-])/g;

const BASE64 = makeAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/');

interface Beside {
  readonly form: Form;
  readonly pattern: RegExp;
}

const beside = (form: Form, source: string): Beside => ({ form, pattern: new RegExp(source, 'dy') });

// Tried at the end of a key.
const AFTER_KEY: readonly Beside[] = [
  // ("KEY", "SECRET"), ['vonage', 'KEY', 'SECRET']
  beside(
    'call',
    String.raw`["'\x60](?:>>)?(?:\.\w{1,14}\(\))?\s{0,40},\s{0,80}(?:(?<name>\w{1,20})\s{0,3}[:=]\s{0,3})?(?:<<|\(ConvertTo-SecureString\s(?:-\w{1,12}\s){0,4}|\(?[\w.&:-]{1,24}[( ]\s{0,3})?[bruf@$]{0,2}["'\x60](?<value>[^\s"'\x60]{6,100})["'\x60]`,
  ),
  // Client.create "KEY" "SECRET", "KEY" to "SECRET", "KEY" |> client("SECRET")
  beside(
    'call',
    String.raw`["'\x60](?:\s{1,4}(?:to\s{1,4})?|\s{0,8}\|>\s{0,4}[\w.]{1,40}\(\s{0,4})["'\x60](?<value>[^\s"'\x60]{6,100})["'\x60]`,
  ),
  // 'KEY' + ':' + 'SECRET'
  beside(
    'userinfo',
    String.raw`["'\x60]?\s{0,4}[+.]?\s{0,4}["'\x60]?:["'\x60]\s{0,4}[+.]\s{0,4}["'\x60](?<value>[^\s"'\x60@]{6,64})["'\x60]`,
  ),
  // KEY:REALM:SECRET
  beside('userinfo', String.raw`:(?:[\w-]{1,40}\.){1,4}com:(?<value>[^\s"'\x60@:/]{6,64})(?=["'\x60\s]|$)`),
  // -u KEY:SECRET, whatever stands in it
  beside(
    'userinfo',
    String.raw`(?<=(?:^|\s)(?:-u|-a|--user|--auth)[ =]?["']?[0-9a-f]{8}):(?<value>[^\s"'\x60]{6,64})(?=["'\x60\s]|$)`,
  ),
  // KEY:SECRET@host, -u KEY:SECRET, "KEY:SECRET"
  beside('userinfo', String.raw`:(?<value>[^\s"'\x60@:/]{6,64})(?=@|["'\x60\s]|$)`),
  // username KEY password SECRET, username KEY \n password SECRET, user=KEY;password=SECRET, -au KEY -ap SECRET
  beside(
    'userinfo',
    String.raw`["'\x60]?[\s,;>&|]{1,40}(?:password|passwd|passcode|pass|pwd|secret|-{1,2}(?:ap|p|pw|pass))["'\x60]?(?:\s{0,2}[:=]\s{0,2}|[ \t]{1,20})(?:0[ \t]{1,4})?["'\x60]?(?!7\s)(?<value>[^\s"'\x60,;|&<>]{6,64})`,
  ),
  // -k KEY -s SECRET
  beside(
    'userinfo',
    String.raw`["']?[ \t]{1,4}(?:-[sp]|--?[\w-]{0,12}(?:secret|pass\w{0,5}))[ \t=]{1,3}["']?(?<value>[^\s"'\x60,;|&<>]{6,64})`,
  ),
  // nexmo setup KEY SECRET
  beside('command', String.raw`["']?[ \t]{1,4}["']?(?<value>[^\s"'\x60,;|&-][^\s"'\x60,;|&]{5,64})`),
];
const AFTER_PROJECT: readonly Beside[] = [
  beside(
    'call',
    String.raw`["'\x60]?(?:\.\w{1,14}\(\))?\)?\s{0,40}[,:]\s{0,80}(?:\w{1,20}\s{0,3}[:=]\s{0,3})?(?:[\w:.]{1,24}\()?["'\x60]?(?<value>[0-9a-fA-F]{40})(?![0-9a-zA-Z])`,
  ),
  // opentok "KEY" "SECRET", opentok-cli login KEY SECRET
  beside('command', String.raw`["'\x60]?[ \t]{1,4}["'\x60]?(?<value>[0-9a-fA-F]{40})(?![0-9a-zA-Z])`),
  // KEY / SECRET, KEY secret SECRET, | KEY | SECRET |, <td>KEY</td><td>SECRET</td>
  beside(
    'prose',
    String.raw`["'\x60*_)]{0,3}(?:\s{0,4}(?:[/|;]|->|–)\s{0,4}|\s{0,2}[,;(/|]?\s{1,4}(?:and |with )?(?:the )?(?:api |project |partner )?(?:[sS]ecret[oa]?|[sS]egredo|[gG]eheimnis|[pP]ass(?:word)?)(?: [kK]ey)?(?: is)?[:=]?\s{1,4}|[ \t]{0,4}\r?\n[ \t]{0,8}|(?:</\w{1,6}>\s{0,20}){1,2}(?:<\w{1,6}>\s{0,8}){1,2})["'\x60*_(]{0,3}(?<value>[0-9a-fA-F]{40})(?![0-9a-zA-Z])`,
  ),
];
// nexmo setup KEY, vcr configure … KEY, vonage_send KEY, nexmo::configure KEY
const COMMAND =
  /(?:(?:nexmo(?:-cli)?["']?[, ]+["']?(?:setup|s)|vcr|neru|SetAPISecret|setAPISecret)\b[^\n]{0,20}|(?<![\w.-])[\w-]{0,20}(?:nexmo|vonage)[\w:-]{0,30}[ \t]{1,4}["']?)$/;
const PROJECT_COMMAND =
  /(?:opentok|tokbox)[\w.:/-]{0,30}(?:[ \t](?:login|init|set_?up|auth|new|config(?:ure)?|create))?[ \t]{1,4}["'`]?$/i;
const BASIC = /\b[Bb]asic(?:\s|%20|\+|["'`]\s{0,4}[+.]\s{0,4}["'`]){1,4}(?<value>[A-Za-z0-9+/]{20,80}={0,2})/dg;
const BASIC_VALUE =
  /(?<=["'`:=\s])(?<value>[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/]{3}[MNOYZ][A-Za-z0-9+/][AEIMQUYcgk]6[A-Za-z0-9+/]{8,44}={0,2})(?![A-Za-z0-9+/])/dy;
// What digits and letters up to `f` begin with in base64.
const BASIC_DIGITS = 'MNOYZ';

export function pairedSites(
  text: string,
  scope: Scope,
  keys: readonly AccountKey[] = accountKeysIn(text),
): readonly Site[] {
  return [
    ...keyPairs(text, keys),
    ...projectPairs(text),
    ...signingSecrets(text),
    ...vendorTriples(text),
    ...basicHeaders(text),
    ...variablePairs(text, scope),
  ];
}

function keyPairs(text: string, keys: readonly AccountKey[]): readonly Site[] {
  const sites: Site[] = [];
  for (const { at: index, value: key } of keys) {
    for (const { form, pattern } of AFTER_KEY) {
      if (form === 'command' && !COMMAND.test(text.slice(Math.max(0, index - 60), index))) continue;
      const site = siteAt(text, { form, pattern, key, at: index });
      if (site !== undefined && !isSecondKey(text, site) && !isAmongIds(text, index)) sites.push(site);
    }
  }
  return sites;
}

// "…?username=%@&password=%@", @"KEY", @"SECRET"
const FORMAT =
  /(?:secret|password)=(?:%[\w@$]{1,3}|\{\w?\})[^\n"'`]{0,120}["'`]\s{0,4}(?:,|%\s?\(|\.format\()\s{0,40}@?["'`]$/i;

// Eight hex digits behind eight hex digits can be two keys, of a transfer for instance. The oldest secrets stand in
// front of everything else, or behind the vendor's name.
function isSecondKey(text: string, { form, value, at }: Site): boolean {
  if (form !== 'call' || !/^[0-9a-f]{8}$/.test(value)) return false;
  if (FORMAT.test(text.slice(Math.max(0, at - 200), at))) return false;
  const before = text.slice(Math.max(0, at - 80), at);
  return !FIRST.test(before) && !BIND.test(before) && !(CALLEE.test(before) && !MOVES.test(before));
}

const FIRST = /(?:[([{](?:<<)?|(?:nexmo|vonage)\w{0,20}["'`]\s{0,4}[,:]|[:=]|=>)\s{0,40}["'`]$/i;
// Nexmo::Client.new 'KEY', newClient "KEY": a call without parentheses.
const CALLEE =
  /(?:(?:nexmo|vonage)[\w.:/-]{0,40}|(?:new|client|connect|log_?in|auth|configure|initiali[sz]e|set_?up|init|cred)\w{0,16})!?[ \t]{1,4}["'`]$/i;
// bind(TYPE, "KEY", "SECRET"), format(URL, "KEY", "SECRET")
const BIND = /\b(?:[bB]ind\w{0,20}|(?:string\.)?format|[sS]?printf)\(\s{0,8}[A-Za-z_][\w.]{0,40},\s{0,8}["'`]$/;
const MOVES = /(?:transfer|move|migrate|switch|copy|assign|merge|compare|credit)\w{0,20}[ \t]{1,4}["'`]$/i;

function projectPairs(text: string): readonly Site[] {
  const sites: Site[] = [];
  if (longRuns(text, HEX, 40).length === 0) return sites;
  for (const { index, 0: key } of text.matchAll(PROJECT)) {
    for (const { form, pattern } of AFTER_PROJECT) {
      if (form === 'command' && !PROJECT_COMMAND.test(text.slice(Math.max(0, index - 60), index))) continue;
      const site = siteAt(text, { form, pattern, key, at: index });
      if (site !== undefined) sites.push(site);
    }
  }
  return sites;
}

// 'vonage/KEY/SECRET', rest.nexmo.com/account/get-balance/KEY/SECRET
const TRIPLE = gate(
  /(?:["'`](?:nexmo|vonage)|(?:nexmo|vonage)\.com\/[\w/-]{3,40})(?<sign>[/|:;,])(?<key>[0-9a-f]{8})\k<sign>(?<value>[^\s"'`/|:;,@?&#]{6,64})(?=["'`\s?)/<]|$)/dgi,
);

function vendorTriples(text: string): readonly Site[] {
  return [...TRIPLE.matchAll(text)].flatMap((match): readonly Site[] => {
    const { key = '', value: literal = '' } = match.groups ?? {};
    const [start = 0, end = 0] = match.indices?.groups?.['value'] ?? [];
    const value = isDocumentedKey(key) ? undefined : accept(text, { value: literal, start, end });
    if (value === undefined) return [];
    return [{ form: 'userinfo', name: '', value: value.value, span: { start, end: value.end }, at: match.index, key }];
  });
}

function siteAt(
  text: string,
  { form, pattern, key, at }: Beside & { readonly key: string; readonly at: number },
): Site | undefined {
  pattern.lastIndex = at + key.length;
  const found = pattern.exec(text);
  const [start = 0, end = 0] = found?.indices?.groups?.['value'] ?? [];
  if (found === null || isOtherArgument(found.groups?.['name'])) return undefined;
  if (form === 'call' && isInStore(text, at)) return undefined;
  // Only an address is percent-encoded.
  const written = found.groups?.['value'] ?? '';
  const value = accept(text, { value: text[end] === '@' ? decodePercent(written) : written, start, end });
  // A pair of one value is a table of keys, or a placeholder; `NAME=value` is found by its name.
  if (value?.value === key || /^[A-Za-z]\w{2,60}=/.test(value?.value ?? '')) return undefined;
  return value && { form, name: '', value: value.value, span: { start: value.start, end: value.end }, at, key };
}

// `api_secret = "KEY-LIKE", from = "…"`: an argument with a name is what its name says.
function isOtherArgument(name: string | undefined): boolean {
  if (name === undefined || /^.$|sec$|^val/i.test(name)) return false;
  const role = readName(name)?.role;
  return role === undefined || role === 'key';
}

export function basicHeaders(text: string): readonly Site[] {
  const sites: Site[] = [];
  const named = text.includes('asic') ? text.matchAll(BASIC) : [];
  for (const match of [...named, ...basicValues(text)]) {
    const [start = 0, end = 0] = match.indices?.groups?.['value'] ?? [];
    const pair = decodeBasic(match.groups?.['value'] ?? '');
    if (pair === undefined || !/^[0-9a-f]{8}$/.test(pair.user) || isDocumentedKey(pair.user)) continue;
    if (judgeValue(pair.password).kind === 'none') continue;
    sites.push({
      form: 'basic',
      name: '',
      value: pair.password,
      span: { start, end },
      at: match.index,
      key: pair.user,
      decodedFrom: ['base64'],
    });
  }
  return sites;
}

function* basicValues(text: string): Iterable<RegExpExecArray> {
  for (const { start } of longRuns(text, BASE64, 20)) {
    if (!BASIC_DIGITS.includes(text.charAt(start))) continue;
    BASIC_VALUE.lastIndex = start;
    const match = BASIC_VALUE.exec(text);
    if (match !== null) yield match;
  }
}
