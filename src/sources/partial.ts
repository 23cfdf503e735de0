// Clones that do not have everything: said aloud, since a scan of them can't be complete.

import type { Coverage } from '../core/coverage.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../git/repository.ts';

/** A shallow clone's history is cut off by design: counted as an error with the command that mends it. */
export function failIfShallow({ isShallow }: Repository, coverage: Coverage): void {
  if (!isShallow) return;
  coverage.fail({
    code: 'shallow',
    message: 'This is a shallow clone: commits before its boundary are not here and were not looked at.',
    hint: 'Fetch the rest with: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).',
  });
}

/**
 * A range that ends at the boundary of a shallow clone may have begun before it; one that does not reach it is whole.
 * gitrepository-layout(5): `shallow` lists the commits whose parents are cut off.
 */
export function failAtBoundary(
  { isShallow, commonDir }: Repository,
  oids: readonly string[],
  coverage: Coverage,
): void {
  if (!isShallow) return;
  const boundary = new Set(readFileSync(path.join(commonDir, 'shallow'), 'utf8').split('\n'));
  const cut = oids.find((oid) => boundary.has(oid));
  if (cut === undefined) return;
  coverage.fail({
    code: 'shallow',
    message: `The range reaches the end of this shallow clone (at ${cut.slice(0, 12)}): what came before is not here.`,
    hint: 'Fetch more of it: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).',
  });
}
