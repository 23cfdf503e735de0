// Secrets made when a test runs: none stands in this repository, and each looks as random as a real one.
import { randomInt } from 'node:crypto';
import { pem, rsaPair } from './keys.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 16 characters with all three classes, as Vonage makes them. */
export function makeApiSecret(): string {
  const random = (length: number): string =>
    Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `Zq${random(5)}8${random(6)}7b`;
}

/** With a letter at its end: without any, as one of 43 is, it could be a number, which has tests of its own. */
export function makeApiKey(): string {
  return Array.from({ length: 8 }, () => '0123456789abcdef'[randomInt(16)])
    .join('')
    .replace(/^.(.*).$/, '5$1c');
}

/** The file that people leak most often. */
export function makeEnvFile(secret: string = makeApiSecret()): string {
  return `VONAGE_API_KEY=${makeApiKey()}\nVONAGE_API_SECRET=${secret}\n`;
}

/** The file's text of a private key. */
export function makePrivateKey(): string {
  return pem(rsaPair());
}
