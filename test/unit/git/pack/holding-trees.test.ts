import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HoldingTrees } from '../../../../src/git/pack/holding-trees.ts';
import type { NameGraph } from '../../../../src/git/pack/name-graph.ts';
import { graphOf as makeGraph } from '../../../support/name-graph.ts';

const graphOf = (trees: Readonly<Record<number, readonly number[]>>, size: number): NameGraph =>
  makeGraph({ trees, size });

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].toSorted((a, b) => a - b);

describe('trees that hold wanted contents', () => {
  const graph = graphOf({ 0: [1, 2], 1: [3], 2: [4, 1], 5: [4] }, 6);

  test('hold them directly or further down', () => {
    const holding = new HoldingTrees(graph, new Set([3]));
    expect([0, 1, 2, 5].filter((tree) => holding.holds(tree))).toEqual([0, 1, 2]);
    expect(holding.leadingEdges(2).map((edge) => graph.target(edge))).toEqual([1]);
    expect(holding.contentsBelow(0)).toEqual(new Set([3]));
  });

  test('a tree that was not read holds nothing, nor does what is in no table', () => {
    const holding = new HoldingTrees(graph, new Set([3]));
    expect([4, -1, -2, 100].map((tree) => holding.holds(tree))).toEqual([false, false, false, false]);
    expect(holding.contentsBelow(4).size).toBe(0);
  });

  test('trees that name themselves, as a pack that lies about its ids can make them, end the search', () => {
    const circle = graphOf({ 0: [1], 1: [0, 2], 2: [2] }, 4);
    expect(new HoldingTrees(circle, new Set([3])).holds(0)).toBe(false);
    expect(new HoldingTrees(circle, new Set([3])).contentsBelow(1)).toEqual(new Set());
  });

  test('are found in a chain as deep as the store is large', () => {
    const depth = 50_000;
    const chain = Object.fromEntries(Array.from({ length: depth }, (_, tree) => [tree, [tree + 1]]));
    expect(new HoldingTrees(graphOf(chain, depth + 1), new Set([depth])).holds(0)).toBe(true);
  });

  test('are looked into once, however many name them', () => {
    // Thirty levels of ten names each.
    const bomb = Object.fromEntries(Array.from({ length: 30 }, (_, tree) => [tree, Array<number>(10).fill(tree + 1)]));
    const holding = new HoldingTrees(graphOf(bomb, 32), new Set([31]));
    expect(holding.holds(0)).toBe(false);
  });

  test('are those from which a plain search comes to one, in any order of asking', () => {
    // A tree names only larger numbers.
    const trees = fc.array(fc.array(fc.nat(19), { maxLength: 4 }), { minLength: 1, maxLength: 15 });
    const shuffled = fc.shuffledSubarray(Array.from({ length: 15 }, (_, tree) => tree));
    fc.assert(
      fc.property(trees, fc.uniqueArray(fc.integer({ min: 15, max: 19 })), shuffled, (lists, wanted, order) => {
        const named = lists.map((names, tree) => names.filter((name) => name > tree));
        const search = (number: number): readonly number[] =>
          wanted.includes(number) ? [number] : (named[number] ?? []).flatMap(search);
        const holding = new HoldingTrees(graphOf(Object.fromEntries(named.entries()), 20), new Set(wanted));
        for (const tree of order.filter((one) => one < named.length)) {
          expect(holding.holds(tree)).toBe(search(tree).length > 0);
          expect(sorted(holding.contentsBelow(tree))).toEqual(sorted(new Set(search(tree))));
        }
      }),
    );
  });
});
