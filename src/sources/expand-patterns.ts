// `scan 'src/**/*.env'`: a pattern in quotes, or one of a shell that expands none, as those of Windows.

import { lstatSync } from 'node:fs';
import path from 'node:path';
import { ScanError, toErrorMessage } from '../core/errors.ts';

const SIGNS = /[*?[\]{}]|[!+@]\(/;

/**
 * Names as the user gave them, patterns replaced by the files that match, in order. What exists by its very name is
 * no pattern, and a pattern that nothing matches stays, to be missed as any name would.
 * @throws ScanError `unreadable` for a directory that could not be listed: the rest would look like everything
 */
export async function expandPatterns(names: readonly string[], cwd: string): Promise<readonly string[]> {
  const expanded: (readonly string[])[] = [];
  for (const name of names) expanded.push(isPattern(name, cwd) ? await filesLike(name, cwd) : [name]);
  return expanded.flat();
}

function isPattern(name: string, cwd: string): boolean {
  return SIGNS.test(name) && lstatSync(path.resolve(cwd, name), { throwIfNoEntry: false }) === undefined;
}

async function filesLike(pattern: string, cwd: string): Promise<readonly string[]> {
  const { default: fastGlob } = await import('fast-glob');
  // A backslash escapes in patterns; on Windows it is typed for a slash.
  const written = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  try {
    const files = await fastGlob(written, { cwd, dot: true, followSymbolicLinks: false });
    return files.length === 0 ? [pattern] : files.toSorted();
  } catch (error) {
    throw new ScanError('unreadable', `What matches ${pattern} could not be listed: ${toErrorMessage(error)}.`, {
      cause: error,
      path: pattern,
      hint: 'Name the files or directories themselves; nothing was scanned.',
    });
  }
}
