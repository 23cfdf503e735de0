const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};
const SIZE = /^(\d{1,12}(?:\.\d{1,3})?)\s?([a-z]{0,3})$/i;

/** Bytes of a size as people write it (`500`, `10MB`, `1.5 GiB`); undefined when it is none. */
export function bytesOf(text: string): number | undefined {
  const [, amount = '', unit = ''] = SIZE.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(amount) * (UNITS[unit.toLowerCase()] ?? Number.NaN));
  return amount !== '' && Number.isSafeInteger(bytes) && bytes >= 1 ? bytes : undefined;
}
