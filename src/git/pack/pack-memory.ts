// Remembers of a finished pack which of its objects are to be looked at again, so that a second scan need not read it: a
// pack never changes, and its checksum names its content. Only object ids and counts are kept, no content.

import { isOid, type Oid } from '../../core/oid.ts';
import { SKIP_REASON_NAMES, type SkipReason } from '../../core/result.ts';
import { SealedRecords } from '../sealed-records.ts';

const FORMAT = 'vonguard pack memory 3';
const HIT = '+';
const LEFT = '-';
const CLOSED = '=';

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
  /** Objects that are to be looked at again: something in them was seen. They are counted above. */
  readonly hits: readonly Oid[];
  /** Objects that were not searched; they are not counted. */
  readonly left: readonly Oid[];
  /** Blobs of which what is inside was not searched; they are counted. */
  readonly closed: readonly ClosedBlob[];
}

export interface ClosedBlob {
  readonly oid: Oid;
  readonly reason: SkipReason;
}

export class PackMemory {
  readonly #records: SealedRecords;

  /** `directory` is made when the first record is written. */
  constructor(directory: string, key: Uint8Array) {
    this.#records = new SealedRecords(directory, key);
  }

  recall(identity: PackIdentity): PackRecord | undefined {
    const body = this.#records.read(this.#nameOf(identity));
    if (body === undefined) return undefined;
    const [head = '', counts = '', ...lines] = body.trimEnd().split('\n');
    const [blobs = NaN, commits = NaN, bytes = NaN] = counts.split(' ').map(Number);
    if (head !== headOf(identity) || !Number.isSafeInteger(blobs + commits + bytes)) return undefined;
    const closed = lines.flatMap(readClosed);
    return { blobs, commits, bytes, hits: oidsMarked(HIT, lines), left: oidsMarked(LEFT, lines), closed };
  }

  /** Never fails: a scan that cannot remember is still a scan. */
  remember(identity: PackIdentity, { blobs, commits, bytes, hits, left, closed }: PackRecord): void {
    const lines = [
      ...hits.map((oid) => `${HIT}${oid}`),
      ...left.map((oid) => `${LEFT}${oid}`),
      ...closed.map(({ oid, reason }) => `${CLOSED}${oid} ${reason}`),
    ];
    const body = [headOf(identity), `${blobs} ${commits} ${bytes}`, ...lines].join('\n');
    this.#records.write(this.#nameOf(identity), `${body}\n`);
  }

  /** Removes records of packs that are no longer there. */
  forgetOthers(checksums: ReadonlySet<string>): void {
    this.#records.keepOnly((name) => {
      const [, checksum] = /^[0-9a-f]+-([0-9a-f]+)$/.exec(name) ?? [];
      return checksum === undefined || checksums.has(checksum);
    });
  }

  #nameOf({ checksum, ruleSetHash }: PackIdentity): string {
    return `${this.#records.nameOf(ruleSetHash)}-${checksum}`;
  }
}

function oidsMarked(mark: string, lines: readonly string[]): readonly Oid[] {
  return lines
    .filter((line) => line.startsWith(mark))
    .map((line) => line.slice(1))
    .filter(isOid);
}

function readClosed(line: string): readonly ClosedBlob[] {
  const [oid = '', name] = line.startsWith(CLOSED) ? line.slice(1).split(' ') : [];
  const reason = SKIP_REASON_NAMES.find((one) => one === name);
  return isOid(oid) && reason !== undefined ? [{ oid, reason }] : [];
}

function headOf({ checksum, size, ruleSetHash }: PackIdentity): string {
  return [FORMAT, checksum, size, JSON.stringify(ruleSetHash)].join(' ');
}
