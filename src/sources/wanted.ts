import { closedOf } from '../core/content-form.ts';
import type { SourceSession } from '../core/source.ts';

interface Named {
  readonly paths: readonly string[];
  readonly oid?: string;
}

/** Counts a content that was read; true when the engine is to look at it, for what it holds or for what it is called. */
export function isWanted(
  bytes: Uint8Array,
  { paths, oid }: Named,
  { coverage, searcher }: Pick<SourceSession, 'coverage' | 'searcher'>,
): boolean {
  coverage.bytes += bytes.length;
  const [path] = paths;
  const reason = closedOf(bytes);
  if (reason !== undefined)
    coverage.skip({ ...(path !== undefined && { path }), ...(oid !== undefined && { oid }), reason });
  return searcher.hasAnchor(bytes) || paths.some((one) => searcher.isNamed(one));
}
