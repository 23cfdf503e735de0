import { bytesOf } from '../config/size.ts';
import { ScanError } from '../core/errors.ts';

/**
 * Bytes of a size given on the command line.
 * @throws ScanError `usage`
 */
export function parseSize(text: string, name: string): number {
  const bytes = bytesOf(text);
  if (bytes !== undefined) return bytes;
  throw new ScanError('usage', `${name} must be a size such as 500KB, 10MB or 1GiB, not "${text}".`);
}
