// Reads all of a repository both ways, by its packs and by `git cat-file`, and names every difference: the way to
// find out, on a repository that cannot be shared, whether the fast path misses anything.

import path from 'node:path';
import type { AnchorHit } from '../core/source.ts';
import { listAllObjects, readObjects } from '../git/cat-file.ts';
import { readObjectDirectory } from '../git/pack/object-directory.ts';
import { searchPacks } from '../git/pack/search-packs.ts';
import { findRepository, hashLengthOf } from '../git/repository.ts';
import { createSearcher } from '../kernel/kernel.ts';
import { createPackCrew } from './pack-crew.ts';

export interface ComparisonOptions {
  readonly repository: string;
  readonly anchors: readonly string[];
  readonly jobs: number;
  readonly signal: AbortSignal;
}

export interface Difference {
  readonly oid: string;
  readonly anchor: string;
  readonly offset: number;
  /** The way that saw it alone. */
  readonly seenBy: 'packs' | 'git';
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Objects that git listed and read, trees aside. */
  readonly objects: number;
  /** Of these, left to git by the fast path: not compared. */
  readonly declined: number;
  /** Anchors seen by git in what was compared. */
  readonly hits: number;
}

export async function compareHistoryPaths(options: ComparisonOptions): Promise<Comparison> {
  const cwd = path.resolve(options.repository);
  const repository = await findRepository(cwd);
  const directory = readObjectDirectory(path.join(repository.commonDir, 'objects'));
  const [unlisted] = directory.unlisted;
  if (unlisted !== undefined) throw unlisted;
  const packed = await searchByPacks(directory.packs, hashLengthOf(repository), options);
  for (const oid of directory.loose) packed.declined.add(oid);
  return compareWithGit(cwd, packed, options);
}

interface Packed {
  readonly hits: Map<string, readonly AnchorHit[]>;
  readonly declined: Set<string>;
}

async function searchByPacks(
  packs: readonly string[],
  hashLength: number,
  { anchors, jobs, signal }: ComparisonOptions,
): Promise<Packed> {
  const packed: Packed = { hits: new Map(), declined: new Set() };
  const crew = createPackCrew(anchors, jobs);
  try {
    for await (const event of searchPacks({ packs, hashLength, crew, signal, exact: true })) {
      if (event.kind === 'hit') packed.hits.set(event.oid, event.hits ?? []);
      if (event.kind === 'declined') packed.declined.add(event.oid);
      if (event.kind === 'pack-declined') throw event.error;
    }
  } finally {
    await crew.close();
  }
  return packed;
}

async function compareWithGit(cwd: string, packed: Packed, options: ComparisonOptions): Promise<Comparison> {
  const { anchors, signal } = options;
  const searcher = createSearcher(anchors);
  const oids: string[] = [];
  for await (const header of listAllObjects({ cwd, signal })) {
    if (header.kind === 'object' && header.type !== 'tree') oids.push(header.oid);
  }
  const differences: Difference[] = [];
  let [declined, hits] = [0, 0];
  for await (const content of readObjects(oids, { cwd, signal })) {
    const isLeft = packed.declined.has(content.oid);
    if (isLeft) declined++;
    if (isLeft || content.kind !== 'object') continue;
    const seen = searcher.search(content.bytes);
    hits += seen.length;
    const here = differ(content.oid, { packs: packed.hits.get(content.oid) ?? [], git: seen }, anchors);
    for (const difference of here) differences.push(difference);
  }
  return { differences, objects: oids.length, declined, hits };
}

function differ(
  oid: string,
  seen: Readonly<Record<Difference['seenBy'], readonly AnchorHit[]>>,
  anchors: readonly string[],
): readonly Difference[] {
  const only = (seenBy: Difference['seenBy'], other: Difference['seenBy']): Difference[] => {
    const keys = new Set(seen[other].map(keyOf));
    const alone = seen[seenBy].filter((hit) => !keys.has(keyOf(hit)));
    return alone.map(({ anchor, offset }) => ({ oid, offset, anchor: anchors[anchor] ?? '', seenBy }));
  };
  return [...only('packs', 'git'), ...only('git', 'packs')];
}

function keyOf({ anchor, offset }: AnchorHit): string {
  return `${offset} ${anchor}`;
}
