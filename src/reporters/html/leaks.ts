// Findings in the order and with the words the page shows them, prepared once for all its parts.

import { compareText } from '../../core/compare-text.ts';
import type { CommitInfo } from '../../core/provenance.ts';
import type { Finding, Occurrence } from '../../core/finding.ts';
import { compareSeverity } from '../../core/kind.ts';
import { periodAt, periodsOf, type Period } from './periods.ts';
import { stateOf, type State } from './words.ts';

export interface Leak {
  readonly finding: Finding;
  readonly state: State;
  /** When it came in, in milliseconds; absent without a commit or with a date that is none. */
  readonly time?: number;
  /** Index into the periods of the timeline; -1 without a time. */
  readonly period: number;
}

export interface Leaks {
  readonly all: readonly Leak[];
  readonly periods: readonly Period[];
  /** False when no commit was looked at: then there is nothing to say about when and whether it is still there. */
  readonly hasHistory: boolean;
}

export function prepareLeaks(findings: readonly Finding[]): Leaks {
  const sorted = findings.toSorted(worstFirst);
  const times = sorted.map(timeOf);
  const periods = periodsOf(times.filter((time) => time !== undefined));
  const all = sorted.map((finding, at) => {
    const time = times[at];
    const period = time === undefined ? -1 : periodAt(periods, time);
    return { finding, state: stateOf(finding), period, ...(time !== undefined && { time }) };
  });
  return {
    all,
    periods,
    hasHistory: sorted.some(({ commit, atHead }) => commit !== undefined || atHead !== undefined),
  };
}

/** The day of a commit, `2026-01-31`; a date that does not parse is shown as it is written. */
export function dayOf({ date }: CommitInfo): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10);
}

function timeOf({ commit }: Occurrence): number | undefined {
  const time = commit === undefined ? Number.NaN : Date.parse(commit.date);
  return Number.isNaN(time) ? undefined : time;
}

function worstFirst(a: Finding, b: Finding): number {
  return compareSeverity(a.severity, b.severity) || compareText(a.path, b.path) || a.startLine - b.startLine;
}
