// The raw format of diff-index and diff-tree with -z: git-diff(1), RAW OUTPUT FORMAT and DIFF FORMAT FOR MERGES.
// `:<mode> <mode> <oid> <oid> <status>\0<path>\0`; for a merge as many colons, modes and ids as parents, plus one.

import { ScanError } from '../core/errors.ts';

export interface RawChange {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
  /** The path's object in each parent; empty where it is not there. */
  readonly parents: readonly string[];
  readonly isDeleted: boolean;
  /** A conflict: the index holds several versions, which this record does not name. */
  readonly isUnmerged: boolean;
}

const NULL_OID = /^0+$/;

/** Parses one record's head and path; undefined for what is no such record. */
export function parseRawChange(head: string, path: string): RawChange | undefined {
  const colons = /^:+/.exec(head)?.[0].length ?? 0;
  const fields = head.slice(colons).split(' ');
  if (colons === 0 || fields.length !== 2 * (colons + 1) + 1) return undefined;
  const modes = fields.slice(0, colons + 1);
  const oids = fields.slice(colons + 1, -1);
  const mode = modes.at(-1) ?? '';
  const oid = oids.at(-1) ?? '';
  return {
    path,
    mode,
    oid,
    parents: oids.slice(0, -1).filter((one) => !NULL_OID.test(one)),
    // Mode 000000: nothing there any more. (An object id of zeros alone can also mean "not hashed yet".)
    isDeleted: mode === '000000' && fields.at(-1) !== 'U',
    isUnmerged: fields.at(-1) === 'U',
  };
}

/** Parses a whole -z output without commit lines. A change that was left out would pass for looked at. */
export function parseRawDiff(output: string): readonly RawChange[] {
  const fields = output.split('\0');
  // Behind the last NUL stands nothing.
  if (fields.pop() !== '' || fields.length % 2 !== 0) throw unreadable();
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const change = parseRawChange(fields[at] ?? '', fields[at + 1] ?? '');
    if (change === undefined) throw unreadable();
    changes.push(change);
  }
  return changes;
}

function unreadable(): ScanError {
  return new ScanError('git-failed', 'git listed the changes in a form that can not be read.');
}
