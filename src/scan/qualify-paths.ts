// Paths are relative to what was scanned: `.env` of one directory is not `.env` of another. When results of several
// directories are put together, their paths begin at the directory that all of them share.

import type { Finding, Occurrence } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';

const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/])/;

/** Unchanged when all have one target, or one that is no directory: a range, a pipe. */
export function qualifyPaths(results: readonly ScanResult[]): readonly ScanResult[] {
  const targets = new Set(results.map(({ target }) => target));
  if (targets.size < 2 || ![...targets].every((target) => ABSOLUTE.test(target))) return results;
  const shared = sharedLength([...targets].map(segmentsOf));
  return results.map((result) => {
    const prefix = segmentsOf(result.target).slice(shared);
    return prefix.length === 0 ? result : qualify(result, prefix);
  });
}

function segmentsOf(target: string): readonly string[] {
  return target.split(/[\\/]/).filter((segment) => segment !== '');
}

function sharedLength(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  const differs = first.findIndex((segment, at) => all.some((one) => one[at] !== segment));
  return differs === -1 ? first.length : differs;
}

function qualify(result: ScanResult, prefix: readonly string[]): ScanResult {
  // A single file that was scanned is named by the target already.
  const pathOf = (path: string): string => [...(path === prefix.at(-1) ? prefix.slice(0, -1) : prefix), path].join('/');
  const place = <T extends Occurrence>(one: T): T => ({ ...one, path: pathOf(one.path) });
  const finding = (one: Finding): Finding => ({ ...place(one), occurrences: one.occurrences.map(place) });
  return {
    ...result,
    findings: result.findings.map(finding),
    suppressed: result.suppressed.map((one) => ({ ...one, finding: finding(one.finding) })),
    skipped: result.skipped.map((one) => (one.path === undefined ? one : { ...one, path: pathOf(one.path) })),
  };
}
