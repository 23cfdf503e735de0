// What a DER block is, by its structure alone: RFC 8017 (PKCS#1), RFC 5958 (PKCS#8), RFC 5915 (SEC1),
// RFC 7292 (PKCS#12), and OpenSSL's traditional DSA form. Elided and invented keys end here.

import { toHex } from '../decode/bytes.ts';
import { TAG, childrenOf, contentOf, readElement, type Element } from './der.ts';

export type KeyShape =
  | { readonly form: 'pkcs1' | 'sec1' | 'dsa' }
  /** `algorithm` is the content of the algorithm's object identifier in hex. */
  | { readonly form: 'pkcs8'; readonly algorithm: string }
  | { readonly form: 'encrypted-pkcs8' | 'pkcs12' };

/** Content bytes of object identifiers, in hex. */
export const OID = {
  rsa: '2a864886f70d010101',
  ec: '2a8648ce3d0201',
  dsa: '2a8648ce380401',
  ed25519: '2b6570',
  ed448: '2b6571',
} as const;

const PKCS5 = '2a864886f70d0105';
const PKCS12_PBE = '2a864886f70d010c01';
const PKCS7_DATA = /^2a864886f70d01070[12]$/;
// An encrypted block holds at least an Ed25519 key in cipher blocks.
const MIN_ENCRYPTED = 32;

/** The shape of the DER element at the start of `bytes`; undefined when it is no private key. */
export function shapeOf(bytes: Uint8Array): KeyShape | undefined {
  const root = readElement(bytes, 0);
  if (root === undefined || root.tag !== TAG.sequence) return undefined;
  const members = childrenOf(bytes, root);
  if (members === undefined) return undefined;
  if (members[0]?.tag === TAG.sequence) return encryptedShape(bytes, members);
  return plainShape(bytes, members);
}

function plainShape(bytes: Uint8Array, members: readonly Element[]): KeyShape | undefined {
  const [version, second, third] = members;
  if (version?.tag !== TAG.integer || second === undefined) return undefined;
  const number = toHex(contentOf(bytes, version));
  if (number === '00' && members.every(isInteger)) return integersShape(members.length);
  if (number === '01' && second.tag === TAG.octets) return { form: 'sec1' };
  if (second.tag !== TAG.sequence || third === undefined) return number === '03' ? pfxShape(bytes, second) : undefined;
  const algorithm = firstOid(bytes, second);
  if (algorithm === undefined) return undefined;
  if (number === '03') return pfxShape(bytes, second);
  if (number !== '00' && number !== '01') return undefined;
  return third.tag === TAG.octets && third.end > third.body ? { form: 'pkcs8', algorithm } : undefined;
}

function integersShape(count: number): KeyShape | undefined {
  if (count === 9) return { form: 'pkcs1' };
  return count === 6 ? { form: 'dsa' } : undefined;
}

function pfxShape(bytes: Uint8Array, content: Element): KeyShape | undefined {
  return PKCS7_DATA.test(firstOid(bytes, content) ?? '') ? { form: 'pkcs12' } : undefined;
}

function encryptedShape(bytes: Uint8Array, members: readonly Element[]): KeyShape | undefined {
  const [algorithm, data] = members;
  if (algorithm === undefined || data?.tag !== TAG.octets || members.length !== 2) return undefined;
  const id = firstOid(bytes, algorithm) ?? '';
  if (!id.startsWith(PKCS5) && !id.startsWith(PKCS12_PBE)) return undefined;
  return data.end - data.body >= MIN_ENCRYPTED ? { form: 'encrypted-pkcs8' } : undefined;
}

function firstOid(bytes: Uint8Array, parent: Element): string | undefined {
  const child = readElement(bytes, parent.body, parent.end);
  return child?.tag === TAG.oid ? toHex(contentOf(bytes, child)) : undefined;
}

function isInteger(element: Element): boolean {
  return element.tag === TAG.integer;
}
