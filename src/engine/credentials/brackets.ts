// Objects and lists around a place: braces and square brackets, to some distance.

const REACH = 3000;

/** Where the innermost bracket stands that is open at a place. */
export function openBefore(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    if (text[index] === '}' || text[index] === ']') depth++;
    if ((text[index] === '{' || text[index] === '[') && depth-- === 0) return index;
  }
  return undefined;
}

/** Behind the bracket that closes the one at `open`, or where looking for it ends. */
export function closeAfter(text: string, open: number): number {
  let depth = 0;
  const last = Math.min(text.length, open + REACH);
  for (let index = open; index < last; index++) {
    if (text[index] === '{' || text[index] === '[') depth++;
    if ((text[index] === '}' || text[index] === ']') && --depth === 0) return index + 1;
  }
  return last;
}
