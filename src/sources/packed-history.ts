// The fast way through a repository's objects: packs are read by ourselves, and only contents with an anchor
// come out. What cannot be read so is named in the remainder, for `git cat-file` to read.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanError } from '../core/errors.ts';
import type { Oid } from '../core/oid.ts';
import type { Content, SourceSession } from '../core/source.ts';
import { readObjectDirectory, type ObjectDirectory } from '../git/pack/object-directory.ts';
import type { PackShelf } from '../git/pack/open-pack.ts';
import { PackMemory, type ClosedBlob, type PackIdentity, type PackRecord } from '../git/pack/pack-memory.ts';
import { searchPacks, type PackEvent } from '../git/pack/search-packs.ts';
import { recordKey } from '../git/sealed-records.ts';
import { LooseNotes, looseIdentity } from './loose-memory.ts';
import { createPackCrew } from './pack-crew.ts';

export interface ObjectStore {
  /** The repository's own git directory (that of the main work tree). */
  readonly gitDirectory: string;
  readonly objectsDirectory: string;
  /** Bytes of an object id: 20 or 32. */
  readonly hashLength: number;
}

/** What `git cat-file` has to read still. */
export interface Remainder {
  /** Objects, and what stands in the way of reading them here (for a message should git fail too). */
  readonly oids: ReadonlyMap<Oid, string>;
  /** Those of `oids` that are in the coverage's counts already. */
  readonly counted: ReadonlySet<string>;
  /** There is more than the listed: ask git for all objects and leave out what `searched` holds. */
  readonly isPartial: boolean;
  /** Paths of the packs that were searched, without suffix; the objects in `oids` were not. */
  readonly searched: readonly string[];
  /** To be told of what is read of loose objects; absent when nothing is remembered. */
  readonly looseNotes?: LooseNotes;
}

export interface PackedOptions {
  /** Keeps the packs open for who comes next. */
  readonly shelf?: PackShelf;
  /** Where this user's key for the memory of packs is kept. */
  readonly keyDirectory?: string;
}

const LOOSE = 'it is a loose object';
const REMEMBERED = 'something was seen in it when its pack was searched before';

export async function* searchPackedHistory(
  store: ObjectStore,
  session: SourceSession,
  options: PackedOptions = {},
): AsyncGenerator<Content, Remainder> {
  const directory = readObjectDirectory(store.objectsDirectory);
  const work = new PackedWork(store, session, memoryOf(store, session, options));
  const packs = work.recall(directory.packs);
  const crew = createPackCrew(session.searcher.anchors, session.jobs);
  try {
    const { hashLength } = store;
    const { signal } = session;
    const shelf = options.shelf && { shelf: options.shelf };
    for await (const event of searchPacks({ packs, crew, hashLength, signal, ...shelf })) {
      if (event.kind === 'pack-done') await session.settled?.();
      const content = work.take(event);
      if (content !== undefined) yield content;
    }
  } finally {
    await crew.close();
  }
  return work.remainder(directory);
}

function memoryOf(store: ObjectStore, session: SourceSession, options: PackedOptions): PackMemory | undefined {
  if (!session.cache) return undefined;
  const key = recordKey(options.keyDirectory);
  return key === undefined ? undefined : new PackMemory(join(store.gitDirectory, 'vonguard', 'packs'), key);
}

/** Counts what is searched, and collects what is to be remembered and what is left. */
class PackedWork {
  readonly #store: ObjectStore;
  readonly #session: SourceSession;
  readonly #memory: PackMemory | undefined;
  readonly #identities = new Map<string, PackIdentity>();
  readonly #searched: string[] = [];
  readonly #left = new Map<Oid, string>();
  readonly #counted = new Set<string>();
  readonly #given = new Set<Oid>();
  readonly #quiet = new Set<Oid>();
  #hasUnread = false;
  #packs = 0;
  #pack = emptyRecord();

  constructor(store: ObjectStore, session: SourceSession, memory: PackMemory | undefined) {
    this.#store = store;
    this.#session = session;
    this.#memory = memory;
  }

  /** Leaves out the packs that are remembered. */
  recall(packs: readonly string[]): readonly string[] {
    this.#packs = packs.length;
    const memory = this.#memory;
    if (memory === undefined) return packs;
    return packs.filter((pack) => {
      const identity = this.#identify(pack);
      const record = identity === undefined ? undefined : memory.recall(identity);
      if (record === undefined) return true;
      this.#countRecord(record);
      for (const oid of record.left) this.#left.set(oid, `in ${pack}.pack`);
      for (const oid of record.hits) {
        this.#left.set(oid, `${REMEMBERED}, in ${pack}.pack`);
        this.#counted.add(oid);
      }
      this.#searched.push(pack);
      return false;
    });
  }

  take(event: PackEvent): Content | undefined {
    switch (event.kind) {
      case 'hit':
        this.#pack.hits.push(event.oid);
        return this.#contentOf(event);
      case 'closed':
        this.#pack.closed.push(event);
        this.#session.coverage.skip({ oid: event.oid, reason: event.reason });
        return undefined;
      case 'declined':
        this.#pack.left.push(event.oid);
        this.#left.set(event.oid, `in ${event.pack}: ${event.reason}`);
        return undefined;
      case 'pack-declined':
        this.#declinePack(event.error);
        return undefined;
      case 'progress':
        this.#progress(event);
        return undefined;
      case 'pack-done':
        this.#finish(event.pack);
        return undefined;
    }
  }

  remainder(directory: ObjectDirectory): Remainder {
    const looseNotes = this.#recallLoose(directory.loose);
    this.#memory?.forgetOthers(new Set([...this.#identities.values()].map(({ checksum }) => checksum)));
    for (const pack of directory.unindexed) {
      const message = `The pack ${pack}.pack has no index: what is in it was not searched.`;
      this.#session.coverage.fail({ code: 'unreadable', message, hint: 'Run `git index-pack` on it.' });
    }
    for (const index of directory.packless) {
      const message = `The pack of ${index} is gone: what was in it was not searched.`;
      const hint = 'Fetch it again, or remove the index if nothing is missing: git fsck --full tells.';
      this.#session.coverage.fail({ code: 'unreadable', message, hint });
    }
    for (const { message, path = '', hint = '' } of directory.unlisted) {
      this.#session.coverage.fail({ code: 'unreadable', message, path, hint });
    }
    const isPartial = this.#hasUnread || directory.hasAlternates || directory.unindexed.length > 0;
    const remainder = { oids: this.#left, counted: this.#counted, isPartial, searched: this.#searched };
    return looseNotes === undefined ? remainder : { ...remainder, looseNotes };
  }

  /** Leaves loose objects to be read, all of them or those that a record names; gives notes to be taken of all. */
  #recallLoose(loose: readonly Oid[]): LooseNotes | undefined {
    const identity = this.#memory && looseIdentity(this.#store.objectsDirectory, loose, this.#ruleKey);
    const record = identity && this.#memory?.recall(identity);
    if (identity !== undefined) this.#identities.set('', identity);
    const take = (oids: readonly Oid[]): void => {
      for (const oid of oids) if (!this.#left.has(oid)) this.#left.set(oid, LOOSE);
    };
    if (record === undefined) {
      take(loose);
      return this.#memory && identity && new LooseNotes(this.#memory, identity, loose);
    }
    this.#countRecord(record);
    take([...record.left, ...record.hits]);
    for (const oid of record.hits) this.#counted.add(oid);
    return undefined;
  }

  // git does not even list the objects of a damaged pack: asking it for all is no help, so the scan is incomplete.
  #declinePack({ code, message }: ScanError): void {
    this.#hasUnread = true;
    const path = this.#store.objectsDirectory;
    if (code === 'corrupt-object') this.#session.coverage.fail({ code, message, path });
    if (code !== 'corrupt-object') this.#session.coverage.notice(`${message} Its objects are read through git.`);
  }

  // The same object may lie in several packs.
  #contentOf({ oid, type, bytes }: PackEvent & { readonly kind: 'hit' }): Content | undefined {
    if (this.#given.has(oid)) return undefined;
    this.#given.add(oid);
    const onQuiet = (): void => {
      this.#quiet.add(oid);
    };
    if (bytes.length <= this.#session.maxBytes) return { bytes, provenance: { kind: 'object', oid, type }, onQuiet };
    this.#session.coverage.skip({ oid, reason: 'too-large' });
    return undefined;
  }

  #progress(event: PackEvent & { readonly kind: 'progress' }): void {
    this.#count(event);
    this.#pack.blobs += event.blobs;
    this.#pack.commits += event.commits;
    this.#pack.bytes += event.bytes;
    const done = this.#pack.blobs + this.#pack.commits;
    // Only of an opened pack it is known how much there is to do.
    const phase =
      this.#packs === 1 ? 'reading the pack' : `reading pack ${this.#searched.length + 1} of ${this.#packs}`;
    this.#session.onProgress({ phase, done, total: event.total, unit: 'objects' });
  }

  #countRecord(record: PackRecord): void {
    this.#count(record);
    for (const { oid, reason } of record.closed) this.#session.coverage.skip({ oid, reason });
  }

  #count({
    blobs,
    commits,
    bytes,
  }: {
    readonly blobs: number;
    readonly commits: number;
    readonly bytes: number;
  }): void {
    this.#session.coverage.blobs += blobs;
    this.#session.coverage.commits += commits;
    this.#session.coverage.bytes += bytes;
  }

  #finish(pack: string): void {
    const identity = this.#identities.get(pack);
    const hits = this.#pack.hits.filter((oid) => !this.#quiet.has(oid));
    if (identity !== undefined) this.#memory?.remember(identity, { ...this.#pack, hits });
    this.#pack = emptyRecord();
    this.#searched.push(pack);
  }

  // What is too large for one scan may be looked into by another.
  get #ruleKey(): string {
    return `${this.#session.ruleSetHash} ${this.#session.maxBytes}`;
  }

  /** Who the pack is, from its end; undefined when it cannot be read. */
  #identify(pack: string): PackIdentity | undefined {
    try {
      const identity = { ...packEnd(`${pack}.pack`, this.#store.hashLength), ruleSetHash: this.#ruleKey };
      this.#identities.set(pack, identity);
      return identity;
    } catch {
      // Reading the pack will say what is wrong with it.
      return undefined;
    }
  }
}

function emptyRecord(): {
  blobs: number;
  commits: number;
  bytes: number;
  hits: Oid[];
  left: Oid[];
  closed: ClosedBlob[];
} {
  return { blobs: 0, commits: 0, bytes: 0, hits: [], left: [], closed: [] };
}

// gitformat-pack: "The trailer records a pack checksum of all of the above."
function packEnd(path: string, hashLength: number): { readonly checksum: string; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(hashLength);
    readSync(file, end, 0, hashLength, Math.max(0, size - hashLength));
    return { checksum: end.toString('hex'), size };
  } finally {
    closeSync(file);
  }
}
