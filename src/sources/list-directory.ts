// Every file below a directory that is no repository.

import { existsSync, readdirSync } from 'node:fs';
import { toErrorMessage } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { below, toFileName, type FileName } from '../git/file-name.ts';
import { BATCH } from './file-batch.ts';
import type { ListedFile } from './file.ts';

interface Directory {
  /** Bytes when a name on the way is no UTF-8. */
  readonly open: string | Buffer;
  readonly path: string;
  readonly isTop?: true;
}

interface Entry {
  readonly name: FileName;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}

/** Links are listed, not followed; the store of a repository inside the tree is left out, which is said. In parts. */
export function* listDirectory(top: string, session: SourceSession): Generator<readonly ListedFile[]> {
  // A list of what is still to do, not a call for each level: nothing nests, however deep the tree is.
  const waiting: Directory[] = [{ open: top, path: top, isTop: true }];
  let part: ListedFile[] = [];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    session.signal.throwIfAborted();
    for (const { name, isDirectory, isFile } of entriesOf(directory, session)) {
      const open = below(directory.open, name);
      // The same text, not a second one of the same letters, where the name can be shown as it is.
      const path = typeof open === 'string' ? open : `${directory.path}/${name.text}`;
      if (!isDirectory) part.push({ open, path, isFile });
      else if (name.text !== '.git' || !isStore({ open, path }, directory, session)) waiting.push({ open, path });
      if (part.length < BATCH) continue;
      yield part;
      part = [];
    }
  }
  yield part;
}

function entriesOf({ open, path: shown }: Directory, session: SourceSession): readonly Entry[] {
  try {
    const entries = readEntries(open);
    noteStore(shown, entries, session);
    return entries;
  } catch (error) {
    const message = `Could not list ${shown}: ${toErrorMessage(error)}`;
    session.coverage.fail({ code: 'unreadable', message, path: shown });
    return [];
  }
}

function readEntries(directory: string | Buffer): readonly Entry[] {
  const entries = readdirSync(directory, { withFileTypes: true }).map((entry) => toEntry({ text: entry.name }, entry));
  // What is no UTF-8 can be opened only by its bytes.
  if (!entries.some(({ name }) => name.text.includes('\uFFFD'))) return entries;
  return readdirSync(directory, { withFileTypes: true, encoding: 'buffer' }).map((entry) =>
    toEntry(toFileName(entry.name), entry),
  );
}

function toEntry(name: FileName, type: { isDirectory(): boolean; isFile(): boolean }): Entry {
  return { name, isDirectory: type.isDirectory(), isFile: type.isFile() };
}

/** A bare repository, or the inside of `.git`: its files are looked at, but what they hold is packed, and so not. */
function noteStore(directory: string, entries: readonly Entry[], { coverage }: SourceSession): void {
  const holds = (wanted: string): boolean => entries.some(({ name }) => name.text === wanted);
  if (!['objects', 'refs', 'HEAD'].every(holds)) return;
  coverage.fail({
    code: 'unreadable',
    message: `${directory} is the store of a repository: what it holds is compressed, and was not looked at.`,
    path: directory,
    hint: `Run: vonguard history ${directory}`,
  });
}

/** The store of a repository is compressed: its content is the business of `vonguard history`. */
function isStore({ open }: Directory, holder: Directory, { coverage }: SourceSession): boolean {
  // Anything else of that name is looked at: a name alone hides nothing.
  if (!['HEAD', 'objects'].every((name) => existsSync(below(open, { text: name })))) return false;
  if (holder.isTop !== true) {
    coverage.notice(`${holder.path} is a repository: its files were looked at, its history was not.`);
  }
  return true;
}
