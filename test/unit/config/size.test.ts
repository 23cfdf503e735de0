import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/config/size.ts';

describe('a size as people write it', () => {
  test.each<[string, number | undefined]>([
    ['1', 1],
    ['500', 500],
    ['1B', 1],
    ['10kb', 10_000],
    ['10 MB', 10_000_000],
    ['1.5GB', 1_500_000_000],
    ['1KiB', 1024],
    ['1 MiB', 1_048_576],
    ['2GIB', 2_147_483_648],
    [' 7 kb ', 7000],
    ['0.001kb', 1],
    ['999999999999', 999_999_999_999],
    // Nothing could be looked at with these.
    ['0', undefined],
    ['0.9', undefined],
    ['0MB', undefined],
    ['-1', undefined],
    ['', undefined],
    ['MB', undefined],
    ['1 TB', undefined],
    ['1k', undefined],
    ['1,5MB', undefined],
    ['1.2345MB', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['1  MB', undefined],
    ['Infinity', undefined],
    // More than a whole number can say.
    ['9999999999999', undefined],
    ['999999999999GiB', undefined],
  ])('%j is %s', (text, bytes) => {
    expect(bytesOf(text)).toBe(bytes);
  });

  test('a number of bytes is itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (bytes) => {
        expect(bytesOf(String(bytes))).toBe(bytes);
      }),
    );
  });

  test('of any text is a whole number from one, or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '9', '0', '.', ' ', 'k', 'M', 'i', 'B', '-', '\n'), maxLength: 12 }),
        (text) => {
          const bytes = bytesOf(text);
          expect(bytes === undefined || (Number.isSafeInteger(bytes) && bytes >= 1)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
