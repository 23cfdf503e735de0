// A tree as its object says. Format: git's tree.c, decode_tree_entry: `<mode> SP <name> NUL <hash>`.

export interface TreeEntry {
  readonly mode: string;
  readonly name: Buffer;
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
    const oid = tree.toString('hex', zero + 1, end);
    entries.push({ mode: tree.toString('latin1', at, space), name: tree.subarray(space + 1, zero), oid });
    at = end;
  }
  return entries;
}
