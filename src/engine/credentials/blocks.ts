// Whose a block of settings is: what stands in one is not the vendor's because the vendor is named in another of its sort.
// Where blocks begin and end, their forms know: elements, brackets, lines, titles.

import type { Block } from './block.ts';
import { callsAround, keyedEntry, objectsAround } from './bracket-blocks.ts';
import { elementsAround } from './elements.ts';
import { lazily } from './lazily.ts';
import { indentedEntry, itemsAround, netrcEntry, paragraphAround } from './line-blocks.ts';
import { lineStartNear } from './line-start.ts';
import type { Site } from './site.ts';
import { headedSection, titledParagraph } from './titled-blocks.ts';
import { isOwnName } from './titles.ts';
import { isNamedVendors, isVendors } from './whose.ts';

type Asked = Pick<Site, 'at' | 'name' | 'value'>;

/** They can be any thing's: one says by a host, a user or a label of its own whose it is. The innermost that does counts. */
const NESTED = [elementsAround, callsAround, objectsAround, itemsAround];
/** Their titles say that each is about one thing. */
const TITLED = [netrcEntry, indentedEntry, headedSection, titledParagraph];

/** Names that say nothing of whose they are. */
const BARE =
  /^(?:|(?:(?:smsc|smpp|sip|auth|reg|trunk|gw|peer|user|login)[-_.]?)?(?:secret|password|passwd|passphrase|pass|pwd))$/i;

const REACH = 3000;
// Places near each other are asked about in one piece of the text, whose lines and headings are looked for once.
const STEP = 1024;
const LINE = 300;

/** Tells of places whether their block has nothing of the vendor's, and one beside it names the vendor. */
export function othersBlocksIn(text: string): (site: Asked) => boolean {
  const isNamed = lazily(() => isNamedVendors(text));
  return (site) => isNamed() && (isInOthersNested(text, site) || isInOthersTitled(text, site.at));
}

function isInOthersNested(text: string, { at, name, value }: Asked): boolean {
  for (const find of NESTED) {
    const answer = isOthers(find(text, at), value);
    if (answer !== undefined) return answer;
  }
  if (!BARE.test(name)) return false;
  return isOnOthersLine(text, at, value) || isOthers(paragraphAround(text, at), value) === true;
}

function isOthers(blocks: Iterable<Block>, value: string): boolean | undefined {
  for (const { body, beside } of blocks) {
    if (isVendors(body)) return false;
    if (saysWhose(body.replaceAll(value, '')) && beside.some(isNamedVendors)) return true;
  }
  return undefined;
}

function isInOthersTitled(text: string, at: number): boolean {
  const from = Math.max(0, Math.floor((at - REACH) / STEP) * STEP);
  const piece = text.slice(from, from + 2 * REACH + STEP);
  if (!isNamedVendors(piece)) return false;
  return isBesideVendors(keyedEntry(text, at)) || TITLED.some((find) => isBesideVendors(find(piece, at - from)));
}

function isBesideVendors(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const { body, beside, lead = '' } = block;
  return beside.some(isNamedVendors) && !isNamedVendors(lead) && !isVendors(body);
}

// username acme password 0 VALUE realm sip.carrier.example
function isOnOthersLine(text: string, at: number, value: string): boolean {
  const start = lineStartNear(text, at, LINE);
  if (start === undefined) return false;
  const line = text.slice(start, start + LINE).replace(/\n[^]*/, '');
  if (line.length >= LINE || isVendors(line) || !HOST.test(line.replaceAll(value, ''))) return false;
  return isNamedVendors(text.slice(Math.max(0, start - REACH), start + REACH));
}

const IS = String.raw`(?:["']?\s{0,8}(?:=>|[:=])\s{0,8}|["']?\s{1,4}(?:value\s?=\s?)?|</[\w:.-]{1,20}>\s{0,20}<[\w:.-]{1,20}(?:\s[^<>]{0,60})?>|>)["']?`;
// Names with dots are mostly properties: only ends that hosts have.
const NAMED_HOST = String.raw`(?:[\w-]{1,60}\.){1,5}(?:com|net|org|io|co|uk|ie|de|at|ch|fr|es|it|nl|be|pl|se|no|dk|eu|us|ca|br|in|au|tel|cloud|info|biz|dev|app|example|invalid|test|local|lan|internal)(?![\w(.-])`;
const HOST = new RegExp(
  String.raw`(?:host(?:name)?s?|realm|domain|server|proxy|registrar|peer|ur[il]|address|site|endpoint|contact)${IS}(?:[a-z]{2,8}:(?://)?)?(?:[^\s"'@<>:/]{1,60}@)?(?:${NAMED_HOST}|\d{1,3}(?:\.\d{1,3}){3})|["'](?:sips?:|https?://)?${NAMED_HOST}["']`,
  'i',
);
const LABEL = new RegExp(
  String.raw`(?<![\w.-])(?:title|cn|(?:user_?)?name|label|provider|provedor|proveedor|fournisseur|anbieter|service|gateway|carrier|trunk|user|login|account)${IS}(?<label>[^"'<>\n,;{}[\]=]{2,60})(?=["'<>\n,;{}[\]=]|$)(?!["']?[,;]?\s{1,60}["']?(?:value|default)\b)`,
  'gi',
);

function saysWhose(body: string): boolean {
  return HOST.test(body) || Array.from(body.matchAll(LABEL)).some(({ groups }) => isOwnName(groups?.['label'] ?? ''));
}
