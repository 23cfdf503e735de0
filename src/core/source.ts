// The contract between a source, the prefilter and the scan. A source reads, asks the searcher
// whether an anchor is there, counts everything it read and yields only what has one.

import type { Coverage } from './coverage.ts';
import type { Provenance, Whereabouts } from './provenance.ts';
import type { SourceKind } from './result.ts';

/** One anchor seen: index into `RuleSet.anchors`, byte offset of its first byte. */
export interface AnchorHit {
  readonly anchor: number;
  readonly offset: number;
}

/** The prefilter: finds all anchors, case folded, also in UTF-16 text, in one pass over raw bytes. */
export interface Searcher {
  readonly anchors: readonly string[];
  /** All hits in `bytes`, by ascending offset. Copies `bytes` into the kernel; prefer `room` for files. */
  search(bytes: Uint8Array): readonly AnchorHit[];
  /** Cheaper than `search` when only presence matters. True of any text in UTF-32 too, in which none is searched. */
  hasAnchor(bytes: Uint8Array): boolean;
  /** `size` bytes of kernel memory to read a file into; valid until the next call of `room` or `search`. */
  room(size: number): Uint8Array;
  /** As `hasAnchor` over the first `length` bytes of the last `room`, or `isNamed` of the path of what is in it: one search. */
  roomHasAnchor(length: number, path?: string): boolean;
  /** An anchor stands in the path: then its content is looked at whatever it holds. */
  isNamed(path: string): boolean;
}

/** What a source yields: content in which an anchor was seen. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
  /** Earlier contents of the same file (staged, range): a secret that stands there already is not news. */
  readonly previous?: () => Promise<readonly Uint8Array[]>;
  /** Told when the content was looked at to the end and holds neither a secret nor what could prove one. */
  readonly onQuiet?: () => void;
  /** Told when a secret was seen in it. */
  readonly onFound?: () => void;
}

export interface StoredContent extends Content {
  readonly provenance: Extract<Provenance, { readonly kind: 'object' }>;
}

export interface SourceSession {
  readonly searcher: Searcher;
  readonly coverage: Coverage;
  readonly signal: AbortSignal;
  readonly jobs: number;
  readonly cache: boolean;
  /** Keys the cache; from `RuleSet.hash`. */
  readonly ruleSetHash: string;
  /** Contents larger than this many bytes are skipped and reported. */
  readonly maxBytes: number;
  /** True when configuration leaves this path out. */
  readonly isExcluded: (path: string) => boolean;
  readonly onProgress: (progress: Progress) => void;
  /** Objects that need not be given, and are not looked at: what is in them is known. */
  readonly known?: ReadonlySet<string>;
  /** Ends when all that was given so far is looked at: to be waited for before what is quiet is remembered. */
  readonly settled?: () => Promise<void>;
}

/** What may be kept of a repository for as long as neither its objects nor its refs change. */
export interface Keeping {
  /** What was kept under the same key for the same state. */
  readonly recall: (key: string) => readonly string[] | undefined;
  /** Keeps nothing when the state has changed since the scan began. */
  readonly keep: (key: string, lines: readonly string[]) => Promise<void>;
}

export interface Progress {
  /** What is being done, e.g. `reading blobs`. */
  readonly phase: string;
  readonly done: number;
  /** Unknown while still counting. */
  readonly total?: number;
  readonly unit: 'files' | 'objects' | 'bytes' | 'commits' | 'secrets';
}

export interface Source {
  readonly kind: SourceKind;
  /** What was asked to be scanned, for the report. */
  readonly target: string;
  /** Directory that configuration, baseline and relative paths belong to. */
  readonly root: string;
  contents(session: SourceSession): AsyncIterable<Content>;
  /** Looks up where objects with findings are reachable; absent where provenance is complete already. */
  readonly attribute?: (oids: readonly string[], session: SourceSession) => Promise<ReadonlyMap<string, Whereabouts>>;
  /** Absent where nothing may be kept. */
  readonly keeping?: (session: SourceSession) => Promise<Keeping | undefined>;
  /** Gives contents of the store once more; those that cannot be read are left out. */
  readonly reread?: (oids: readonly string[], session: SourceSession) => AsyncIterable<StoredContent>;
}
