// Tracked files that a sparse checkout leaves out: the next commit holds them as well, so they are looked at as the
// index has them.

import type { Content, SourceSession } from '../core/source.ts';
import { findRepository } from '../git/repository.ts';
import { readBlobs } from './blobs.ts';
import type { ListedFile } from './file.ts';
import { failIfPartial } from './partial.ts';
import { isWanted } from './wanted.ts';

/** Names by object id. */
type Names = Map<string, string[]>;

export class SparseFiles {
  readonly #byTopLevel = new Map<string, Names>();

  /** False for a file that lies on disk. */
  take({ inIndex }: ListedFile, name: string): boolean {
    if (inIndex === undefined) return false;
    const { topLevel, oid } = inIndex;
    const names: Names = this.#byTopLevel.get(topLevel) ?? new Map();
    this.#byTopLevel.set(topLevel, names);
    const same = names.get(oid) ?? [];
    names.set(oid, same);
    same.push(name);
    return true;
  }

  async *contents(session: SourceSession): AsyncGenerator<Content> {
    for (const [topLevel, names] of this.#byTopLevel) yield* contentsOf(names, topLevel, session);
  }
}

async function* contentsOf(names: Names, cwd: string, session: SourceSession): AsyncGenerator<Content> {
  const { coverage } = session;
  const pathOf = (oid: string): string | undefined => names.get(oid)?.[0];
  let read = 0;
  for await (const { oid, bytes } of readBlobs(names.keys(), session, { cwd, pathOf })) {
    const paths = names.get(oid) ?? [];
    read++;
    coverage.files += paths.length;
    coverage.blobs++;
    if (!isWanted(bytes, { paths, oid }, session)) continue;
    for (const path of paths) yield { bytes, provenance: { kind: 'file', path } };
  }
  failIfPartial(await findRepository(cwd), names.size - read, coverage);
}
