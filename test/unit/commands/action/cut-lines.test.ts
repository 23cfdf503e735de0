import { describe, expect, test } from 'vitest';
import { cutLines } from '../../../../src/commands/action/cut-lines.ts';

describe('a text that is too long', () => {
  test.each<[string, number, string]>([
    ['', 10, ''],
    ['12345\n789', 9, '12345\n789'],
    ['line 1\nline 2\nline 3\n', 20, 'line 1\n\nrest\n'],
    // Whole lines, counted in bytes.
    ['éééé\nbb\ncccccccccccc', 17, 'éééé\n\nrest\n'],
    // No line fits.
    ['x'.repeat(100), 20, '\n\nrest\n'],
  ])('%j in %i bytes', (text, limit, shortened) => {
    const result = cutLines(text, limit, 'rest');
    expect(result).toBe(shortened);
    expect(Buffer.byteLength(result)).toBeLessThanOrEqual(limit);
  });
});
