// Every file below a directory that is no repository.

import { existsSync, lstatSync, readdirSync, type Dirent, type readdir } from 'node:fs';
import path from 'node:path';
import { toErrorMessage } from '../core/errors.ts';
import type { SourceSession } from '../core/source.ts';
import { below, toFileName } from '../git/file-name.ts';
import type { ListedFile } from './file.ts';

// Patterns pass over names with a line end, and fast-glob takes a backslash for a slash: such names, and those that
// are no UTF-8, are walked by their bytes.
const ODD = /[\uFFFD\\\n\r\u2028\u2029]/;

// A generator's turn for each file would cost as much as opening it.
const PART = 64;

/** Links are listed, not followed; the store of a repository inside the tree is left out, which is said. In parts. */
export async function* listDirectory(top: string, session: SourceSession): AsyncGenerator<readonly ListedFile[]> {
  const { default: fastGlob } = await import('fast-glob');
  const odd: string[] = [];
  const stream = fastGlob.stream('**', {
    cwd: top,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    // One pattern lists nothing twice.
    unique: false,
    followSymbolicLinks: false,
    // fast-glob stops at the first directory that it can't read, and passes over one that vanished.
    fs: { readdir: reader(top, odd, session) as typeof readdir },
  });
  let part: ListedFile[] = [];
  for await (const entry of stream as AsyncIterable<unknown> as AsyncIterable<{ path: string; dirent: Dirent }>) {
    if (entry.dirent.isDirectory()) continue;
    const file = `${top}/${entry.path}`;
    part.push({ open: file, path: file, isFile: entry.dirent.isFile() });
    if (part.length < PART) continue;
    session.signal.throwIfAborted();
    yield part;
    part = [];
  }
  yield part;
  for (const directory of odd) yield [...oddFiles(directory, session)];
}

type Answer = (error: Error | null, entries: readonly Dirent[]) => void;

/** Lists one directory for fast-glob, and notes it when some of it is left to `oddFiles`. */
function reader(top: string, odd: string[], session: SourceSession) {
  return (directory: string, _options: unknown, answer: Answer): void => {
    const entries = entriesOf(directory, session);
    noteStore(directory, entries, session);
    const plain = entries.filter((entry) => !ODD.test(entry.name));
    if (plain.length !== entries.length) odd.push(directory);
    const listed = plain.filter(({ name }) => name !== '.git' || !isStore(path.join(directory, name), top, session));
    // Not at once: fast-glob goes on from inside the answer, and thousands of directories would be as many calls deep.
    queueMicrotask(() => answer(null, listed));
  };
}

function entriesOf(directory: string, session: SourceSession): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    failToList(directory, error, session);
    return [];
  }
}

/** A bare repository, or the inside of `.git`: its files are looked at, but what they hold is packed, and so not. */
function noteStore(directory: string, entries: readonly Dirent[], { coverage }: SourceSession): void {
  const names = new Set(entries.map((entry) => entry.name));
  if (!['HEAD', 'objects', 'refs'].every((name) => names.has(name))) return;
  coverage.fail({
    code: 'unreadable',
    message: `${directory} is the store of a repository: what it holds is compressed, and was not looked at.`,
    path: directory,
    hint: `Run: vonguard history ${directory}`,
  });
}

/** The store of a repository is compressed: its content is the business of `vonguard history`. */
function isStore(file: string, top: string, { coverage }: SourceSession): boolean {
  // Anything else of that name is looked at: a name alone hides nothing.
  if (!existsSync(path.join(file, 'HEAD')) || !existsSync(path.join(file, 'objects'))) return false;
  const holder = path.dirname(file);
  if (holder !== top) coverage.notice(`${holder} is a repository: its files were looked at, its history was not.`);
  return true;
}

/** Files whose name, or a directory's name on the way, fast-glob can't handle. */
function* oddFiles(directory: string, session: SourceSession): Generator<ListedFile> {
  const names = namesIn(directory, directory, session).filter((name) => ODD.test(name.text));
  for (const name of names)
    yield* filesAt({ open: below(directory, name), path: `${directory}/${name.text}` }, session);
}

function* filesAt(entry: ListedFile, session: SourceSession): Generator<ListedFile> {
  session.signal.throwIfAborted();
  const stat = lstatSync(entry.open, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) {
    yield entry;
    return;
  }
  for (const name of namesIn(entry.open, entry.path, session)) {
    yield* filesAt({ open: below(entry.open, name), path: `${entry.path}/${name.text}` }, session);
  }
}

function namesIn(
  open: string | Buffer,
  shown: string,
  session: SourceSession,
): readonly ReturnType<typeof toFileName>[] {
  try {
    return readdirSync(open, 'buffer').map(toFileName);
  } catch (error) {
    failToList(shown, error, session);
    return [];
  }
}

function failToList(directory: string, error: unknown, { coverage }: SourceSession): void {
  const message = `Could not list ${directory}: ${toErrorMessage(error)}`;
  coverage.fail({ code: 'unreadable', message, path: directory });
}
