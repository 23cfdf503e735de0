// Entries of a list: elements, objects, items and paragraphs that stand one behind another. One that has a host, a user or a
// title of its own and nothing of the vendor's is somebody else's, if the vendor is in one beside it.

import type { Span } from '../../core/location.ts';
import { readName } from '../names/reading.ts';
import { AFFIXES, NEUTRAL } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';
import { hasLetteredKey } from './account-keys.ts';
import { closeAfter, openBefore } from './brackets.ts';
import { lazily } from './lazily.ts';
import { lineStartNear } from './line-start.ts';
import type { Site } from './site.ts';
import { VENDOR_OR_PRODUCT } from './vendor-names.ts';

const REACH = 3000;
const MAX_DEPTH = 6;
const TAG_REACH = 500;

interface Entry {
  readonly body: string;
  /** What stands in the entries before and behind it. */
  readonly beside: string;
}

/** Names that say nothing of whose they are. */
const BARE =
  /^(?:|(?:(?:smsc|smpp|sip|auth|reg|trunk|gw|peer|user|login)[-_.]?)?(?:secret|password|passwd|passphrase|pass|pwd))$/i;

/** Tells of places whether the innermost entry that says whose it is does not name the vendor, and one beside it does. */
export function othersEntriesIn(text: string): (site: Pick<Site, 'at' | 'name' | 'value'>) => boolean {
  const isNamed = lazily(() => VENDOR_OR_PRODUCT.test(text));
  return (site) => isNamed() && isInOthersEntry(text, site);
}

function isInOthersEntry(text: string, { at, name, value }: Pick<Site, 'at' | 'name' | 'value'>): boolean {
  for (const find of [elementsAround, objectsAround, itemsAround]) {
    const answer = isOthers(find(text, at), value);
    if (answer !== undefined) return answer;
  }
  if (!BARE.test(name)) return false;
  return isOnOthersLine(text, at, value) || isOthers(paragraphAround(text, at), value) === true;
}

const LINE = 300;

// username acme password 0 VALUE realm sip.carrier.example
function isOnOthersLine(text: string, at: number, value: string): boolean {
  const start = lineStartNear(text, at, LINE);
  if (start === undefined) return false;
  const line = text.slice(start, start + LINE).replace(/\n[^]*/, '');
  if (
    line.length >= LINE ||
    VENDOR_OR_PRODUCT.test(line) ||
    hasAccountKey(line) ||
    !HOST.test(line.replaceAll(value, ''))
  )
    return false;
  return VENDOR_OR_PRODUCT.test(text.slice(Math.max(0, start - REACH), start + REACH));
}

function isOthers(entries: Iterable<Entry>, value: string): boolean | undefined {
  for (const { body, beside } of entries) {
    if (VENDOR_OR_PRODUCT.test(body) || hasAccountKey(body)) return false;
    if (saysWhose(body.replaceAll(value, '')) && VENDOR_OR_PRODUCT.test(beside)) return true;
  }
  return undefined;
}

const PROJECT = /\b[1-9]\d{5,8}\b/;
const PROJECT_SECRET = /\b[0-9a-f]{40}\b/;

/** An account's key, or a project's with its secret; eight digits without a letter are mostly a number of something else. */
export function hasAccountKey(body: string): boolean {
  return hasLetteredKey(body) || (PROJECT.test(body) && PROJECT_SECRET.test(body));
}

const IS = String.raw`(?:["']?\s{0,8}(?:=>|[:=])\s{0,8}|["']?\s{1,4}(?:value\s?=\s?)?|</[\w:.-]{1,20}>\s{0,20}<[\w:.-]{1,20}(?:\s[^<>]{0,60})?>|>)["']?`;
// Names with dots are mostly properties: only ends that hosts have.
const NAMED_HOST = String.raw`(?:[\w-]{1,60}\.){1,5}(?:com|net|org|io|co|uk|ie|de|at|ch|fr|es|it|nl|be|pl|se|no|dk|eu|us|ca|br|in|au|tel|cloud|info|biz|dev|app|example|invalid|test|local|lan|internal)(?![\w(.-])`;
const HOST = new RegExp(
  String.raw`(?:host(?:name)?s?|realm|domain|server|proxy|registrar|peer|ur[il]|address|site|endpoint|contact)${IS}(?:[a-z]{2,8}:(?://)?)?(?:[^\s"'@<>:/]{1,60}@)?(?:${NAMED_HOST}|\d{1,3}(?:\.\d{1,3}){3})|["'](?:sips?:|https?://)?${NAMED_HOST}["']`,
  'i',
);
const LABEL = new RegExp(
  String.raw`(?<![\w.-])(?:title|cn|(?:user_?)?name|label|provider|service|gateway|carrier|trunk|user|login|account)${IS}(?<label>[^"'<>\n,;{}[\]=]{2,60})(?=["'<>\n,;{}[\]=]|$)(?!["']?[,;]?\s{1,60}["']?(?:value|default)\b)`,
  'gi',
);

function saysWhose(body: string): boolean {
  return HOST.test(body) || Array.from(body.matchAll(LABEL)).some(({ groups }) => isOwnName(groups?.['label'] ?? ''));
}

/** Not `production`, `default` or `api_secret`: what any entry can be called. */
export function isOwnName(label: string): boolean {
  const words = splitWords(label.trim());
  return (
    readName(label.trim()) === undefined &&
    words.length > 0 &&
    words.every((word) => /^[\p{L}\d]+$/u.test(word)) &&
    !words.every((word) => AFFIXES.has(word) || NEUTRAL.has(word))
  );
}

const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,400})?(?<empty>\/?)>/g;

/** The elements that are open at a place, and the one whose tag holds it, the innermost first. */
function* elementsAround(text: string, at: number): Iterable<Entry> {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  if (!before.includes('<')) return;
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const { index, groups } of before.matchAll(TAG)) {
    const { close, name = '', empty } = groups ?? {};
    if (close === '/') open.length = Math.max(0, lastNamed(open, name));
    else if (empty !== '/') open.push({ name, start: from + index });
  }
  const tag = /<(?<name>[A-Za-z][\w:.-]{0,40})\s[^<>]*$/.exec(before.slice(-TAG_REACH));
  if (tag?.groups?.['name'] !== undefined) open.push({ name: tag.groups['name'], start: at - tag[0].length });
  for (const { name, start } of open.toReversed().slice(0, MAX_DEPTH)) {
    const end = endOfElement(text, name, at);
    const beside = `${text.slice(Math.max(0, start - REACH), start)}${text.slice(end, end + REACH)}`;
    const body = text.slice(start, end);
    // An element that holds a text and nothing else is a field.
    if ((tag !== null && start + tag[0].length === at) || /<[^/]/.test(body.slice(1)))
      yield { body: body.replace(FIELD, '$<tag>'), beside: elementsOf(beside, name) };
  }
}

// What attributes of inner elements say is the name of a field: <param name="proxy" …>.
const FIELD = /(?<tag>(?!^)<[\w:.-]{1,40}\s(?:[^<>]{0,200}\s)?)(?:name|key|id)\s?=\s?["'][^"'<>]{0,80}["']/g;

function lastNamed(open: readonly { readonly name: string }[], name: string): number {
  const index = open.findLastIndex((element) => element.name === name);
  return index === -1 ? open.length : index;
}

function endOfElement(text: string, name: string, at: number): number {
  const behind = text.slice(at, at + REACH);
  const end = behind.search(new RegExp(String.raw`</${name}\s?>|^[^<>]*/>`));
  return end === -1 ? at + behind.length : at + end;
}

// What stands in elements of this name: a heading above all of them is nobody's neighbour.
function elementsOf(beside: string, name: string): string {
  const first = beside.search(new RegExp(String.raw`<${name}[\s>]`));
  if (first === -1) return '';
  const last = Math.max(
    beside.lastIndexOf(`</${name}`),
    beside.lastIndexOf('>', beside.lastIndexOf(`<${name}`) + TAG_REACH),
  );
  return beside.slice(first, last);
}

/** Objects and lists without a name, one behind another in a list. */
function* objectsAround(text: string, at: number): Iterable<Entry> {
  let open = openBefore(text, at);
  for (let depth = 0; depth < MAX_DEPTH && open !== undefined; depth++) {
    const end = closeAfter(text, open);
    const list = openBefore(text, open);
    const from = list ?? Math.max(0, open - REACH);
    const isItem =
      /[\]}]\s{0,40},\s{0,40}$/.test(text.slice(Math.max(from, open - 90), open)) ||
      /^\s{0,40},\s{0,40}[[{]/.test(text.slice(end, end + 90));
    if (isItem) {
      const behind = text.slice(end, list === undefined ? end + REACH : closeAfter(text, list));
      yield { body: text.slice(open, end), beside: `${text.slice(from, open)}${behind}` };
    }
    open = list;
  }
}

const ITEM = /^(?<indent>[ \t]{0,40})-[ \t]/gm;

/** Items of a list that a dash begins, with the lines below that are indented further; the innermost first. */
function* itemsAround(text: string, at: number): Iterable<Entry> {
  const from = Math.max(0, at - REACH);
  const heads = [...text.slice(from, at).matchAll(ITEM)];
  let indent = indentAt(text, at);
  for (const { index, groups } of heads.toReversed()) {
    const own = groups?.['indent']?.length ?? 0;
    if (own >= indent) continue;
    indent = own;
    yield itemAt(text, { start: from + index, end: at, indent });
  }
}

function indentAt(text: string, at: number): number {
  const line = text.slice(lineStartNear(text, at, REACH) ?? at, at);
  return /^[ \t]*(?:-[ \t]+)?/.exec(line)?.[0].length ?? 0;
}

function itemAt(text: string, { start, end: at, indent }: Span & { readonly indent: number }): Entry {
  const behind = text.slice(at, at + REACH);
  const next = behind.search(new RegExp(String.raw`\n[ \t]{0,${indent}}\S`));
  const end = at + (next === -1 ? behind.length : next);
  const isOfList = (line: string): boolean => {
    const own = line.search(/\S/);
    return own === -1 || own > indent || (own === indent && line[own] === '-');
  };
  const above = text
    .slice(Math.max(0, start - REACH), start)
    .split('\n')
    .slice(0, -1);
  const below = text.slice(end + 1, end + REACH).split('\n');
  const first = above.findLastIndex((line) => !isOfList(line));
  const last = below.findIndex((line) => !isOfList(line));
  const beside = [...above.slice(first + 1), ...below.slice(0, last === -1 ? undefined : last)].join('\n');
  return { body: text.slice(start, end), beside };
}

/** Lines between blank ones. */
function* paragraphAround(text: string, at: number): Iterable<Entry> {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  if (!/(?:^|\n)[ \t]*(?:[\w.-]{1,40}[ \t]{0,4}[:=][ \t]{0,4}["']?)?$/.test(before.slice(-LINE))) return;
  const blank = [...before.matchAll(/\n[ \t]*\r?\n/g)].at(-1);
  const start = blank === undefined ? 0 : blank.index + blank[0].length;
  const next = behind.search(/\n[ \t]*\r?\n/);
  const end = next === -1 ? behind.length : next;
  // Those with a head in brackets are sections.
  if (/^[ \t]*\[/m.test(before.slice(start))) return;
  yield {
    body: `${before.slice(start)}${behind.slice(0, end)}`,
    beside: `${before.slice(0, start)}${behind.slice(end)}`,
  };
}
