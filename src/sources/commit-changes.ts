// Which contents commits bring, each commit compared with all its parents: a merge brings what none of them has.

import { OCCURRENCE_LIMIT } from '../core/finding.ts';
import type { CommitInfo } from '../core/provenance.ts';
import type { Skipped } from '../core/result.ts';
import type { SourceSession } from '../core/source.ts';
import { hasContent } from './changes.ts';
import { ChangeWalk, type Budget, type Entry, type Trees } from './tree-changes.ts';

/** Where a content came in. */
export interface Place {
  readonly path: string;
  readonly commit: CommitInfo;
  /** Contents that it took the place of. */
  readonly before: readonly string[];
}

export interface Brought {
  readonly places: Place[];
  /** There are more places than these. */
  isCut: boolean;
}

export interface Commit {
  readonly info: CommitInfo;
  readonly parents: readonly string[];
}

// A million take less than a second; an ordinary commit has some thousands to compare.
const ENTRIES = 20_000_000;
const ENTRIES_PER_COMMIT = 20_000;

export class BroughtContents {
  readonly #session: SourceSession;
  readonly #trees: Trees;
  readonly #byOid = new Map<string, Brought>();
  /** All of them, also those that only stood where nothing is looked at. */
  readonly #seen = new Set<string>();

  constructor(trees: Trees, session: SourceSession) {
    this.#trees = trees;
    this.#session = session;
  }

  get byOid(): ReadonlyMap<string, Brought> {
    return this.#byOid;
  }

  /** How many paths they are at, as far as these were told. */
  get files(): number {
    return new Set([...this.#byOid.values()].flatMap(({ places }) => places.map(({ path }) => path))).size;
  }

  async addAll(commits: readonly Commit[]): Promise<void> {
    const { signal, onProgress } = this.#session;
    const budget = { entries: ENTRIES + ENTRIES_PER_COMMIT * commits.length };
    for (const [done, commit] of commits.entries()) {
      signal.throwIfAborted();
      await this.#add(commit, budget);
      onProgress({ phase: 'comparing commits', done, total: commits.length, unit: 'commits' });
    }
  }

  async #add({ info, parents }: Commit, budget: Budget): Promise<void> {
    const { coverage } = this.#session;
    const here = new CommitContents(info, this.#session, this.#seen);
    const comparison = { tree: treeOf(info.oid), parents: parents.map(treeOf) };
    const walk = new ChangeWalk(this.#trees, comparison, here);
    if (!(await walk.run(budget))) coverage.skip({ oid: info.oid, path: 'commit', reason: 'budget-exceeded' });
    for (const [oid, { places, isCut }] of here.found(walk.isCut)) {
      const known = this.#byOid.get(oid) ?? { places: [], isCut: false };
      this.#byOid.set(oid, known);
      known.isCut ||= isCut || known.places.length + places.length > OCCURRENCE_LIMIT;
      known.places.push(...places.slice(0, OCCURRENCE_LIMIT - known.places.length));
    }
    for (const oid of here.oids) this.#seen.add(oid);
  }
}

interface Found extends Brought {
  /** One of its paths, that the configuration leaves out. */
  excluded?: string;
}

/** What one commit brings. */
class CommitContents {
  readonly #info: CommitInfo;
  readonly #session: SourceSession;
  readonly #broughtBefore: ReadonlySet<string>;
  readonly #found = new Map<string, Found>();
  readonly #gone = new Set<string>();

  constructor(info: CommitInfo, session: SourceSession, broughtBefore: ReadonlySet<string>) {
    this.#info = info;
    this.#session = session;
    this.#broughtBefore = broughtBefore;
  }

  get oids(): Iterable<string> {
    return this.#found.keys();
  }

  brought({ entry: { oid, kind }, before, path: pathOf }: Entry): void {
    const found = this.#found.get(oid) ?? { places: [], isCut: false };
    if (found.places.length === OCCURRENCE_LIMIT) {
      found.isCut = true;
      return;
    }
    const path = pathOf();
    const isSubmodule = kind === 'submodule';
    if (hasContent({ path, isSubmodule }, this.#session)) found.places.push({ path, commit: this.#info, before });
    else if (!isSubmodule) found.excluded = path;
    this.#found.set(oid, found);
  }

  gone(oid: string, path: () => string): void {
    // What an excluded path held was seen by nobody.
    if (!this.#session.isExcluded(path())) this.#gone.add(oid);
  }

  unread(skipped: Skipped): void {
    this.#session.coverage.skip(skipped);
  }

  /** `isCut`: they have more paths than were told. */
  *found(isCut: boolean): Iterable<[string, Brought]> {
    for (const [oid, found] of this.#found) {
      const { places, excluded } = found;
      if (isCut && places.length === 0 && excluded !== undefined) this.#failAtExcluded(oid, excluded);
      if (places.length > 0) yield [oid, this.#withMoves(oid, found, isCut)];
    }
  }

  #failAtExcluded(oid: string, path: string): void {
    const message = `${oid} has more paths in the commit ${this.#info.oid.slice(0, 12)} than can be told. Those that were are excluded by the configuration; others may not be, so it counts as not looked at.`;
    this.#session.coverage.fail({ code: 'too-large', message, path });
  }

  // A file that only got another name is no news: the content that the same commit took away is its earlier version. What
  // an earlier one of these commits brought is news all the same: under its first name the policy may have hidden it.
  #withMoves(oid: string, { places, isCut }: Found, isCutBelow: boolean): Brought {
    const moved = this.#gone.has(oid) && !this.#broughtBefore.has(oid) ? [oid] : [];
    const all = places.map((place) => ({ ...place, before: [...place.before, ...moved] }));
    return { places: all, isCut: isCut || isCutBelow };
  }
}

function treeOf(commit: string): string {
  return `${commit}^{tree}`;
}
