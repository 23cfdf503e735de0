// Signature secrets without a telling name: fifty characters of base62, which nothing else of Vonage's is, in a text
// that talks about signatures.

import { longRuns, makeAlphabet } from '../decode/runs.ts';
import { judgeValue } from '../values/judge.ts';
import type { Site } from './site.ts';

const LENGTH = 50;
const BASE62 = makeAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
// Part of a longer encoding, of a path or of an identifier.
const JOINED = /[\w+/=.-]/;
// 'auth_salt', 'value': a framework's own.
const SALT = /(?:salt|nonce|_key)["'`]\s{0,4}(?:,|=>|:)\s{0,8}["'`]$/i;
const TOPIC =
  /signature|signing|payload_hash|verifySig|webhook[^\n]{0,40}(?:secret|jwt)|hmac|jwt\.(?:decode|verify)\(/i;

/** Sites without a name; whose they are is for the vendor's word to say. */
export function signatureSites(text: string): readonly Site[] {
  if (!TOPIC.test(text)) return [];
  return longRuns(text, BASE62, LENGTH).flatMap((span) => {
    if (span.end - span.start !== LENGTH) return [];
    if (JOINED.test(text[span.start - 1] ?? ' ') && text[span.start - 1] !== '=') return [];
    if (JOINED.test(text[span.end] ?? ' ') && text[span.end] !== '.') return [];
    const value = text.slice(span.start, span.end);
    const judged = judgeValue(value);
    if (judged.kind === 'none' || judged.strength !== 'strong') return [];
    if (SALT.test(text.slice(Math.max(0, span.start - 60), span.start))) return [];
    return [{ form: 'assignment', name: '', value, span, at: span.start } satisfies Site];
  });
}
