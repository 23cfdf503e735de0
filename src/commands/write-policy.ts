// Writes files that people commit: whole or not at all, readable like the file that was there.

import { appendFile, chmod, readFile, stat } from 'node:fs/promises';
import { isDecodable } from '../config/read-policy.ts';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { writeFileAtomically } from './write-file.ts';

// As git itself would check it out.
const DEFAULT_MODE = 0o644;

/**
 * Writes what was made of the file's own text.
 * @throws ScanError `output`; `config` when its text could not be read as it is, and would be written with other characters
 */
export async function writePolicyFile(file: string, text: string): Promise<void> {
  await assertDecodable(file);
  const mode = await modeOf(file);
  await writeFileAtomically(file, text);
  await chmod(file, mode);
}

/**
 * Adds to a file that is not ours: what stands in it, in whatever encoding, stays to the byte.
 * @throws ScanError `output`
 */
export async function appendToPolicyFile(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text);
  } catch (error) {
    throw new ScanError('output', `Could not write ${file}: ${toErrorMessage(error)}.`, { cause: error, path: file });
  }
}

async function assertDecodable(file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined || isDecodable(bytes)) return;
  throw new ScanError('config', `${file} is not UTF-8 text, so it was not changed: other characters would come out.`, {
    path: file,
    hint: 'Save it as UTF-8 in an editor, and run the command again.',
  });
}

async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch {
    // Not there yet; whatever else is wrong with it, writing says it.
    return DEFAULT_MODE;
  }
}
