import { describe, expect, test } from 'vitest';
import { Edges } from '../../../../src/git/pack/edges.ts';

const add = (edges: Edges, ...pairs: readonly (readonly [target: number, name: string])[]): readonly number[] => [
  ...edges.addAll(
    Int32Array.from(pairs, ([target]) => target),
    Buffer.from(pairs.map(([, name]) => `${name}\0`).join(''), 'latin1'),
  ),
];

describe('edges', () => {
  test('are the same for the same target and name, and no others', () => {
    const edges = new Edges(10);
    expect(add(edges, [3, 'a'], [3, 'b'], [4, 'a'], [3, 'a'])).toEqual([0, 1, 2, 0]);
    expect(add(edges, [4, 'a'], [3, 'ab'], [3, ''])).toEqual([2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((edge) => [edges.target(edge), edges.name(edges.nameNumber(edge))])).toEqual([
      [3, 'a'],
      [3, 'b'],
      [4, 'a'],
      [3, 'ab'],
      [3, ''],
    ]);
  });

  test('keep each byte of a name, whatever its encoding', () => {
    const edges = new Edges(1);
    const name = Buffer.from(Array.from({ length: 255 }, (_, at) => at + 1)).toString('latin1');
    expect(edges.name(edges.nameNumber(add(edges, [0, name])[0] ?? -1))).toBe(name);
  });

  test('give the same name the same number, also where a target has thousands of names', () => {
    const edges = new Edges(2);
    const names = Array.from({ length: 5000 }, (_, at) => `n${at}`);
    const first = add(edges, ...names.map((name) => [0, name] as const));
    const second = add(edges, ...names.map((name) => [1, name] as const), ...names.map((name) => [0, name] as const));
    const numbers = (list: readonly number[]): readonly number[] => list.map((edge) => edges.nameNumber(edge));
    expect(numbers(second)).toEqual([...numbers(first), ...numbers(first)]);
    expect(edges.nameCount).toBe(5000);
    expect(new Set(second.map((edge) => `${edges.target(edge)} ${edges.nameNumber(edge)}`)).size).toBe(10_000);
  });
});
