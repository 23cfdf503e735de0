import { SKIP_REASONS, type Problem, type Skipped, type SkipReason, type Stats } from './result.ts';

// An attacker's repository can make millions of skips: the counts stay exact, the lists are cut here.
const LIST_LIMIT = 1000;

/** Counts what a scan looked at and names what it could not; owned by the scan, filled by its source. */
export class Coverage {
  files = 0;
  blobs = 0;
  commits = 0;
  bytes = 0;
  readonly skipped: Skipped[] = [];
  readonly errors: Problem[] = [];
  readonly notices: string[] = [];
  readonly #skippedCounts = new Map<SkipReason, number>();
  #isFullOfOwed = false;
  #errorCount = 0;
  #complete = true;

  skip(skipped: Skipped): void {
    this.#skippedCounts.set(skipped.reason, 1 + this.countSkipped(skipped.reason));
    if (SKIP_REASONS[skipped.reason]) this.#complete = false;
    if (this.skipped.length < LIST_LIMIT) this.skipped.push(skipped);
    else if (SKIP_REASONS[skipped.reason] && !this.#isFullOfOwed) this.#putForward(skipped);
  }

  /** What should have been looked at is listed rather than what nobody is owed. */
  #putForward(skipped: Skipped): void {
    const at = this.skipped.findLastIndex(({ reason }) => !SKIP_REASONS[reason]);
    if (at !== -1) this.skipped.splice(at, 1, skipped);
    this.#isFullOfOwed = at === -1;
  }

  /** An error always makes the scan incomplete. */
  fail(problem: Problem): void {
    this.#errorCount++;
    this.#complete = false;
    if (this.errors.length < LIST_LIMIT) this.errors.push(problem);
  }

  notice(text: string): void {
    if (this.notices.length < LIST_LIMIT) this.notices.push(text);
  }

  /** How many were skipped for this reason, listed or not. */
  countSkipped(reason: SkipReason): number {
    return this.#skippedCounts.get(reason) ?? 0;
  }

  get complete(): boolean {
    return this.#complete;
  }

  stats(): Stats {
    const { files, blobs, commits, bytes } = this;
    const skipped = [...this.#skippedCounts.values()].reduce((sum, count) => sum + count, 0);
    return { files, blobs, commits, bytes, skipped, errors: this.#errorCount };
  }
}
