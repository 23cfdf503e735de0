// The fingerprint of a secret: stands in reports, allow entries and baselines, so no reader may get from
// it to the secret. The scheme and its arithmetic are in docs/fingerprints.md.

import { createHmac, scrypt, scryptSync, type ScryptOptions } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { FINGERPRINT_VERSION } from '../config/fingerprint-form.ts';
import type { Fingerprint } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import { estimateBits } from './strength.ts';

/** Used when neither configuration nor baseline brings a salt: keeps reports stable, protects no better than any public salt. */
export const DEFAULT_SALT = 'vonguard-default-salt-1';
/** Below this many bits a secret is derived slowly: 2^80 HMACs are out of reach, 2^32 are seconds. */
export const STRONG_BITS = 80;
/** 32 MiB and some 85 ms a guess on one core. */
export const SLOW: Readonly<ScryptOptions> = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
// 128 bits: two secrets of one repository never share a fingerprint.
const BYTES = 16;

type Identified = Pick<Match, 'identity'>;

export interface Fingerprinter {
  (match: Identified): Fingerprint;
  /** Derives many at once beside each other, so that the calls that follow cost nothing. */
  readonly warm: (matches: readonly Identified[]) => Promise<void>;
}

export interface FingerprinterOptions {
  readonly salt: string;
  /** For tests that count derivations; the real one is scrypt. */
  readonly onSlow?: () => void;
}

/**
 * Makes the function from a match to its fingerprint. Only the identity counts: one secret has one
 * fingerprint, whatever rule, kind, file or encoding it was seen under.
 */
export function createFingerprinter({ salt, onSlow }: FingerprinterOptions): Fingerprinter {
  // Keyed by the identity itself: lives as long as the scan that holds the same texts, and is never written.
  const known = new Map<string, Fingerprint>();
  const remember = (identity: string, derived: Buffer): Fingerprint => {
    const fingerprint = format(derived);
    known.set(identity, fingerprint);
    return fingerprint;
  };
  const of = ({ identity }: Identified): Fingerprint => {
    // Revealed to be hashed; the text goes nowhere else.
    const text = identity.reveal();
    const found = known.get(text);
    if (found !== undefined) return found;
    if (isStrong(text)) return remember(text, deriveFast(text, salt));
    onSlow?.();
    return remember(text, scryptSync(text, slowSalt(salt), BYTES, SLOW));
  };
  const warm = async (matches: readonly Identified[]): Promise<void> => {
    const texts = new Set(matches.map(({ identity }) => identity.reveal()));
    const missing = [...texts].filter((text) => !known.has(text) && !isStrong(text));
    await sideBySide(missing, async (text) => {
      onSlow?.();
      remember(text, await scryptAsync(text, slowSalt(salt), BYTES, SLOW));
    });
  };
  return Object.assign(of, { warm });
}

// Each takes 32 MiB, so 128 MiB at most beside the scan; more than four is also more than Node's threads.
const LANES = Math.min(4, availableParallelism());

async function sideBySide(texts: readonly string[], derive: (text: string) => Promise<void>): Promise<void> {
  const queue = texts.values();
  const worker = async (): Promise<void> => {
    for (const text of queue) await derive(text);
  };
  await Promise.all(Array.from({ length: LANES }, worker));
}

const scryptAsync: (secret: string, salt: string, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

function isStrong(identity: string): boolean {
  return estimateBits(identity) >= STRONG_BITS;
}

function deriveFast(identity: string, salt: string): Buffer {
  return createHmac('sha256', salt).update(`${FINGERPRINT_VERSION}\0${identity}`).digest().subarray(0, BYTES);
}

function slowSalt(salt: string): string {
  return `${FINGERPRINT_VERSION}\0${salt}`;
}

function format(derived: Buffer): Fingerprint {
  // The one place where the brand is given.
  return `${FINGERPRINT_VERSION}:${derived.toString('hex')}` as Fingerprint;
}
