// Values as a generator makes them, the same at every run: a test of what looks random must not be one by itself.
import { createHash } from 'node:crypto';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `length` characters of the alphabet, drawn from the seed. */
export function drawn(seed: number | string, length: number, alphabet: string = BASE62): string {
  let text = '';
  for (let block = 0; text.length < length; block++) {
    for (const byte of createHash('sha256').update(`${seed}/${block}`).digest()) {
      // Bytes beyond the last whole multiple would make the first characters commoner.
      if (byte < 256 - (256 % alphabet.length)) text += alphabet[byte % alphabet.length];
    }
  }
  return text.slice(0, length);
}

export function drawnHex(seed: number | string, length: number): string {
  return drawn(seed, length, '0123456789abcdef');
}
