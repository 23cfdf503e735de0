import type { ErrorCode } from './errors.ts';
import type { Finding, SuppressedFinding, Suppression } from './finding.ts';

/** Why a content was not looked at. `true`: the scan is incomplete for it; `false`: nothing was owed. */
export const SKIP_REASONS = {
  'excluded-by-config': false,
  'symbolic-link': false,
  'not-a-regular-file': false,
  submodule: false,
  compressed: false,
  'lfs-pointer': false,
  'outside-root': true,
  'too-large': true,
  'missing-object': true,
  'corrupt-object': true,
  unreadable: true,
  'changed-while-reading': true,
  'budget-exceeded': true,
} as const;
export type SkipReason = keyof typeof SKIP_REASONS;
// Object.keys forgets which keys they are.
export const SKIP_REASON_NAMES = Object.keys(SKIP_REASONS) as readonly SkipReason[];

export interface Skipped {
  readonly path?: string;
  readonly oid?: string;
  readonly reason: SkipReason;
}

export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path?: string;
  readonly hint?: string;
}

/** Counts of what was looked at; `skipped` and `errors` count all, the lists may be bounded. */
export interface Stats {
  readonly files: number;
  readonly blobs: number;
  readonly commits: number;
  readonly bytes: number;
  readonly skipped: number;
  readonly errors: number;
}

/** `several`: results of different sources, put together afterwards. */
export const SOURCE_KINDS = ['worktree', 'staged', 'range', 'history', 'stdin', 'text', 'several'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type SuppressedCounts = Readonly<Partial<Record<Suppression['by'], number>>>;

export interface ScanResult {
  readonly source: SourceKind;
  readonly target: string;
  /** False when anything that should have been looked at was not. */
  readonly complete: boolean;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly stats: Stats;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressed findings that are counted and not listed: nobody asked for the list, or an earlier report did not have it. */
  readonly suppressedUnlisted?: SuppressedCounts;
  readonly skipped: readonly Skipped[];
  readonly errors: readonly Problem[];
  /** Remarks that change nothing about completeness: a submodule not entered, an unused allow entry. */
  readonly notices: readonly string[];
}

/** All suppressed findings by what hides them, whether they are listed or not. */
export function countSuppressed({ suppressed, suppressedUnlisted = {} }: ScanResult): SuppressedCounts {
  return countBy(suppressed, suppressedUnlisted);
}

/** How many of `hidden` are hidden by what, beside those that are counted already. */
export function countBy(
  hidden: readonly Pick<SuppressedFinding, 'suppression'>[],
  counted: SuppressedCounts = {},
): SuppressedCounts {
  const counts: Partial<Record<Suppression['by'], number>> = { ...counted };
  for (const { suppression } of hidden) counts[suppression.by] = (counts[suppression.by] ?? 0) + 1;
  return counts;
}

export function totalSuppressed(result: ScanResult): number {
  return Object.values(countSuppressed(result)).reduce((sum, count) => sum + count, 0);
}
