// A few lines of code around a secret, masked before anything else sees them.

import type { Snippet } from '../core/finding.ts';
import type { Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';
import { maskCopiesOf } from './mask.ts';

// Context for a person; more would print more of a stranger's file than the finding needs.
const LINES_AROUND = 2;
const LINE_LIMIT = 240;
const LINES_LIMIT = 12;
const MASK = '********';

/**
 * Makes the function from a match of `text` to the lines around it, in which every match's span and every further copy
 * of its secret is masked. What all of them need is prepared once: a text may hold thousands.
 */
export function snippetsOf(text: string, all: readonly Match[]): (match: Match) => Snippet {
  const spansIn = spansByPlace(all.map(({ span }) => span));
  // The same secret may stand a second time in these lines without having matched there.
  const maskCopies = maskCopiesOf(all.map(({ secret }) => secret));
  return (match) => {
    const around = windowAround(text, match);
    const { span, startLine } = numbered(text, around, { own: match.span, spans: spansIn(around.span) });
    const lines = maskCopies(maskSpans(text, span, spansIn(span)))
      .split('\n')
      .slice(0, LINES_LIMIT);
    return { startLine, lines: lines.map((line) => cut(line.replace(/\r$/, ''))) };
  };
}

interface Window {
  readonly span: Span;
  readonly startLine: number;
}

function windowAround(text: string, match: Match): Window {
  let start = lineStart(text, match.span.start);
  let startLine = match.location.startLine;
  for (let i = 0; i < LINES_AROUND && start > 0; i++, startLine--) start = lineStart(text, start - 1);
  let end = lineEnd(text, match.span.end);
  for (let i = 0; i < LINES_AROUND && end < text.length; i++) end = lineEnd(text, end + 1);
  const near = nearby(text, { start, end }, match.span);
  const skipped = text.slice(start, near.start).split('\n').length - 1;
  return { span: near, startLine: startLine + skipped };
}

interface Masked {
  readonly own: Span;
  readonly spans: readonly Span[];
}

/**
 * Of several lines one mask is left, so the number of the lines behind it would be wrong: the window ends with such a
 * span, or begins behind it when it stands in front of the match.
 */
function numbered(text: string, window: Window, { own, spans }: Masked): Window {
  let { start, end } = window.span;
  for (const span of spans) {
    if (span.end <= start || span.start >= end || !text.slice(span.start, span.end).includes('\n')) continue;
    if (span.end <= own.start) start = Math.max(start, text.startsWith('\n', span.end) ? span.end + 1 : span.end);
    else end = Math.min(end, span.end);
  }
  const skipped = text.slice(window.span.start, start).split('\n').length - 1;
  return { span: { start, end }, startLine: window.startLine + skipped };
}

// A minified line can be megabytes long: keep what surrounds the secret. A word that the cut goes through is left out
// whole: half of another secret would be neither recognised nor masked.
function nearby(text: string, { start, end }: Span, secret: Span): Span {
  const near = {
    start: Math.max(start, secret.start - LINE_LIMIT),
    end: Math.min(end, secret.end + LINE_LIMIT),
  };
  if (near.start > start) while (near.start < secret.start && isOfWord(text, near.start)) near.start++;
  if (near.end < end) while (near.end > secret.end && isOfWord(text, near.end - 1)) near.end--;
  return near;
}

function isOfWord(text: string, at: number): boolean {
  return /[\w+/=%.~!@#$^&*-]/.test(text.charAt(at));
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** A function to those that reach into a window, in the order of their starts. */
function spansByPlace(spans: readonly Span[]): (window: Span) => readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (window) => {
    const near: Span[] = [];
    for (let at = firstFrom(sorted, window.start - longest); at < sorted.length; at++) {
      const span = sorted[at];
      if (span === undefined || span.start >= window.end) break;
      if (span.end > window.start) near.push(span);
    }
    return near;
  };
}

function firstFrom(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function maskSpans(text: string, window: Span, inside: readonly Span[]): string {
  let masked = '';
  let at = window.start;
  for (const span of inside) {
    if (span.end <= at) continue;
    masked += text.slice(at, Math.max(at, span.start)) + MASK;
    at = Math.min(span.end, window.end);
  }
  return masked + text.slice(at, window.end);
}

function cut(line: string): string {
  if (line.length <= LINE_LIMIT * 2) return line;
  let end = LINE_LIMIT * 2;
  while (end > 0 && isOfWord(line, end - 1)) end--;
  return `${line.slice(0, end)}…`;
}
