// Reads one file of a hostile tree straight into the kernel's memory: never a device, a pipe or what a link points to.
// Of a link the text is read, which is what git stores of it.

import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { isMissing } from '../core/errors.ts';
import { closedOf } from '../core/content-form.ts';
import type { SkipReason } from '../core/result.ts';
import type { SourceSession } from '../core/source.ts';
import { isWanted } from './wanted.ts';

/** What a thread has to know of a file to read it. */
export interface NamedFile {
  /** Relative to the root of the scan. */
  readonly name: string;
  /** What to open: bytes when the name is no UTF-8. */
  readonly open: string | Buffer;
  /** A directory says that it is a regular file. git's index says only what it was: a pipe in its place would be opened. */
  readonly isFile?: boolean;
  /** git's index has it: when it is not there, somebody deleted it. */
  readonly isTracked?: boolean;
}

/** A file that a listing found. */
export interface ListedFile extends Omit<NamedFile, 'name'> {
  /** Absolute path for people. */
  readonly path: string;
  /** A sparse checkout left it out: it is only in the index. */
  readonly inIndex?: { readonly oid: string; readonly topLevel: string };
}

/** What reading takes of a session. */
export interface Reading extends Pick<SourceSession, 'searcher' | 'maxBytes' | 'coverage'> {
  /** Gets the names of tracked files that are not there. */
  readonly absent: string[];
}

// Most files are smaller. What was read and searched while it is in the processor's cache costs half.
const SMALL = 128 * 1024;

/** A copy of the content when an anchor is in it; undefined when not, or when it could not be looked at (counted). */
export function readInto(file: NamedFile, reading: Reading): Uint8Array | undefined {
  const { name, open, isFile = false, isTracked = false } = file;
  try {
    if (isFile) return readFile(open, name, reading);
    const kind = kindOf(open);
    if (kind === 'link') return readLink(open, name, reading);
    return kind === 'file' ? readFile(open, name, reading) : leaveOut(name, kind, reading);
  } catch (error) {
    if (isMissing(error) && isTracked) return void reading.absent.push(name);
    if (isMissing(error)) return leaveOut(name, 'changed-while-reading', reading);
    // Something else stands in the place of the file that was listed.
    if (isFile) return readInto({ ...file, isFile: false }, reading);
    // Why else a file of a stranger's tree can't be read (mode, I/O, a race) matters less than that it was not.
    return leaveOut(name, 'unreadable', reading);
  }
}

function readFile(file: string | Buffer, name: string, reading: Reading): Uint8Array | undefined {
  // Since it was listed the file can be exchanged: O_NOFOLLOW refuses a link, O_NONBLOCK a wait for a pipe's writer.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return readOpen(descriptor, name, reading);
  } finally {
    closeSync(descriptor);
  }
}

function leaveOut(path: string, reason: SkipReason, { coverage }: Reading): undefined {
  coverage.skip({ path, reason });
}

function kindOf(file: string | Buffer): 'file' | 'link' | SkipReason {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return 'link';
  return stat.isFile() ? 'file' : 'not-a-regular-file';
}

function readLink(link: string | Buffer, name: string, reading: Reading): Uint8Array | undefined {
  const text = readlinkSync(link, { encoding: 'buffer' });
  reading.coverage.files++;
  return isWanted(text, { paths: [name] }, reading) ? text : undefined;
}

function readOpen(descriptor: number, name: string, reading: Reading): Uint8Array | undefined {
  const { coverage, searcher } = reading;
  const read = readSmall(descriptor, reading) ?? readLarge(descriptor, reading);
  if (typeof read === 'string') return leaveOut(name, read, reading);
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
 * more, or nothing, as of a device. Each read says where: of a pipe, where there is no such place, it fails.
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
