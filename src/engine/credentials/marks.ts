// Where words of some sort stand in a text, found piece by piece: a question is about some hundred characters around a
// site, and most texts have few sites.

import { lastWhere } from '../last-where.ts';
import { lazily } from './lazily.ts';

export interface Mark<T> {
  readonly at: number;
  readonly value: T;
}

export interface Marks<T> {
  /** Those that begin in this stretch, by position. */
  readonly between: (from: number, to: number) => readonly Mark<T>[];
  /** All of them, by position; stops looking when nobody asks for more. */
  readonly all: () => Iterable<Mark<T>>;
}

/** All marks in a stretch of the text, by position. */
export type FindMarks<T> = (text: string) => Iterable<Mark<T>>;

const PIECE = 4096;
// Longer than any mark, and than what stands before it and counts.
const RIM = 64;

export function marksOf<T>(text: string, find: FindMarks<T>): Marks<T> {
  const known = new Map<number, readonly Mark<T>[]>();
  const piece = (number: number): readonly Mark<T>[] => {
    const found = known.get(number) ?? findIn(text, number * PIECE, find);
    known.set(number, found);
    return found;
  };
  const last = Math.floor(Math.max(0, text.length - 1) / PIECE);
  return {
    between: (from, to) => {
      const marks: Mark<T>[] = [];
      for (let at = Math.max(0, Math.floor(from / PIECE)); at <= Math.min(last, Math.floor(to / PIECE)); at++)
        marks.push(...piece(at).filter((mark) => mark.at >= from && mark.at <= to));
      return marks;
    },
    *all() {
      for (let at = 0; at <= last; at++) yield* piece(at);
    },
  };
}

/** Of marks that are found all at once, when somebody asks. */
export function marksAmong<T>(find: () => readonly Mark<T>[]): Marks<T> {
  const all = lazily(find);
  return {
    all,
    between: (from, to) => all().slice(lastBefore(all(), from - 1) + 1, lastBefore(all(), to) + 1),
  };
}

function findIn<T>(text: string, start: number, find: FindMarks<T>): readonly Mark<T>[] {
  const from = Math.max(0, start - RIM);
  const end = start + PIECE;
  const marks: Mark<T>[] = [];
  for (const { at, value } of find(text.slice(from, end + RIM))) {
    const place = from + at;
    if (place >= start && place < end) marks.push({ at: place, value });
  }
  return marks;
}

/** Index of the last mark at or before a position; -1 when there is none. */
export function lastBefore<T>(list: readonly Mark<T>[], at: number): number {
  return lastWhere(list, (mark) => mark.at <= at);
}
