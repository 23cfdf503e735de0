// All paths that contents ever had, each with the oldest commit that has it there. Trees are read level by level, below
// all commits at once, and only those that hold one of the contents.

import { compareText } from '../core/compare-text.ts';
import { OCCURRENCE_LIMIT } from '../core/finding.ts';
import type { Oid } from '../core/oid.ts';
import { readObjects } from '../git/cat-file.ts';
import type { HoldingTrees } from '../git/pack/holding-trees.ts';
import { oidOf, type NameTable } from '../git/pack/name-table.ts';
import { entryAt, pathOf, scanTree, type TreeEntry } from '../git/tree-object.ts';

export interface ObjectPlace {
  readonly path: string;
  readonly commit: Oid;
}

export interface ObjectPlaces {
  /** The oldest commit first. */
  readonly places: readonly ObjectPlace[];
  /** There are more than these. */
  readonly isCut: boolean;
}

export interface PlacesOptions {
  readonly table: NameTable;
  readonly holding: HoldingTrees;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** How many trees are read at the most, @default 50,000: some seconds of git's time. */
  readonly mostTrees?: number;
}

export interface CommitTree {
  readonly commit: number;
  readonly tree: number;
}

// Each level starts a git.
const DEEPEST = 256;

/** For each path, which of the commits is the oldest. */
type Paths = Map<string, number>;

/** By object id. `commits`: the oldest first. */
export async function findPlaces(
  commits: readonly CommitTree[],
  options: PlacesOptions,
): Promise<ReadonlyMap<string, ObjectPlaces>> {
  const search = new PlaceSearch(options);
  await search.run(commits);
  const { table } = options;
  const entries = [...search.found].map(([content, { paths, isCut }]) => {
    const places = [...paths].toSorted(byOrder).map(([name, order]) => {
      return { path: pathOf([name]), commit: oidOf(table, commits[order]?.commit ?? 0) };
    });
    return [oidOf(table, content), { places, isCut }] as const;
  });
  return new Map(entries);
}

function byOrder([path, order]: readonly [string, number], [other, otherOrder]: readonly [string, number]): number {
  return order - otherOrder || compareText(path, other);
}

interface Lead {
  readonly number: number;
  readonly name: string;
  /** Where trees are put. */
  readonly below: Map<number, Paths>;
}

class PlaceSearch {
  readonly found = new Map<number, { readonly paths: Paths; isCut: boolean }>();
  readonly #options: PlacesOptions;
  readonly #cut = new Set<number>();
  #treesLeft: number;

  constructor(options: PlacesOptions) {
    this.#options = options;
    this.#treesLeft = options.mostTrees ?? 50_000;
  }

  async run(commits: readonly CommitTree[]): Promise<void> {
    let level = new Map<number, Paths>();
    for (const [order, { tree }] of commits.entries()) {
      if (this.#options.holding.holds(tree)) this.#add(level, tree, '', order);
    }
    for (let depth = 0; level.size > 0 && depth < DEEPEST; depth++) level = await this.#descend(level);
    for (const tree of level.keys()) this.#cutBelow(tree);
  }

  /** What is below the trees of a level, itself in no wanted order: the oldest commit wins. */
  async #descend(level: ReadonlyMap<number, Paths>): Promise<Map<number, Paths>> {
    const { table, cwd, signal } = this.#options;
    const all = [...level.keys()];
    const trees = all.slice(0, this.#treesLeft);
    this.#treesLeft -= trees.length;
    for (const tree of all.slice(trees.length)) this.#cutBelow(tree);
    const below = new Map<number, Paths>();
    const oids = trees.map((tree) => oidOf(table, tree));
    let at = 0;
    for await (const content of readObjects(oids, { cwd, signal })) {
      const tree = trees[at++] ?? 0;
      const entries = content.kind === 'object' ? this.#leadingEntries(tree, content.bytes) : [];
      if (entries.length === 0) this.#cutBelow(tree);
      for (const [number, { name }] of entries) this.#spread(level.get(tree) ?? new Map(), { number, name, below });
    }
    return below;
  }

  /** Takes an entry of a tree to all paths of the tree. */
  #spread(paths: Paths, { number, name, below }: Lead): void {
    const isWanted = this.#options.holding.isWanted(number);
    for (const [path, order] of paths) {
      if (isWanted) this.#note(number, `${path}${name}`, order);
      else this.#add(below, number, `${path}${name}/`, order);
    }
  }

  /** The entries of a tree that are wanted contents, or lead to some. */
  #leadingEntries(tree: number, bytes: Uint8Array): readonly (readonly [number, TreeEntry])[] {
    const { table, holding } = this.#options;
    const numbers = new Map(holding.leadingNames(tree).map((number) => [oidOf(table, number) as string, number]));
    const first = new Set([...numbers.keys()].map((oid) => Number.parseInt(oid.slice(0, 6), 16)));
    const entries: (readonly [number, TreeEntry])[] = [];
    scanTree(bytes, table.hashLength, (place) => {
      const { oid } = place;
      const start = ((bytes[oid] ?? 0) << 16) | ((bytes[oid + 1] ?? 0) << 8) | (bytes[oid + 2] ?? 0);
      if (!first.has(start)) return;
      const entry = entryAt(bytes, place);
      const number = numbers.get(entry.oid);
      if (number !== undefined && entry.kind !== 'submodule') entries.push([number, entry]);
    });
    return entries;
  }

  #add(level: Map<number, Paths>, tree: number, path: string, order: number): void {
    const paths = level.get(tree) ?? new Map<string, number>();
    level.set(tree, paths);
    if (!isNoted(paths, path, order)) this.#cutBelow(tree);
  }

  #note(content: number, path: string, order: number): void {
    const found = this.#foundOf(content);
    if (!isNoted(found.paths, path, order)) found.isCut = true;
  }

  #cutBelow(tree: number): void {
    if (this.#cut.has(tree)) return;
    this.#cut.add(tree);
    for (const content of this.#options.holding.contentsBelow(tree)) this.#foundOf(content).isCut = true;
  }

  #foundOf(content: number): { readonly paths: Paths; isCut: boolean } {
    const found = this.found.get(content) ?? { paths: new Map<string, number>(), isCut: false };
    this.found.set(content, found);
    return found;
  }
}

/** False when there are too many already. */
function isNoted(paths: Paths, path: string, order: number): boolean {
  const known = paths.get(path);
  if (known === undefined && paths.size >= OCCURRENCE_LIMIT) return false;
  if (known === undefined || order < known) paths.set(path, order);
  return true;
}
