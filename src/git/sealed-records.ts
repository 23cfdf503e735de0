// Small records kept inside a repository that only we can have written. The directory belongs to the repository under
// scan, which may be an attacker's: a record counts only with a code (HMAC) made with a key that lives in the user's own
// directory. Whatever does not fit to the last byte is not there.

import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

// A record that is larger than a pack's worth of object ids is somebody else's idea.
const LARGEST_RECORD = 64 * 1024 * 1024;

export class SealedRecords {
  readonly #directory: string;
  readonly #key: Uint8Array;
  readonly #isSafe: boolean;

  /** `directory` is made when the first record is written. */
  constructor(directory: string, key: Uint8Array) {
    this.#directory = directory;
    this.#key = key;
    this.#isSafe = [directory, dirname(directory)].every(isPlainDirectory);
  }

  /** A short code of a text, for names: without the key it tells nothing. */
  nameOf(text: string): string {
    return this.#codeOf(text).slice(0, 16);
  }

  /** A text that only this user's key can read again: what a repository names may hold a secret. */
  conceal(text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#concealing(), nonce);
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
  }

  /** What `conceal` was given. @throws when it was not ours */
  disclose(concealed: string): string {
    const bytes = Buffer.from(concealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#concealing(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  // One key for each use.
  #concealing(): Uint8Array {
    return createHmac('sha256', this.#key).update('conceal').digest();
  }

  /** Lines, each with its end; undefined when there is no record of that name that we wrote. */
  read(name: string): string | undefined {
    const text = this.#isSafe ? readText(join(this.#directory, name)) : undefined;
    if (text === undefined) return undefined;
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    const body = text.slice(0, end);
    return isSame(text.slice(end).trimEnd(), this.#codeOf(body)) ? body : undefined;
  }

  /** Never fails: a scan that cannot remember is still a scan. `body` ends with its last line's end. */
  write(name: string, body: string): void {
    if (!this.#isSafe) return;
    const path = join(this.#directory, name);
    // Written aside and renamed: another scan sees the whole record or none.
    const aside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
    try {
      makeDirectories(this.#directory);
      writeFileSync(aside, `${body}${this.#codeOf(body)}\n`, { flag: 'wx', mode: 0o600 });
      renameSync(aside, path);
    } catch {
      removeQuietly(aside);
    }
  }

  /** Removes the records whose names are not wanted. */
  keepOnly(isWanted: (name: string) => boolean): void {
    if (!this.#isSafe) return;
    try {
      for (const name of readdirSync(this.#directory)) {
        if (!isWanted(name)) rmSync(join(this.#directory, name), { force: true });
      }
    } catch {
      // Nothing was ever remembered, or nothing can be removed: neither changes what is found.
    }
  }

  #codeOf(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex');
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

// Not mkdir's `recursive`: below a directory that accepts nothing (/proc) it tries for ever.
function makeDirectories(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectories(dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What cannot be removed was hardly written.
  }
}

function readText(path: string): string | undefined {
  try {
    const facts = statSync(path);
    if (!facts.isFile() || facts.size > LARGEST_RECORD) return undefined;
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

// With an empty HOME the path would lead from where we stand, which may be the repository: an attacker's key.
function ownDirectory(): string | undefined {
  const home = homedir();
  return isAbsolute(home) ? join(home, '.cache', 'vonguard') : undefined;
}

/** The key of this user, made when there is none; undefined when it can be neither read nor written. */
export function recordKey(directory: string | undefined = ownDirectory()): Uint8Array | undefined {
  if (directory === undefined) return undefined;
  const path = join(directory, 'memory-key');
  try {
    makeDirectories(directory);
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
