import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';

/**
 * Writes a file whole or not at all: a reader never sees half a report, and a symbolic link planted
 * under the name is replaced, not followed.
 * @throws ScanError `output`
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeNew(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new ScanError('output', `Could not write ${file}: ${toErrorMessage(error)}`, { cause: error, path: file });
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  // `wx`: fails on anything that is there already, a link included. A report names leaks: owner and group only.
  const handle = await open(file, 'wx', 0o640);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
