import { ScanError } from '../core/errors.ts';

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

/**
 * Bytes of a size as people write it: `500`, `10MB`, `1.5 GiB`.
 * @throws ScanError `usage`
 */
export function parseSize(text: string, name: string): number {
  const [, amount = '', unit = ''] = SIZE.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  const bytes = Math.floor(Number(amount) * (factor ?? Number.NaN));
  if (amount === '' || !Number.isSafeInteger(bytes) || bytes < 1) {
    throw new ScanError('usage', `${name} must be a size such as 500KB, 10MB or 1GiB, not "${text}".`);
  }
  return bytes;
}
