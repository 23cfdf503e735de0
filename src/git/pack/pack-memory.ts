// Remembers of a finished pack which of its objects are to be looked at again, so that a second scan need not read it: a
// pack never changes, and its checksum names its content. Only object ids and counts are kept, no content.

import { isOid, type Oid } from '../../core/oid.ts';
import { SealedRecords } from '../sealed-records.ts';

const FORMAT = 'vonguard pack memory 2';
const HIT = '+';
const LEFT = '-';

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
    return { blobs, commits, bytes, hits: oidsMarked(HIT, lines), left: oidsMarked(LEFT, lines) };
  }

  /** Never fails: a scan that cannot remember is still a scan. */
  remember(identity: PackIdentity, { blobs, commits, bytes, hits, left }: PackRecord): void {
    const oids = [...hits.map((oid) => `${HIT}${oid}`), ...left.map((oid) => `${LEFT}${oid}`)];
    const body = [headOf(identity), `${blobs} ${commits} ${bytes}`, ...oids].join('\n');
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

function headOf({ checksum, size, ruleSetHash }: PackIdentity): string {
  return [FORMAT, checksum, size, JSON.stringify(ruleSetHash)].join(' ');
}
