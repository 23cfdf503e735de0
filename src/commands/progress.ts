// Progress of long work: one line on a terminal's standard error, rewritten in place.

import type { Progress } from '../core/source.ts';
import type { Output } from './command.ts';

// Short scans print nothing at all, and a terminal is not flooded.
const FIRST_AFTER_MS = 700;
const EVERY_MS = 150;
const ERASE_LINE = '\r\u001b[2K';

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Removes the line, so that a report starts on an empty one. */
  readonly clear: () => void;
}

/** Without a terminal, or when unwanted, nothing is ever written. */
export function createProgressLine(stderr: Output, wanted: boolean): ProgressLine {
  if (!wanted) return { update: () => {}, clear: () => {} };
  let last = performance.now() + FIRST_AFTER_MS - EVERY_MS;
  // Each phase has its own pace, counted from its first word: getting ready for it says nothing about it.
  let phase: { readonly name: string; readonly started: number; readonly from: number } | undefined;
  let shown = false;
  return {
    update(progress) {
      const now = performance.now();
      if (progress.phase !== phase?.name) phase = { name: progress.phase, started: now, from: progress.done };
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stderr.write(
        ERASE_LINE + formatProgress(progress, (now - phase.started) / 1000, phase.from).slice(0, stderr.columns - 1),
      );
    },
    clear() {
      if (shown) stderr.write(ERASE_LINE);
      shown = false;
    },
  };
}

/** e.g. `reading blobs: 12,000 of 48,000 objects, 6,000/s, 6 s left`, `from` being done when the clock started. */
export function formatProgress({ phase, done, total, unit }: Progress, seconds: number, from = 0): string {
  const amount = total === undefined ? `${count(done)} ${unit}` : `${count(done)} of ${count(total)} ${unit}`;
  // A pace of a moment is none.
  const rate = seconds < 1 ? 0 : (done - from) / seconds;
  if (rate === 0) return `${phase}: ${amount}`;
  const left = total === undefined ? '' : `, ${duration((total - done) / rate)} left`;
  return `${phase}: ${amount}, ${count(Math.round(rate))}/s${left}`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
