// Elements that hold one thing of many: a gateway, an entry of a password manager. A secret in one is not the vendor's
// because an element beside it is.

import { accountKeysIn } from './account-keys.ts';
import { lazily } from './lazily.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

const VENDOR = new RegExp(VENDOR_NAMES, 'i');
const HEAD = /<(?<name>gateway|entry|connection|provider|trunk|account|server|carrier)(?=[\s>])(?![^<>]{0,200}\/>)/gi;
const REACH = 3000;
// The user of a web service's own security header: no service of the vendor's has one.
const WEB_SERVICE = /<wsse:$/i;

/** Tells of places in an element with nothing of the vendor's, where the vendor's is another of the same name near it. */
export function othersElementsIn(text: string): (at: number) => boolean {
  const hasElements = lazily(() => text.search(HEAD) !== -1);
  return (at) => isWebServices(text, at) || (hasElements() && isInOthersElement(text, at));
}

function isWebServices(text: string, at: number): boolean {
  return WEB_SERVICE.test(text.slice(Math.max(0, at - 6), at));
}

function isInOthersElement(text: string, at: number): boolean {
  const from = Math.max(0, at - REACH);
  const head = [...text.slice(from, at).matchAll(HEAD)].at(-1);
  const name = head?.groups?.['name'];
  if (head === undefined || name === undefined) return false;
  const start = from + head.index;
  const end = text.slice(start, start + REACH).indexOf(`</${name}>`);
  if (end === -1 || start + end < at) return false;
  const body = text.slice(start, start + end);
  // A key without a letter is any extension's or operator's user.
  if (VENDOR.test(body) || accountKeysIn(body).some(({ value }) => /[a-f]/.test(value))) return false;
  const others = [text.slice(Math.max(0, start - REACH), start), text.slice(start + end, start + end + REACH)];
  return others.some((other) => holdsVendors(other, name));
}

function holdsVendors(text: string, name: string): boolean {
  return text.split(`<${name}`).some((part, index) => index > 0 && VENDOR.test(part.split(`</${name}>`)[0] ?? ''));
}
