import { expect, test } from 'vitest';
import { compareRefs, joinRefs } from '../../../src/core/refs.ts';

test('branches come first, then tags, branches of remotes and the rest, each in their order', () => {
  const refs = ['refs/stash', 'refs/remotes/o/a', 'refs/tags/v', 'refs/heads/b', 'refs/heads/a', 'refs/notes/x'];
  expect(refs.toSorted(compareRefs)).toEqual([
    'refs/heads/a',
    'refs/heads/b',
    'refs/tags/v',
    'refs/remotes/o/a',
    'refs/notes/x',
    'refs/stash',
  ]);
});

test('lists are joined without naming any twice, and count what they do not name', () => {
  const list = (...names: string[]): { names: string[]; count: number } => ({ names, count: names.length });
  expect(joinRefs([list('refs/heads/b', 'refs/heads/a'), list('refs/heads/a', 'refs/heads/c')], 2)).toEqual({
    names: ['refs/heads/a', 'refs/heads/b'],
    count: 3,
  });
  expect(joinRefs([{ names: ['refs/heads/a'], count: 5000 }, list('refs/heads/b')], 20).count).toBe(5000);
  expect(joinRefs([list(), list()], 20)).toEqual({ names: [], count: 0 });
});

test('more lists are joined than a call takes arguments', () => {
  const lists = Array.from({ length: 200_000 }, (_, n) => ({ names: ['refs/heads/a'], count: n }));
  expect(joinRefs(lists, 20)).toEqual({ names: ['refs/heads/a'], count: 199_999 });
});
