// Everything in a repository's object store: all blobs, and the messages of commits and tags, reachable or not.

import path from 'node:path';
import { closedOf } from '../core/content-form.ts';
import type { Coverage } from '../core/coverage.ts';
import { toScanError } from '../core/errors.ts';
import { isOid, type Oid } from '../core/oid.ts';
import type { CommitInfo } from '../core/provenance.ts';
import type { Content, Keeping, Source, SourceSession, StoredContent } from '../core/source.ts';
import { listAllObjects, readObjects, type ObjectContent } from '../git/cat-file.ts';
import { PackShelf } from '../git/pack/open-pack.ts';
import { makeWordTable } from '../git/pack/word-table.ts';
import { findRepository, hashLengthOf, type Repository } from '../git/repository.ts';
import { attributeObjects, commitIn } from './attribution.ts';
import { checkConnectivity } from './connectivity.ts';
import { namedContents } from './named-contents.ts';
import { NamesOnce } from './names-once.ts';
import { searchPackedHistory, type ObjectStore, type Remainder } from './packed-history.ts';
import { boundaryOf, failAtUnread, failIfBorrowingFails, failIfShallow, noteSubmodules } from './partial.ts';
import { openStateMemory, type StateMemory } from './state-memory.ts';
import type { StoreNames, StoreNamesOptions } from './store-names.ts';
import { failAtUnreadRefs } from './unread-refs.ts';

export interface HistoryOptions {
  readonly cwd: string;
  /** A work tree or a bare repository, relative to `cwd`. */
  readonly repository: string;
}

export async function createHistorySource({ cwd, repository: name }: HistoryOptions): Promise<Source> {
  const repository = await findRepository(path.resolve(cwd, name));
  const root = repository.topLevel ?? repository.gitDir;
  const store = storeOf(repository);
  let names = new NamesOnce();
  const memoryFor = memoryOf(repository);
  const commits = new Map<string, CommitInfo>();
  const asking = (wanted: Iterable<string>, { jobs, signal }: SourceSession): StoreNamesOptions => {
    return { ...store, cwd: root, wanted, jobs, signal, boundary: boundaryOf(repository) };
  };
  return {
    kind: 'history',
    target: root,
    root,
    async *contents(session) {
      names = new NamesOnce();
      failIfShallow(repository, session.coverage);
      failIfBorrowingFails(repository, session.coverage);
      failAtUnreadRefs(repository, session.coverage);
      noteSubmodules(repository, session.coverage);
      const memory = await memoryFor(session);
      const shelf = new PackShelf(store);
      try {
        const anchored = new Set<string>(session.known);
        const found = new Set<string>(session.known);
        for await (const content of everything({ ...store, cwd: root }, session, shelf)) {
          yield noted(content, { anchored, found });
        }
        const options = (): StoreNamesOptions => {
          return { ...asking(anchored, session), words: makeWordTable(session.searcher.anchors), shelf };
        };
        const question = { wanted: anchored, options };
        const known = { names: () => names.read(question), ...(memory && { memory }) };
        await checkConnectivity(repository, session, known);
        const readAnyway = (): Promise<StoreNames | undefined> => names.readAnyway(question);
        await session.settled?.();
        yield* namedContents({ cwd: root, names: readAnyway, memory, found }, session);
      } finally {
        shelf.close();
      }
    },
    keeping: async (session) => {
      const memory = await memoryFor(session);
      return memory && toKeeping(memory);
    },
    reread: (oids, session) => reread(root, { oids, memory: memoryFor(session), commits }, session),
    attribute: async (oids, session) => {
      const memory = await memoryFor(session);
      return attributeObjects(oids, {
        cwd: root,
        signal: session.signal,
        names: () => names.readAnyway({ wanted: new Set(oids), options: () => asking(oids, session) }),
        commits,
        onUnread: (unread) => failAtUnread(unread, session.coverage),
        ...(memory && { memory }),
      });
    },
  };
}

interface Noted {
  readonly anchored: Set<string>;
  /** Those of them in which a secret was seen. */
  readonly found: Set<string>;
}

function noted(content: Content, { anchored, found }: Noted): Content {
  const { provenance } = content;
  if (provenance.kind !== 'object') return content;
  const { oid } = provenance;
  anchored.add(oid);
  return { ...content, onFound: () => void found.add(oid) };
}

/** Opened once in a scan, and before anything is read: what comes later is another state. */
function memoryOf(repository: Repository): (session: SourceSession) => Promise<StateMemory | undefined> {
  const opened = new WeakMap<Coverage, Promise<StateMemory | undefined>>();
  return ({ cache, signal, coverage }) => {
    const memory = opened.get(coverage) ?? (cache ? openStateMemory(repository, signal) : Promise.resolve(undefined));
    opened.set(coverage, memory);
    return memory;
  };
}

/** By one git with the commits that will be asked for next, where those are known. */
async function* reread(
  cwd: string,
  { oids, memory, commits }: Rereading,
  { signal, maxBytes }: SourceSession,
): AsyncGenerator<StoredContent> {
  const asked = new Set(oids);
  const known = [...((await memory)?.whereabouts(oids)?.values() ?? [])];
  const next = known.flatMap(({ origins }) => origins.flatMap(({ commit }) => commit ?? []));
  for await (const content of readObjects([...new Set([...oids, ...next])], { cwd, signal, maxBytes })) {
    if (content.kind !== 'object' || content.type === 'tree') continue;
    const { oid, type, bytes } = content;
    if (type === 'commit') commits.set(oid, commitIn(content));
    if (asked.has(oid)) yield { bytes, provenance: { kind: 'object', oid, type } };
  }
}

interface Rereading {
  readonly oids: readonly string[];
  readonly memory: Promise<StateMemory | undefined>;
  /** Filled. */
  readonly commits: Map<string, CommitInfo>;
}

function toKeeping(memory: StateMemory): Keeping {
  return {
    recall: (key) => memory.sightings(key),
    keep: (key, lines) => memory.rememberSightings(key, lines),
  };
}

async function* everything(
  store: ObjectStore & { readonly cwd: string },
  session: SourceSession,
  shelf: PackShelf,
): AsyncGenerator<Content> {
  const remainder = yield* searchPackedHistory(store, session, { shelf });
  yield* readRemainder(store.cwd, remainder, session);
}

function storeOf(repository: Repository): ObjectStore {
  const { commonDir } = repository;
  return {
    gitDirectory: commonDir,
    objectsDirectory: path.join(commonDir, 'objects'),
    hashLength: hashLengthOf(repository),
  };
}

async function* readRemainder(cwd: string, remainder: Remainder, session: SourceSession): AsyncGenerator<Content> {
  const { signal, maxBytes } = session;
  // What is neither new nor to be counted.
  const isKnown = (oid: string): boolean => session.known?.has(oid) === true && remainder.counted.has(oid);
  const oids = new Set<string>([...remainder.oids.keys()].filter((oid) => !isKnown(oid)));
  if (remainder.isPartial) await addUnlisted(oids, cwd, session);
  for await (const content of readObjects([...oids], { cwd, signal, maxBytes })) {
    yield* lookInto(content, remainder, session);
  }
  await session.settled?.();
  remainder.looseNotes?.remember();
}

// Objects of packs that could not be read here, and of alternates. Those that were searched are looked at once more,
// which costs time but misses nothing.
async function addUnlisted(oids: Set<string>, cwd: string, { signal, coverage }: SourceSession): Promise<void> {
  try {
    for await (const header of listAllObjects({ cwd, signal })) {
      if (header.kind === 'missing') coverage.skip({ oid: header.oid, reason: 'corrupt-object' });
      else if (header.type !== 'tree') oids.add(header.oid);
    }
  } catch (error) {
    signal.throwIfAborted();
    // One damaged pack ends git's list. What was listed is read, as is what lies elsewhere.
    const { code, message, hint } = toScanError(error, 'git-failed');
    const said = { code, message: `git could not list all objects: ${message}` };
    coverage.fail({ ...said, ...(hint !== undefined && { hint }) });
  }
}

function* lookInto(content: ObjectContent, remainder: Remainder, session: SourceSession): Iterable<Content> {
  const { coverage, searcher } = session;
  if (content.kind !== 'object') {
    remainder.looseNotes?.add(content, false);
    nameUnread(content, remainder, session);
    return;
  }
  const hasAnchor = content.type !== 'tree' && searcher.hasAnchor(content.bytes);
  remainder.looseNotes?.add(content, hasAnchor);
  const { oid, type, bytes } = content;
  if (type === 'tree') return;
  if (!remainder.counted.has(oid)) {
    if (type === 'blob') countBlob(content, coverage);
    if (type === 'commit') coverage.commits++;
    coverage.bytes += bytes.length;
  }
  const onQuiet = (): void => remainder.looseNotes?.quiet(oid);
  if (hasAnchor) yield { bytes, provenance: { kind: 'object', oid, type }, onQuiet };
}

function countBlob({ oid, bytes }: { readonly oid: Oid; readonly bytes: Uint8Array }, coverage: Coverage): void {
  coverage.blobs++;
  const reason = closedOf(bytes);
  if (reason !== undefined) coverage.skip({ oid, reason });
}

function nameUnread(
  { kind, oid }: Exclude<ObjectContent, { readonly kind: 'object' }>,
  { oids }: Remainder,
  { coverage }: SourceSession,
): void {
  // An object that its own index lists is damaged rather than missing.
  const why = isOid(oid) ? oids.get(oid) : undefined;
  const reason = kind === 'too-large' ? 'too-large' : why === undefined ? 'missing-object' : 'corrupt-object';
  coverage.skip({ oid, reason });
  if (reason !== 'corrupt-object') return;
  const message = `The object ${oid} could not be read, neither by git nor here (${why ?? 'no reason known'}).`;
  coverage.fail({ code: 'corrupt-object', message, hint: 'Look at the repository with: git fsck --full' });
}
