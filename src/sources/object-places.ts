// All paths that contents ever had, each with the oldest commit that has it there. A tree is entered once for each path
// that it is at, so a commit costs no more than what it has that no older one had.

import { compareText } from '../core/compare-text.ts';
import { OCCURRENCE_LIMIT } from '../core/finding.ts';
import type { Oid } from '../core/oid.ts';
import type { HoldingTrees } from '../git/pack/holding-trees.ts';
import type { NameGraph } from '../git/pack/name-graph.ts';
import { oidOf, type NameTable } from '../git/pack/name-table.ts';
import { pathOf } from '../git/tree-object.ts';
import { createBreath } from './breathe.ts';

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
  readonly graph: NameGraph;
  readonly holding: HoldingTrees;
  readonly signal: AbortSignal;
  /** How many edges of trees are looked at, @default 100 million: some seconds. git's own history takes ten. */
  readonly mostEdges?: number;
}

export interface CommitTree {
  readonly commit: number;
  readonly tree: number;
}

const MOST_EDGES = 100_000_000;
// Following an edge takes as long as looking at so many.
const FOLLOWING = 16;
// A path as deep is nobody's.
const DEEPEST = 256;
/** The path of a commit's tree. */
const ROOT = 0;

/** By object id. `commits`: the oldest first. */
export async function findPlaces(
  commits: readonly CommitTree[],
  options: PlacesOptions,
): Promise<ReadonlyMap<string, ObjectPlaces>> {
  const { table, signal } = options;
  const search = new PlaceSearch(options);
  const breathe = createBreath();
  for (const [order, { tree }] of commits.entries()) {
    search.enter(tree, order);
    await breathe();
    signal.throwIfAborted();
  }
  const entries = [...search.found].map(([content, { orders, isCut }]) => {
    const places = [...orders].map(([path, order]) => {
      return { order, path: search.textOf(path), commit: oidOf(table, commits[order]?.commit ?? 0) };
    });
    places.sort((a, b) => a.order - b.order || compareText(a.path, b.path));
    return [oidOf(table, content), { places: places.map(({ path, commit }) => ({ path, commit })), isCut }] as const;
  });
  return new Map(entries);
}

interface FoundContent {
  /** By path: which of the commits is the oldest. */
  readonly orders: Map<number, number>;
  isCut: boolean;
}

interface Step {
  readonly path: number;
  readonly edges: readonly number[];
  next: number;
}

/** A path that is known by its number only if something was found there. */
interface Spot {
  readonly above: number;
  readonly name: number;
}

class PlaceSearch {
  readonly found = new Map<number, FoundContent>();
  readonly #options: PlacesOptions;
  readonly #paths: Spot[] = [{ above: ROOT, name: 0 }];
  readonly #pathNumbers = new Map<number, number>();
  /** Pairs of path and tree. */
  readonly #entered = new Set<number>();
  readonly #timesEntered: Uint8Array;
  readonly #cut = new Set<number>();
  #edgesLeft: number;

  constructor(options: PlacesOptions) {
    this.#options = options;
    this.#timesEntered = new Uint8Array(options.graph.size);
    this.#edgesLeft = options.mostEdges ?? MOST_EDGES;
  }

  /** Notes all that a commit's tree leads to. Of commits the oldest is to come first. */
  enter(root: number, order: number): void {
    const { graph, holding } = this.#options;
    const steps: Step[] = [];
    if (holding.holds(root)) this.#enter(root, undefined, steps);
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const edge = step.edges[step.next++];
      if (edge === undefined) {
        steps.pop();
        continue;
      }
      const target = graph.target(edge);
      const spot = { above: step.path, name: graph.nameNumber(edge) };
      if (holding.isWanted(target)) this.#note(target, spot, order);
      else this.#enter(target, spot, steps);
    }
  }

  textOf(path: number): string {
    const names: string[] = [];
    for (let at = path; at !== ROOT; at = this.#paths[at]?.above ?? ROOT) {
      names.push(this.#options.graph.name(this.#paths[at]?.name ?? 0));
    }
    return pathOf(names.toReversed());
  }

  /** `spot` is undefined for a commit's tree. */
  #enter(tree: number, spot: Spot | undefined, steps: Step[]): void {
    const { graph, holding } = this.#options;
    const known = spot ? this.#pathNumbers.get(keyOf(spot)) : ROOT;
    if (known !== undefined && this.#entered.has(pairOf(known, tree))) return;
    const times = this.#timesEntered[tree] ?? 0;
    // What is below a tree has been found at as many paths as the tree.
    if (times >= OCCURRENCE_LIMIT || steps.length >= DEEPEST || this.#edgesLeft <= 0) {
      this.#cutBelow(tree);
      return;
    }
    const path = spot ? this.#numberOf(spot) : ROOT;
    this.#entered.add(pairOf(path, tree));
    this.#timesEntered[tree] = times + 1;
    const edges = holding.leadingEdges(tree);
    const { from, to } = graph.edgesOf(tree) ?? { from: 0, to: 0 };
    this.#edgesLeft -= to - from + FOLLOWING * edges.length;
    steps.push({ path, edges, next: 0 });
  }

  #note(content: number, spot: Spot, order: number): void {
    const found = this.#foundOf(content);
    const known = this.#pathNumbers.get(keyOf(spot));
    if (known !== undefined && found.orders.has(known)) return;
    if (found.orders.size < OCCURRENCE_LIMIT) found.orders.set(this.#numberOf(spot), order);
    else found.isCut = true;
  }

  #numberOf(spot: Spot): number {
    const known = this.#pathNumbers.get(keyOf(spot));
    if (known !== undefined) return known;
    const number = this.#paths.push(spot) - 1;
    this.#pathNumbers.set(keyOf(spot), number);
    return number;
  }

  /** Says of all contents below a tree that there is more than was found. */
  #cutBelow(tree: number): void {
    const { graph, holding } = this.#options;
    const waiting = [tree];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.#cut.has(next)) continue;
      this.#cut.add(next);
      for (const edge of holding.leadingEdges(next)) {
        const target = graph.target(edge);
        if (holding.isWanted(target)) this.#foundOf(target).isCut = true;
        else waiting.push(target);
      }
    }
  }

  #foundOf(content: number): FoundContent {
    const found = this.found.get(content) ?? { orders: new Map<number, number>(), isCut: false };
    this.found.set(content, found);
    return found;
  }
}

// Both exact: there are a million names at the most, and some millions of paths and of trees.
function keyOf({ above, name }: Spot): number {
  return above * 2 ** 24 + name;
}

function pairOf(path: number, tree: number): number {
  return path * 2 ** 26 + tree;
}
