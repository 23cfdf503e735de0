// Inline comments that a change itself adds: under the policy of the base they are listed, and count only if that policy says so.

import { findInlineAllows } from './suppress-inline.ts';
import type { InlineAllow, InlineOptions } from './suppress-inline.ts';

export interface Versions {
  readonly text: string;
  /** Earlier contents of the file; none for a new file. */
  readonly earlier: readonly string[];
}

export interface SplitAllows {
  /** Stood in an earlier version, word for word, over the same lines: somebody accepted them. */
  readonly known: readonly InlineAllow[];
  /** Came with the change. */
  readonly added: readonly InlineAllow[];
}

export function splitAllows(
  { text, earlier }: Versions,
  honour: readonly string[],
  options: InlineOptions = {},
): SplitAllows {
  const find = (one: string): readonly Covered[] => withLines(one, findInlineAllows(one, honour, options));
  const accepted = new Set(earlier.flatMap((one) => find(one).map(({ covered }) => covered)));
  const all = find(text);
  const isKnown = ({ covered }: Covered): boolean => accepted.has(covered);
  return {
    known: all.filter(isKnown).map(({ allow }) => allow),
    added: all.filter((one) => !isKnown(one)).map(({ allow }) => allow),
  };
}

/** One sentence for a report about a comment that does not count. */
export function addedCommentNotice({ tool, line }: InlineAllow, path: string): string {
  const whose = tool === 'vonguard' ? 'a comment' : `a comment of ${tool}`;
  return `This change adds ${whose} at ${path}:${line} that would hide a finding; it does not count under the policy of the base.`;
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
