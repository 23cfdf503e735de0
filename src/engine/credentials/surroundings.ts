// Whose a place is: which vendor words, other providers, keys and ids stand around it. Collected once per text,
// so that asking is a binary search.

import { OTHER_PROVIDERS, PLATFORMS, VENDOR_WORDS } from '../names/vocabulary.ts';
import type { Product } from '../names/vocabulary.ts';
import { accountKeysIn } from './account-keys.ts';
import { lineStartNear } from './line-start.ts';

interface Mark<T> {
  readonly at: number;
  readonly value: T;
}

export interface NamedKey {
  readonly name: string;
  readonly value: string;
}

export interface Surroundings {
  /** The nearest vendor word within `reach` characters before or `reach` / 2 after. */
  readonly vendorNear: (at: number, reach: number) => Product | undefined;
  readonly vendorInText: () => Product | undefined;
  /** Another provider is named nearer before the place than the vendor is. */
  readonly isOthers: (at: number) => boolean;
  /** The nearest account key with the name it stands under, within a few lines. */
  readonly namedKeyNear: (at: number) => NamedKey | undefined;
  readonly keyNear: (at: number, not: string) => string | undefined;
  readonly projectNear: (at: number, not: string) => string | undefined;
  readonly applicationNear: (at: number) => string | undefined;
}

// Classes and methods that only Vonage's SDKs have.
const CLASSES =
  'FromApiKeyAndSecret|FromApiKeySignatureSecret|FromAppIdAndPrivateKey|TokenAuthMethod|SignatureAuthMethod|CreateAuthFromKeySecret';
const VENDOR = new RegExp(
  String.raw`nexmo(?!n(?:[^a-z]|$)|ve(?!r))|vonage|opentok(?!en)|open[_-]tok(?![a-z])|tokbox|newvoicemedia|vgai|x-tb-partner|\bneru\b|\bvcr\b|\bvbc\b|\bvids\b|${CLASSES}`,
  'gi',
);
const OTHER = new RegExp(
  `(?<![a-z])(?:${OTHER_PROVIDERS.filter((word) => word.length > 3 && !PLATFORMS.has(word)).join('|')})(?![a-z])`,
  'gi',
);
const PROJECT = /(?<![\w./:-])(?:4[4-7]\d{6}|[1-9]\d{5,7})(?![\w.-])/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const KEY_REACH = 3000;

/** Most texts hold no site: each list is made when it is first asked for. */
export function surroundingsOf(text: string, extra: string): Surroundings {
  const vendors = lazily(() => marks(text, VENDOR, (word) => productOf(word)));
  const others = lazily(() => marks(text, OTHER, (word) => word.toLowerCase()));
  const keys = lazily(() => accountKeysIn(text));
  const projects = lazily(() => marks(text, PROJECT, (word) => word));
  const applications = lazily(() => marks(text, UUID, (word) => word));
  const outside = lazily(() => marks(extra, VENDOR, (word) => productOf(word))[0]?.value);
  return {
    vendorNear: (at, reach) => {
      const near = nearest(vendors(), at, { before: reach, after: reach / 2 });
      if (near === undefined || near.at <= at || !isHead(text, near.at)) return near?.value;
      const last = before(vendors(), at);
      return last !== undefined && at - last.at <= reach ? last.value : undefined;
    },
    vendorInText: () => mainProduct(vendors()) ?? outside(),
    isOthers: (at) => isNearer(before(others(), at), before(vendors(), at), at),
    namedKeyNear: (at) => namedKey(text, keys(), at),
    keyNear: (at, not) => nearestOther(keys(), at, not),
    projectNear: (at, not) => nearestOther(projects(), at, not),
    applicationNear: (at) => nearestOther(applications(), at, ''),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function productOf(word: string): Product {
  const folded = word.toLowerCase().replace(/[_-]/g, '');
  if (folded === 'xtbpartner') return 'video';
  return VENDOR_WORDS[folded] ?? (folded === 'vbc' ? 'business' : folded === 'vcr' ? 'cloud-runtime' : 'account');
}

// A text that names both is judged near the place; for the rest the account's product is the commoner one.
function mainProduct(vendors: readonly Mark<Product>[]): Product | undefined {
  if (vendors.length === 0) return undefined;
  return vendors.find(({ value }) => value !== 'video')?.value ?? 'video';
}

function marks<T>(text: string, pattern: RegExp, toValue: (word: string) => T): readonly Mark<T>[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, value: toValue(match[0]) }));
}

/** Index of the last mark at or before a position; -1 when there is none. */
function lastBefore<T>(list: readonly Mark<T>[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function before<T>(list: readonly Mark<T>[], at: number): Mark<T> | undefined {
  return list[lastBefore(list, at)];
}

function nearest<T>(
  list: readonly Mark<T>[],
  at: number,
  reach: { before: number; after: number },
): Mark<T> | undefined {
  const index = lastBefore(list, at);
  const [left, right] = [list[index], list[index + 1]];
  const leftGap = left === undefined ? Infinity : at - left.at;
  const rightGap = right === undefined ? Infinity : right.at - at;
  if (leftGap <= rightGap) return leftGap <= reach.before ? left : undefined;
  return rightGap <= reach.after ? right : leftGap <= reach.before ? left : undefined;
}

// Another provider counts when its name is close and nothing of Vonage's stands between.
function isNearer(other: Mark<string> | undefined, vendor: Mark<Product> | undefined, at: number): boolean {
  if (other === undefined || at - other.at > 400) return false;
  return vendor === undefined || vendor.at < other.at;
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
const NAME_BEFORE = /(?<name>[A-Za-z_][\w.-]{0,60})["'`\])]{0,3}\s{0,4}(?:=>|:=|[:=(])\s{0,40}["'`]{0,2}$/;

function namedKey(text: string, keys: readonly Mark<string>[], at: number): NamedKey | undefined {
  const index = lastBefore(keys, at);
  const near = [keys[index], keys[index + 1]].find(
    (key) => key !== undefined && Math.abs(key.at - at) <= SIBLING_REACH,
  );
  const name = near && NAME_BEFORE.exec(text.slice(Math.max(0, near.at - 80), near.at))?.groups?.['name'];
  return near && name ? { name, value: near.value } : undefined;
}

function nearestOther(list: readonly Mark<string>[], at: number, not: string): string | undefined {
  const index = lastBefore(list, at);
  const around = list.slice(Math.max(0, index - 3), index + 5).filter(({ value }) => value !== not);
  const [best] = around.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return best !== undefined && Math.abs(best.at - at) <= KEY_REACH ? best.value : undefined;
}
