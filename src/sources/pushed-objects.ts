// What is pushed besides commits. A tag is an object with a message of its own; it may name another tag, a tree or a
// blob, and a ref may lead to those by itself. git rev-list looks through tags, and passes over what is no commit.

import type { Oid } from '../core/oid.ts';
import type { Content, SourceSession } from '../core/source.ts';
import { readObjects, type ObjectContent } from '../git/cat-file.ts';
import { parseCommit } from '../git/commit-object.ts';
import { ObjectReader } from '../git/object-reader.ts';
import { readTagTarget } from '../git/pack/links.ts';
import { runGit } from '../git/run.ts';
import { REASONS } from './blobs.ts';
import { isWanted } from './wanted.ts';

/** What refs lead to behind all tags. */
export interface Ends {
  /** Also what could not be read: rev-list says what is the matter with it. */
  readonly commits: string[];
  readonly treesAndBlobs: string[];
}

/** Messages of the tags among `heads` and of the tags that they name; fills `ends`. */
export async function* tagMessages(
  heads: readonly Oid[],
  { cwd, ends }: { readonly cwd: string; readonly ends: Ends },
  session: SourceSession,
): AsyncGenerator<Content> {
  const { signal, maxBytes } = session;
  const reader = new ObjectReader({ cwd, signal, maxBytes });
  const waiting = new Set<string>(heads);
  try {
    // A set also goes over what is added meanwhile, and over nothing twice.
    for (const oid of waiting) {
      const content = await reader.read(oid);
      if (content.kind === 'object' && content.type === 'tag') yield* messageOf(content, waiting, session);
      else sortEnd(oid, content, { ends, session });
    }
  } finally {
    reader.close();
  }
}

function* messageOf(
  { oid, bytes }: Extract<ObjectContent, { kind: 'object' }>,
  waiting: Set<string>,
  { searcher, coverage }: SourceSession,
): Iterable<Content> {
  const target = readTagTarget(bytes);
  if (target === undefined) coverage.skip({ oid, reason: 'corrupt-object' });
  else waiting.add(target.oid);
  coverage.bytes += bytes.length;
  if (!searcher.hasAnchor(bytes)) return;
  const commit = parseCommit(
    oid,
    Buffer.from(bytes)
      .toString()
      .replace(/^tagger /m, 'author '),
  );
  yield { bytes, provenance: { kind: 'range', path: 'tag message', oid, commit } };
}

function sortEnd(
  oid: string,
  content: ObjectContent,
  { ends, session: { coverage } }: { readonly ends: Ends; readonly session: SourceSession },
): void {
  if (content.kind !== 'object') coverage.skip({ oid, reason: REASONS[content.kind] });
  const isCommit = content.kind !== 'object' || content.type === 'commit';
  (isCommit ? ends.commits : ends.treesAndBlobs).push(oid);
}

/** The blobs themselves and all below the trees: what of it the remote has already, no rev-list tells. */
export async function* loneContents(
  { treesAndBlobs }: Ends,
  cwd: string,
  session: SourceSession,
): AsyncGenerator<Content> {
  const { coverage, signal, maxBytes } = session;
  if (treesAndBlobs.length === 0) return;
  const args = ['rev-list', '--objects', ...treesAndBlobs];
  const paths = pathsIn((await runGit({ cwd, args, signal })).toString());
  for await (const content of readObjects([...paths.keys()], { cwd, signal, maxBytes })) {
    const path = paths.get(content.oid) ?? `object ${content.oid}`;
    if (content.kind !== 'object') coverage.skip({ oid: content.oid, path, reason: REASONS[content.kind] });
    if (content.kind !== 'object' || content.type !== 'blob') continue;
    coverage.files++;
    coverage.blobs++;
    const { bytes, oid } = content;
    if (isWanted(bytes, { paths: [path], oid }, session)) yield { bytes, provenance: { kind: 'range', path, oid } };
  }
}

/** git-rev-list(1), --objects: `<oid> <path>`; what was named by its id has no path. */
function pathsIn(list: string): ReadonlyMap<string, string | undefined> {
  const records = list.split('\n').filter((line) => line !== '');
  return new Map(
    records.map((line) => {
      const space = line.indexOf(' ');
      const path = space === -1 ? '' : line.slice(space + 1);
      return [space === -1 ? line : line.slice(0, space), path === '' ? undefined : path];
    }),
  );
}
