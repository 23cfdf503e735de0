// Whether a stretch of text has anything of the vendor's.

import { hasLetteredKey } from './account-keys.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

const VENDOR_OR_PRODUCT = new RegExp(
  String.raw`${VENDOR_NAMES}|open[_-]tok|newvoicemedia|vgai|\bneru\b|\bvcr\b|\bvbc\b`,
  'i',
);
const PROJECT = /\b[1-9]\d{5,8}\b/;
const PROJECT_SECRET = /\b[0-9a-f]{40}\b/;

/** It names the vendor or holds a key. */
export function isVendors(text: string): boolean {
  return isNamedVendors(text) || hasAccountKey(text);
}

/** It names the vendor or one of its products, as a section or an entry can be called. */
export function isNamedVendors(text: string): boolean {
  return VENDOR_OR_PRODUCT.test(text);
}

/** An account's key, or a project's with its secret. Eight digits without a letter are any extension's or operator's user. */
export function hasAccountKey(text: string): boolean {
  return hasLetteredKey(text) || (PROJECT.test(text) && PROJECT_SECRET.test(text));
}
