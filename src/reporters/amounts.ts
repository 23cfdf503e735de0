// Numbers as people read them. Not toLocaleString: loading Intl costs 5 ms, a tenth of a hook's time.

/** `1,234 files`, `1 file`. */
export function count(n: number, what: string): string {
  return `${grouped(n)} ${what}${n === 1 ? '' : 's'}`;
}

export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  // What would round up to a thousand is one of the next unit.
  if (bytes < 999_950) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 999_950_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** `excluded-by-config 2, too-large 1`. */
export function tally(names: readonly string[]): string {
  return [...countEach(names)].map(([name, n]) => `${name} ${n}`).join(', ');
}

export function countEach<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
