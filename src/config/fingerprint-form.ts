import type { Fingerprint } from '../core/finding.ts';

/** Names the whole scheme of docs/fingerprints.md: strength estimate, derivation, length. */
export const FINGERPRINT_VERSION = 'vg1';

const FORM = /^vg1:[0-9a-f]{32}$/;

/** True for a fingerprint as reports print it. */
export function isFingerprint(text: string): text is Fingerprint {
  return FORM.test(text);
}
