// What commits add: their messages, and the contents that none of their parents has.

import { isOid, type Oid } from '../core/oid.ts';
import type { Content, SourceSession } from '../core/source.ts';
import { parseCommit } from '../git/commit-object.ts';
import { readCommitLinks } from '../git/pack/links.ts';
import { hashLengthOf, type Repository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { TreeReader } from '../git/tree-reader.ts';
import { readBlobs, readEarlier } from './blobs.ts';
import { BroughtContents, type Commit, type Place } from './commit-changes.ts';
import { boundaryOf, failAtBoundary, failIfPartial } from './partial.ts';
import { isWanted } from './wanted.ts';

/** Messages and blobs that the commits which `git rev-list limits` names bring; also counts them. */
export async function* commitContents(
  repository: Repository,
  limits: readonly string[],
  session: SourceSession,
): AsyncGenerator<Content> {
  const { coverage, signal } = session;
  const cwd = repository.topLevel ?? repository.gitDir;
  const oids = (await runGit({ cwd, args: ['rev-list', '--date-order', '--reverse', ...limits], signal }))
    .toString()
    .trim()
    .split('\n')
    .filter(isOid);
  coverage.commits += oids.length;
  const boundary = boundaryOf(repository);
  failAtBoundary(oids, boundary, coverage);
  const commits: Commit[] = [];
  yield* messages(oids, { cwd, boundary, commits }, session);
  const trees = new TreeReader({ cwd, signal, hashLength: hashLengthOf(repository) });
  try {
    yield* contents(commits, { cwd, trees }, session);
  } finally {
    trees.close();
  }
  failIfPartial(repository, coverage.countSkipped('missing-object'), coverage);
}

interface Reading {
  readonly cwd: string;
  /** Commits whose parents are not here. */
  readonly boundary: ReadonlySet<string>;
  /** Filled with what was read. */
  readonly commits: Commit[];
}

async function* messages(
  oids: readonly Oid[],
  { cwd, boundary, commits }: Reading,
  session: SourceSession,
): AsyncGenerator<Content> {
  for await (const { oid: name, bytes } of readBlobs(oids, session, { cwd, pathOf: () => undefined })) {
    const oid = name as Oid; // one of `oids`
    const links = readCommitLinks(bytes);
    if (links === undefined) {
      session.coverage.skip({ oid, reason: 'corrupt-object' });
      continue;
    }
    const info = parseCommit(oid, Buffer.from(bytes).toString('utf8'));
    commits.push({ info, parents: boundary.has(oid) ? [] : links.parents });
    const provenance = { kind: 'range', path: 'commit message', oid, commit: info } as const;
    if (session.searcher.hasAnchor(bytes)) yield { bytes, provenance };
  }
}

async function* contents(
  commits: readonly Commit[],
  { cwd, trees }: { readonly cwd: string; readonly trees: TreeReader },
  session: SourceSession,
): AsyncGenerator<Content> {
  const { coverage } = session;
  const brought = new BroughtContents(trees, session);
  await brought.addAll(commits);
  const { byOid } = brought;
  const pathOf = (oid: string): string | undefined => byOid.get(oid)?.places[0]?.path;
  for await (const { oid, bytes } of readBlobs(byOid.keys(), session, { cwd, pathOf })) {
    coverage.blobs++;
    const { places = [], isCut = false } = byOid.get(oid) ?? {};
    if (!isWanted(bytes, { paths: places.map(({ path }) => path), oid }, session)) continue;
    const earlier = new EarlierContents(cwd);
    for (const { path, commit, before } of places) {
      const provenance = { kind: 'range', path, oid: oid as Oid, commit, placesCut: isCut } as const; // an id of git's
      yield { bytes, provenance, previous: () => earlier.read(before) };
    }
  }
  coverage.files += brought.files;
}

/** What contents took the place of, which is the same in many places. */
class EarlierContents {
  readonly #cwd: string;
  readonly #read = new Map<string, Promise<readonly Uint8Array[]>>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  read(oids: Place['before']): Promise<readonly Uint8Array[]> {
    const key = oids.join(' ');
    const read = this.#read.get(key) ?? readEarlier(oids, this.#cwd);
    this.#read.set(key, read);
    return read;
  }
}
