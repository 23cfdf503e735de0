// What a report says about suppressions beside the counts: expired entries always, unused ones when asked.

import type { BaselineEntry } from '../config/baseline.ts';
import type { AllowEntry } from '../config/config.ts';
import type { View } from './request.ts';
import type { Outcome, Unused } from './suppress.ts';

// A stale baseline can hold thousands: the first ones show what is wrong.
const LISTED = 50;

export interface NoticeOptions extends View {
  readonly reportUnused: boolean;
}

export function noticesOf(
  { expired, unused }: Pick<Outcome, 'expired' | 'unused'>,
  { reportUnused, ...view }: NoticeOptions,
): readonly string[] {
  return [
    ...expired.map(({ entry, findings }) => expiredNotice(entry, findings)),
    ...(reportUnused ? unusedNotices(unused, view) : []),
  ];
}

function expiredNotice(entry: AllowEntry, findings: number): string {
  const owner = entry.owner === undefined ? '' : ` Its owner is ${entry.owner}.`;
  const met = findings === 0 ? 'it met nothing in this scan' : `it would have met ${count(findings, 'finding')}`;
  return `The allow entry at ${entry.where} expired after ${entry.expires ?? ''} and no longer hides; ${met}.${owner}`;
}

function unusedNotices({ allow, baseline }: Unused, { isWhole, unusedComments }: View): readonly string[] {
  const all = [
    ...allow.map((entry) => `The allow entry at ${entry.where} hid nothing in this scan.`),
    ...unusedComments.map((place) => `The comment at ${place} hides nothing: no secret stands where it covers.`),
    ...(isWhole ? baseline.map(lineNotice) : outOfView(baseline)),
  ];
  const more = all.length - LISTED;
  return more > 0
    ? [...all.slice(0, LISTED), `${count(more, 'further unused entry', 'further unused entries')} not listed.`]
    : all;
}

function lineNotice({ fingerprint, path }: BaselineEntry): string {
  return `The baseline entry ${fingerprint} (${path}) hid nothing in this scan.`;
}

// A change meets next to nothing of a baseline: a list of it would say nothing.
function outOfView(baseline: readonly BaselineEntry[]): readonly string[] {
  if (baseline.length === 0) return [];
  return [
    `${count(baseline.length, 'baseline entry', 'baseline entries')} hid nothing in this change; vonguard baseline check tells which are gone.`,
  ];
}

function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
