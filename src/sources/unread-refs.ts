// What git passes over without a word: of a directory of refs or reflogs that it can't open it lists nothing, and what
// they lead to passes for unreachable.

import { closeSync, constants, lstatSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Coverage } from '../core/coverage.ts';
import { toScanError } from '../core/errors.ts';
import type { Repository } from '../git/repository.ts';

// gitrepository-layout(5): where commits are named, and where the store says what it borrows.
const NAMING = ['refs', 'logs', 'worktrees', 'reftable', 'packed-refs', path.join('objects', 'info')];

/** Counts each directory and file of refs that can't be opened as an error. */
export function failAtUnreadRefs({ gitDir, commonDir }: Repository, coverage: Coverage): void {
  const holders = [...new Set([commonDir, gitDir])];
  for (const holder of holders) for (const name of NAMING) failBelow(path.join(holder, name), coverage);
}

function failBelow(place: string, coverage: Coverage): void {
  try {
    for (const name of namesIn(place)) failBelow(path.join(place, name), coverage);
  } catch (error) {
    const { message } = toScanError(error);
    const hint = 'What only it names passes for unreachable, or is not seen. Look at its mode.';
    coverage.fail({ code: 'unreadable', message, path: place, hint });
  }
}

/** Of a file none, once it could be opened. */
function namesIn(place: string): readonly string[] {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return readdirSync(place);
  if (stat?.isFile() === true) closeSync(openSync(place, constants.O_RDONLY | constants.O_NONBLOCK));
  return [];
}
