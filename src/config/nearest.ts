// "Did you mean": the one name among the allowed ones that a typing slip away.

// Two slips in a word are typical; with three, unrelated short words come near each other.
const MAX_SLIPS = 2;

/** A sentence to append to a message, or nothing. `mark` stands on both sides of the name. */
export function suggestion(name: string, allowed: readonly string[], mark = '`'): string {
  const found = nearest(name, allowed);
  return found === undefined ? '' : ` Did you mean ${mark}${found}${mark}?`;
}

/** The allowed name nearest to `name`, when there is one near enough. */
function nearest(name: string, allowed: readonly string[]): string | undefined {
  const folded = name.toLowerCase();
  const ranked = allowed
    .map((candidate) => ({ candidate, slips: slipsBetween(folded, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= MAX_SLIPS && slips <= candidate.length / 2)
    .toSorted((a, b) => a.slips - b.slips);
  return ranked[0]?.candidate;
}

// Levenshtein's distance, one row at a time; too long a name is not near anything.
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_SLIPS) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) row = nextRow(row, { a, b, i });
  return row[b.length] ?? Infinity;
}

function nextRow(
  row: readonly number[],
  { a, b, i }: { readonly a: string; readonly b: string; readonly i: number },
): number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j++) {
    const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
  }
  return next;
}
