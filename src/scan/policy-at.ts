import { decodePolicy } from '../config/read-policy.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { createCommitReader } from '../git/read-at.ts';

/** Reads policy files as they are in the commit that `ref` names, whatever lies on disk. */
export async function createPolicyReaderAt(root: string, ref: string): Promise<ReadPolicy> {
  const readBytes = await createCommitReader(root, ref);
  return async (file) => {
    const bytes = await readBytes(file);
    return bytes && decodePolicy(bytes);
  };
}
