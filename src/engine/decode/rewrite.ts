// A text in which escapes are replaced, with the way back: every character of the result knows where it stood.

import type { Span } from '../../core/location.ts';
import { lastWhere } from '../last-where.ts';
import type { Layer } from '../matcher.ts';

export interface Replacement {
  /** Where the escape stands in the outer text. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text of `region` with the replacements made, as a layer; replacements are in order and inside the region. */
export function rewrite(text: string, region: Span, replacements: readonly Replacement[], step: string): Layer {
  const parts: string[] = [];
  // Where each run of characters begins in the result, and in the outer text; `kept` runs map one to one.
  const runs: { readonly inner: number; readonly outer: number; readonly end: number; readonly kept: boolean }[] = [];
  let inner = 0;
  let at = region.start;
  const add = (part: string, end: number, kept: boolean): void => {
    if (part !== '' || !kept) runs.push({ inner, outer: at, end, kept });
    parts.push(part);
    inner += part.length;
    at = end;
  };
  for (const { start, end, by } of replacements) {
    if (start > at) add(text.slice(at, start), start, true);
    add(by, end, false);
  }
  add(text.slice(at, region.end), region.end, true);
  const runAt = (offset: number): (typeof runs)[number] | undefined =>
    runs[
      Math.max(
        0,
        lastWhere(runs, (run) => run.inner <= offset),
      )
    ];
  const startOf = (offset: number): number => {
    const run = runAt(offset);
    if (run === undefined) return region.start;
    return run.kept ? Math.min(run.outer + offset - run.inner, run.end) : run.outer;
  };
  const endOf = (offset: number): number => {
    const run = runAt(Math.max(0, offset - 1));
    if (run === undefined) return region.end;
    return run.kept ? Math.min(run.outer + offset - run.inner, run.end) : run.end;
  };
  const toOuter = ({ start, end }: Span): Span => ({
    start: startOf(start),
    end: Math.max(startOf(start), endOf(end)),
  });
  return { text: parts.join(''), step, span: region, toOuter };
}
