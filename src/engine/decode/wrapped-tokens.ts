// JSON Web Tokens in pieces: wrapped by a mail program or a terminal, or as string literals that are joined.

import type { Span } from '../../core/location.ts';
import type { Layer } from '../matcher.ts';
import { rewrite, type Replacement } from './rewrite.ts';

// `{"` in base64, where a token can begin.
const HEAD = /(?<![A-Za-z0-9_.-])eyJ[A-Za-z0-9_-]{8}/g;
const BEGIN = /^eyJ[A-Za-z0-9_-]{8}/;
const RUN = /[A-Za-z0-9_.-]{1,8000}/y;
const LINE_END = /[ \t]?(?:\\\r?\n|\\[rn]|\r?\n|=\r?\n){1,2}[ \t]{0,40}(?:[>#*|;]|\/\/|--)?[ \t]{0,8}/y;
const JOINT = /(["'`])\)?\s{0,80}(?:\+|\.|&|<>|\.\.|\\)?\s{0,80}[bru]?(["'`])/y;
// What is wrapped is wrapped at 60 to 76 characters or more.
const MIN_LINE = 40;
const MAX_PIECES = 400;
// Without a dot until here it is no header.
const MAX_HEADER = 2000;
const TOKEN = /^eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{20,}/;

/** Tokens of two pieces or more, each as one. */
export function decodeWrappedTokens(text: string, budget: number): readonly Layer[] {
  if (!text.includes('eyJ')) return [];
  const layers: Layer[] = [];
  let left = budget;
  let floor = 0;
  for (const { index } of text.matchAll(HEAD)) {
    if (index < floor || left < 0) continue;
    const { start, end, joints } = piecesFrom(text, index);
    // A piece that goes on another one is no beginning, token or not: each piece is walked once, or twice.
    floor = joints.length === 0 ? start : end;
    if (joints.length === 0) continue;
    const layer = rewrite(text, { start, end }, joints, 'joined');
    if (!TOKEN.test(layer.text)) continue;
    left -= layer.text.length;
    layers.push(layer);
  }
  return layers;
}

interface Pieces extends Span {
  readonly joints: readonly Replacement[];
}

function piecesFrom(text: string, from: number): Pieces {
  let joints: Replacement[] = [];
  let start = from;
  let run = stick(RUN, text, from) ?? '';
  let dots = dotsIn(run);
  let end = from + run.length;
  let width: number | undefined;
  while (joints.length < MAX_PIECES && (dots > 0 || end - from < MAX_HEADER)) {
    const joint = stick(JOINT, text, end);
    // Lines of one block are of one length, but for the first (cut) and the last (shorter).
    const isFull = run.length >= MIN_LINE && (width === undefined || run.length === width);
    const gap = joint ?? (isFull ? stick(LINE_END, text, end) : undefined);
    const next = gap === undefined ? undefined : stick(RUN, text, end + gap.length);
    if (gap === undefined || next === undefined || dots + dotsIn(next) > 2) break;
    if (joint === undefined) {
      if (width !== undefined && next.length > width) break;
      width ??= next.length;
    }
    if (dots === 0 && BEGIN.test(next)) {
      // What stood in front was another literal.
      start = end + gap.length;
      joints = [];
    } else {
      joints.push({ start: end, end: end + gap.length, by: '' });
    }
    dots += dotsIn(next);
    end += gap.length + next.length;
    run = next;
  }
  return { start, end, joints };
}

function dotsIn(run: string): number {
  return run.split('.').length - 1;
}

function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
