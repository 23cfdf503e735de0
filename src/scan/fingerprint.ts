// The fingerprint of a secret: stands in reports, allow entries and baselines, so no reader may get from
// it to the secret. The scheme and its arithmetic are in docs/fingerprints.md.

import { createHmac, scrypt, scryptSync, type ScryptOptions } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { FINGERPRINT_VERSION } from '../config/fingerprint-form.ts';
import type { Fingerprint } from '../core/finding.ts';
import type { Match } from '../core/match.ts';
import type { Progress } from '../core/source.ts';
import { estimateBits } from './strength.ts';

/** Used when neither configuration nor baseline brings a salt: keeps reports stable, protects no better than any public salt. */
export const DEFAULT_SALT = 'vonguard-default-salt-1';

/** What a guess costs, by the bits of the secret. Part of the version. */
export interface Step {
  /** For secrets with as many bits or more. */
  readonly bits: number;
  /** scrypt's N with r = 8, p = 1: 1 KiB of memory and some 2.6 µs of a core for each; none: a plain HMAC. */
  readonly cost?: number;
}

/**
 * The fewer values, the dearer each: at least 2^61 units of scrypt for all of them, from 48 bits on. Below that
 * the price stays where a scan can still pay it. 2^80 HMACs are out of reach.
 */
export const STEPS: readonly Step[] = [
  { bits: 80 },
  { bits: 52, cost: 2 ** 9 },
  { bits: 50, cost: 2 ** 11 },
  { bits: 48, cost: 2 ** 13 },
  { bits: -Infinity, cost: 2 ** 15 },
];
// 128 bits: two secrets of one repository never share a fingerprint.
const BYTES = 16;

type Identified = Pick<Match, 'identity'>;

export type FingerprintOf = (one: Identified) => Fingerprint;

export interface Fingerprinter extends FingerprintOf {
  /** Derives many at once beside each other, so that the calls that follow cost nothing. */
  readonly warm: (many: readonly Identified[], watch?: Watch) => Promise<void>;
  readonly made: MadeFingerprints;
}

/** Fingerprints that need not be derived again. */
export interface MadeFingerprints {
  /** Names the salt, without telling it: what was made with another one does not count. */
  readonly key: string;
  readonly of: (one: Identified) => Fingerprint | undefined;
  readonly add: (one: Identified, fingerprint: Fingerprint) => void;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface FingerprinterOptions {
  readonly salt: string;
  /** For tests that count derivations: told the N of each scrypt. */
  readonly onSlow?: (cost: number) => void;
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
    const cost = costOf(text);
    if (cost === undefined) return remember(text, deriveFast(text, salt));
    onSlow?.(cost);
    return remember(text, scryptSync(text, slowSalt(salt), BYTES, scryptOptions(cost)));
  };
  const warm = async (many: readonly Identified[], watch?: Watch): Promise<void> => {
    const texts = [...new Set(many.map(({ identity }) => identity.reveal()))].filter((text) => !known.has(text));
    const slow = texts.flatMap((text) => {
      const cost = costOf(text);
      return cost === undefined ? [] : [{ text, cost }];
    });
    await sideBySide(slow, watch, async ({ text, cost }) => {
      onSlow?.(cost);
      remember(text, await scryptAsync(text, slowSalt(salt), BYTES, scryptOptions(cost)));
    });
  };
  const made: MadeFingerprints = {
    key: deriveFast('', salt).toString('hex'),
    of: ({ identity }) => known.get(identity.reveal()),
    add: ({ identity }, fingerprint) => void known.set(identity.reveal(), fingerprint),
  };
  return Object.assign(of, { warm, made });
}

/** scrypt's N for this secret; undefined: so many values that a plain HMAC is enough. */
export function costOf(identity: string): number | undefined {
  const bits = estimateBits(identity);
  return STEPS.find((step) => bits >= step.bits)?.cost;
}

// Each takes up to 32 MiB, so 128 MiB at most beside the scan; more than four is also more than Node's threads.
const LANES = Math.min(4, availableParallelism());

async function sideBySide<T>(
  items: readonly T[],
  watch: Watch | undefined,
  derive: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      watch?.signal.throwIfAborted();
      await derive(item);
      watch?.onProgress({ phase: 'deriving fingerprints', done: ++done, total: items.length, unit: 'secrets' });
    }
  };
  await Promise.all(Array.from({ length: LANES }, worker));
}

const scryptAsync: (secret: string, salt: string, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

function scryptOptions(cost: number): ScryptOptions {
  return { N: cost, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
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
