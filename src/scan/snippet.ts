// A few lines of code around a secret, masked before anything else sees them.

import type { Snippet } from '../core/finding.ts';
import type { Span } from '../core/location.ts';
import type { Match } from '../core/match.ts';

// Context for a person; more would print more of a stranger's file than the finding needs.
const LINES_AROUND = 2;
const LINE_LIMIT = 240;
const LINES_LIMIT = 12;
const MASK = '********';

/** Masks every match's span and every further copy of its secret in the lines around `match`. */
export function makeSnippet(text: string, match: Match, all: readonly Match[]): Snippet {
  const spans = all.map((one) => one.span);
  const window = numbered(text, windowAround(text, match), { own: match.span, spans });
  const masked = maskSpans(text, window.span, spans);
  const lines = maskValues(masked, all).split('\n').slice(0, LINES_LIMIT);
  return { startLine: window.startLine, lines: lines.map((line) => cut(line.replace(/\r$/, ''))) };
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

function maskSpans(text: string, window: Span, spans: readonly Span[]): string {
  const inside = spans.filter((span) => span.start < window.end && span.end > window.start);
  let masked = '';
  let at = window.start;
  for (const span of inside.toSorted((a, b) => a.start - b.start)) {
    if (span.end <= at) continue;
    masked += text.slice(at, Math.max(at, span.start)) + MASK;
    at = Math.min(span.end, window.end);
  }
  return masked + text.slice(at, window.end);
}

// The same secret may stand a second time in these lines without having matched there.
function maskValues(text: string, all: readonly Match[]): string {
  let masked = text;
  // The value goes nowhere but into the search for itself.
  for (const { secret } of all) if (secret.length >= 6) masked = masked.replaceAll(secret.reveal(), MASK);
  return masked;
}

function cut(line: string): string {
  if (line.length <= LINE_LIMIT * 2) return line;
  let end = LINE_LIMIT * 2;
  while (end > 0 && isOfWord(line, end - 1)) end--;
  return `${line.slice(0, end)}…`;
}
