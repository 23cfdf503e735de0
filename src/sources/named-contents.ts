// Contents that have to be looked at for their path's sake: a directory above or their own name holds an anchor, whatever
// they hold themselves. An object has no path until trees are read, so they are found when those have been.

import { compareText } from '../core/compare-text.ts';
import { toScanError } from '../core/errors.ts';
import { isOid, type Oid } from '../core/oid.ts';
import type { SourceSession, StoredContent } from '../core/source.ts';
import { readObjects } from '../git/cat-file.ts';
import { oidOf } from '../git/pack/name-table.ts';
import { parseTree, pathOf } from '../git/tree-object.ts';
import type { StateMemory } from './state-memory.ts';
import type { StoreNames } from './store-names.ts';

export interface NamedOptions {
  readonly cwd: string;
  /** Gives what the store's objects name, with the names that hold an anchor. */
  readonly names: () => Promise<StoreNames | undefined>;
  readonly memory: StateMemory | undefined;
  /** In which a secret was seen already: their paths are asked for anyway. */
  readonly found: ReadonlySet<string>;
}

/** What was looked at and held nothing is not given again while neither refs nor objects change. */
export async function* namedContents(
  { cwd, names, memory, found }: NamedOptions,
  session: SourceSession,
): AsyncGenerator<StoredContent> {
  const { signal, maxBytes, coverage, ruleSetHash, known } = session;
  const key = `${ruleSetHash} ${maxBytes}`;
  const remembered = memory?.named(key);
  const paths = remembered ? fromLines(remembered) : await pathsNow(names, { cwd, session });
  if (paths === undefined) return;
  const left = new Map(paths);
  const oids = [...paths.keys()].filter((oid) => !found.has(oid) && known?.has(oid) !== true);
  for await (const content of readObjects(oids, { cwd, signal, maxBytes })) {
    // Of what is missing or damaged others tell.
    if (content.kind === 'too-large') coverage.skip({ oid: content.oid, reason: 'too-large' });
    if (content.kind !== 'object' || content.type === 'tree') continue;
    const { oid, type, bytes } = content;
    const path = paths.get(oid) ?? '';
    yield { bytes, provenance: { kind: 'object', oid, type, knownAs: path }, onQuiet: () => void left.delete(oid) };
  }
  await session.settled?.();
  if (remembered === undefined) await memory?.rememberNamed(key, toLines(left));
}

interface Finding {
  readonly cwd: string;
  readonly session: SourceSession;
}

/** Undefined when it could not be found out, which is said. */
async function pathsNow(names: NamedOptions['names'], where: Finding): Promise<ReadonlyMap<Oid, string> | undefined> {
  const { signal, coverage } = where.session;
  try {
    const read = await names();
    if (read !== undefined) return await findNamed(read, where);
    coverage.notice('What only its path says to be the vendor’s was not looked for: there are too many objects.');
  } catch (error) {
    signal.throwIfAborted();
    const { code, message, hint } = toScanError(error, 'git-failed');
    const said = `Could not look for what only its path says to be the vendor’s: ${message}`;
    coverage.fail({ code, message: said, ...(hint !== undefined && { hint }) });
  }
  return undefined;
}

/** Each with its path from the first directory on whose name holds an anchor, or with its own name that does. One path of several. */
async function findNamed(
  { table, graph, worded }: StoreNames,
  { cwd, session: { searcher, signal } }: Finding,
): Promise<ReadonlyMap<Oid, string>> {
  const found = new Map<Oid, string>();
  const trees = treesBelow(graph, (name) => searcher.isNamed(name));
  const paths = new Map([...trees].map(([number, path]) => [oidOf(table, number), path]));
  for await (const content of readObjects([...paths.keys()], { cwd, signal })) {
    if (content.kind !== 'object') continue;
    const above = paths.get(content.oid) ?? '';
    for (const { kind, oid, name } of parseTree(content.bytes, table.hashLength) ?? []) {
      if (kind !== 'tree' && kind !== 'submodule' && isOid(oid) && !found.has(oid))
        found.set(oid, pathOf([above, name]));
    }
  }
  for (const [number, name] of worded) {
    const oid = oidOf(table, number);
    if (!found.has(oid)) found.set(oid, pathOf([name]));
  }
  return found;
}

/** Numbers of trees with a path, in an order that does not depend on threads. */
function treesBelow(graph: StoreNames['graph'], isNamed: (name: string) => boolean): ReadonlyMap<number, string> {
  const heads = [...graph.treesNamed(isNamed)].toSorted((a, b) => compareText(a.name, b.name) || a.tree - b.tree);
  const paths = new Map<number, string>();
  for (const { tree, name } of heads) if (!paths.has(tree)) paths.set(tree, name);
  // What is added is come to as well.
  for (const [tree, path] of paths) {
    const { from, to } = graph.edgesOf(tree) ?? { from: 0, to: 0 };
    for (let at = from; at < to; at++) {
      const edge = graph.edge(at);
      const target = graph.target(edge);
      if (target < 0 || graph.isContent(target) || paths.has(target)) continue;
      paths.set(target, `${path}/${graph.name(graph.nameNumber(edge))}`);
    }
  }
  return paths;
}

function toLines(paths: ReadonlyMap<Oid, string>): readonly string[] {
  return [...paths].map(([oid, path]) => `${oid} ${JSON.stringify(path)}`);
}

function fromLines(lines: readonly string[]): ReadonlyMap<Oid, string> {
  return new Map(
    lines.flatMap((line) => {
      const [oid = ''] = line.split(' ', 1);
      // What `toLines` made: the code over the record says so.
      return isOid(oid) ? [[oid, JSON.parse(line.slice(oid.length + 1)) as string] as const] : [];
    }),
  );
}
