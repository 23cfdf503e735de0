// Writes packs and indexes byte by byte, so that tests can have deltas that git would never make, and damage.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

export type Instruction =
  | { readonly kind: 'copy'; readonly offset: number; readonly size: number }
  | { readonly kind: 'insert'; readonly bytes: Uint8Array };

export type PackedEntry =
  | { readonly kind: 'whole'; readonly type: 'commit' | 'tree' | 'blob' | 'tag'; readonly content: Uint8Array }
  | {
      readonly kind: 'delta';
      /** Number of the base among the entries. */
      readonly base: number;
      readonly by: 'offset' | 'oid';
      readonly instructions: readonly Instruction[];
    };

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 };

export interface BuiltPack {
  readonly path: string;
  /** By entry. */
  readonly oids: readonly string[];
  readonly contents: readonly Uint8Array[];
  readonly offsets: readonly number[];
}

export interface PackOptions {
  readonly hash?: 'sha1' | 'sha256';
  readonly level?: number;
  /** Changes the bytes of the pack before its checksum is made. */
  readonly damage?: (pack: Buffer, offsets: readonly number[]) => void;
  /** Offsets from here on are written as 64-bit ones. */
  readonly largeFrom?: number;
  /** Overrides what the header of an entry says about its size. */
  readonly sizes?: ReadonlyMap<number, number>;
  /** Overrides object ids. */
  readonly oids?: ReadonlyMap<number, Buffer>;
}

/** The result of a delta, made in the plainest way. */
export function applyPlainly(base: Uint8Array, instructions: readonly Instruction[]): Uint8Array {
  return Buffer.concat(
    instructions.map((step) =>
      step.kind === 'copy' ? base.subarray(step.offset, step.offset + step.size) : step.bytes,
    ),
  );
}

export function encodeDelta(baseSize: number, instructions: readonly Instruction[]): Buffer {
  const size = instructions.reduce((sum, step) => sum + (step.kind === 'copy' ? step.size : step.bytes.length), 0);
  return Buffer.concat([varint(baseSize), varint(size), ...instructions.map(encodeInstruction)]);
}

function encodeInstruction(step: Instruction): Buffer {
  if (step.kind === 'insert') return Buffer.concat([Buffer.of(step.bytes.length), step.bytes]);
  const bytes: number[] = [0x80];
  const number = (value: number, count: number, flag: number): void => {
    for (let index = 0; index < count; index++) {
      const byte = Math.floor(value / 256 ** index) % 256;
      if (byte === 0) continue;
      bytes[0] = (bytes[0] ?? 0) | (flag << index);
      bytes.push(byte);
    }
  };
  number(step.offset, 4, 0x01);
  if (step.size !== 0x10000) number(step.size, 3, 0x10);
  return Buffer.from(bytes);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function entryHead(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size % 16)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}

function backOffset(back: number): Buffer {
  const bytes = [back % 128];
  for (let rest = Math.floor(back / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest--;
    bytes.unshift((rest % 128) | 128);
  }
  return Buffer.from(bytes);
}

/** Writes `objects/pack/pack-….{pack,idx}` under `directory`; bases must come before what is an offset delta of them. */
export function writePack(directory: string, entries: readonly PackedEntry[], options: PackOptions = {}): BuiltPack {
  const { hash = 'sha1', level = 6 } = options;
  const digest = (...parts: readonly Uint8Array[]): Buffer => {
    const sum = createHash(hash);
    for (const part of parts) sum.update(part);
    return sum.digest();
  };
  const { contents, types } = resolve(entries);
  const oids = contents.map(
    (content, index) => options.oids?.get(index) ?? digest(Buffer.from(`${types[index]} ${content.length}\0`), content),
  );
  const parts: Buffer[] = [Buffer.from('PACK\0\0\0\x02'), uint32(entries.length)];
  const offsets: number[] = [];
  let at = 12;
  for (const [index, entry] of entries.entries()) {
    offsets.push(at);
    const part = encodeEntry(entry, {
      level,
      back: entry.kind === 'delta' ? at - (offsets[entry.base] ?? 0) : 0,
      baseOid: entry.kind === 'delta' ? (oids[entry.base] ?? Buffer.alloc(20)) : Buffer.alloc(0),
      baseSize: entry.kind === 'delta' ? (contents[entry.base]?.length ?? 0) : 0,
      size: options.sizes?.get(index),
    });
    parts.push(part);
    at += part.length;
  }
  const body = Buffer.concat(parts);
  options.damage?.(body, offsets);
  const checksum = digest(body);
  const folder = join(directory, 'objects', 'pack');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `pack-${checksum.toString('hex')}`);
  writeFileSync(`${path}.pack`, Buffer.concat([body, checksum]));
  const index = encodeIndex({ oids, offsets, body, checksum, largeFrom: options.largeFrom ?? Infinity });
  writeFileSync(`${path}.idx`, Buffer.concat([index, digest(index)]));
  return { path, oids: oids.map((oid) => oid.toString('hex')), contents, offsets };
}

function resolve(entries: readonly PackedEntry[]): { readonly contents: Uint8Array[]; readonly types: string[] } {
  const contents: Uint8Array[] = [];
  const types: string[] = [];
  const make = (index: number, depth: number): void => {
    const entry = entries[index];
    if (entry === undefined || contents[index] !== undefined || depth > entries.length) return;
    if (entry.kind === 'whole') {
      contents[index] = entry.content;
      types[index] = entry.type;
      return;
    }
    make(entry.base, depth + 1);
    contents[index] = applyPlainly(contents[entry.base] ?? new Uint8Array(0), entry.instructions);
    types[index] = types[entry.base] ?? 'blob';
  };
  for (const index of entries.keys()) make(index, 0);
  return { contents, types };
}

interface Encoding {
  readonly level: number;
  readonly back: number;
  readonly baseOid: Uint8Array;
  readonly baseSize: number;
  readonly size: number | undefined;
}

function encodeEntry(entry: PackedEntry, { level, back, baseOid, baseSize, size }: Encoding): Buffer {
  if (entry.kind === 'whole') {
    return Buffer.concat([
      entryHead(TYPES[entry.type], size ?? entry.content.length),
      deflateSync(entry.content, { level }),
    ]);
  }
  const delta = encodeDelta(baseSize, entry.instructions);
  const base = entry.by === 'oid' ? baseOid : backOffset(back);
  return Buffer.concat([
    entryHead(entry.by === 'oid' ? 7 : 6, size ?? delta.length),
    base,
    deflateSync(delta, { level }),
  ]);
}

interface IndexParts {
  readonly oids: readonly Buffer[];
  readonly offsets: readonly number[];
  readonly body: Buffer;
  readonly checksum: Buffer;
  readonly largeFrom: number;
}

function encodeIndex({ oids, offsets, body, checksum, largeFrom }: IndexParts): Buffer {
  const order = [...oids.keys()].sort((a, b) => Buffer.compare(oids[a] ?? checksum, oids[b] ?? checksum));
  const fanout = Array.from({ length: 256 }, (_, byte) => order.filter((at) => (oids[at]?.[0] ?? 0) <= byte).length);
  const large: number[] = [];
  const small = order.map((at) => {
    const offset = offsets[at] ?? 0;
    return offset < largeFrom ? offset : 0x8000_0000 + large.push(offset) - 1;
  });
  const crcs = order.map((at) => crc32(body.subarray(offsets[at], offsets[at + 1] ?? body.length)));
  return Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    uint32(2),
    ...fanout.map(uint32),
    ...order.map((at) => oids[at] ?? checksum),
    ...crcs.map(uint32),
    ...small.map(uint32),
    ...large.map((offset) => Buffer.concat([uint32(Math.floor(offset / 2 ** 32)), uint32(offset % 2 ** 32)])),
    checksum,
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
