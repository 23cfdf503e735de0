// Writes files that people commit: whole or not at all, readable like the file that was there.

import { chmod, stat } from 'node:fs/promises';
import { writeFileAtomically } from './write-file.ts';

// As git itself would check it out.
const DEFAULT_MODE = 0o644;

/** @throws ScanError `output` */
export async function writePolicyFile(file: string, text: string): Promise<void> {
  const mode = await modeOf(file);
  await writeFileAtomically(file, text);
  await chmod(file, mode);
}

async function modeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch {
    // Not there yet; whatever else is wrong with it, writing says it.
    return DEFAULT_MODE;
  }
}
