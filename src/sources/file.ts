// Reads one file of a hostile tree straight into the kernel's memory: never a device, a pipe or what a link points to.
// Of a link the text is read, which is what git stores of it.

import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { closedOf } from '../core/content-form.ts';
import type { SkipReason } from '../core/result.ts';
import type { SourceSession } from '../core/source.ts';
import { isWanted } from './wanted.ts';

/** A file that a listing named. */
export interface ListedFile {
  /** What to open: bytes when the name is no UTF-8. */
  readonly open: string | Buffer;
  /** Absolute path for people. */
  readonly path: string;
  /** The listing saw a regular file. */
  readonly isFile?: boolean;
  /** A sparse checkout left it out: it is only in the index. */
  readonly inIndex?: { readonly oid: string; readonly topLevel: string };
}

/** What reading takes of a session. */
export type Reading = Pick<SourceSession, 'searcher' | 'maxBytes' | 'coverage'>;

/** A copy of the content when an anchor is in it; undefined when not, or when it could not be looked at (counted). */
export function readInto(
  { open, isFile = false }: Pick<ListedFile, 'open' | 'isFile'>,
  name: string,
  session: Reading,
): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    const kind = isFile ? 'file' : kindOf(open);
    if (kind === 'link') return readLink(open, name, session);
    if (kind !== 'file') return leaveOut(name, kind, session);
    // Since it was listed the file can be exchanged: O_NOFOLLOW refuses a link, O_NONBLOCK a wait for a pipe's writer.
    descriptor = openSync(open, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return readOpen(descriptor, name, session);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // Why else a file of a stranger's tree can't be read (mode, I/O, a race) matters less than that it was not.
    return leaveOut(name, isGone ? 'changed-while-reading' : 'unreadable', session);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function leaveOut(path: string, reason: SkipReason, { coverage }: Reading): undefined {
  coverage.skip({ path, reason });
}

function kindOf(file: string | Buffer): 'file' | 'link' | SkipReason {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'changed-while-reading';
  if (stat.isSymbolicLink()) return 'link';
  return stat.isFile() ? 'file' : 'not-a-regular-file';
}

function readLink(link: string | Buffer, name: string, session: Reading): Uint8Array | undefined {
  const text = readlinkSync(link, { encoding: 'buffer' });
  session.coverage.files++;
  return isWanted(text, { paths: [name] }, session) ? text : undefined;
}

function readOpen(descriptor: number, name: string, session: Reading): Uint8Array | undefined {
  const { coverage, maxBytes, searcher } = session;
  const stat = fstatSync(descriptor);
  if (!stat.isFile()) return leaveOut(name, 'not-a-regular-file', session);
  if (stat.size > maxBytes) return leaveOut(name, 'too-large', session);
  // One byte more than its size: whether it grew meanwhile shows.
  const room = searcher.room(stat.size + 1);
  const length = readAll(descriptor, room, stat.size);
  if (length !== stat.size) return leaveOut(name, 'changed-while-reading', session);
  coverage.files++;
  coverage.bytes += length;
  // As isWanted, of what is in the kernel's memory already.
  const closed = closedOf(room, 0, length);
  if (closed !== undefined) coverage.skip({ path: name, reason: closed });
  return searcher.roomHasAnchor(length) || searcher.isNamed(name) ? room.slice(0, length) : undefined;
}

/** Fills the room as far as there is something. One call that asked for more and got `size` has seen the end. */
function readAll(descriptor: number, room: Uint8Array, size: number): number {
  let length = readSync(descriptor, room, 0, room.length, null);
  let read = length === size ? 0 : length;
  while (read > 0 && length < room.length) {
    read = readSync(descriptor, room, length, room.length - length, null);
    length += read;
  }
  return length;
}
