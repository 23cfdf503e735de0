// Some files read one after the other, on whichever thread.

import { Coverage } from '../core/coverage.ts';
import type { Skipped } from '../core/result.ts';
import { readInto, type NamedFile, type Reading } from './file.ts';

/** About two milliseconds of work. A generator's turn for each file would cost as much as opening it. */
export const BATCH = 64;

export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BatchReport {
  /** How many of the batch's files were looked at; the rest is still to do. */
  readonly done: number;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
  readonly found: readonly FoundFile[];
  /** Tracked files that are not on disk: there was nothing to look at. */
  readonly absent: readonly string[];
}

export const NOTHING_DONE: BatchReport = { done: 0, files: 0, bytes: 0, skipped: [], found: [], absent: [] };

// Contents wait for the engine in memory: what a batch holds of them must be bounded, whatever the tree is made of.
const FOUND_LIMIT = 4 * 1024 * 1024;

export function readBatch(
  batch: readonly NamedFile[],
  { searcher, maxBytes }: Omit<Reading, 'coverage' | 'absent'>,
): BatchReport {
  const coverage = new Coverage();
  const found: FoundFile[] = [];
  const absent: string[] = [];
  let held = 0;
  let done = 0;
  for (const file of batch) {
    if (held > FOUND_LIMIT) break;
    const bytes = readInto(file, { searcher, maxBytes, coverage, absent });
    done++;
    if (bytes === undefined) continue;
    found.push({ name: file.name, bytes });
    held += bytes.length;
  }
  const { files, bytes, skipped } = coverage;
  return { done, files, bytes, skipped, found, absent };
}
