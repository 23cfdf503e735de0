// What an object directory holds, by its file names. Layout: git's Documentation/gitrepository-layout.txt.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ScanError, toErrorMessage, toScanError } from '../../core/errors.ts';
import { isOid, type Oid } from '../../core/oid.ts';

export interface ObjectDirectory {
  /** Paths of the packs that have an index, without suffix, in the order of their names. */
  readonly packs: readonly string[];
  /** Paths of packs without an index of their own: only git can say what is in them. */
  readonly unindexed: readonly string[];
  readonly loose: readonly Oid[];
  /** Paths of indexes without their pack: what was in it is gone. */
  readonly packless: readonly string[];
  /** Objects are borrowed from other directories. */
  readonly hasAlternates: boolean;
  /** Directories that could not be listed: what lies in them is in none of the lists. */
  readonly unlisted: readonly ScanError[];
}

/** @throws ScanError `unreadable`: a directory that is not there must not pass as one without objects */
export function readObjectDirectory(path: string): ObjectDirectory {
  if (!existsSync(path)) throw new ScanError('unreadable', `There is no object directory ${path}.`, { path });
  const folders = listing(path).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const unlisted: ScanError[] = [];
  const namesIn = (directory: string): readonly string[] => listingOrNone(directory, unlisted);
  const files = new Set(namesIn(join(path, 'pack')));
  const names = [...files].filter((name) => name.endsWith('.pack')).map((name) => name.slice(0, -'.pack'.length));
  names.sort();
  const inPack = (name: string): string => join(path, 'pack', name);
  return {
    // A multi-pack-index only points into packs that have an index each: reading those gives the same objects.
    packs: names.filter((name) => files.has(`${name}.idx`)).map(inPack),
    unindexed: names.filter((name) => !files.has(`${name}.idx`)).map(inPack),
    packless: [...files]
      .filter((name) => name.endsWith('.idx') && !files.has(name.replace(/idx$/, 'pack')))
      .map(inPack),
    loose: folders.flatMap((folder) =>
      namesIn(join(path, folder))
        .map((name) => `${folder}${name}`)
        .filter(isOid),
    ),
    hasAlternates: existsSync(join(path, 'info', 'alternates')),
    unlisted,
  };
}

function listingOrNone(path: string, unlisted: ScanError[]): readonly string[] {
  try {
    return listing(path);
  } catch (error) {
    unlisted.push(toScanError(error));
    return [];
  }
}

// A folder that is not there holds nothing; one that cannot be read must not pass as empty.
function listing(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new ScanError('unreadable', `Could not list the object directory ${path}: ${toErrorMessage(error)}`, {
      cause: error,
      path,
      hint: 'Look at its mode and at what it is; git fsck --full shows whether the repository is damaged.',
    });
  }
}
