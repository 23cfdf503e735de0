// Reads a pack's .idx: git's Documentation/gitformat-pack.txt, "Version 2 pack-*.idx files support packs
// larger than 4 GiB". Only the offsets are kept; an object id is read from the file when it is asked for.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ScanError } from '../../core/errors.ts';
import type { Oid } from '../../core/oid.ts';

const MAGIC = 0xff744f63; // "\377tOc"
const HEAD = 8;
const FANOUT = 1024;
const READ = 4 * 1024 * 1024;

export interface PackIndex {
  readonly path: string;
  readonly count: number;
  /** In the order of the object ids. */
  readonly offsets: Float64Array;
  /** The pack's own checksum, lower-case hex: names its content. */
  readonly packChecksum: string;
  /** Oid at a place in the index's order. */
  oidAt(position: number): Oid;
  /** All object ids as bytes, in shared memory. */
  names(): Uint8Array;
  /** Place of an object id given as bytes, or -1. */
  find(oid: Uint8Array): number;
  close(): void;
}

/** Opens an index; throws a ScanError when it is not a sound version 2 index. */
export function openPackIndex(path: string, hashLength: number): PackIndex {
  const file = openSync(path, 'r');
  try {
    return readIndex(path, file, hashLength);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function readIndex(path: string, file: number, hashLength: number): PackIndex {
  const size = fstatSync(file).size;
  const head = readAt(file, 0, Math.min(size, HEAD + FANOUT), path);
  if (head.length < HEAD + FANOUT) throw broken(path, 'it is cut short');
  if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2) throw unsupported(path);
  const fanout = Uint32Array.from({ length: 256 }, (_, byte) => head.readUInt32BE(HEAD + 4 * byte));
  if (fanout.some((value, byte) => value < (fanout[byte - 1] ?? 0))) throw broken(path, 'its fan-out table goes down');
  const count = fanout[255] ?? 0;
  const names = HEAD + FANOUT;
  const small = names + count * (hashLength + 4);
  const large = small + 4 * count;
  const largeCount = (size - large - 2 * hashLength) / 8;
  if (largeCount < 0 || largeCount > count || !Number.isInteger(largeCount))
    throw broken(path, 'its size does not fit');
  checkSum({ file, path, size, hashLength });
  const offsets = readOffsets({ file, path, at: small, count, largeAt: large, largeCount });
  const trailer = readAt(file, size - 2 * hashLength, hashLength, path);
  const oidAt = (position: number): Oid =>
    readAt(file, names + position * hashLength, hashLength, path).toString('hex') as Oid; // hex of a hash
  return {
    path,
    count,
    offsets,
    packChecksum: trailer.toString('hex'),
    oidAt,
    names: () => readNames({ file, path, at: names, size: count * hashLength }),
    find: (oid) => findOid(oid, fanout, (position) => readAt(file, names + position * hashLength, hashLength, path)),
    close: () => closeSync(file),
  };
}

// A flipped bit in the offsets could hide an object without any sign; hashing costs a twentieth of a second for
// a million objects.
function checkSum(index: {
  readonly file: number;
  readonly path: string;
  readonly size: number;
  readonly hashLength: number;
}): void {
  const { file, path, size, hashLength } = index;
  const hash = createHash(hashLength === 20 ? 'sha1' : 'sha256');
  const end = size - hashLength;
  for (let at = 0; at < end; at += READ) hash.update(readAt(file, at, Math.min(READ, end - at), path));
  if (!hash.digest().equals(readAt(file, end, hashLength, path))) throw broken(path, 'its checksum is wrong');
}

interface OffsetTable {
  readonly file: number;
  readonly path: string;
  readonly at: number;
  readonly count: number;
  readonly largeAt: number;
  readonly largeCount: number;
}

// gitformat-pack: "These are usually 31-bit pack file offsets, but large offsets are encoded as an index into
// the next table with the msbit set."
function readOffsets(table: OffsetTable): Float64Array {
  const offsets = new Float64Array(table.count);
  for (let first = 0; first < table.count; first += READ / 4) {
    const part = readAt(table.file, table.at + 4 * first, Math.min(READ, 4 * (table.count - first)), table.path);
    const view = new DataView(part.buffer, part.byteOffset, part.length);
    for (let index = 0; index < part.length / 4; index++) {
      const small = view.getUint32(4 * index);
      offsets[first + index] = small < 0x8000_0000 ? small : largeOffset(table, small - 0x8000_0000);
    }
  }
  return offsets;
}

function largeOffset(table: OffsetTable, position: number): number {
  if (position >= table.largeCount) throw broken(table.path, 'a large offset is missing');
  const offset = readAt(table.file, table.largeAt + 8 * position, 8, table.path).readBigUInt64BE();
  if (offset > BigInt(Number.MAX_SAFE_INTEGER)) throw broken(table.path, 'an offset is out of reach');
  return Number(offset);
}

function readNames(range: {
  readonly file: number;
  readonly path: string;
  readonly at: number;
  readonly size: number;
}): Uint8Array {
  const { file, path, at, size } = range;
  const names = new Uint8Array(new SharedArrayBuffer(size));
  for (let done = 0; done < size; done += READ) {
    names.set(readAt(file, at + done, Math.min(READ, size - done), path), done);
  }
  return names;
}

function findOid(oid: Uint8Array, fanout: Uint32Array, nameAt: (position: number) => Buffer): number {
  const first = oid[0] ?? 0;
  let low = first === 0 ? 0 : (fanout[first - 1] ?? 0);
  let high = fanout[first] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = nameAt(middle).compare(oid);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    if (order > 0) high = middle;
  }
  return -1;
}

function readAt(file: number, at: number, size: number, path: string): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const got = readSync(file, buffer, done, size - done, at + done);
    if (got === 0) throw broken(path, 'it is cut short');
    done += got;
  }
  return buffer;
}

// Version 1, or one to come: git can read it.
function unsupported(path: string): ScanError {
  return new ScanError('unreadable', `The pack index ${path} is not of version 2.`, { path });
}

function broken(path: string, why: string): ScanError {
  return new ScanError('corrupt-object', `The pack index ${path} cannot be read: ${why}.`, { path });
}
