// Inline comments that a change itself adds: under the policy of the base they are listed, and count only if that policy says so.

import { findInlineAllows } from './suppress-inline.ts';
import type { InlineAllow, InlineOptions } from './suppress-inline.ts';

export interface Versions {
  readonly text: string;
  /** Earlier contents of the file; none for a new file. */
  readonly earlier: readonly string[];
}

/** Comments of the text that did not stand in an earlier version, word for word, over the same lines. */
export function findAddedAllows(
  { text, earlier }: Versions,
  honour: readonly string[],
  options: InlineOptions = {},
): readonly InlineAllow[] {
  const find = (one: string): readonly Covered[] => withLines(one, findInlineAllows(one, honour, options));
  const known = new Set(earlier.flatMap((one) => find(one).map(({ covered }) => covered)));
  return find(text)
    .filter(({ covered }) => !known.has(covered))
    .map(({ allow }) => allow);
}

interface Covered {
  readonly allow: InlineAllow;
  /** The comment together with what it hides: an old comment over a new secret is a new suppression. */
  readonly covered: string;
}

function withLines(text: string, allows: readonly InlineAllow[]): readonly Covered[] {
  if (allows.length === 0) return [];
  const lines = text.split(/\r\n|\n|\r/);
  // What covers the rest of a file is known by its own line: any change below it would make it new.
  const end = ({ from, to }: InlineAllow): number => (to - from > 1 ? from : to);
  return allows.map((allow) => ({
    allow,
    covered: [lines[allow.line - 1] ?? '', ...lines.slice(allow.from - 1, end(allow))].join('\n'),
  }));
}
