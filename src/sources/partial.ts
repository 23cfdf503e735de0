// Clones that do not have everything: said aloud, since a scan of them can't be complete.

import type { Coverage } from '../core/coverage.ts';
import type { Repository } from '../git/repository.ts';

/** Counts what is missing by design as an error with the command that mends it. */
export function failIfPartial({ isShallow, isPartial }: Repository, coverage: Coverage): void {
  if (isShallow) {
    coverage.fail({
      code: 'shallow',
      message: 'This is a shallow clone: commits before its boundary are not here and were not looked at.',
      hint: 'Fetch the rest with: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).',
    });
  }
  if (isPartial) {
    coverage.fail({
      code: 'partial-clone',
      message: 'This is a partial clone: objects that were not fetched were not looked at.',
      hint: 'Make a full clone, or fetch the rest with: git fetch --refetch --no-filter',
    });
  }
}
