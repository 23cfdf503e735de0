import type { SourceSession } from '../core/source.ts';
import type { RawChange } from '../git/raw-diff.ts';

// The mode of a submodule's commit: git-fast-import(1) lists the modes.
const SUBMODULE = '160000';

/** Whether a change brings a blob that is to be looked at; what is left out is counted. */
export function hasContent({ isDeleted, mode, path }: RawChange, { coverage, isExcluded }: SourceSession): boolean {
  if (isDeleted) return false;
  if (mode === SUBMODULE) {
    coverage.skip({ path, reason: 'submodule' });
    return false;
  }
  if (!isExcluded(path)) return true;
  coverage.skip({ path, reason: 'excluded-by-config' });
  return false;
}
