// Whether a stretch of text has anything of the vendor's.

import { hasLetteredKey } from './account-keys.ts';
import { VENDOR_NAMES } from './vendor-names.ts';

export const VENDOR: RegExp = new RegExp(String.raw`${VENDOR_NAMES}|newvoicemedia`, 'i');

/** It names the vendor or holds a key. One without a letter is any extension's or operator's user. */
export function isVendors(text: string): boolean {
  return VENDOR.test(text) || hasLetteredKey(text);
}
