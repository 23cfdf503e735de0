import path from 'node:path';
import { readForEdit } from './edit.ts';

/** The first of the named files that exists, with its text. */
export async function firstThere(
  root: string,
  names: readonly string[],
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  for (const name of names) {
    const file = path.join(root, name);
    const text = await readForEdit(file);
    if (text !== undefined) return { file, text };
  }
  return undefined;
}
