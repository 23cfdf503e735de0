// Remembers loose objects as one: which of them are to be looked at again, as long as none has come, gone or changed.

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { closedOf } from '../core/content-form.ts';
import type { Oid } from '../core/oid.ts';
import type { ObjectContent } from '../git/cat-file.ts';
import type { ClosedBlob, PackIdentity, PackMemory, PackRecord } from '../git/pack/pack-memory.ts';

/** Undefined when a file cannot be looked at: reading will say what is wrong with it. */
export function looseIdentity(
  objectsDirectory: string,
  loose: readonly Oid[],
  ruleSetHash: string,
): PackIdentity | undefined {
  const hash = createHash('sha256');
  try {
    for (const oid of loose.toSorted()) {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(objectsDirectory, oid.slice(0, 2), oid.slice(2)));
      hash.update(`${oid} ${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
    }
  } catch {
    return undefined;
  }
  return { checksum: hash.digest('hex'), size: loose.length, ruleSetHash };
}

/** Collects what is read of loose objects, to be remembered when all are read. */
export class LooseNotes {
  readonly #memory: PackMemory;
  readonly #identity: PackIdentity;
  readonly #waiting: Set<string>;
  readonly #hits = new Set<Oid>();
  readonly #left: Oid[] = [];
  readonly #closed: ClosedBlob[] = [];
  #blobs = 0;
  #commits = 0;
  #bytes = 0;

  constructor(memory: PackMemory, identity: PackIdentity, loose: readonly Oid[]) {
    this.#memory = memory;
    this.#identity = identity;
    this.#waiting = new Set(loose);
  }

  /** An object was read, or could not be; of those that are not loose nothing is noted. */
  add(content: ObjectContent, hasAnchor: boolean): void {
    if (!this.#waiting.delete(content.oid)) return;
    // What could not be read stands in `loose` as it stands here.
    if (content.kind !== 'object') {
      this.#left.push(content.oid as Oid);
      return;
    }
    if (content.type === 'blob') this.#blobs++;
    if (content.type === 'commit') this.#commits++;
    if (content.type !== 'tree') this.#bytes += content.bytes.length;
    if (hasAnchor) this.#hits.add(content.oid);
    const reason = content.type === 'blob' ? closedOf(content.bytes) : undefined;
    if (reason !== undefined) this.#closed.push({ oid: content.oid, reason });
  }

  /** Nothing was found in the object. */
  quiet(oid: Oid): void {
    this.#hits.delete(oid);
  }

  remember(): void {
    if (this.#waiting.size > 0) return;
    const record: PackRecord = {
      blobs: this.#blobs,
      commits: this.#commits,
      bytes: this.#bytes,
      hits: [...this.#hits],
      left: this.#left,
      closed: this.#closed,
    };
    this.#memory.remember(this.#identity, record);
  }
}
