// JSON Web Keys (RFC 7517, RFC 8037) with their private member `d`, as JSON, escaped JSON or JavaScript objects.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromBase64 } from '../decode/bytes.ts';
import type { FoundKey } from './found-key.ts';
import { toPoint, type Curve, type PublicKey } from './public-key.ts';
import { readingOf } from './public-reading.ts';
import { isRsaKey } from './rsa-check.ts';

const KEY_TYPE = /["']?kty\\{0,4}["']?\s{0,20}:\s{0,20}\\{0,4}["'](?:RSA|EC|OKP)\\{0,4}["']/g;
const MEMBER = /\b(n|e|d|p|q|x|y|crv)\\{0,4}["']?\s{0,20}:\s{0,20}\\{0,4}["']([A-Za-z0-9_+/=-]{1,4000})\\{0,4}["']/g;
// Members of a 16,384-bit RSA key; a JWK holds arrays (key_ops, x5c) but no objects.
const MAX_BEFORE = 16_000;
const MAX_AFTER = 24_000;
const EC_CURVES: ReadonlyMap<string, Curve> = new Map([
  ['P-256', 'prime256v1'],
  ['P-384', 'secp384r1'],
  ['P-521', 'secp521r1'],
  ['secp256k1', 'secp256k1'],
]);

type Members = Readonly<Record<string, Uint8Array | undefined>>;

/** All private JWKs standing in the text. */
export function findJwks(text: string, tools: ProofTools): readonly FoundKey[] {
  const found: FoundKey[] = [];
  let floor = 0;
  for (const match of text.matchAll(KEY_TYPE)) {
    // The window never reaches back into the object before: the cost stays linear.
    const from = Math.max(floor, match.index - MAX_BEFORE);
    const open = text.slice(from, match.index).lastIndexOf('{');
    const length = text.slice(match.index, match.index + MAX_AFTER).indexOf('}');
    if (open === -1 || length === -1) continue;
    const [start, close] = [from + open, match.index + length];
    floor = close;
    found.push(...readJwk(text.slice(start, close + 1), start, tools));
  }
  return found;
}

function readJwk(object: string, start: number, tools: ProofTools): readonly FoundKey[] {
  const texts: Record<string, string> = {};
  for (const [, name = '', value = ''] of object.matchAll(MEMBER)) texts[name] ??= value;
  const members: Members = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, fromBase64(value)]));
  const key = publicHalf(members, texts['crv']);
  const secret = members['d'];
  if (key === undefined || secret === undefined || !isPrivate(key, secret, members)) return [];
  const reading = readingOf({ form: 'jwk', key, encrypted: false, block: secret }, tools);
  return [{ span: { start, end: start + object.length }, reading }];
}

function publicHalf({ n, e, x, y }: Members, curve = ''): PublicKey | undefined {
  if (n !== undefined && e !== undefined) return { type: 'rsa', modulus: n, exponent: e };
  const named = EC_CURVES.get(curve);
  if (named !== undefined && x !== undefined && y !== undefined)
    return { type: 'ec', curve: named, point: toPoint(x, y) };
  if (x === undefined) return undefined;
  if (curve === 'Ed25519' && x.length === 32) return { type: 'ed25519', point: x };
  return curve === 'Ed448' && x.length === 57 ? { type: 'ed448', point: x } : undefined;
}

function isPrivate(key: PublicKey, secret: Uint8Array, { p, q }: Members): boolean {
  if (key.type === 'rsa') return isRsaKey(key.modulus, secret, p && q ? [p, q] : []);
  // Random bytes repeat little: `AAAA…` and `example…` are no keys.
  return secret.length >= 24 && secret.length <= 66 && new Set(secret).size > 12;
}
