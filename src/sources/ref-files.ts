// Refs as git keeps them in files: to tell that none has changed takes no git, which needs 30 ms for the 18,000 of a mirror.
// gitrepository-layout(5), `refs` and `packed-refs`.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../git/repository.ts';

// Many loose ones are dearer to read than to ask for.
const MOST_LOOSE = 1000;

/** Texts that are the same as long as the refs are; undefined where refs are kept otherwise, and git has to be asked. */
export function refFilesOf({ gitDir, commonDir }: Repository): readonly (string | Uint8Array)[] | undefined {
  if (existsSync(path.join(commonDir, 'reftable'))) return undefined;
  // A linked work tree has some of its own.
  const below = [...new Set([commonDir, gitDir])]
    .map((directory) => path.join(directory, 'refs'))
    .filter((refs) => existsSync(refs));
  const entries = below.flatMap((directory) => readdirSync(directory, { withFileTypes: true, recursive: true }));
  // What a link leads to is not listed.
  if (below.length === 0 || entries.some((entry) => !entry.isFile() && !entry.isDirectory())) return undefined;
  const loose = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  if (loose.length > MOST_LOOSE) return undefined;
  // git packs a ref before it removes the loose one: read in this order, each is seen in one place at least.
  const texts = loose.toSorted().flatMap((file) => [file, readFileSync(file)]);
  const packed = path.join(commonDir, 'packed-refs');
  return existsSync(packed) ? [...texts, '', readFileSync(packed)] : texts;
}
