// Changes to files as data: shown before they are made, made all together, checked against what was shown.

import { isUtf8 } from 'node:buffer';
import { chmod, lstat, mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, ScanError, toErrorMessage } from '../core/errors.ts';

/** Text of a file as it was when the plan was made; `undefined`: no such file. */
export type FileText = string | undefined;

export type Edit =
  | {
      readonly kind: 'write';
      readonly file: string;
      readonly before: FileText;
      readonly after: string;
      readonly executable: boolean;
    }
  | { readonly kind: 'delete'; readonly file: string; readonly before: string }
  | { readonly kind: 'move'; readonly file: string; readonly to: string };

/** What stands under a name that is to be changed. */
export type FileState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other'; readonly what: string };

/**
 * A symbolic link is not followed: the repository may be somebody else's, and the link may lead to a file
 * of the user's own (a shell's start-up file, say). Bytes that are no text would not survive being written as text.
 * @throws ScanError `unreadable`
 */
export async function lookForEdit(file: string): Promise<FileState> {
  try {
    if (!(await lstat(file)).isFile()) return { kind: 'other', what: 'not a regular file' };
    const bytes = await readFile(file);
    const isText = isUtf8(bytes) && !bytes.includes(0);
    return isText ? { kind: 'text', text: bytes.toString() } : { kind: 'other', what: 'not text in UTF-8' };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    throw new ScanError('unreadable', `Could not read ${file}: ${toErrorMessage(error)}`, { cause: error, path: file });
  }
}

/**
 * Reads a file that is to be changed.
 * @throws ScanError `unreadable` when there is something else than text
 */
export async function readForEdit(file: string): Promise<FileText> {
  const state = await lookForEdit(file);
  if (state.kind !== 'other') return state.kind === 'text' ? state.text : undefined;
  throw new ScanError('unreadable', `${file} is ${state.what}, so it is left alone.`, { path: file });
}

/**
 * Makes the changes in order. Nothing is written when a file differs from what the plan was made from.
 * @throws ScanError `output`
 */
export async function applyEdits(edits: readonly Edit[], within: readonly string[]): Promise<void> {
  for (const [index, edit] of edits.entries()) await check(edit, edits.slice(0, index), within);
  for (const edit of edits) await apply(edit);
}

async function check(edit: Edit, earlier: readonly Edit[], within: readonly string[]): Promise<void> {
  await checkPlace(path.dirname(edit.file), within);
  // What an earlier step of the same plan moves away or deletes will be absent by then.
  const isFreed = (file: string): boolean => earlier.some((step) => step.kind !== 'write' && step.file === file);
  if (edit.kind === 'move') {
    if (isFreed(edit.to) || !(await exists(edit.to))) return;
    throw new ScanError('output', `${edit.to} is there already; nothing was changed.`, { path: edit.to });
  }
  if (!isFreed(edit.file) && (await readForEdit(edit.file)) !== edit.before) {
    throw new ScanError('output', `${edit.file} changed meanwhile; nothing was changed.`, {
      hint: 'Run the command again.',
      path: edit.file,
    });
  }
}

/** A directory that is a link out of the repository would carry the file with it. */
async function checkPlace(directory: string, within: readonly string[]): Promise<void> {
  const real = await realOf(directory);
  const places = await Promise.all(within.map(realOf));
  if (places.some((place) => real === place || real.startsWith(place + path.sep))) return;
  throw new ScanError('output', `${directory} leads out of the repository; nothing was changed.`, { path: directory });
}

/** The real path of the nearest directory that exists, with the rest as written. */
async function realOf(directory: string): Promise<string> {
  try {
    return await realpath(directory);
  } catch (error) {
    const parent = path.dirname(directory);
    if (!isMissing(error) || parent === directory) throw error;
    return path.join(await realOf(parent), path.basename(directory));
  }
}

async function apply(edit: Edit): Promise<void> {
  try {
    await applyOne(edit);
  } catch (error) {
    throw new ScanError('output', `Could not change ${edit.file}: ${toErrorMessage(error)}`, {
      cause: error,
      path: edit.file,
    });
  }
}

async function applyOne(edit: Edit): Promise<void> {
  switch (edit.kind) {
    case 'move':
      await rename(edit.file, edit.to);
      return;
    case 'delete':
      await rm(edit.file);
      await removeIfEmpty(path.dirname(edit.file));
      return;
    case 'write':
      await mkdir(path.dirname(edit.file), { recursive: true });
      // `wx` for a new file: whatever appeared under the name since the plan is not overwritten.
      await writeFile(edit.file, edit.after, { flag: edit.before === undefined ? 'wx' : 'w' });
      if (edit.executable) await chmod(edit.file, 0o755);
  }
}

// Only a directory that an installation may have made; the rest of the tree is not ours.
async function removeIfEmpty(directory: string): Promise<void> {
  if (path.basename(directory) !== '.husky') return;
  try {
    await rmdir(directory);
  } catch {
    // Not empty: it holds the user's own hooks and stays.
  }
}

export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
