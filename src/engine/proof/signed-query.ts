// Signed requests and webhooks: `…&timestamp=T&sig=HEX`. The text that was signed is made from the other parameters:
// sorted by name, `&` and `=` in values replaced by `_`, each as `&name=value` (Vonage, Signing messages).

import { SecretText } from '../../core/secret-text.ts';
import type { HashName, ProofTools } from '../../core/proof-tools.ts';
import { toHex } from '../decode/bytes.ts';
import type { Witness } from './witness.ts';

const QUERY =
  /(?:[?&\s"'`]|^)((?:[\w.%[\]-]{1,64}=[^&\s"'`<>]{0,1024}&(?:amp;)?){2,40}sig=([0-9a-f]{32,128})(?![0-9a-f])(?:&[^\s"'`<>]{0,4096})?)/gi;
const HASH_OF_LENGTH: Readonly<Record<number, HashName>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };
const API_KEY = /^[0-9a-f]{8}$/;

/** Signed queries that name a time and an account. */
export function findSignedQueries(text: string): readonly Witness[] {
  // Few texts have both words; the expression below is the dearer question.
  if (!text.includes('sig=') || !text.includes('timestamp=')) return [];
  return [...text.matchAll(QUERY)].flatMap(([, query = '', mac = '']) => readQuery(query, mac) ?? []);
}

function readQuery(query: string, mac: string): Witness | undefined {
  const params = new Map<string, string>();
  for (const pair of query.split(/&(?:amp;)?/)) {
    const at = pair.indexOf('=');
    if (at > 0) params.set(decode(pair.slice(0, at)), decode(pair.slice(at + 1)));
  }
  if (!params.has('timestamp') || HASH_OF_LENGTH[mac.length] === undefined) return undefined;
  const key = params.get('api_key') ?? '';
  params.delete('sig');
  const base = [...params.keys()]
    .toSorted()
    .map((name) => `&${name}=${(params.get(name) ?? '').replace(/[&=]/g, '_')}`)
    .join('');
  return {
    kind: 'signed-query',
    base: new SecretText(base),
    mac: mac.toLowerCase(),
    related: API_KEY.test(key) ? { apiKey: key } : {},
  };
}

/** True when `secret` signed the query, by any of the methods that its length leaves open. */
export function isQuerySignedBy(
  secret: string,
  witness: Extract<Witness, { kind: 'signed-query' }>,
  tools: ProofTools,
): boolean {
  const hash = HASH_OF_LENGTH[witness.mac.length];
  if (hash === undefined) return false;
  // The text is needed to hash it; the result says only yes or no.
  const base = witness.base.reveal();
  if (hash === 'md5' && tools.hash('md5', base + secret) === witness.mac) return true;
  return toHex(tools.hmac(hash, secret, base)) === witness.mac;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone `%`: then it was not encoded.
    return text;
  }
}
