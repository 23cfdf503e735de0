import type { Oid } from './oid.ts';
import type { RefList } from './refs.ts';

/** A commit as far as a report shows it. All text is the repository's: hostile until escaped. */
export interface CommitInfo {
  readonly oid: Oid;
  readonly author: string;
  readonly email: string;
  /** ISO 8601, the author's date. */
  readonly date: string;
  /** First line of the message. */
  readonly summary: string;
}

/** Where a content comes from. Paths use `/` and are relative to the scanned root. */
export type Provenance =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'staged'; readonly path: string; readonly oid: Oid }
  | {
      readonly kind: 'range';
      readonly path: string;
      readonly oid: Oid;
      /** Absent for what a ref names without any commit: a tree, a blob. */
      readonly commit?: CommitInfo;
      /** The content is at more places than are looked at one by one. */
      readonly placesCut?: boolean;
    }
  /** An object of the store; path and commit are looked up later, and only for objects with findings. */
  | {
      readonly kind: 'object';
      readonly oid: Oid;
      readonly type: 'blob' | 'commit' | 'tag';
      /** A path it is reachable under; absent at the first look. */
      readonly knownAs?: string;
    }
  | { readonly kind: 'stdin'; readonly path: string };

/** One place where an object of the store is reachable. */
export interface Origin {
  readonly path: string;
  readonly commit?: CommitInfo;
  /** The object is in the tree of HEAD under this path. */
  readonly atHead: boolean;
}

/** Where an object of the store is reachable. */
export interface Whereabouts {
  /** The oldest commit first. */
  readonly origins: readonly Origin[];
  /** There are more places than these. */
  readonly placesCut: boolean;
  /** Refs that lead to a tree which has it; absent when it is not known. */
  readonly refs?: RefList;
}

/** What a path says of a content counts as if it stood there; empty where no path is known. */
export function pathOf(provenance: Provenance): string {
  return provenance.kind === 'object' ? (provenance.knownAs ?? '') : provenance.path;
}

/** A short name for messages and for `path` where nothing better is known. */
export function describeProvenance(provenance: Provenance): string {
  if (provenance.kind === 'object') return `${provenance.type} ${provenance.oid}`;
  return provenance.path;
}
