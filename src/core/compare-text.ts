/** Not localeCompare: the same order on every machine, and a tenth of its time. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
