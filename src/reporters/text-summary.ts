// The end of the text report: what was looked at, what was not, and the verdict. "Clean" is said only
// when everything was looked at.

import { SEVERITIES } from '../core/kind.ts';
import {
  countSuppressed,
  SKIP_REASONS,
  totalSuppressed,
  type Problem,
  type ScanResult,
  type Skipped,
} from '../core/result.ts';
import { count, countEach, grouped, size, tally } from './amounts.ts';
import { escapeTerminal } from './escape/terminal.ts';
import type { Paint } from './paint.ts';

// Enough to see what is wrong; the JSON report lists more.
const LISTED = 10;

export function formatSummary(result: ScanResult, paint: Paint): string {
  const lines = [
    ...result.errors.slice(0, LISTED).flatMap((problem) => formatProblem(problem, paint)),
    ...(result.stats.errors > LISTED ? [paint.bad(`and ${count(result.stats.errors - LISTED, 'further error')}`)] : []),
    ...unreadLines(result, paint),
    ...result.notices.slice(0, LISTED).map((notice) => paint.dim(`note: ${escapeTerminal(notice)}`)),
    ...(result.notices.length > LISTED
      ? [paint.dim(`and ${count(result.notices.length - LISTED, 'further note')}`)]
      : []),
    verdict(result, paint),
    paint.dim(coverage(result)),
  ];
  return `${lines.join('\n')}\n`;
}

function formatProblem({ message, hint }: Problem, paint: Paint): readonly string[] {
  return [paint.bad(`error: ${escapeTerminal(message)}`), ...(hint === undefined ? [] : [`  ${escapeTerminal(hint)}`])];
}

function unreadLines({ skipped }: ScanResult, paint: Paint): readonly string[] {
  const unread = skipped.filter(({ reason }) => SKIP_REASONS[reason]);
  const shown = unread.slice(0, LISTED).map((one) => paint.bad(`not looked at: ${nameOf(one)} (${one.reason})`));
  return unread.length > LISTED ? [...shown, paint.bad(`and ${unread.length - LISTED} more`)] : shown;
}

function nameOf({ path, oid }: Skipped): string {
  return escapeTerminal([path, oid].filter((one) => one !== undefined).join(' '));
}

function verdict(result: ScanResult, paint: Paint): string {
  const { findings, complete } = result;
  const suppressed = totalSuppressed(result);
  const hidden = suppressed === 0 ? '' : ` (${suppressed} suppressed)`;
  if (findings.length > 0) {
    const rest = complete ? '' : ' Not everything could be looked at: there may be more.';
    return paint.bad(`Found ${count(findings.length, 'secret')}${bySeverity(result)}${hidden}.${rest}`);
  }
  if (!complete) return paint.bad(`Not clean: nothing was found, but not everything could be looked at${hidden}.`);
  // Nothing that was looked at is not said in the same words as nothing that was found.
  const what = hasLooked(result) ? 'looked at everything and found nothing' : 'there was nothing to look at';
  return paint.good(`Clean: ${what}${hidden}.`);
}

function hasLooked({ stats }: ScanResult): boolean {
  return stats.files + stats.blobs + stats.commits > 0;
}

/** `: 2 critical, 1 high`, worst first. */
function bySeverity({ findings }: ScanResult): string {
  const counts = countEach(findings.map(({ severity }) => severity));
  const parts = SEVERITIES.toReversed().flatMap((severity) => {
    const n = counts.get(severity);
    return n === undefined ? [] : [`${grouped(n)} ${severity}`];
  });
  return `: ${parts.join(', ')}`;
}

function coverage(result: ScanResult): string {
  const { stats, durationMs } = result;
  const suppressed = Object.entries(countSuppressed(result)).map(([by, n]) => `${by} ${n}`);
  const looked = [
    stats.files > 0 ? count(stats.files, 'file') : '',
    stats.blobs > 0 ? count(stats.blobs, 'blob') : '',
    stats.commits > 0 ? count(stats.commits, 'commit') : '',
    size(stats.bytes),
  ];
  const parts = [
    `looked at ${looked.filter((part) => part !== '').join(', ')} in ${(durationMs / 1000).toFixed(1)} s`,
    stats.skipped > 0 ? `skipped ${grouped(stats.skipped)} (${reasons(result)})` : '',
    stats.errors > 0 ? count(stats.errors, 'error') : '',
    suppressed.length > 0 ? `suppressed ${totalSuppressed(result)} (${suppressed.join(', ')})` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** The list of what was skipped is cut where the count goes on. */
function reasons({ stats, skipped }: ScanResult): string {
  const more = stats.skipped - skipped.length;
  return [tally(skipped.map(({ reason }) => reason)), more > 0 ? `${grouped(more)} not listed` : '']
    .filter((part) => part !== '')
    .join(', ');
}
