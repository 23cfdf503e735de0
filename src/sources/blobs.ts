// Reads blobs that changes name, in one stream; a huge one is read past, never held.

import type { SkipReason } from '../core/result.ts';
import type { SourceSession } from '../core/source.ts';
import { readObjects } from '../git/cat-file.ts';

export interface Blob {
  readonly oid: string;
  readonly bytes: Uint8Array;
}

/** Of what kind a content is that could not be read. */
export const REASONS: Readonly<Record<'missing' | 'too-large' | 'corrupt', SkipReason>> = {
  missing: 'missing-object',
  'too-large': 'too-large',
  corrupt: 'corrupt-object',
};

/** Contents of `oids`, each once; what can't be read is named in the coverage. `pathOf` names it for people. */
export async function* readBlobs(
  oids: Iterable<string>,
  session: SourceSession,
  where: { readonly cwd: string; readonly pathOf: (oid: string) => string | undefined },
): AsyncGenerator<Blob> {
  const { coverage, signal, maxBytes } = session;
  const options = { cwd: where.cwd, signal, maxBytes };
  for await (const content of readObjects([...new Set(oids)], options)) {
    if (content.kind === 'object') {
      yield { oid: content.oid, bytes: content.bytes };
      continue;
    }
    const path = where.pathOf(content.oid);
    coverage.skip({ oid: content.oid, reason: REASONS[content.kind], ...(path !== undefined && { path }) });
  }
}

/** Earlier versions of a file, for "is it news?". One that can't be read hides nothing. */
export async function readEarlier(oids: readonly string[], cwd: string): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for await (const content of readObjects(oids, { cwd })) if (content.kind === 'object') found.push(content.bytes);
  return found;
}
