// Text in which known secrets are covered, in every form they may have taken.

import type { SecretText } from '../core/secret-text.ts';
import { hasBits } from './strength.ts';

export type Mask = (text: string) => string;

const MASK = '********';
// Shorter needles would be found everywhere; each is looked up by its first characters.
const HEAD = 6;
const MIN_ENCODED = 8;
// A line of a key's body has 64 characters, its last one any number.
const MIN_LINE = 16;
// Below this a "secret" may be a word that a path or a sentence holds by chance: `password` has 17 bits, 8 random hexadecimal digits 28.
const MIN_BITS = 22;

/** Covers secrets in code: also those that stand there in base64, hexadecimal or escapes. */
export function maskSecrets(secrets: readonly SecretText[]): Mask {
  // Revealed to be searched for; the needles live as long as the mask.
  return maskNeedles(secrets.flatMap((secret) => formsOf(secret.reveal())));
}

/** Covers secrets as they are, line breaks and all, and in no other form. */
export function maskCopiesOf(secrets: readonly SecretText[]): Mask {
  // Revealed to be searched for.
  return maskNeedles(secrets.map((secret) => secret.reveal()).filter((value) => value.length >= HEAD));
}

/** Covers secrets in names and prose, but leaves words alone that are a weak secret elsewhere. */
export function maskStrongSecrets(secrets: readonly SecretText[]): Mask {
  return maskSecrets(secrets.filter(isStrong));
}

/** Hard to guess, so that no word is it by chance. */
export function isStrong(secret: SecretText): boolean {
  // Revealed to be measured.
  return hasBits(secret.reveal(), MIN_BITS);
}

function maskNeedles(needles: readonly string[]): Mask {
  const byHead = new Map<string, string[]>();
  // The longest first: nothing of it must stay beside a shorter one.
  for (const needle of [...new Set(needles)].toSorted((a, b) => b.length - a.length)) {
    const head = needle.slice(0, HEAD);
    const same = byHead.get(head);
    if (same === undefined) byHead.set(head, [needle]);
    else same.push(needle);
  }
  if (byHead.size === 0) return (text) => text;
  // Spares most places the rest, where there are few needles.
  const first = new Set(needles.map((needle) => needle.charCodeAt(0)));
  return (text) => {
    let [masked, from] = ['', 0];
    for (let at = 0; at + HEAD <= text.length;) {
      const head = first.has(text.charCodeAt(at)) ? text.slice(at, at + HEAD) : '';
      const found = byHead.get(head)?.find((needle) => text.startsWith(needle, at));
      if (found !== undefined) masked += text.slice(from, at) + MASK;
      at += found?.length ?? 1;
      if (found !== undefined) from = at;
    }
    return masked + text.slice(from);
  };
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\n|\r|\\n/).map((line) => line.trim());
  // A key in several lines: each of them, however they are joined.
  if (lines.length > 1) return lines.filter((line) => line.length >= MIN_LINE && !line.startsWith('-----'));
  const bytes = Buffer.from(secret, 'utf8');
  const encoded = [
    ...base64Forms(bytes),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('hex').replace(/../g, '%$&'),
    bytes.toString('hex').toUpperCase().replace(/../g, '%$&'),
    percentForm(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
  return [
    ...[secret].filter((one) => one.length >= HEAD),
    ...encoded.filter((one) => one !== secret && one.length >= MIN_ENCODED),
  ];
}

// What stands before a secret shifts its base64 by 0, 1 or 2 bytes; characters that hold bits of neighbours are left out.
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const start = Math.ceil((shift * 8) / 6);
    const core = text.slice(start, Math.floor(((shift + bytes.length) * 8) / 6));
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function percentForm(secret: string): string {
  // A lone half of a surrogate pair has no such form; of secrets with whole ones the other forms are enough.
  return /[\ud800-\udfff]/.test(secret) ? secret : encodeURIComponent(secret);
}
