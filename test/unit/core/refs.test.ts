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

test('the first of all are named, wherever they stand, and all that are named are counted', () => {
  const tags = Array.from({ length: 30 }, (_, n) => `refs/tags/v${n + 10}`);
  const lists = [
    { names: tags.slice(0, 20), count: 25 },
    { names: tags.slice(10), count: 20 },
    { names: ['refs/heads/z', ...tags.slice(0, 2)], count: 3 },
  ];
  expect(joinRefs(lists, 3)).toEqual({ names: ['refs/heads/z', ...tags.slice(0, 2)], count: 31 });
  expect(joinRefs([...lists, { names: tags, count: 900 }], 1)).toEqual({ names: ['refs/heads/z'], count: 900 });
});
