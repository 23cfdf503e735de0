// Which refs still have contents: the trees of the commits that they lead to, each entered once for each ref's commit.

import { compareRefs, type RefList } from '../core/refs.ts';
import { isOid } from '../core/oid.ts';
import type { HoldingTrees } from '../git/pack/holding-trees.ts';
import { numberOf, oidOf, type NameTable } from '../git/pack/name-table.ts';
import { runGit } from '../git/run.ts';

// A finding names some twenty of them; of several objects of one finding the refs are put together.
const MOST_NAMES = 1000;

interface Where {
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** By object id; a content without any is not in the map. Undefined when git cannot follow the refs. */
export async function findHoldingRefs(
  table: NameTable,
  holding: HoldingTrees,
  where: Where,
): Promise<ReadonlyMap<string, RefList> | undefined> {
  const refsByTree = await readTips(where);
  if (refsByTree === undefined) return undefined;
  const found = new Map<number, string[]>();
  for (const [tree, refs] of refsByTree) {
    const number = numberOf(table, Buffer.from(tree, 'hex'), 0);
    if (number < 0 || !holding.holds(number)) continue;
    for (const content of holding.contentsBelow(number)) {
      const known = found.get(content) ?? [];
      found.set(content, known);
      // Not push(...refs): there can be more tags than a call takes arguments.
      for (const ref of refs) known.push(ref);
    }
  }
  return new Map([...found].map(([content, refs]) => [oidOf(table, content), toList(refs)]));
}

function toList(refs: readonly string[]): RefList {
  return { names: refs.toSorted(compareRefs).slice(0, MOST_NAMES), count: refs.length };
}

/** The refs by the ids of the trees that they lead to; those that lead to no tree are left out. */
async function readTips({ cwd, signal }: Where): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const args = ['for-each-ref', '--format=%(objectname) %(refname)'];
  const lines = (await runGit({ cwd, args, signal })).toString().split('\n').filter(Boolean);
  const tips = lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const objects = [...new Set(tips.map(([oid]) => oid))];
  const input = objects.map((oid) => `${oid}^{tree}\n`).join('');
  // A damaged commit ends git. What is said of the connectivity names it.
  const check = runGit({ cwd, args: ['cat-file', '--batch-check=%(objectname)'], signal, input });
  const trees = (await check.then(String, () => undefined))?.split('\n');
  signal.throwIfAborted();
  if (trees === undefined) return undefined;
  const treeOf = new Map(objects.map((oid, at) => [oid, trees[at] ?? '']));
  const refs = new Map<string, string[]>();
  for (const [oid, ref] of tips) {
    const tree = treeOf.get(oid) ?? '';
    if (!isOid(tree)) continue;
    const known = refs.get(tree) ?? [];
    refs.set(tree, known);
    known.push(ref);
  }
  return refs;
}
