// A tree as its object says. Format: git's tree.c, decode_tree_entry: `<mode> SP <name> NUL <hash>`.

import { toFileName } from './file-name.ts';

const SPACE = 0x20;

export type EntryKind = 'tree' | 'file' | 'link' | 'submodule';

export interface TreeEntry {
  readonly kind: EntryKind;
  /** Latin-1 keeps each byte as one character; see `pathOf`. */
  readonly name: string;
  /** Hex. */
  readonly oid: string;
}

/** Undefined for what is no sound tree. */
export function parseTree(bytes: Uint8Array, hashLength: number): readonly TreeEntry[] | undefined {
  const entries: TreeEntry[] = [];
  const isSound = scanTree(bytes, hashLength, (place) => void entries.push(entryAt(bytes, place)));
  return isSound ? entries : undefined;
}

/** Where an entry's parts begin. */
export interface EntryPlace {
  readonly mode: number;
  readonly name: number;
  readonly oid: number;
  readonly end: number;
}

/** Tells each entry, in an object that is used again for the next; false when it came to what is no sound entry. */
export function scanTree(bytes: Uint8Array, hashLength: number, tell: (place: EntryPlace) => void): boolean {
  const place = { mode: 0, name: 0, oid: 0, end: 0 };
  for (let mode = 0; mode < bytes.length;) {
    // Entries are short: going byte by byte is quicker than asking for each end.
    let name = mode;
    while (name < bytes.length && bytes[name] !== SPACE) name++;
    let oid = ++name;
    while (oid < bytes.length && bytes[oid] !== 0) oid++;
    const end = ++oid + hashLength;
    if (name < mode + 2 || name > mode + 8 || oid < name + 2 || end > bytes.length) return false;
    place.mode = mode;
    place.name = name;
    place.oid = oid;
    place.end = end;
    tell(place);
    mode = end;
  }
  return true;
}

export function entryAt(bytes: Uint8Array, { mode, name, oid, end }: EntryPlace): TreeEntry {
  const tree = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    kind: kindOfMode(tree.toString('latin1', mode, name - 1)),
    name: tree.toString('latin1', name, oid - 1),
    oid: tree.toString('hex', oid, end),
  };
}

/** A path for people out of names from trees, the outermost first. */
export function pathOf(names: readonly string[]): string {
  return toFileName(Buffer.from(names.join('/'), 'latin1')).text;
}

/**
 * git's cache.h, canon_mode: what is neither a file nor a link nor a tree is a submodule's commit. `mode` is octal and
 * may have zeros in front.
 */
export function kindOfMode(mode: string): EntryKind {
  switch (Number.parseInt(mode, 8) & 0o170000) {
    case 0o040000:
      return 'tree';
    case 0o100000:
      return 'file';
    case 0o120000:
      return 'link';
    default:
      return 'submodule';
  }
}
