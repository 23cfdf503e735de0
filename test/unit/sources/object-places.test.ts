import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HoldingTrees } from '../../../src/git/pack/holding-trees.ts';
import { makeNameTable, oidOf } from '../../../src/git/pack/name-table.ts';
import { findPlaces } from '../../../src/sources/object-places.ts';
import { graphOf } from '../../support/name-graph.ts';

const { signal } = new AbortController();
const SIZE = 40;
const CONTENTS = [30, 31, 32];

type Trees = Readonly<Record<number, readonly (readonly [name: string, target: number])[]>>;

// Ids that end in their number: what is told of them can be read.
const ids = Buffer.concat(Array.from({ length: SIZE }, (_, number) => Buffer.from([...Buffer.alloc(19), number])));
const table = makeNameTable([ids], 20);

async function places(trees: Trees, roots: readonly number[], mostEdges?: number): Promise<unknown> {
  const graph = graphOf({
    trees: Object.fromEntries(Object.entries(trees).map(([tree, entries]) => [tree, entries.map(([, to]) => to)])),
    contents: CONTENTS,
    size: SIZE,
    nameOf: (tree, index) => trees[tree]?.[index]?.[0] ?? '',
  });
  const holding = new HoldingTrees(graph, new Set(CONTENTS));
  const commits = roots.map((tree, commit) => ({ commit, tree }));
  const found = await findPlaces(commits, {
    table,
    graph,
    holding,
    signal,
    ...(mostEdges !== undefined && { mostEdges }),
  });
  return Object.fromEntries([...found].map(([oid, one]) => [Number.parseInt(oid.slice(-2), 16), one]));
}

/** By walking every commit's tree to its end, each time anew. */
function plainly(trees: Trees, roots: readonly number[]): unknown {
  const found = new Map<number, Map<string, number>>();
  const walk = (tree: number, above: string, commit: number): void => {
    for (const [name, target] of trees[tree] ?? []) {
      const path = `${above}${name}`;
      if (!CONTENTS.includes(target)) walk(target, `${path}/`, commit);
      else {
        const known = found.get(target) ?? new Map<string, number>();
        found.set(target, known);
        if (!known.has(path)) known.set(path, commit);
      }
    }
  };
  for (const [commit, root] of roots.entries()) walk(root, '', commit);
  const told = [...found].map(([content, paths]) => {
    const list = [...paths].toSorted(([a, order], [b, other]) => order - other || (a < b ? -1 : 1));
    return [content, { places: list.map(([path, commit]) => ({ path, commit: oidOf(table, commit) })), isCut: false }];
  });
  return Object.fromEntries(told);
}

// A tree names only larger numbers, each name once; few names, so that the same content comes under several.
const entries = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'dé'), fc.integer({ min: 1, max: 32 })), {
  maxLength: 4,
  selector: ([name]) => name,
});
const histories = fc.record({
  lists: fc.array(entries, { minLength: 12, maxLength: 12 }),
  roots: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
});

describe('the places of contents', () => {
  test('are those that a walk of every tree of every commit finds', () =>
    fc.assert(
      fc.asyncProperty(histories, async ({ lists, roots }) => {
        const trees = Object.fromEntries(lists.map((list, tree) => [tree, list.filter(([, target]) => target > tree)]));
        expect(await places(trees, roots)).toEqual(plainly(trees, roots));
      }),
      { numRuns: 2000 },
    ));

  test('are told anew when a directory gets another name, and once when it gets back its old one', async () => {
    const trees: Trees = { 0: [['a', 2]], 1: [['b', 2]], 2: [['key', 30]] };
    const [first, second] = [oidOf(table, 0), oidOf(table, 1)];
    expect(await places(trees, [0, 1, 0])).toEqual({
      30: {
        places: [
          { path: 'a/key', commit: first },
          { path: 'b/key', commit: second },
        ],
        isCut: false,
      },
    });
  });

  test('are cut where the bound of edges is met, of what is behind it alone', async () => {
    const trees: Trees = { 0: [['one', 30]], 1: [['two', 31]] };
    expect(await places(trees, [0, 1], 1)).toEqual({
      30: { places: [{ path: 'one', commit: oidOf(table, 0) }], isCut: false },
      31: { places: [], isCut: true },
    });
  });

  test('are cut at two hundred, however many there are', async () => {
    const wide = (count: number): Trees => ({ 0: Array.from({ length: count }, (_, at) => [`n${at}`, 30] as const) });
    expect(await places(wide(200), [0])).toMatchObject({ 30: { isCut: false, places: { length: 200 } } });
    expect(await places(wide(201), [0])).toMatchObject({ 30: { isCut: true, places: { length: 200 } } });
  });

  test('are not looked for deeper than anybody’s directories are', async () => {
    // A tree that names itself, as a pack that lies about its ids can make it.
    expect(
      await places(
        {
          0: [
            ['a', 0],
            ['key', 30],
          ],
        },
        [0],
      ),
    ).toMatchObject({ 30: { isCut: true } });
  });
});
