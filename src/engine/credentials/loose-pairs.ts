// A generated-looking value a few signs or words behind an account key: `KEY / SECRET`, a list's next item, the next
// line, the next attribute. The value must look generated, since anything can stand there.

import { HEX, longRuns } from '../decode/runs.ts';
import { readName } from '../names/reading.ts';
import { OTHER_PROVIDERS } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';
import { judgeValue } from '../values/judge.ts';
import { accountKeysIn, type AccountKey } from './account-keys.ts';
import { isAmongIds } from './id-lists.ts';
import { isInStore } from './own-application.ts';
import type { Site } from './site.ts';

const REACH = 140;
const TOKEN = /(?<![\w+.-])[0-9A-Za-z]{16}(?![\w/+=-])/g;
// Signs between the halves of a pair, nothing else.
const SIGNS =
  /^["'`*_)\]]{0,3}(?:[ \t]{0,4}(?:[,;:|/–—>-]{0,2}|;(?:i:\d;)?s:\d{1,3}:\\?["']|and|und|et|y|&)[ \t]{0,4}|[ \t]*\r?\n[ \t]*(?:[-*][ \t]{1,3}(?:[>|][-+]?[ \t]*\r?\n[ \t]*)?)?|(?:<\/(?:td|th|code|li|dd|span|p|b)>\s{0,20}){1,2}(?:<(?:td|code|li|dd|span|p|b)(?:\s[^<>]{0,60})?>\s{0,8}){1,2})["'`*_([]{0,3}$/;
// The name of the value, when it has one.
const NAME = /(?<name>[A-Za-z_][\w.-]{0,40})["'`\])]{0,2}\s{0,3}(?:=>|:=|[:=]|(?<=["']),)\s{0,3}["'`]?$/;
// </P35> <P34>: an element behind the key's.
const ELEMENT =
  /^<\/[\w:.-]{1,40}>\s{0,80}(?:<[\w:.-]{1,40}>[^<>\s]{1,40}<\/[\w:.-]{1,40}>\s{0,80}){0,2}<(?<name>[A-Za-z_][\w.-]{0,40})>$/;
// Names that say nothing, and short forms that would be too short elsewhere.
const BLANK_NAME =
  /^(?:.{1,3}|value|val|second|arg\d?|param\d?|right|code|(?!bypass|compass).{0,8}(?:pass|pwd?|psw|sec))$/i;
const CIPHER_PARTS = new Set(['iv', 'tag', 'mac', 'aad']);
// The next item of a list, or of two that a document sets as code.
const NEXT_ITEM =
  /^`[ \t]{0,2}[/:,|][ \t]{0,2}`$|^["']?[ \t]*\r?\n[ \t]*-[ \t]{1,3}(?:[>|][-+]?[ \t]*\r?\n[ \t]*)?["']?$/;

const OTHER_THINGS = new Set(
  `id ids uid uuid guid hash hashed digest checksum etag md5 sha sha1 sha256 integrity nonce salt iv seed trace span request req response res
   message messages msg text body title name label build commit rev revision version release session sid csrf xsrf cursor cache cached ref
   reference file path url uri host bucket device user order invoice correlation cookie state challenge verifier tracking analytics sentry dsn
   public asset chunk bundle module slug short link tag color colour template campaign event job task queue topic channel conversation call
   lookup number match none since fingerprint signature sig signed encrypted placeholder example sample csp idempotency transaction payment
   customer card plan price product sku serial license site widget page node pod container image layer snapshot run workflow shard partition
   next previous prev continuation marker experiment variant region tenant brand sender prefix shop store flag feature segment cohort slot zone
   cluster if unless modified etags lock token key keys`.split(/\s+/),
);

export function loosePairs(text: string, keys: readonly AccountKey[] = accountKeysIn(text)): readonly Site[] {
  return keys.flatMap(({ at, value: key }) => {
    if (isInStore(text, at) || isNamedOtherwise(text.slice(Math.max(0, at - 80), at))) return [];
    const value = valueBehind(text, at + key.length) ?? valueBefore(text, at);
    if (value === undefined || isAmongIds(text, at)) return [];
    const span = { start: value.start, end: value.start + value.text.length };
    return [{ form: 'assignment', name: '', value: value.text, span, at, key } satisfies Site];
  });
}

// CACHE_PREFIX = '5eedf00d' is no account key.
function isNamedOtherwise(before: string): boolean {
  const name = NAME.exec(before)?.groups?.['name'];
  return name !== undefined && readName(name) === undefined && isOfOtherThing(name);
}

function valueBehind(text: string, from: number): { readonly text: string; readonly start: number } | undefined {
  const reach = text.slice(from, from + REACH);
  for (const { index, 0: token } of reach.matchAll(TOKEN)) {
    const between = reach.slice(0, index);
    // A further key begins a further pair; a blank line ends the thought.
    if (/\b[0-9a-f]{8}\b|\n[ \t]*\r?\n/.test(between)) return undefined;
    if (looksGenerated(token, between)) return { text: token, start: from + index };
  }
  return undefined;
}

const PROJECT = /(?<![\w./:-])4[4-7]\d{6}(?![\w.-])/g;
const PROJECT_SECRET = /(?<![\w+./-])[0-9a-f]{40}(?![\w/+=-])/y;
const LENGTH = 40;
const MAX_BETWEEN = 3;

/** project: KEY, token: SECRET: the value behind a project's key whose name says nothing against it. */
export function looseProjectPairs(text: string): readonly Site[] {
  return longRuns(text, HEX, LENGTH).flatMap(({ start }): readonly Site[] => {
    PROJECT_SECRET.lastIndex = start;
    const value = PROJECT_SECRET.exec(text)?.[0];
    if (value === undefined) return [];
    const before = text.slice(Math.max(0, start - REACH), start);
    const key = [...before.matchAll(PROJECT)].at(-1);
    if (key === undefined) return [];
    const between = before.slice(key.index + key[0].length);
    if (between.split('\n').length > MAX_BETWEEN || isNamedOtherwise(between) || !mayBeNamed(between)) return [];
    return [
      { form: 'assignment', name: '', value, span: { start, end: start + value.length }, at: start, key: key[0] },
    ];
  });
}

// Before a key only in the statement or line before its own.
const KEY_ASSIGNED =
  /^["'`]?[,;]?\s{1,40}(?:(?:const|let|var|val|final|static|private|public|my|String|string)\s){0,4}["'`$]?[A-Za-z_][\w.-]{0,40}["'`]?\s{0,4}(?:=>|:=|[:=])\s{0,4}["'`]?$/;

function valueBefore(text: string, at: number): { readonly text: string; readonly start: number } | undefined {
  const from = Math.max(0, at - REACH);
  const reach = text.slice(from, at);
  const last = [...reach.matchAll(TOKEN)].at(-1);
  if (last === undefined || !KEY_ASSIGNED.test(reach.slice(last.index + last[0].length))) return undefined;
  const before = reach.slice(0, last.index);
  return NAME.test(before) && looksGenerated(last[0], before) ? { text: last[0], start: from + last.index } : undefined;
}

function looksGenerated(token: string, between: string): boolean {
  const judged = judgeValue(token);
  if (judged.kind === 'none' || judged.strength !== 'strong') return false;
  // Ids of messages and spans are 16 hex digits too.
  if (judged.shape !== 'base62-16') return judged.shape === 'hex16' && NEXT_ITEM.test(between);
  return SIGNS.test(between) || mayBeNamed(between);
}

function mayBeNamed(between: string): boolean {
  const name = (NAME.exec(between) ?? ELEMENT.exec(between))?.groups?.['name'];
  const object = OBJECT.exec(between)?.groups?.['name'];
  if (name === undefined || name === 'id' || (object !== undefined && isOfOtherThing(object))) return false;
  if (BLANK_NAME.test(name)) return !CIPHER_PARTS.has(name.toLowerCase());
  const role = readName(name);
  // A name that says nothing of a credential says nothing against one, unless it is the name of something else.
  if (role === undefined) return !isOfOtherThing(name);
  if (role.isOther || (role.product === undefined && role.foreign.length > 0)) return false;
  return ['secret', 'password', 'token'].includes(role.role);
}

// EXPERIMENT = { id: '…'
const OBJECT = /(?<name>[A-Za-z_][\w-]{0,40})["']?\s{0,4}(?:=>|:=|[:=])\s{0,4}[{[(][^{}[\]()]{0,60}$/;
const OTHERS = new Set(OTHER_PROVIDERS);

function isOfOtherThing(name: string): boolean {
  return splitWords(name).some((word) => OTHER_THINGS.has(word) || OTHERS.has(word));
}
