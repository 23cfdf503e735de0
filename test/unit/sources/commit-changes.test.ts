import { describe, expect, test } from 'vitest';
import type { CommitInfo } from '../../../src/core/provenance.ts';
import { BroughtContents } from '../../../src/sources/commit-changes.ts';
import { testCommit } from '../../support/finding.ts';
import { makeSession } from '../../support/repo.ts';
import { Forest, addBomb } from '../../support/trees.ts';

const [first, second] = [testCommit('1'), testCommit('2')];
const treeOf = ({ oid }: CommitInfo): string => `${oid}^{tree}`;

async function bring(
  forest: Forest,
  session = makeSession(),
): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const brought = new BroughtContents(forest, session);
  await brought.addAll([
    { info: first, parents: [] },
    { info: second, parents: [first.oid] },
  ]);
  const places = [...brought.byOid].map(([oid, one]) => [
    oid,
    one.places.map((p) => [p.path, p.commit.oid, ...p.before]),
  ]);
  return Object.fromEntries(places) as Readonly<Record<string, readonly (readonly string[])[]>>;
}

describe('contents that commits bring', () => {
  test('are told once each, with every commit and path that brought them', async () => {
    const forest = new Forest().add(treeOf(first), { a: 'A' }).add(treeOf(second), { a: 'B', b: 'A' });
    expect(await bring(forest)).toEqual({
      A: [
        ['a', first.oid],
        ['b', second.oid],
      ],
      B: [['a', second.oid, 'A']],
    });
  });

  test('have themselves for an earlier version when the same commit took them away elsewhere', async () => {
    const forest = new Forest().add(treeOf(first), { a: 'A' }).add(treeOf(second), { moved: 'A' });
    const brought = new BroughtContents(forest, makeSession());
    await brought.addAll([{ info: second, parents: [first.oid] }]);
    expect(brought.byOid.get('A')?.places).toEqual([{ path: 'moved', commit: second, before: ['A'] }]);
  });

  test.each<[string, readonly string[]]>([
    ['a path that is left out', ['out']],
    ['a path that is looked at', []],
  ])('are news where they move to from %s, if these commits brought them there', async (_, excluded) => {
    const forest = new Forest().add(treeOf(first), { out: 'A' }).add(treeOf(second), { moved: 'A' });
    const session = makeSession({ isExcluded: (path) => excluded.includes(path) });
    expect((await bring(forest, session))['A']?.at(-1)).toEqual(['moved', second.oid]);
  });

  test('are not what the configuration leaves out, nor submodules; both are counted', async () => {
    const session = makeSession({ isExcluded: (path) => path === 'out' });
    const forest = new Forest()
      .add(treeOf(first), { out: 'A', sub: ['submodule', 'S'] })
      .add(treeOf(second), { out: 'A', in: 'A', sub: ['submodule', 'S'] });
    expect(await bring(forest, session)).toEqual({ A: [['in', second.oid]] });
    expect(session.coverage.skipped).toEqual([
      { path: 'out', reason: 'excluded-by-config' },
      { path: 'sub', reason: 'submodule' },
    ]);
    expect(session.coverage.complete).toBe(true);
  });

  test('of more paths than are told are marked so', async () => {
    const forest = new Forest();
    const listed = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, 'A']));
    forest.add(treeOf(first), listed).add(treeOf(second), listed);
    const brought = new BroughtContents(forest, makeSession());
    await brought.addAll([{ info: first, parents: [] }]);
    expect(brought.byOid.get('A')).toMatchObject({ isCut: true, places: { length: 200 } });
    expect(brought.files).toBe(200);
  });

  test('whose told paths are all excluded make the scan incomplete when there are more', async () => {
    const session = makeSession({ isExcluded: () => true });
    const forest = new Forest();
    const top = addBomb(forest, 5, 'leaf');
    forest.add(treeOf(first), { d: ['tree', top] }).add(treeOf(second), { d: ['tree', top] });
    expect(await bring(forest, session)).toEqual({});
    expect(session.coverage).toMatchObject({ complete: false, errors: [{ code: 'too-large' }] });
  });
});
