// Reads one file of a hostile tree straight into the kernel's memory: never a device, a pipe or what a link points to.

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import type { SkipReason } from '../core/result.ts';
import type { SourceSession } from '../core/source.ts';

/** A file that a listing named. */
export interface ListedFile {
  /** What to open: bytes when the name is no UTF-8. */
  readonly open: string | Buffer;
  /** Absolute path for people. */
  readonly path: string;
}

/** A copy of the content when an anchor is in it; undefined when not, or when it could not be looked at (counted). */
export function readInto(open: string | Buffer, name: string, session: SourceSession): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    const reason = whyNot(open);
    if (reason !== undefined) return leaveOut(name, reason, session);
    // Between lstat and open the file can be exchanged: O_NOFOLLOW refuses a link, O_NONBLOCK a wait for a pipe's writer.
    descriptor = openSync(open, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return readOpen(descriptor, name, session);
  } catch {
    // Why a file of a stranger's tree can't be read (mode, I/O, a race) matters less than that it was not.
    return leaveOut(name, 'unreadable', session);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function leaveOut(path: string, reason: SkipReason, { coverage }: SourceSession): undefined {
  coverage.skip({ path, reason });
}

function whyNot(file: string | Buffer): SkipReason | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'changed-while-reading';
  if (stat.isSymbolicLink()) return 'symbolic-link';
  return stat.isFile() ? undefined : 'not-a-regular-file';
}

function readOpen(descriptor: number, name: string, session: SourceSession): Uint8Array | undefined {
  const { coverage, maxBytes, searcher } = session;
  const stat = fstatSync(descriptor);
  if (!stat.isFile()) return leaveOut(name, 'not-a-regular-file', session);
  if (stat.size > maxBytes) return leaveOut(name, 'too-large', session);
  // One byte more than its size: whether it grew meanwhile shows.
  const room = searcher.room(stat.size + 1);
  const length = readAll(descriptor, room);
  if (length !== stat.size) return leaveOut(name, 'changed-while-reading', session);
  coverage.files++;
  coverage.bytes += length;
  return searcher.roomHasAnchor(length) ? room.slice(0, length) : undefined;
}

function readAll(descriptor: number, room: Uint8Array): number {
  let length = 0;
  while (length < room.length) {
    const read = readSync(descriptor, room, length, room.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}
