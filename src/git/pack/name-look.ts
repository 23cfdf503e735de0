// Reads on a walk what trees, commits and tags name, as numbers of the name table.

import { TYPE, type Entries } from './entries.ts';
import { readCommitLinks, readTagTarget } from './links.ts';
import { numberOf, type NameTable } from './name-table.ts';
import type { Buffered, ListedTree, SearchKernel, TreeKernel } from './pack-kernel.ts';
import { Pool } from './pool.ts';
import type { Look } from './walker.ts';
import { hasWord, type WordTable } from './word-table.ts';

/** What a thread needs to know to read names. */
export interface NameShare {
  readonly table: NameTable;
  /** By number: 1 for the contents that are asked after. */
  readonly wanted: Uint8Array;
  /** The number of the pack's first object. */
  readonly first: number;
  /** Contents with one of these in their name are told of. */
  readonly words?: WordTable;
}

/** What some objects name. */
export interface NamedObjects {
  /**
   * For each tree: its number, how many follow, then its entries for subtrees and wanted contents in its order, as places
   * in `targets`; or MISSING.
   */
  readonly trees: Int32Array;
  /** What entries name. The same pair of target and name may be there several times. */
  readonly targets: Int32Array;
  /** The name of each of `targets`, with a zero behind it. */
  readonly names: Uint8Array;
  /** For each commit: its number, its tree's, the committer's date, how many parents, their numbers; or MISSING. */
  readonly commits: Float64Array;
}

/** Contents with a name, as `targets` and `names` above. */
export type NamedContents = Pick<NamedObjects, 'targets' | 'names'>;

export interface Names extends NamedObjects {
  /** Something that is named is in no table. */
  readonly isMissing: boolean;
  /** A tag names something that is in no table, or is no tag; or a commit is none. */
  readonly isOdd: boolean;
  /** A tag names a tree. */
  readonly isTreeTagged: boolean;
  /** Contents with one of the words in a name. */
  readonly worded: NamedContents;
}

/** In place of a number: what is named is in no table. */
export const MISSING = -2;

const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_1 = 0x31;
const DIGIT_4 = 0x34;
const DIGIT_6 = 0x36;
// `100644 `
const MODE = 7;
const NO_LIST: Buffered = { at: 0, size: 0 };

export class NameLook implements Look<ListedTree> {
  readonly declined: (entry: number, reason: string) => void;
  readonly #kernel: SearchKernel;
  readonly #trees: TreeKernel;
  readonly #entries: Entries;
  readonly #share: NameShare;
  readonly #treeEntries = new Pool((size) => new Int32Array(size));
  readonly #targets = new Pool((size) => new Int32Array(size));
  readonly #names = new Pool((size) => new Uint8Array(size));
  readonly #commits = new Pool((size) => new Float64Array(size));
  readonly #worded = new Pool((size) => new Int32Array(size));
  readonly #wordedNames = new Pool((size) => new Uint8Array(size));
  #isMissing = false;
  #isOdd = false;
  #isTreeTagged = false;

  constructor(
    kernel: SearchKernel,
    { entries, share }: { readonly entries: Entries; readonly share: NameShare },
    declined: (entry: number, reason: string) => void,
  ) {
    this.#kernel = kernel;
    this.#trees = kernel.trees(share.table.hashLength);
    this.#entries = entries;
    this.#share = share;
    this.declined = declined;
  }

  whole(entry: number, content: Buffered): ListedTree {
    if (!this.#isTree(entry)) return unlisted(content);
    const tree = this.#trees.read(content);
    if (typeof tree === 'string') throw new Error(tree);
    this.#note(tree);
    return tree;
  }

  delta(
    entry: number,
    instructions: Buffered,
    { base, to }: { readonly base: ListedTree; readonly to: Buffered },
  ): ListedTree | string {
    if (!this.#isTree(entry)) {
      return this.#kernel.applyOnly(instructions, base, to) ?? unlisted(to);
    }
    const tree = this.#trees.apply(instructions, base, to);
    if (typeof tree !== 'string') this.#note(tree);
    return tree;
  }

  seen(entry: number, content: ListedTree): void {
    const number = this.#share.first + (this.#entries.position[entry] ?? 0);
    if (this.#isTree(entry)) {
      this.#addTree(number, this.#trees.notes(content));
      return;
    }
    const bytes = this.#kernel.bytes.subarray(content.at, content.at + content.size);
    if (this.#entries.type[entry] === TYPE.tag) this.#addTag(bytes);
    else this.#addCommit(number, bytes);
  }

  release(content: ListedTree): void {
    if (content.list !== NO_LIST) this.#trees.release(content);
  }

  /** What was read since the last call. */
  take(): Names {
    const names = {
      trees: this.#treeEntries.take(),
      targets: this.#targets.take(),
      names: this.#names.take(),
      commits: this.#commits.take(),
      isMissing: this.#isMissing,
      isOdd: this.#isOdd,
      isTreeTagged: this.#isTreeTagged,
      worded: { targets: this.#worded.take(), names: this.#wordedNames.take() },
    };
    this.#isMissing = false;
    this.#isOdd = false;
    this.#isTreeTagged = false;
    return names;
  }

  #isTree(entry: number): boolean {
    return this.#entries.type[entry] === TYPE.tree;
  }

  /** Notes of each new entry that names a tree or a wanted content its place in `targets`. */
  #note(tree: ListedTree): void {
    const notes = this.#trees.words;
    const { bytes } = this.#kernel;
    const { table, wanted, words } = this.#share;
    const first = tree.list.at / 4;
    const fresh = this.#trees.fresh();
    for (let index = 0; index < fresh.length; index++) {
      const place = fresh[index] ?? 0;
      const entry = first + 2 * place;
      let start = tree.at + (notes[entry] ?? 0);
      // git takes a mode with zeros in front for the same mode.
      while (bytes[start] === DIGIT_0) start++;
      // `160000`: a submodule's commit, which belongs to another repository.
      if (bytes[start] === DIGIT_1 && bytes[start + 1] === DIGIT_6) continue;
      const end = tree.at + (place + 1 < tree.count ? (notes[entry + 2] ?? 0) : tree.size);
      const number = numberOf(table, bytes, end - table.hashLength);
      if (number < 0) this.#isMissing = true;
      // A note is carried to the trees that are made of this one.
      if (number < 0) notes[entry + 1] = MISSING;
      else if (bytes[start] === DIGIT_4 || wanted[number] === 1) {
        notes[entry + 1] = this.#targets.length;
        this.#targets.push(number);
        this.#addName(this.#names, start, end - table.hashLength);
      }
      if (
        number >= 0 &&
        words &&
        bytes[start] !== DIGIT_4 &&
        hasWord(words, bytes, start + MODE, end - table.hashLength)
      ) {
        this.#worded.push(number);
        this.#addName(this.#wordedNames, start, end - table.hashLength);
      }
    }
  }

  /** Of the entry that begins there; its zero is the last byte before `end`. */
  #addName(names: Pool<Uint8Array>, start: number, end: number): void {
    const { bytes } = this.#kernel;
    let at = start;
    while (bytes[at] !== SPACE) at++;
    // Names are short: calling for a copy takes longer than making it.
    for (at++; at < end; at++) names.push(bytes[at] ?? 0);
  }

  #addTree(number: number, notes: Uint32Array): void {
    this.#treeEntries.push(number);
    this.#treeEntries.push(notes.length);
    this.#treeEntries.append(notes);
  }

  #addCommit(number: number, bytes: Uint8Array): void {
    const links = readCommitLinks(bytes);
    if (links === undefined) {
      this.#isOdd = true;
      return;
    }
    this.#commits.append([number, this.#numberOf(links.tree), links.date, links.parents.length]);
    for (const oid of links.parents) this.#commits.push(this.#numberOf(oid));
  }

  #addTag(bytes: Uint8Array): void {
    const { oid = '', type } = readTagTarget(bytes) ?? {};
    if (this.#numberOf(oid) < 0) this.#isOdd = true;
    if (type === 'tree') this.#isTreeTagged = true;
  }

  #numberOf(oid: string): number {
    const { table } = this.#share;
    const name = Buffer.from(oid, 'hex');
    const number = name.length === table.hashLength ? numberOf(table, name, 0) : -1;
    if (number < 0) this.#isMissing = true;
    return number < 0 ? MISSING : number;
  }
}

function unlisted({ at, size }: Buffered): ListedTree {
  return { at, size, list: NO_LIST, count: 0 };
}
