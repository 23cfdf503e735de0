declare const brand: unique symbol;

/** Lower-case hexadecimal object id: 40 digits (SHA-1) or 64 (SHA-256). */
export type Oid = string & { readonly [brand]: 'Oid' };

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export function isOid(text: string): text is Oid {
  return OID.test(text);
}
