// What commits and tags name, from their first lines: as git's commit.c and tag.c read them.

/** Object ids as text; those of a commit. */
export interface CommitLinks {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Seconds, the committer's: git's order of commits goes by it. 0 when it cannot be read. */
  readonly date: number;
}

/** Undefined for what is no commit that git could read. */
export function readCommitLinks(bytes: Uint8Array): CommitLinks | undefined {
  const text = headOf(bytes);
  const [, tree] = /^tree ([0-9a-f]{40,64})\n/.exec(text) ?? [];
  if (tree === undefined) return undefined;
  const parents: string[] = [];
  const width = tree.length;
  let at = 'tree \n'.length + width;
  while (text.startsWith('parent ', at)) {
    parents.push(text.slice(at + 7, at + 7 + width));
    at += 'parent \n'.length + width;
  }
  return { tree, parents, date: committed(text.slice(at)) };
}

// commit.c, parse_commit_date: the line behind the author's, what follows the last `>`.
function committed(text: string): number {
  const [, date] = /^author [^\n]*\ncommitter [^\n]*> *(\d+)[^>\n]*(?:\n|$)/.exec(text) ?? [];
  return date === undefined ? 0 : Number(date);
}

/** What a tag names; undefined for what is no tag that git could read. */
export function readTagTarget(bytes: Uint8Array): { readonly oid: string; readonly type: string } | undefined {
  const [, oid, type] = /^object ([0-9a-f]{40,64})\ntype ([a-z]+)\n/.exec(headOf(bytes)) ?? [];
  return oid === undefined || type === undefined ? undefined : { oid, type };
}

function headOf(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = all.indexOf('\n\n');
  return all.toString('latin1', 0, end < 0 ? all.length : end + 1);
}
