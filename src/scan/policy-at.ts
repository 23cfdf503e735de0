import { decodePolicy, type ReadPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import { createCommitReader, listReachable } from '../git/read-at.ts';
import type { BaseCommit } from './request.ts';

/** Reads policy files as they are in the commit that `ref` names, whatever lies on disk. */
export async function createPolicyReaderAt(root: string, ref: string): Promise<ReadPolicy> {
  const readBytes = await createCommitReader(root, ref);
  return async (file) => {
    const bytes = await readBytes(file);
    return bytes && decodePolicy(bytes);
  };
}

/** What that commit holds beside its policy. */
export async function openBaseCommit(root: string, ref: string): Promise<BaseCommit> {
  const read = await createCommitReader(root, ref);
  let reachable: Promise<ReadonlySet<string>> | undefined;
  return {
    readFile: async (file) =>
      read(file).catch((error: unknown) => {
        // What is no file there, is none.
        if (error instanceof ScanError && error.code === 'config') return undefined;
        throw error;
      }),
    // Asked for only where a comment hides something in an object of the store.
    reaches: async (oid) => (await (reachable ??= listReachable(root, ref))).has(oid),
  };
}
