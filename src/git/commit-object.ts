// A commit as its object says, read without any porcelain that configuration could change.
// Format: gitformat-commit is "headers, empty line, message"; an author line is `name <email> seconds zone`.

import type { Oid } from '../core/oid.ts';
import type { CommitInfo } from '../core/provenance.ts';

const AUTHOR = /^author (.*?) ?<([^>\n]*)> (-?\d{1,15}) ([+-]\d{4})$/m;

export function parseCommit(oid: Oid, text: string): CommitInfo {
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const [, author = '', email = '', seconds = '0', zone = '+0000'] = AUTHOR.exec(head) ?? [];
  const summary =
    end === -1
      ? ''
      : (text
          .slice(end + 2)
          .trimStart()
          .split('\n')[0] ?? '');
  return { oid, author, email, date: isoDate(Number(seconds), zone), summary: summary.slice(0, 500) };
}

/** ISO 8601 in the author's own zone, as `git log --date=iso-strict` prints it. */
function isoDate(seconds: number, zone: string): string {
  const sign = zone.startsWith('-') ? -1 : 1;
  const minutes = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  const local = new Date((seconds + minutes * 60) * 1000);
  // A date beyond the calendar (a hostile commit) must not stop the scan.
  if (Number.isNaN(local.getTime())) return '1970-01-01T00:00:00+00:00';
  return `${local.toISOString().slice(0, -5)}${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
}
