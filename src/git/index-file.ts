// Whether the index is what git wrote. git itself does not check it (since 2.0 or so only fsck does): of an index that
// was cut short it lists the rest, and what it does not list would pass as clean.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { hashLengthOf, type Repository } from './repository.ts';

/** @throws ScanError `git-failed` for an index that is damaged, `unreadable` for one that can't be read */
export function assertIndexWhole({ indexFile, hashAlgorithm }: Repository): void {
  const bytes = readIndex(indexFile);
  if (bytes === undefined) return;
  const length = hashLengthOf({ hashAlgorithm });
  const end = bytes.subarray(-length);
  // gitformat-index(5): "Hash checksum over the content of the index file before this checksum";
  // git-config(1), index.skipHash: all zeros when it was not computed.
  if (bytes.length > length && end.every((byte) => byte === 0)) return;
  const hash = createHash(hashAlgorithm).update(bytes.subarray(0, -length)).digest();
  if (bytes.length > length && hash.equals(end)) return;
  throw new ScanError('git-failed', `The index ${indexFile} is damaged: what it lists can't be relied on.`, {
    path: indexFile,
    hint: 'Rebuild it: move it away and run git reset (what was staged is to be staged again).',
  });
}

function readIndex(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    // Before anything was added there is none.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ScanError('unreadable', `Could not read the index ${file}: ${toErrorMessage(error)}`, {
      cause: error,
      path: file,
    });
  }
}
