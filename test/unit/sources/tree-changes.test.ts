import { describe, expect, test } from 'vitest';
import type { Skipped } from '../../../src/core/result.ts';
import { ChangeWalk, type Comparison } from '../../../src/sources/tree-changes.ts';
import { Forest, addBomb } from '../../support/trees.ts';

interface Told {
  readonly brought: readonly string[];
  readonly gone: readonly string[];
  readonly unread: readonly Skipped[];
  readonly isCut: boolean;
  readonly isWhole: boolean;
}

async function compare(forest: Forest, comparison: Comparison, entries = 1_000_000): Promise<Told> {
  const [brought, gone, unread]: [string[], string[], Skipped[]] = [[], [], []];
  const walk = new ChangeWalk(forest, comparison, {
    brought: ({ entry, before, path }) => brought.push([path(), entry.oid, ...before].join(' ')),
    gone: (oid) => gone.push(oid),
    unread: (skipped) => unread.push(skipped),
  });
  const isWhole = await walk.run({ entries });
  return { brought: brought.toSorted(), gone: gone.toSorted(), unread, isCut: walk.isCut, isWhole };
}

const quiet = { gone: [], unread: [], isCut: false, isWhole: true };

describe('what a tree brings', () => {
  test('is all of it when there was none before', async () => {
    const forest = new Forest().add('top', { a: 'A', sub: ['tree', 'sub'] }).add('sub', { b: 'B' });
    expect(await compare(forest, { tree: 'top', parents: [] })).toEqual({ ...quiet, brought: ['a A', 'sub/b B'] });
  });

  test('is what differs from the tree before, with what stood there', async () => {
    const forest = new Forest()
      .add('old', { same: 'S', a: 'A', old: 'O' })
      .add('new', { same: 'S', a: 'A2', new: 'N' });
    expect(await compare(forest, { tree: 'new', parents: ['old'] })).toEqual({
      ...quiet,
      brought: ['a A2 A', 'new N'],
      gone: ['O'],
    });
  });

  test('is, for a merge, what none of its parents has', async () => {
    const forest = new Forest()
      .add('one', { a: 'A', b: 'B' })
      .add('other', { a: 'A2', b: 'B', gone: 'G' })
      .add('merge', { a: 'A2', b: 'B3', c: 'C' });
    expect(await compare(forest, { tree: 'merge', parents: ['one', 'other'] })).toEqual({
      ...quiet,
      brought: ['b B3 B B', 'c C'],
    });
  });

  test('is a file in place of a directory and a directory in place of a file', async () => {
    const forest = new Forest()
      .add('old', { x: 'X', y: ['tree', 'sub'] })
      .add('sub', { deep: 'D' })
      .add('new', { x: ['tree', 'sub'], y: 'X' });
    expect(await compare(forest, { tree: 'new', parents: ['old'] })).toEqual({
      ...quiet,
      brought: ['x/deep D', 'y X'],
      gone: ['D', 'X'],
    });
  });

  test('is a file whose content was named as a submodule before: a submodule is never looked at', async () => {
    const forest = new Forest().add('old', { x: ['submodule', 'X'] }).add('new', { x: 'X' });
    expect(await compare(forest, { tree: 'new', parents: ['old'] })).toEqual({ ...quiet, brought: ['x X'] });
  });

  test('is found without reading what both have', async () => {
    const forest = new Forest().add('old', { x: ['tree', 'big'] }).add('new', { x: ['tree', 'big'], y: 'Y' });
    expect((await compare(forest, { tree: 'new', parents: ['old'] })).brought).toEqual(['y Y']);
    expect(forest.asked).toEqual(['old', 'new']);
  });
});

describe('a tree that cannot be read', () => {
  test('is named with its path, and what is beside it is told', async () => {
    const forest = new Forest().add('top', { sub: ['tree', 'lost'], a: 'A' }).add('lost', 'corrupt');
    expect(await compare(forest, { tree: 'top', parents: [] })).toMatchObject({
      brought: ['a A'],
      unread: [{ oid: 'lost', path: 'sub', reason: 'corrupt-object' }],
    });
  });

  test('and that was there before, hides nothing', async () => {
    const forest = new Forest().add('top', { a: 'A' });
    expect(await compare(forest, { tree: 'top', parents: ['c0ffee^{tree}'] })).toMatchObject({
      brought: ['a A'],
      unread: [{ oid: 'c0ffee', reason: 'missing-object' }],
    });
  });
});

describe('trees that name one another many times', () => {
  test('give every content some of its paths, and say that there are more', async () => {
    const forest = new Forest();
    const top = addBomb(forest, 30, 'leaf');
    const { brought, isCut, isWhole, unread } = await compare(forest, { tree: top, parents: [] });
    expect(new Set(brought).size).toBeGreaterThan(100);
    expect({ isCut, isWhole, unread, asked: forest.asked.length < 10_000 }).toEqual({
      isCut: true,
      isWhole: true,
      unread: [],
      asked: true,
    });
  });

  test('are as soon compared with others like them, and as soon found gone', async () => {
    const forest = new Forest().add('empty', {});
    const [one, other] = [addBomb(forest, 20, 'one'), addBomb(forest, 20, 'other')];
    expect(await compare(forest, { tree: one, parents: [other] })).toMatchObject({ isCut: true, isWhole: true });
    expect(await compare(forest, { tree: 'empty', parents: [one] })).toEqual({
      ...quiet,
      brought: [],
      gone: Array<string>(10).fill('one'),
    });
  });

  test('deeper than git goes are named, not followed', async () => {
    const forest = new Forest();
    for (let level = 0; level < 5000; level++) forest.add(`t${level}`, { d: ['tree', `t${level + 1}`] });
    const { unread, isWhole } = await compare(forest, { tree: 't0', parents: [] });
    expect(unread).toMatchObject([{ oid: 't4097', reason: 'budget-exceeded' }]);
    expect(isWhole).toBe(true);
  });

  test('end at the budget, and say so', async () => {
    const forest = new Forest();
    const top = addBomb(forest, 10, 'leaf');
    expect((await compare(forest, { tree: top, parents: [] }, 100)).isWhole).toBe(false);
  });
});
