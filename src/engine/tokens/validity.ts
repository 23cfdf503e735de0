// When a token ends, from what it says of itself.

import type { Proof } from '../../core/finding.ts';

// A time above this is in milliseconds: in seconds it would be the year 5138.
const MILLISECONDS_FROM = 1e11;
const MAX_DATE = 8.64e15;

/** What a token says of its time, as it says it. */
export interface TokenTimes {
  readonly issued: unknown;
  readonly expires: unknown;
  /** How long a token without an end is valid. */
  readonly defaultSeconds: number;
}

export interface Validity {
  readonly expired: boolean;
  /** ISO times, for the finding's proof. */
  readonly times: Proof;
}

/** Judges the end (or the default span after the beginning) against the time of the scan. */
export function validityOf({ issued, expires, defaultSeconds }: TokenTimes, now: Date): Validity {
  const issuedAt = toMilliseconds(issued);
  const expiresAt = toMilliseconds(expires) ?? (issuedAt === undefined ? undefined : issuedAt + defaultSeconds * 1000);
  const times = {
    ...(issuedAt !== undefined && { issuedAt: new Date(issuedAt).toISOString() }),
    ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
  };
  const expired = expiresAt !== undefined && expiresAt < now.getTime();
  return { expired, times: { ...times, expired } };
}

function toMilliseconds(time: unknown): number | undefined {
  const number = typeof time === 'string' ? Number.parseFloat(time) : time;
  if (typeof number !== 'number' || !(number > 0)) return undefined;
  const milliseconds = Math.round(number > MILLISECONDS_FROM ? number : number * 1000);
  return milliseconds < MAX_DATE ? milliseconds : undefined;
}
