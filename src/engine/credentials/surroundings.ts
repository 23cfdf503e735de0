// Whose a place is: which vendor words, other providers, keys and ids stand around it. Each list is made
// only around the places that are asked about.

import type { Span } from '../../core/location.ts';
import { gate } from '../gates/gate.ts';
import { OTHER_PROVIDERS, PLATFORMS, VENDOR_WORDS, type Product } from '../names/vocabulary.ts';
import { accountKeysIn, encodedKeysIn } from './account-keys.ts';
import { othersBlocksIn } from './blocks.ts';
import { isEncrypted } from './encrypted.ts';
import { lazily } from './lazily.ts';
import { lineStartNear } from './line-start.ts';
import { lastBefore, marksAmong, marksOf, type Mark, type Marks } from './marks.ts';
import {
  isAtOthersHost,
  isGatewaysUser,
  isOthersAddress,
  isOthersPair,
  isWebServices,
  othersConfigsIn,
  ownSettingsIn,
} from './own-application.ts';
import { isDevices, isInConnection, isNetworks, isOwnThings } from './enclosures.ts';
import { isInOthersRow, isNumberedOtherwise, isOthersAccount, isOthersAttribute } from './rows.ts';
import { isSpent } from './spent.ts';
import { isInNamedSection, sectionsOf } from './sections.ts';
import type { Site } from './site.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

export interface NamedKey {
  readonly name: string;
  readonly value: string;
}

export interface Surroundings {
  /** The nearest vendor word within `reach` characters before or `reach` / 2 after. */
  readonly vendorNear: (at: number, reach: number) => Product | undefined;
  readonly vendorInText: () => Product | undefined;
  /** OpenTok is named within reach, whoever is named nearer. */
  readonly isVideoNear: (at: number, reach: number) => boolean;
  /** Vonage Business or Contact Center is named within reach. */
  readonly clientsProductNear: (at: number, reach: number) => Product | undefined;
  /** The file itself is called after the vendor: its name heads all of it, as a section's does. */
  readonly vendorOfFile: () => Product | undefined;
  /** Another provider is named nearer before the place than the vendor is. */
  readonly isOthers: (at: number) => boolean;
  /** The place's section of the text is not the vendor's, but another is; or it is the application's own setting. */
  readonly isElsewhere: (site: Site) => boolean;
  /** What stands beside the value says that it is cipher text. */
  readonly isEncrypted: (site: Pick<Site, 'name' | 'span'>) => boolean;
  /** The place's section is called something that no application calls its own settings. */
  readonly isInNamedSection: (at: number) => boolean;
  /** The nearest account key with the name it stands under, within a few lines. */
  readonly namedKeyNear: (at: number) => NamedKey | undefined;
  /** The same for a project's key. */
  readonly namedProjectNear: (at: number) => NamedKey | undefined;
  readonly keyNear: (at: number, not: string) => string | undefined;
  readonly projectNear: (at: number, not: string) => string | undefined;
  readonly applicationNear: (at: number) => string | undefined;
}

// Classes and methods that only Vonage's SDKs have.
const CLASSES =
  'FromApiKeyAndSecret|FromApiKeySignatureSecret|FromAppIdAndPrivateKey|TokenAuthMethod|SignatureAuthMethod|CreateAuthFromKeySecret';
// Four letters that every megabyte of base64 holds by chance: only as a word of a name.
const STUDIO = String.raw`(?<![a-wyz\d+/])vgai(?![a-z\d+/=])|vgai(?=[-_]?(?:api[-_]?)?key)`;
const VENDOR = gate(
  new RegExp(
    String.raw`nexmo(?!n(?:[^a-z]|$)|ve(?!r))|vonage(?:[-_ ]?video)?|opentok(?!en)|open[_-]tok(?![a-z])|tokbox|newvoicemedia|${STUDIO}|x-tb-partner|(?<![a-z\d+/])t1==|(?<![\w.-])api\.vonage\.com|apimanager\.uc\.vonage|(?:use_)?primary_account_(?:api_key|balance)|\bneru\b|\bvcr\b|\bvbc\b|\bvids\b|${CLASSES}`,
    'gi',
  ),
);
const NAMES = new RegExp(VENDOR_NAMES, 'gi');
const OTHERS = OTHER_PROVIDERS.filter((word) => word.length > 3 && !PLATFORMS.has(word));
// A session with a gateway is a variable, one of a video call has an id, the one of a web framework is called or configured; a
// cookie can be a header; `com.github.NAME` is where a dependency is from.
const OTHER = new RegExp(
  String.raw`(?<![a-z])(?!(?<=(?:com|io)\.)github\.)(?!session(?:_?id| file|\s?=[^=>]|\.\w|\(\))|cookies?(?:["'],\s{0,8}["']value|:\s?\w+=))(?:${OTHERS.join('|')})(?![a-z])`,
  'gi',
);
const PROJECT = /(?<![\w./:-])(?:4[4-7]\d{6}|[1-9]\d{5,7})(?![\w.-])/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
// Products that know clients with a secret.
const CLIENTS: ReadonlySet<Product> = new Set(['business', 'contact-center']);
const KEY_REACH = 3000;

const OTHER_REACH = 400;

/** `outer` tells which product the text names that holds this one. */
export function surroundingsOf(
  text: string,
  path: string,
  outer: () => Product | undefined = () => undefined,
): Surroundings {
  const vendors = marksAmong(() => toMarks(VENDOR.matchAll(text), productOf));
  const others = marksOf(text, (piece) => marks(piece, OTHER, (word) => word.toLowerCase()));
  const keys = marksOf(text, (piece) => [...accountKeysIn(piece), ...encodedKeysIn(piece)].toSorted(byPlace));
  const projects = marksOf(text, (piece) => marks(piece, PROJECT, (word) => word));
  const applications = marksOf(text, (piece) => marks(piece, UUID, (word) => word));
  const isInOthersSection = sectionsOf(text);
  const isOwnSetting = ownSettingsIn(text);
  const isOthersConfig = othersConfigsIn(text);
  const isInOthersBlock = othersBlocksIn(text);
  const inText = lazily(() => mainProduct(vendors.all()) ?? productNamedIn(path) ?? outer());
  return {
    vendorNear: (at, reach) => vendorNear(text, vendors, { at, reach }),
    vendorInText: inText,
    isVideoNear: (at, reach) => vendors.between(at - reach, at + reach / 2).some(({ value }) => value === 'video'),
    clientsProductNear: (at, reach) =>
      vendors.between(at - reach, at + reach / 2).find(({ value }) => CLIENTS.has(value))?.value,
    vendorOfFile: lazily(() => marks(path.slice(path.lastIndexOf('/') + 1), NAMES, productOf)[0]?.value),
    isOthers: (at) => {
      const other = others.between(at - OTHER_REACH, at).at(-1);
      // Another provider counts when its name is close and nothing of Vonage's stands between, nor on the place's own line.
      if (other === undefined) return false;
      // A pair of another provider's would stand under its name, not behind a value of its own.
      if (isSpent(text, other.at, at) && keys.between(other.at, paragraphEnd(text, at)).some(hasLetter)) return false;
      const line = lineAround(text, at);
      return vendors.between(other.at, other.at < line.start ? line.end : at).length === 0;
    },
    isElsewhere: (site) => {
      const { at, name, form, span } = site;
      if (name === '')
        return (
          form !== 'basic' && (isAtOthersHost(text, span.end) || isInOthersSection(at, name) || isInOthersBlock(site))
        );
      return (
        isInOthersSection(at, name) ||
        isOwnSetting(at, name) ||
        isGatewaysUser(text, at) ||
        isOthersConfig(at) ||
        isOthersAddress(text, at) ||
        isOthersPair(text, at, name) ||
        isWebServices(text, at) ||
        isInOthersBlock(site) ||
        isOtherThings(text, at, name)
      );
    },
    isEncrypted: (site) => isEncrypted(text, site),
    isInNamedSection: (at) => isInNamedSection(text, at),
    namedKeyNear: (at) => namedKey(text, keys.between(at - SIBLING_REACH, at + SIBLING_REACH), at),
    namedProjectNear: (at) => namedKey(text, projects.between(at - SIBLING_REACH, at + SIBLING_REACH), at),
    keyNear: (at, not) => nearestOther(keys, at, not),
    projectNear: (at, not) => nearestOther(projects, at, not),
    applicationNear: (at) => nearestOther(applications, at, ''),
  };
}

/** Whether a text names the vendor at all. */
export function namesVendor(text: string): boolean {
  return text.search(VENDOR.pattern) !== -1;
}

/** The product of the first of the vendor's names in the text. */
export function productNamedIn(text: string): Product | undefined {
  for (const [word] of text.matchAll(VENDOR.pattern)) return productOf(word);
  return undefined;
}

function productOf(word: string): Product {
  const folded = word.toLowerCase().replace(/[_-]/g, '');
  if (folded === 'xtbpartner' || folded === 't1==' || folded.startsWith('vonagevideo')) return 'video';
  // The hosts of Vonage Business: the accounts' are api-eu.vonage.com and the like.
  if (folded.startsWith('api')) return 'business';
  return VENDOR_WORDS.get(folded) ?? (folded === 'vbc' ? 'business' : folded === 'vcr' ? 'cloud-runtime' : 'account');
}

// Eight digits can be a number of anything.
function hasLetter({ value }: Mark<string>): boolean {
  return /[a-f]/.test(value);
}

function isOtherThings(text: string, at: number, name: string): boolean {
  return (
    isOwnThings(text, at) ||
    isInConnection(text, at) ||
    isDevices(text, at, name) ||
    (BARE.test(name) && isNetworks(text, at)) ||
    isInOthersRow(text, at) ||
    isNumberedOtherwise(text, at) ||
    isOthersAttribute(text, at) ||
    isOthersAccount(text, at)
  );
}

const BARE = /^(?:pass(?:word|wd|phrase)?|pwd?|psk|key)$/i;

function byPlace(a: Mark<string>, b: Mark<string>): number {
  return a.at - b.at;
}

interface Reach {
  readonly at: number;
  readonly reach: number;
}

// A word on the place's own line comes before all others.
function vendorNear(text: string, vendors: Marks<Product>, { at, reach }: Reach): Product | undefined {
  const { start, end } = lineAround(text, at);
  const line = vendors.between(Math.max(start, at - reach), Math.min(end, at + reach / 2));
  const around = line.length > 0 ? line : vendors.between(at - reach, at + reach / 2);
  const near = nearest(around, at);
  if (near === undefined || near.at <= at || !isHead(text, near.at)) return near?.value;
  return around[lastBefore(around, at)]?.value;
}

/** Where the lines that go with a place end, at most `SIBLING_REACH` behind it. */
function paragraphEnd(text: string, at: number): number {
  const blank = text.slice(at, at + SIBLING_REACH).search(/\n[ \t]*\r?\n/);
  return at + (blank === -1 ? SIBLING_REACH : blank);
}

function lineAround(text: string, at: number): Span {
  const start = lineStartNear(text, at, OTHER_REACH) ?? at - OTHER_REACH;
  const end = text.slice(at, at + OTHER_REACH).indexOf('\n');
  return { start, end: at + (end === -1 ? OTHER_REACH : end) };
}

// A text that names both is judged near the place; for the rest the account's product is the commoner one.
function mainProduct(vendors: Iterable<Mark<Product>>): Product | undefined {
  let isVideo = false;
  for (const { value } of vendors) {
    if (value !== 'video') return value;
    isVideo = true;
  }
  return isVideo ? 'video' : undefined;
}

function marks<T>(text: string, pattern: RegExp, toValue: (word: string) => T): readonly Mark<T>[] {
  return toMarks(text.matchAll(pattern), toValue);
}

function toMarks<T>(matches: Iterable<RegExpExecArray>, toValue: (word: string) => T): readonly Mark<T>[] {
  return Array.from(matches, ({ index: at, 0: word }) => ({ at, value: toValue(word) }));
}

/** Of those within reach; the one before wins a tie. */
function nearest<T>(list: readonly Mark<T>[], at: number): Mark<T> | undefined {
  const index = lastBefore(list, at);
  const [left, right] = [list[index], list[index + 1]];
  const leftGap = left === undefined ? Infinity : at - left.at;
  const rightGap = right === undefined ? Infinity : right.at - at;
  return leftGap <= rightGap ? left : right;
}

// The head of a section below the place belongs to what follows it.
const HEAD = /^[ \t]*(?:\[[\w. -]{1,80}\]|["']?[\w.-]{1,60}["']?\s{0,4}(?::|=>|=)\s{0,4}(?:[{[]|array\()?)\s*$/;

const MAX_HEAD = 200;

function isHead(text: string, at: number): boolean {
  const start = lineStartNear(text, at, MAX_HEAD);
  if (start === undefined) return false;
  const line = text.slice(start, start + MAX_HEAD).replace(/\n[^]*/, '');
  return line.length < MAX_HEAD && HEAD.test(line);
}

const SIBLING_REACH = 300;
const NAME_BEFORE =
  /(?<name>[A-Za-z_][\w.-]{0,60})["'`\])]{0,3}\s{0,4}(?:=>|:=|[:=(]|(?<=["'])[,>]|,(?=\s{0,4}["'])|(?<=#\s?define[ \t]{1,4}[A-Za-z_]\w{0,60}[ \t]{1,4})|(?:TYPE|type)\s{1,3}\w{1,12}\s{1,3}(?:LENGTH\s{1,3}\d{1,3}\s{1,3})?VALUE\s)\s{0,40}["'`]{0,2}$/;

function namedKey(text: string, marked: readonly Mark<string>[], at: number): NamedKey | undefined {
  // The oldest secrets look like keys themselves.
  const keys = marked.filter((key) => key.at !== at);
  const index = lastBefore(keys, at);
  const near = [keys[index], keys[index + 1]].find(
    (key) => key !== undefined && Math.abs(key.at - at) <= SIBLING_REACH,
  );
  const name = near && NAME_BEFORE.exec(text.slice(Math.max(0, near.at - 80), near.at))?.groups?.['name'];
  return near && name ? { name, value: near.value } : undefined;
}

function nearestOther(marks: Marks<string>, at: number, not: string): string | undefined {
  const list = marks.between(at - KEY_REACH, at + KEY_REACH);
  const index = lastBefore(list, at);
  const around = list.slice(Math.max(0, index - 3), index + 5).filter(({ value }) => value !== not);
  return around.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]?.value;
}
