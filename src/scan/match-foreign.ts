// Which of our findings another tool's accepted entries mean: by the secret, by that tool's hash of it, or by place.

import { createHash } from 'node:crypto';
import type { ForeignEntry } from '../config/foreign-baseline.ts';
import type { Finding } from '../core/finding.ts';
import { placesOf } from './places.ts';

export interface ForeignMatches {
  readonly matched: readonly Finding[];
  /** Entries that met none of our findings. */
  readonly unmatched: readonly ForeignEntry[];
}

// A shorter secret of ours could stand in another tool's match by chance.
const MIN_CONTAINED = 8;

export function matchForeign(findings: readonly Finding[], entries: readonly ForeignEntry[]): ForeignMatches {
  const views = findings.map(viewOf);
  const hits = entries.map((entry) => views.filter((view) => isMeant(entry, view)));
  const matched = new Set(hits.flat().map((view) => view.finding));
  return {
    matched: findings.filter((finding) => matched.has(finding)),
    unmatched: entries.filter((_, index) => hits[index]?.length === 0),
  };
}

interface View {
  readonly finding: Finding;
  /** The secret without what differs between tools; in memory only. */
  readonly plain: string;
  readonly sha1: string;
}

function viewOf(finding: Finding): View {
  // Revealed to be compared with what the other tool stored.
  const secret = finding.secret.reveal();
  return { finding, plain: plainOf(secret), sha1: createHash('sha1').update(secret).digest('hex') };
}

function isMeant(entry: ForeignEntry, { finding, plain, sha1 }: View): boolean {
  switch (entry.kind) {
    case 'secret': {
      const theirs = plainOf(entry.secret.reveal());
      return theirs === plain || (plain.length >= MIN_CONTAINED && theirs.includes(plain));
    }
    case 'sha1':
      return entry.sha1 === sha1;
    case 'place':
      return placesOf(finding).some(
        ({ path, startLine, commit }) =>
          path === entry.path &&
          startLine === entry.line &&
          (entry.commit === undefined || commit === undefined || commit.oid === entry.commit),
      );
  }
}

// Tools keep line breaks of a key as they stand, escaped or not at all.
function plainOf(secret: string): string {
  return secret.replaceAll(/\\r|\\n|\s/g, '');
}
