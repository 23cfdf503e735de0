// How a secret stands at its place. Where that tells the secret, it can be read again from there without the engine.

import type { Span } from '../core/location.ts';
import { SecretText } from '../core/secret-text.ts';

export type SecretForm =
  /** Letter by letter. */
  | 'verbatim'
  /** A binary key: the secret is the base64 of its bytes, each a character of the text. */
  | 'bytes'
  /** Decoded, put together, or cut: only looking tells. */
  | 'derived';

export function formOf(text: string, { start, end }: Span, secret: SecretText): SecretForm {
  // Revealed to be compared with its own place.
  const value = secret.reveal();
  if (value === text.slice(start, end)) return 'verbatim';
  const isLongEnough = value.length === Math.ceil((end - start) / 3) * 4;
  return isLongEnough && value === base64Of(text.slice(start, end)) ? 'bytes' : 'derived';
}

/** What `formOf` was given, from the same text. */
export function readSecret(text: string, { start, end }: Span, form: Exclude<SecretForm, 'derived'>): SecretText {
  const there = text.slice(start, end);
  return new SecretText(form === 'verbatim' ? there : base64Of(there));
}

function base64Of(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('base64');
}
