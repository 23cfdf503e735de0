import { describe, expect, test } from 'vitest';
import { NameGraph } from '../../../../src/git/pack/name-graph.ts';
import { MISSING } from '../../../../src/git/pack/name-look.ts';
import { graphOf } from '../../../support/name-graph.ts';

const named = (graph: NameGraph, tree: number): readonly (readonly [target: number, name: string])[] | undefined => {
  const edges = graph.edgesOf(tree);
  return (
    edges &&
    Array.from({ length: edges.to - edges.from }, (_, at) => graph.edge(edges.from + at)).map(
      (edge) => [graph.target(edge), graph.name(graph.nameNumber(edge))] as const,
    )
  );
};

describe('a graph of names', () => {
  const trees = { 1: [5, MISSING, 6], 2: [5], 3: [] };

  test('tells of each tree what it names, in its order, and as which', () => {
    const graph = graphOf({ trees, nameOf: (tree, index) => `t${tree}-${index}` });
    expect(named(graph, 1)).toEqual([
      [5, 't1-0'],
      [MISSING, ''],
      [6, 't1-2'],
    ]);
    expect([named(graph, 2), named(graph, 3), named(graph, 4)]).toEqual([[[5, 't2-0']], [], undefined]);
  });

  test('tells of a commit its tree, date and parents; of one that was not read nothing', () => {
    const graph = graphOf({ commits: { 7: [1, 100, [8, MISSING]] } });
    expect([graph.treeOf(7), graph.dateOf(7), graph.parentCount(7)]).toEqual([1, 100, 2]);
    expect([graph.parent(7, 0), graph.parent(7, 1)]).toEqual([8, MISSING]);
    expect([graph.treeOf(8), graph.dateOf(8), graph.parentCount(8)]).toEqual([undefined, 0, 0]);
  });

  test('is given up, and empty from then on, where somebody made a million names', () => {
    const graph = graphOf({ trees });
    const count = 1024 * 1024 + 1;
    graph.add({
      trees: new Int32Array(0),
      targets: new Int32Array(count),
      names: Buffer.from(Array.from({ length: count }, (_, at) => `${at}\0`).join('')),
      commits: new Float64Array(0),
    });
    expect([graph.isTooLarge, graph.edgesOf(1)]).toEqual([true, undefined]);
    graph.add({
      trees: Int32Array.of(3, 0),
      targets: new Int32Array(0),
      names: new Uint8Array(0),
      commits: new Float64Array(0),
    });
    expect(graph.edgesOf(3)).toBeUndefined();
  });
});
