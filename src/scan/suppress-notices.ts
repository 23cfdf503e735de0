// What a report says about suppressions beside the counts: expired entries always, unused ones when asked.

import type { AllowEntry } from '../config/config.ts';
import type { Outcome, Unused } from './suppress.ts';

// A stale baseline can hold thousands: the first ones show what is wrong.
const LISTED = 50;

export interface NoticeOptions {
  readonly reportUnused: boolean;
}

export function noticesOf(
  { expired, unused }: Pick<Outcome, 'expired' | 'unused'>,
  { reportUnused }: NoticeOptions,
): readonly string[] {
  return [
    ...expired.map(({ entry, findings }) => expiredNotice(entry, findings)),
    ...(reportUnused ? unusedNotices(unused) : []),
  ];
}

function expiredNotice(entry: AllowEntry, findings: number): string {
  const owner = entry.owner === undefined ? '' : ` Its owner is ${entry.owner}.`;
  const met = findings === 0 ? 'it met nothing in this scan' : `it would have met ${count(findings, 'finding')}`;
  return `The allow entry at ${entry.where} expired after ${entry.expires ?? ''} and no longer hides; ${met}.${owner}`;
}

function unusedNotices({ allow, baseline }: Unused): readonly string[] {
  const entries = allow.map((entry) => `The allow entry at ${entry.where} met nothing in this scan.`);
  const lines = baseline.map(
    ({ fingerprint, path }) => `The baseline entry ${fingerprint} (${path}) met nothing in this scan.`,
  );
  const all = [...entries, ...lines];
  const more = all.length - LISTED;
  return more > 0
    ? [...all.slice(0, LISTED), `${count(more, 'further unused entry', 'further unused entries')} not listed.`]
    : all;
}

function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
