import { randomBytes } from 'node:crypto';
import { constants, lstatSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';

/**
 * Writes a file whole or not at all: a reader never sees half a report, and a symbolic link planted
 * under the name is replaced, not followed. A pipe or a device is written to, never replaced.
 * @throws ScanError `output`
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (isChannel(file)) {
      await writeInto(file, text);
      return;
    }
    await makeDirectory(path.dirname(file));
    await writeNew(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new ScanError('output', `Could not write ${file}: ${toErrorMessage(error)}.`, { cause: error, path: file });
  }
}

/**
 * Removes what an earlier run left under the name: it would pass for this run's. A pipe or a device stays.
 * @throws ScanError `output`
 */
export async function removeOlder(file: string): Promise<void> {
  try {
    if (!isChannel(file)) await rm(file, { force: true });
  } catch (error) {
    const options = { cause: error, path: file, hint: 'It is of an earlier scan: do not take it for this one.' };
    throw new ScanError('output', `Could not remove ${file}: ${toErrorMessage(error)}.`, options);
  }
}

/** Refuses early what could never be written, before a long scan rather than after it. */
export function assertWritable(file: string): void {
  try {
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  } catch (error) {
    throw new ScanError('usage', `${file} can't be written: ${toErrorMessage(error)}.`, { cause: error, path: file });
  }
  throw new ScanError('usage', `${file} is a directory: a report needs the name of a file.`, { path: file });
}

// /dev/stdout and the shell's >(…) are links below /dev: to replace them would break them for everybody.
function isChannel(file: string): boolean {
  if (file.startsWith('/dev/') || file.startsWith('/proc/')) return true;
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat !== undefined && (stat.isFIFO() || stat.isCharacterDevice() || stat.isSocket() || stat.isBlockDevice());
}

async function writeInto(file: string, text: string): Promise<void> {
  // Without O_CREAT: no file comes into being where devices live. O_APPEND: what was written there before stays.
  const handle = await open(file, constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

// Not mkdir's `recursive`: below a directory that accepts nothing (/proc) it tries for ever.
async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && path.dirname(directory) !== directory) {
      await makeDirectory(path.dirname(directory));
      await mkdir(directory);
      return;
    }
    // What else stands in the way shows when the file is opened.
    if (code !== 'EEXIST' && code !== 'EROFS' && code !== 'EACCES' && code !== 'EISDIR') throw error;
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
