// A tree as its object says. Format: git's tree.c, decode_tree_entry: `<mode> SP <name> NUL <hash>`.

import { toFileName } from './file-name.ts';

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
  const tree = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: TreeEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(0x20, at);
    const zero = tree.indexOf(0, space);
    const end = zero + 1 + hashLength;
    if (space <= at || space - at > 7 || zero <= space + 1 || end > tree.length) return undefined;
    const kind = kindOf(tree.toString('latin1', at, space));
    entries.push({ kind, name: tree.toString('latin1', space + 1, zero), oid: tree.toString('hex', zero + 1, end) });
    at = end;
  }
  return entries;
}

/** A path for people out of names from trees, the outermost first. */
export function pathOf(names: readonly string[]): string {
  return toFileName(Buffer.from(names.join('/'), 'latin1')).text;
}

// git's cache.h, canon_mode: what is neither a file nor a link nor a tree is a submodule's commit. The mode may have
// zeros in front.
function kindOf(mode: string): EntryKind {
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
