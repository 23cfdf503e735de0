// Says of contents that hold others that nobody looked into those: it changes no exit code, since nobody expects a secret
// scanner to open each archive, and a repository with one would never be clean. Silence would pass for a look.

import type { Skipped, SkipReason } from '../core/result.ts';

interface Closed {
  readonly reason: SkipReason;
  readonly one: string;
  readonly many: string;
  readonly rest: string;
}

const CLOSED: readonly Closed[] = [
  {
    reason: 'compressed',
    one: 'content is an archive or compressed',
    many: 'contents are archives or compressed',
    rest: 'what is inside was not looked at. Unpack and scan it where it matters.',
  },
  {
    reason: 'lfs-pointer',
    one: 'content is a pointer of Git LFS',
    many: 'contents are pointers of Git LFS',
    rest: 'what it stands for is not in the repository, and was not looked at.',
  },
];

export interface SkipList {
  /** May be cut; what is counted is not. */
  readonly skipped: readonly Skipped[];
  countSkipped(reason: SkipReason): number;
}

export function closedNotices(list: SkipList): readonly string[] {
  return CLOSED.flatMap(({ reason, one, many, rest }) => {
    const count = list.countSkipped(reason);
    if (count === 0) return [];
    const { path, oid = '' } = list.skipped.find((skipped) => skipped.reason === reason) ?? {};
    const example = path ?? oid;
    const named = example === '' ? '' : ` (${example}${count > 1 ? ', …' : ''})`;
    return [`${count} ${count === 1 ? one : many}${named}: ${rest}`];
  });
}
