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

interface Tip {
  readonly ref: string;
  /** The id of the tree that it leads to. */
  readonly tree: string;
}

/** By object id; a content without any is not in the map. Undefined when git cannot follow the refs. */
export async function findHoldingRefs(
  table: NameTable,
  holding: HoldingTrees,
  where: Where,
): Promise<ReadonlyMap<string, RefList> | undefined> {
  const tips = await readTips(where);
  if (tips === undefined) return undefined;
  const found = new Map<number, { readonly names: string[]; count: number }>();
  const below = new Map<string, ReadonlySet<number>>();
  // In the order in which they are told: each content's are sorted then.
  for (const { ref, tree } of tips.toSorted((a, b) => compareRefs(a.ref, b.ref))) {
    const contents = below.get(tree) ?? holding.contentsBelow(numberOf(table, Buffer.from(tree, 'hex'), 0));
    below.set(tree, contents);
    for (const content of contents) {
      const known = found.get(content) ?? { names: [], count: 0 };
      found.set(content, known);
      known.count++;
      if (known.names.length < MOST_NAMES) known.names.push(ref);
    }
  }
  return new Map([...found].map(([content, refs]) => [oidOf(table, content), refs]));
}

/** Refs that lead to no tree are left out. */
async function readTips({ cwd, signal }: Where): Promise<readonly Tip[] | undefined> {
  const args = ['for-each-ref', '--format=%(objectname) %(refname)'];
  const lines = (await runGit({ cwd, args, signal })).toString().split('\n').filter(Boolean);
  const refs = lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const objects = [...new Set(refs.map(([oid]) => oid))];
  const input = objects.map((oid) => `${oid}^{tree}\n`).join('');
  // A damaged commit ends git. What is said of the connectivity names it.
  const check = runGit({ cwd, args: ['cat-file', '--batch-check=%(objectname)'], signal, input });
  const trees = (await check.then(String, () => undefined))?.split('\n');
  signal.throwIfAborted();
  if (trees === undefined) return undefined;
  const treeOf = new Map(objects.map((oid, at) => [oid, trees[at] ?? '']));
  return refs.flatMap(([oid, ref]) => {
    const tree = treeOf.get(oid) ?? '';
    return isOid(tree) ? [{ ref, tree }] : [];
  });
}
