// Contents of objects by `git cat-file --batch`: the reference that every other way of reading must agree with.
// Format of its output: git-cat-file(1), BATCH OUTPUT.

import { isOid, type Oid } from '../core/oid.ts';
import { ByteReader } from './byte-reader.ts';
import { startGit, type GitProcess } from './run.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export type ObjectHeader =
  | { readonly kind: 'object'; readonly oid: Oid; readonly type: ObjectType; readonly size: number }
  | { readonly kind: 'missing'; readonly oid: string };

export type ObjectContent =
  | { readonly kind: 'object'; readonly oid: Oid; readonly type: ObjectType; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly oid: string }
  /** Larger than `maxBytes`: read past, never held. */
  | { readonly kind: 'too-large'; readonly oid: Oid }
  /** git stopped at this object: its data is damaged. */
  | { readonly kind: 'corrupt'; readonly oid: string };

export interface ReadOptions {
  readonly cwd: string;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** Type and size of every object of the store, reachable or not, in the order of the packs. */
export async function* listAllObjects({ cwd, signal }: ReadOptions): AsyncGenerator<ObjectHeader> {
  const args = ['cat-file', '--batch-all-objects', '--batch-check', '--unordered', '--buffer'];
  const git = startGit({ cwd, args, ...(signal && { signal }) });
  git.stdin.end();
  yield* headers(git);
  await git.ended;
}

/** Contents of `oids`, in their order. git gives up at a damaged object: that one is named, and a new git goes on behind it. */
export async function* readObjects(oids: readonly string[], options: ReadOptions): AsyncGenerator<ObjectContent> {
  for (let at = 0; at < oids.length;) {
    for await (const content of readUntilDamage(oids.slice(at), options)) {
      yield content;
      at++;
    }
  }
}

async function* headers(git: GitProcess): AsyncGenerator<ObjectHeader> {
  const reader = new ByteReader(git.stdout);
  for (;;) {
    const line = await reader.line();
    if (line === undefined) return;
    yield parseHeader(line);
  }
}

async function* readUntilDamage(
  oids: readonly string[],
  { cwd, signal, maxBytes = Infinity }: ReadOptions,
): AsyncGenerator<ObjectContent> {
  const git = startGit({ cwd, args: ['cat-file', '--batch', '--buffer'], ...(signal && { signal }) });
  const reader = new ByteReader(git.stdout);
  git.stdin.end(`${oids.join('\n')}\n`);
  try {
    for (const oid of oids) {
      const content = await readOne(reader, maxBytes);
      if (content !== undefined) {
        yield content;
        continue;
      }
      yield { kind: await whyEnded(git, signal), oid };
      return;
    }
  } finally {
    git.kill();
  }
}

/** What is the matter with the object that a `git cat-file --batch` ended at. */
export async function whyEnded(git: GitProcess, signal: AbortSignal | undefined): Promise<'missing' | 'corrupt'> {
  await git.ended.catch(() => undefined);
  signal?.throwIfAborted();
  // In a partial clone git ends, rather than says "missing", at an object that was left at the remote.
  return git.complaint().includes('promisor') ? 'missing' : 'corrupt';
}

/** Undefined when git ends before the object does. */
export async function readOne(reader: ByteReader, maxBytes: number): Promise<ObjectContent | undefined> {
  const line = await reader.line();
  if (line === undefined) return undefined;
  const header = parseHeader(line);
  if (header.kind === 'missing') return header;
  if (header.size > maxBytes) {
    return (await reader.skip(header.size + 1)) ? { kind: 'too-large', oid: header.oid } : undefined;
  }
  const bytes = await reader.bytes(header.size + 1);
  if (bytes === undefined) return undefined;
  return { kind: 'object', oid: header.oid, type: header.type, bytes: bytes.subarray(0, header.size) };
}

/** `<oid> <type> <size>`, or `<oid> missing`. */
export function parseHeader(line: string): ObjectHeader {
  const [oid = '', type = '', size = ''] = line.split(' ');
  if (!isOid(oid) || !isObjectType(type) || !/^\d+$/.test(size)) return { kind: 'missing', oid };
  return { kind: 'object', oid, type, size: Number(size) };
}

function isObjectType(type: string): type is ObjectType {
  return type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag';
}
