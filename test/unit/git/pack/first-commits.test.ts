import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitsFrom, findBroken, findFirstCommits } from '../../../../src/git/pack/first-commits.ts';
import { MISSING } from '../../../../src/git/pack/name-look.ts';
import { graphOf, type MadeGraph } from '../../../support/name-graph.ts';

// Commits 1 to 3, one after the other; content 20 comes with 2 and stays.
const plain: MadeGraph = {
  trees: { 10: [21], 11: [12], 12: [20], 13: [12, 21] },
  commits: { 1: [10, 100, []], 2: [11, 200, [1]], 3: [13, 300, [2]] },
  contents: [20, 21],
};

describe('commits from some starts', () => {
  test('are all that they lead to, the oldest first', () => {
    expect(commitsFrom(graphOf(plain), [3, 1])).toEqual([1, 2, 3]);
  });

  test('end where one was not read, and go on elsewhere', () => {
    const graph = graphOf({ commits: { 2: [11, 200, [1]], 5: [10, 100, []] } });
    expect(commitsFrom(graph, [2, 5])).toEqual([1, 5, 2]);
  });

  test('end at the boundary of a shallow clone, though more is here', () => {
    const graph = graphOf(plain);
    graph.cutParents([3]);
    expect(commitsFrom(graph, [3])).toEqual([3]);
  });

  test('come, whatever their dates say, never before the one that has them for a parent and no other', () => {
    const dates = fc.array(fc.nat(5), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(dates, (list) => {
        const commits = list.map((date, at) => [at, [50, date, at === 0 ? [] : [at - 1]]] as const);
        const graph = graphOf({ commits: Object.fromEntries(commits) });
        expect(commitsFrom(graph, [list.length - 1])).toEqual(list.map((_, at) => at));
      }),
    );
  });
});

describe('the first commit of a content', () => {
  test('is the oldest that leads to it, with the way there', () => {
    const graph = graphOf(plain);
    const { found, unread } = findFirstCommits(graph, commitsFrom(graph, [3]), new Set([20, 21, 3]));
    const ways = [...found].map(([name, { commit, way }]) => [
      name,
      { commit, way: way.map((one) => graph.target(one)) },
    ]);
    expect(Object.fromEntries(ways)).toEqual({
      3: { commit: 3, way: [] },
      20: { commit: 2, way: [12, 20] },
      21: { commit: 1, way: [21] },
    });
    expect(unread.size).toBe(0);
  });

  test('is found beside a tree that was not read; that tree is named', () => {
    const graph = graphOf({ ...plain, trees: { 10: [14, 21], 11: [12], 12: [20] } });
    const { found, unread } = findFirstCommits(graph, commitsFrom(graph, [2]), new Set([20, 21, 22]));
    expect([...found.keys()].toSorted((a, b) => a - b)).toEqual([20, 21]);
    expect([...unread]).toEqual([14]);
  });

  test('is found in other commits when one was not read; that one is named', () => {
    const graph = graphOf({ ...plain, commits: { 2: [11, 200, [1]], 3: [13, 300, [2]] } });
    const { found, unread } = findFirstCommits(graph, commitsFrom(graph, [3]), new Set([20, 21]));
    expect(found.get(21)?.commit).toBe(3);
    expect([...unread]).toEqual([1]);
  });
});

describe('what names something that is not there', () => {
  test('is none in a whole history', () => {
    expect(findBroken(graphOf(plain), [3])).toEqual([]);
  });

  test('is the commit without its tree or parent, and the tree without its entry', () => {
    const commits = { 1: [MISSING, 100, []], 2: [11, 200, [MISSING]], 3: [13, 300, [2, 1]] } as const;
    const graph = graphOf({ ...plain, trees: { 11: [12], 12: [MISSING], 13: [12] }, commits });
    expect(findBroken(graph, [3])?.toSorted((a, b) => a - b)).toEqual([1, 2, 12]);
  });

  test('cannot be told where something was not read', () => {
    expect(findBroken(graphOf({ ...plain, trees: { 10: [14], 11: [], 13: [] } }), [3])).toBeUndefined();
    expect(findBroken(graphOf({ ...plain, commits: { 3: [13, 300, [2]] } }), [3])).toBeUndefined();
  });
});
