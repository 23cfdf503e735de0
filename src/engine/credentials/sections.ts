// Sections of configurations: an object under a name, a head in brackets, lines indented below a name. A secret in one
// section is not the vendor's because a section beside it is.

import type { Span } from '../../core/location.ts';
import { AFFIXES, NEUTRAL } from '../names/vocabulary.ts';
import { splitWords } from '../names/words.ts';
import { closeAfter, openBefore, type Brackets } from './brackets.ts';
import { lazily } from './lazily.ts';
import { lineStartNear } from './line-start.ts';
import { VENDOR_NAMES } from './vendor-names.ts';
import { isNamedVendors, isVendors } from './whose.ts';

const VENDORS_NAME = new RegExp(VENDOR_NAMES, 'gi');
const BEFORE_HEAD = /[\n,{][ \t]*(?:\[{1,2}[^\]\n]{0,60}|["']?[\w.-]{0,40})$/;
const BEHIND_HEAD = /[\w. -]{0,40}(?:\]|["']?\s{0,4}(?::|=>?)?\s{0,4}(?:\{|\r?\n))/y;
const HEAD_REACH = 160;
const BARE = /^(?:|secret|password|passwd|pass|pwd)$/i;
// What an application keeps passwords of besides its SMS provider's.
const OTHERS_NAME =
  /^(?:databases?|db|e?mail(?:er)?|caches?|sessions?|broker|queue|ldap|ftp|wifi|wlan|mqtt|ota|smtp|imap|jwt|ssh|vpn)$/i;
const REACH = 3000;
const BRACES: Brackets = { opens: '{', closes: '}', reach: REACH };
const MAX_DEPTH = 5;
const MAX_LINES = 60;
// The lines above a place, all together: one of them alone can be a megabyte.
const ABOVE = 6000;
// Blanks and words in front of a name.
const MAX_LEAD = 200;
const MAX_HEAD = 200;

interface Section {
  readonly names: readonly string[];
  /** What stands in it, without comments. */
  readonly body: string;
  /** Its head stands in brackets, `[name]`. */
  readonly isBracketed: boolean;
}

/** Tells of a place and the name there whether its section has nothing of the vendor's, and the vendor's is another. */
export function sectionsOf(text: string): (at: number, name: string) => boolean {
  const hasVendors = lazily(() => hasVendorsHead(text));
  return (at, name) => isElsewhere(text, at, { name, hasVendors });
}

function hasVendorsHead(text: string): boolean {
  for (const { index, 0: name } of text.matchAll(VENDORS_NAME)) {
    BEHIND_HEAD.lastIndex = index + name.length;
    if (BEHIND_HEAD.test(text) && BEFORE_HEAD.test(`\n${text}`.slice(Math.max(0, index + 1 - HEAD_REACH), index + 1)))
      return true;
  }
  return false;
}

interface Asked {
  readonly name: string;
  readonly hasVendors: () => boolean;
}

function isElsewhere(text: string, at: number, { name, hasVendors }: Asked): boolean {
  const section = sectionAt(text, at);
  if (section === undefined || section.names.length === 0) return false;
  if (section.names.some(isNamedVendors) || isVendors(section.body)) return false;
  if (section.isBracketed && isUsedByVendors(text, at, section)) return false;
  if (section.names.some((one) => OTHERS_NAME.test(one))) return true;
  return (section.isBracketed && BARE.test(name)) || hasVendors();
}

// What a section of any application can be called: `sms:`, `production:`, `[default]`, `credentials: {`.
const PLAIN = new Set(
  `param params query body data form header headers json variables environment values module export exports
   default defaults props qs request payload common parameters profile account global vars sender transport
   channel channels driver drivers integration integrations string secret secrets key keys api apis stringdata
   transports providers gateways accounts`.split(/\s+/),
);

/** True when the section with the place has a name of its own: of a product or provider that is none of the vendor's. */
export function isInNamedSection(text: string, at: number): boolean {
  const section = sectionAt(text, at);
  const words = splitWords(section?.names[0] ?? '');
  return (
    words.length > 0 &&
    words.every((word) => !PLAIN.has(word) && !AFFIXES.has(word) && !NEUTRAL.has(word) && !/^\d+$/.test(word))
  );
}

// [acme] … outbound_auth=acme-auth … sip.nexmo.com: the section with the user of a trunk is named in the trunk's.
function isUsedByVendors(text: string, at: number, { names: [name = ''] }: Section): boolean {
  const around = text.slice(Math.max(0, at - REACH), at + REACH);
  const isUsed = new RegExp(String.raw`=[ \t]*${escaped(name)}[ \t]*\r?$`, 'm');
  return around.split(/\n(?=[ \t]*\[)/).some((section) => isNamedVendors(section) && isUsed.test(section));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

function sectionAt(text: string, at: number): Section | undefined {
  return bracketSection(text, at) ?? braceSection(text, at) ?? indentedSection(text, at);
}

// Words and blanks before a name, or the name and sign before a value.
const LEAD = /^[ \t]*[\w. /-]{0,60}(?:[=:][ \t]{0,4}["']?)?$/;

// [section] of INI and TOML files.
function bracketSection(text: string, at: number): Section | undefined {
  const lineStart = lineStartNear(text, at, MAX_LEAD);
  if (lineStart === undefined || !LEAD.test(text.slice(lineStart, at))) return undefined;
  const from = Math.max(0, at - REACH);
  const heads = [
    ...text
      .slice(from, at)
      .matchAll(/(?:^|\n)[ \t]*\[{1,2}([^[\]\n"'{}]{1,80})\]{1,2}(?:\([\w!+, -]{1,60}\))?[ \t]*\r?(?=\n)/g),
  ];
  const head = heads.at(-1);
  if (head === undefined) return undefined;
  const start = from + head.index + head[0].length;
  const end = /\n[ \t]*\[/.exec(text.slice(start, start + REACH));
  const body = withoutComments(text.slice(start, start + (end?.index ?? REACH)));
  return { names: [head[1] ?? ''], body, isBracketed: true };
}

function withoutComments(body: string): string {
  return body.replace(/^[ \t]*[;#][^\n]*/gm, '');
}

// name: { … }, "name": { … }, name { … }
function braceSection(text: string, at: number): Section | undefined {
  const names: string[] = [];
  let body: string | undefined;
  let open = openBefore(text, at, BRACES);
  for (let depth = 0; depth < MAX_DEPTH && open !== undefined; depth++) {
    const name = /(?<name>[\w.-]{1,60})["']?\s{0,4}(?::|=>?)\s{0,8}$/.exec(text.slice(Math.max(0, open - 90), open));
    if (name?.groups?.['name'] !== undefined) {
      names.push(name.groups['name']);
      body ??= text.slice(open, closeAfter(text, open, BRACES));
    }
    open = openBefore(text, open, BRACES);
  }
  return body === undefined ? undefined : { names, body, isBracketed: false };
}

// Lines below `name:` that are indented further.
function indentedSection(text: string, at: number): Section | undefined {
  const lineStart = lineStartNear(text, at, REACH);
  if (lineStart === undefined) return undefined;
  let indent = indentOf(text.slice(lineStart, at));
  const names: string[] = [];
  let parent: number | undefined;
  for (const { start, end } of linesAbove(text, lineStart)) {
    if (indent === 0) break;
    const head = /^(?<indent> {0,60})(?:- )?["']?(?<name>[\w.-]{1,60})["']?:[ \t]*(?:#[^\n]*)?\r?$/.exec(
      text.slice(start, Math.min(end, start + MAX_HEAD)),
    );
    const own = head?.groups?.['indent']?.length ?? indent;
    if (own >= indent) continue;
    names.push(head?.groups?.['name'] ?? '');
    parent ??= start;
    indent = own;
  }
  if (parent === undefined) return undefined;
  return { names, body: withoutComments(indentedBody(text, parent)), isBracketed: false };
}

/** The lines in front of one that begins at `from`, the nearest first. */
function* linesAbove(text: string, from: number): Iterable<Span> {
  const floor = Math.max(0, from - ABOVE);
  let end = from - 1;
  for (let line = 0; line < MAX_LINES && end >= 0; line++) {
    const start = lineStartNear(text, end, end - floor);
    if (start === undefined) return;
    yield { start, end };
    end = start - 1;
  }
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function indentedBody(text: string, from: number): string {
  const [head = '', ...lines] = text.slice(from, from + REACH).split('\n');
  const end = lines.findIndex((line) => line.trim() !== '' && indentOf(line) <= indentOf(head));
  return [head, ...(end === -1 ? lines : lines.slice(0, end))].join('\n');
}
