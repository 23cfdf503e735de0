// Objects, lists and calls around a place, told by their brackets, to some distance.

export interface Brackets {
  readonly opens: string;
  readonly closes: string;
  /** How far they are looked for, in characters. */
  readonly reach: number;
}

const OBJECTS_AND_LISTS: Brackets = { opens: '{[', closes: '}]', reach: 3000 };

/** Where the innermost bracket stands that is open at a place. */
export function openBefore(
  text: string,
  at: number,
  { opens, closes, reach }: Brackets = OBJECTS_AND_LISTS,
): number | undefined {
  const floor = Math.max(0, at - reach);
  const before = text.slice(floor, at);
  // Most texts have none: nothing is counted then.
  const first = Math.min(...Array.from(opens, (sign) => before.indexOf(sign)).filter((index) => index !== -1));
  let depth = 0;
  for (let index = before.length - 1; index >= first; index--) {
    const sign = before.charAt(index);
    if (closes.includes(sign)) depth++;
    else if (opens.includes(sign) && depth-- === 0) return floor + index;
  }
  return undefined;
}

/** Behind the bracket that closes the one at `open`, or where looking for it ends. */
export function closeAfter(text: string, open: number, { opens, closes, reach }: Brackets = OBJECTS_AND_LISTS): number {
  let depth = 0;
  const last = Math.min(text.length, open + reach);
  for (let index = open; index < last; index++) {
    const sign = text.charAt(index);
    if (opens.includes(sign)) depth++;
    else if (closes.includes(sign) && --depth === 0) return index + 1;
  }
  return last;
}
