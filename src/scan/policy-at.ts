import { decodePolicy } from '../config/read-policy.ts';
import type { ReadPolicy } from '../config/read-policy.ts';
import { ScanError } from '../core/errors.ts';
import { createCommitReader } from '../git/read-at.ts';

/** Reads policy files as they are in the commit that `ref` names, whatever lies on disk. */
export async function createPolicyReaderAt(root: string, ref: string): Promise<ReadPolicy> {
  const readBytes = await createCommitReader(root, ref);
  return async (file) => {
    const bytes = await readBytes(file);
    return bytes && decodePolicy(bytes);
  };
}

/** Reads any file as it is in that commit; what is no file there is none. */
export async function createFileReaderAt(
  root: string,
  ref: string,
): Promise<(file: string) => Promise<Uint8Array | undefined>> {
  const read = await createCommitReader(root, ref);
  return async (file) =>
    read(file).catch((error: unknown) => {
      if (error instanceof ScanError && error.code === 'config') return undefined;
      throw error;
    });
}
