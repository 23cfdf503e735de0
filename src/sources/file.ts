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

// Most files are smaller. What was read and searched while it is in the processor's cache costs half.
const SMALL = 128 * 1024;

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
  const { coverage, searcher } = session;
  const read = readSmall(descriptor, session) ?? readLarge(descriptor, session);
  if (typeof read === 'string') return leaveOut(name, read, session);
  const { room, length } = read;
  coverage.files++;
  coverage.bytes += length;
  // As isWanted, of what is in the kernel's memory already.
  const closed = closedOf(room, 0, length);
  if (closed !== undefined) coverage.skip({ path: name, reason: closed });
  return searcher.roomHasAnchor(length, name) ? room.slice(0, length) : undefined;
}

interface Filled {
  readonly room: Uint8Array;
  readonly length: number;
}

/**
 * A file read to its end without asking what it is: that costs as much as reading most of them. Undefined when there is
 * more, or nothing, which is also what a pipe or a device has to say.
 */
function readSmall(descriptor: number, { maxBytes, searcher }: Reading): Filled | undefined {
  const room = searcher.room(Math.min(SMALL, maxBytes + 1));
  const length = readAll(descriptor, room);
  return length > 0 && length < room.length ? { room, length } : undefined;
}

function readLarge(descriptor: number, { maxBytes, searcher }: Reading): Filled | SkipReason {
  const stat = fstatSync(descriptor);
  if (!stat.isFile()) return 'not-a-regular-file';
  if (stat.size > maxBytes) return 'too-large';
  // One byte more than its size: whether it grew meanwhile shows.
  const room = searcher.room(stat.size + 1);
  const length = readAll(descriptor, room);
  return length === stat.size ? { room, length } : 'changed-while-reading';
}

/** Fills the room from the beginning of the file, as far as there is something. */
function readAll(descriptor: number, room: Uint8Array): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < room.length; length += read) {
    read = readSync(descriptor, room, length, room.length - length, length);
  }
  return length;
}
