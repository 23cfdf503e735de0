// RSA keys that are written as numbers (JWK, XML) have no structure to fail at; their numbers must fit.

/** True when the primes multiply to the modulus; keys without primes are judged by their exponent's length. */
export function isRsaKey(modulus: Uint8Array, secret: Uint8Array, primes: readonly Uint8Array[]): boolean {
  if (modulus.length < 64 || secret.length < modulus.length / 2 || secret.length > modulus.length + 1) return false;
  const [p, q] = primes;
  if (p === undefined || q === undefined) return new Set(secret).size > 16;
  return toBigInt(p) * toBigInt(q) === toBigInt(modulus);
}

function toBigInt(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}
