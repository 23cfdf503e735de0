/** Where the line of `at` begins, if that is within `reach`: a line of megabytes is not walked for each name on it. */
export function lineStartNear(text: string, at: number, reach: number): number | undefined {
  const from = Math.max(0, at - reach);
  const found = text.slice(from, at).lastIndexOf('\n');
  if (found !== -1) return from + found + 1;
  return from === 0 ? 0 : undefined;
}
