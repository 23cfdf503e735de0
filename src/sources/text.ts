// Text that is in memory already, or comes from a pipe.

import { cwd as workingDirectory } from 'node:process';
import type { Content, Source, SourceSession } from '../core/source.ts';
import { isWanted } from './wanted.ts';

export function createTextSource(text: string | Uint8Array, path: string): Source {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return {
    kind: 'text',
    target: path,
    root: workingDirectory(),
    async *contents(session) {
      yield* lookInto(bytes, path, session);
    },
  };
}

/** Yields the content when the searcher saw an anchor; counts it, or names it as too large. */
export function* lookInto(bytes: Uint8Array, path: string, session: SourceSession): Iterable<Content> {
  if (bytes.length > session.maxBytes) {
    session.coverage.skip({ path, reason: 'too-large' });
    return;
  }
  session.coverage.files++;
  if (isWanted(bytes, { paths: [path] }, session)) yield { bytes, provenance: { kind: 'stdin', path } };
}
