// Objects, lists and calls around a place, told by their brackets, to some distance. The brackets of a text are paired
// once: every site of it asks.

import { lastWhere } from '../last-where.ts';

export interface Brackets {
  readonly opens: string;
  readonly closes: string;
  /** How far they are looked for, in characters. */
  readonly reach: number;
}

const OBJECTS_AND_LISTS: Brackets = { opens: '{[', closes: '}]', reach: 3000 };

interface Pairs {
  readonly text: string;
  /** Where the brackets stand, in order. */
  readonly places: Int32Array;
  /** Where the innermost bracket stands that is open behind each; -1 for none. */
  readonly around: Int32Array;
  /** Where the bracket stands that closes each; -1 for none. */
  readonly closing: Int32Array;
}

/** Where the innermost bracket stands that is open at a place. */
export function openBefore(text: string, at: number, brackets: Brackets = OBJECTS_AND_LISTS): number | undefined {
  const { places, around } = pairsOf(text, brackets);
  const open = around[lastWhere(places, (place) => place < at)] ?? -1;
  return open < 0 || open < at - brackets.reach ? undefined : open;
}

/** Behind the bracket that closes the one at `open`, or where looking for it ends. */
export function closeAfter(text: string, open: number, brackets: Brackets = OBJECTS_AND_LISTS): number {
  const { places, closing } = pairsOf(text, brackets);
  const close = closing[lastWhere(places, (place) => place <= open)] ?? -1;
  const last = Math.min(text.length, open + brackets.reach);
  return close < open || close >= last ? last : close + 1;
}

const known = new Map<string, Pairs>();

// The last text of each sort of brackets is remembered.
function pairsOf(text: string, { opens, closes }: Brackets): Pairs {
  const sort = `${opens}${closes}`;
  const last = known.get(sort);
  if (last?.text === text) return last;
  const pairs = pairUp(text, opens, closes);
  known.set(sort, pairs);
  return pairs;
}

function pairUp(text: string, opens: string, closes: string): Pairs {
  const places = placesOf(text, opens + closes);
  const around = new Int32Array(places.length);
  const closing = new Int32Array(places.length).fill(-1);
  const open: number[] = [];
  for (const [index, place] of places.entries()) {
    if (opens.includes(text.charAt(place))) {
      open.push(index);
    } else {
      const opened = open.pop();
      if (opened !== undefined) closing[opened] = place;
    }
    around[index] = places[open.at(-1) ?? -1] ?? -1;
  }
  return { text, places, around, closing };
}

function placesOf(text: string, signs: string): Int32Array {
  const isSign = new Uint8Array(128);
  for (const sign of signs) isSign[sign.charCodeAt(0)] = 1;
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (isSign[text.charCodeAt(at)] === 1) places.push(at);
  return Int32Array.from(places);
}
