import type { SourceSession } from '../core/source.ts';

interface Changed {
  readonly path: string;
  readonly isSubmodule: boolean;
}

/** Whether a change brings a content that is to be looked at; what is left out is counted. */
export function hasContent({ path, isSubmodule }: Changed, { coverage, isExcluded }: SourceSession): boolean {
  if (isSubmodule) {
    coverage.skip({ path, reason: 'submodule' });
    return false;
  }
  if (!isExcluded(path)) return true;
  coverage.skip({ path, reason: 'excluded-by-config' });
  return false;
}
