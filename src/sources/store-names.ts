// What all objects of a store name: tells whether an object is missing, and where contents with findings are reachable,
// without a walk by git. Packs and loose objects of the store's own directory are read here; of a store that borrows
// objects, or that cannot be read here, git reads all.

import { isOid, type Oid } from '../core/oid.ts';
import { ScanError } from '../core/errors.ts';
import { listAllObjects, readObjects } from '../git/cat-file.ts';
import { parseTree } from '../git/tree-object.ts';
import { readCommitLinks, readTagTarget } from '../git/pack/links.ts';
import { NameGraph } from '../git/pack/name-graph.ts';
import { MISSING, type NamedContents, type NamedObjects, type Names } from '../git/pack/name-look.ts';
import { makeNameTable, numberOf, packOids, type NameTable } from '../git/pack/name-table.ts';
import { readObjectDirectory, type ObjectDirectory } from '../git/pack/object-directory.ts';
import { PackShelf } from '../git/pack/open-pack.ts';
import { readNames } from '../git/pack/read-names.ts';
import { hasWord, type WordTable } from '../git/pack/word-table.ts';
import { createPackCrew } from './pack-crew.ts';

export interface StoreNamesOptions {
  readonly cwd: string;
  readonly objectsDirectory: string;
  /** Bytes of an object id. */
  readonly hashLength: number;
  /** Contents whose places in trees are asked after. */
  readonly wanted: Iterable<string>;
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly shelf?: PackShelf;
  /** Contents with one of these in their name are asked after as well. */
  readonly words?: WordTable;
  /** Commits whose parents are cut off: the boundary of a shallow clone. */
  readonly boundary?: Iterable<string>;
}

export interface StoreNames {
  readonly table: NameTable;
  readonly graph: NameGraph;
  /** Something that is named is not in the store; perhaps only by what nothing reaches. */
  readonly isMissing: boolean;
  /** Something could not be read, and is not in the graph. */
  readonly isOdd: boolean;
  /** A tag names a tree: it leads to objects that no commit leads to. */
  readonly isTreeTagged: boolean;
  /** Contents with one of the words in a name, each with the first such name in order; Latin-1 as in trees. */
  readonly worded: ReadonlyMap<number, string>;
}

// The table of names takes 20 bytes or 32 for each object.
const MOST_OBJECTS = 12_000_000;

// Known to git without being stored; by the length of an object id.
const EMPTY_TREE: Readonly<Record<number, string>> = {
  20: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  32: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** What was read; or that it is too large to be kept; or undefined, when the store cannot be read here. */
export type ReadNames = StoreNames | 'too-large' | undefined;

export async function readStoreNames(options: StoreNamesOptions): Promise<ReadNames> {
  const directory = readObjectDirectory(options.objectsDirectory);
  if (directory.hasAlternates || directory.unindexed.length > 0 || directory.unlisted.length > 0) return undefined;
  const shelf = options.shelf ?? new PackShelf(options);
  try {
    const table = tableOf(directory, shelf, options.hashLength);
    if (table === undefined) return undefined;
    if (table.count > MOST_OBJECTS) return 'too-large';
    return await new NamesReader(table, options).read(directory, shelf);
  } finally {
    if (options.shelf === undefined) shelf.close();
  }
}

/** As readStoreNames, for stores that cannot be read here. */
export async function readStoreNamesByGit(options: StoreNamesOptions): Promise<ReadNames> {
  const { cwd, signal, hashLength } = options;
  const [all, named]: [Oid[], Oid[]] = [[], []];
  for await (const header of listAllObjects({ cwd, signal })) {
    if (!isOid(header.oid)) continue;
    all.push(header.oid);
    if (header.kind === 'missing' || header.type !== 'blob') named.push(header.oid);
  }
  if (all.length > MOST_OBJECTS) return 'too-large';
  const table = makeNameTable([packOids(all, hashLength), emptyTree(hashLength)], hashLength);
  return new NamesReader(table, options).readByGit(named);
}

/** Ascending ids as one table. */
function emptyTree(hashLength: number): Uint8Array {
  const oid = EMPTY_TREE[hashLength] ?? '';
  return packOids(isOid(oid) ? [oid] : [], hashLength);
}

function tableOf({ packs, loose }: ObjectDirectory, shelf: PackShelf, hashLength: number): NameTable | undefined {
  const tables: Uint8Array[] = [];
  for (const pack of packs) {
    const opened = shelf.open(pack);
    if (opened instanceof ScanError) return undefined;
    tables.push(opened.index.names());
  }
  return makeNameTable([...tables, packOids(loose, hashLength), emptyTree(hashLength)], hashLength);
}

const NOTHING: NamedObjects = {
  trees: new Int32Array(0),
  targets: new Int32Array(0),
  names: new Uint8Array(0),
  commits: new Float64Array(0),
};

class NamesReader {
  readonly #table: NameTable;
  readonly #graph: NameGraph;
  readonly #options: StoreNamesOptions;
  readonly #wanted: Uint8Array;
  /** Objects that are to be read through git. */
  readonly #left = new Set<Oid>();
  readonly #worded = new Map<number, string>();
  #isMissing = false;
  #isOdd = false;
  #isTreeTagged = false;

  constructor(table: NameTable, options: StoreNamesOptions) {
    this.#table = table;
    this.#options = options;
    this.#wanted = new Uint8Array(new SharedArrayBuffer(table.count));
    for (const oid of options.wanted) {
      const number = numberOf(table, Buffer.from(oid, 'hex'), 0);
      if (number >= 0) this.#wanted[number] = 1;
    }
    this.#graph = new NameGraph(this.#wanted);
  }

  async read({ packs, loose }: ObjectDirectory, shelf: PackShelf): Promise<ReadNames> {
    await this.#readPacks(packs, shelf);
    return this.readByGit(loose);
  }

  /** Reads these, and what was left. */
  async readByGit(oids: readonly Oid[]): Promise<ReadNames> {
    for (const oid of oids) this.#left.add(oid);
    // The empty tree is the last in the table.
    this.#graph.add({ ...NOTHING, trees: Int32Array.of(this.#table.count - 1, 0) });
    await this.#readLeft();
    const [table, graph] = [this.#table, this.#graph];
    if (graph.isTooLarge) return 'too-large';
    graph.cutParents([...(this.#options.boundary ?? [])].map((oid) => numberOf(table, Buffer.from(oid, 'hex'), 0)));
    const [isMissing, isOdd, isTreeTagged] = [this.#isMissing, this.#isOdd, this.#isTreeTagged];
    return { table, graph, isMissing, isOdd, isTreeTagged, worded: this.#worded };
  }

  async #readPacks(packs: readonly string[], shelf: PackShelf): Promise<void> {
    const { jobs, signal, words } = this.#options;
    // No anchors: nothing is searched.
    const crew = createPackCrew([], jobs);
    const wanted = this.#wanted;
    try {
      const asked = { table: this.#table, wanted, ...(words && { words }) };
      for await (const event of readNames({ packs, shelf, crew, signal, ...asked })) {
        if (event.kind === 'declined') this.#left.add(event.oid);
        else this.#addNames(event.names);
      }
    } finally {
      await crew.close();
    }
  }

  #addNames(names: Names): void {
    this.#graph.add(names);
    this.#isMissing ||= names.isMissing;
    this.#isOdd ||= names.isOdd;
    this.#isTreeTagged ||= names.isTreeTagged;
    this.#addWorded(names.worded);
  }

  #addWorded({ targets, names }: NamedContents): void {
    const texts = Buffer.from(names.buffer, names.byteOffset, names.length).toString('latin1').split('\0');
    for (const [at, number] of targets.entries()) this.#noteWorded(number, texts[at] ?? '');
  }

  // Threads tell in any order: the first name in order is the same for all.
  #noteWorded(number: number, name: string): void {
    const known = this.#worded.get(number);
    if (known === undefined || name < known) this.#worded.set(number, name);
  }

  /** Loose objects, and what could not be read in packs. */
  async #readLeft(): Promise<void> {
    const { cwd, signal } = this.#options;
    for await (const content of readObjects([...this.#left], { cwd, signal })) {
      if (content.kind !== 'object') this.#isOdd = true;
      else if (content.type === 'tree') this.#addTree(content.oid, content.bytes);
      else if (content.type === 'commit') this.#addCommit(content.oid, content.bytes);
      else if (content.type === 'tag') this.#addTag(content.bytes);
    }
  }

  #addTree(oid: Oid, bytes: Uint8Array): void {
    const entries = parseTree(bytes, this.#table.hashLength);
    if (entries === undefined) {
      this.#isOdd = true;
      return;
    }
    const [places, targets, names]: [number[], number[], string[]] = [[], [], []];
    for (const { kind, oid: named, name } of entries) {
      if (kind === 'submodule') continue;
      const number = this.#numberOf(named);
      if (number >= 0 && kind !== 'tree' && this.#hasWord(name)) this.#noteWorded(number, name);
      if (number >= 0 && kind !== 'tree' && this.#wanted[number] !== 1) continue;
      places.push(number < 0 ? MISSING : targets.length);
      if (number < 0) continue;
      targets.push(number);
      names.push(`${name}\0`);
    }
    const trees = Int32Array.from([this.#numberOf(oid), places.length, ...places]);
    const named = { targets: Int32Array.from(targets), names: Buffer.from(names.join(''), 'latin1') };
    this.#graph.add({ ...NOTHING, trees, ...named });
  }

  #hasWord(name: string): boolean {
    const { words } = this.#options;
    return words !== undefined && hasWord(words, Buffer.from(name, 'latin1'), 0, name.length);
  }

  #addTag(bytes: Uint8Array): void {
    const { oid = '', type } = readTagTarget(bytes) ?? {};
    this.#isOdd ||= this.#numberOf(oid) < 0;
    this.#isTreeTagged ||= type === 'tree';
  }

  #addCommit(oid: Oid, bytes: Uint8Array): void {
    const links = readCommitLinks(bytes);
    if (links === undefined) {
      this.#isOdd = true;
      return;
    }
    const parents = links.parents.map((parent) => this.#numberOf(parent));
    const node = [this.#numberOf(oid), this.#numberOf(links.tree), links.date, parents.length, ...parents];
    this.#graph.add({ ...NOTHING, commits: Float64Array.from(node) });
  }

  #numberOf(oid: string): number {
    const number = isOid(oid) ? numberOf(this.#table, Buffer.from(oid, 'hex'), 0) : -1;
    if (number < 0) this.#isMissing = true;
    return number < 0 ? MISSING : number;
  }
}
