// Remembers of a finished pack which of its objects had anchors, so that a second scan need not read it: a pack
// never changes, and its checksum names its content. Only object ids and counts are kept, no content.
//
// The directory belongs to the repository under scan, which may be an attacker's: a record counts only with a
// code (HMAC) made with a key that lives elsewhere. Whatever does not fit to the last byte is not there.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Oid } from '../../core/oid.ts';
import { isOid } from '../../core/oid.ts';

const FORMAT = 'vonguard pack memory 1';
const HIT = '+';
const LEFT = '-';
// A record that is larger than the pack's worth of object ids is somebody else's idea.
const LARGEST_RECORD = 64 * 1024 * 1024;

/** What a record is valid for. */
export interface PackIdentity {
  /** The pack's checksum, its own and not its name's. */
  readonly checksum: string;
  readonly size: number;
  readonly ruleSetHash: string;
}

export interface PackRecord {
  readonly blobs: number;
  readonly commits: number;
  readonly bytes: number;
  /** Objects with anchors, to be read again; they are counted above. */
  readonly hits: readonly Oid[];
  /** Objects that were not searched; they are not counted. */
  readonly left: readonly Oid[];
}

export class PackMemory {
  readonly #directory: string;
  readonly #key: Uint8Array;
  readonly #isSafe: boolean;

  /** `directory` is made when the first record is written. */
  constructor(directory: string, key: Uint8Array) {
    this.#directory = directory;
    this.#key = key;
    this.#isSafe = [directory, dirname(directory)].every(isPlainDirectory);
  }

  recall(identity: PackIdentity): PackRecord | undefined {
    if (!this.#isSafe) return undefined;
    const text = readRecord(this.#pathOf(identity));
    if (text === undefined) return undefined;
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    const body = text.slice(0, end);
    if (!isSame(text.slice(end).trimEnd(), this.#codeOf(body))) return undefined;
    const [head = '', counts = '', ...lines] = body.trimEnd().split('\n');
    const [blobs = NaN, commits = NaN, bytes = NaN] = counts.split(' ').map(Number);
    if (head !== headOf(identity) || !Number.isSafeInteger(blobs + commits + bytes)) return undefined;
    return { blobs, commits, bytes, hits: oidsMarked(HIT, lines), left: oidsMarked(LEFT, lines) };
  }

  /** Never fails: a scan that cannot remember is still a scan. */
  remember(identity: PackIdentity, { blobs, commits, bytes, hits, left }: PackRecord): void {
    if (!this.#isSafe) return;
    const oids = [...hits.map((oid) => `${HIT}${oid}`), ...left.map((oid) => `${LEFT}${oid}`)];
    const body = `${[headOf(identity), `${blobs} ${commits} ${bytes}`, ...oids].join('\n')}\n`;
    const path = this.#pathOf(identity);
    // Written aside and renamed: another scan sees the whole record or none.
    const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
    try {
      mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
      writeFileSync(aside, `${body}${this.#codeOf(body)}\n`, { flag: 'wx', mode: 0o600 });
      renameSync(aside, path);
    } catch {
      removeQuietly(aside);
    }
  }

  /** Removes records of packs that are no longer there. */
  forgetOthers(checksums: ReadonlySet<string>): void {
    if (!this.#isSafe) return;
    try {
      for (const name of readdirSync(this.#directory)) {
        const [, checksum] = /^[0-9a-f]+-([0-9a-f]+)$/.exec(name) ?? [];
        if (checksum !== undefined && !checksums.has(checksum)) rmSync(join(this.#directory, name), { force: true });
      }
    } catch {
      // Nothing was ever remembered, or nothing can be removed: neither changes what is found.
    }
  }

  #pathOf({ checksum, ruleSetHash }: PackIdentity): string {
    return join(
      this.#directory,
      `${createHmac('sha256', this.#key).update(ruleSetHash).digest('hex').slice(0, 16)}-${checksum}`,
    );
  }

  #codeOf(body: string): string {
    return createHmac('sha256', this.#key).update(body).digest('hex');
  }
}

// A link planted in the repository must not make us write to, or remove from, somewhere else.
function isPlainDirectory(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
  } catch {
    return false;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be removed was hardly written.
  }
}

function oidsMarked(mark: string, lines: readonly string[]): readonly Oid[] {
  return lines
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(1))
    .filter(isOid);
}

function headOf({ checksum, size, ruleSetHash }: PackIdentity): string {
  return [FORMAT, checksum, size, JSON.stringify(ruleSetHash)].join(' ');
}

function readRecord(path: string): string | undefined {
  try {
    const facts = statSync(path);
    if (!facts.isFile() || facts.size > LARGEST_RECORD) return undefined;
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

function isSame(given: string, expected: string): boolean {
  return (
    given.length === expected.length && timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(expected, 'latin1'))
  );
}

/** The key of this user, made when there is none; undefined when it can be neither read nor written. */
export function memoryKey(directory: string): Uint8Array | undefined {
  const path = join(directory, 'memory-key');
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there already, or cannot be written: reading tells.
  }
  try {
    const key = readFileSync(path);
    return key.length === 32 ? key : undefined;
  } catch {
    return undefined;
  }
}
