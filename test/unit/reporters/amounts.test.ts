import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, countEach, grouped, size, tally } from '../../../src/reporters/amounts.ts';

describe('numbers as people read them', () => {
  test.each<[number, string]>([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
    [999, '999 files'],
    [1000, '1,000 files'],
    [1_234_567, '1,234,567 files'],
  ])('%i: %s', (n, text) => {
    expect(count(n, 'file')).toBe(text);
  });

  test('lose no digit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(Number(grouped(n).replaceAll(',', ''))).toBe(n);
        expect(grouped(n)).toMatch(/^\d{1,3}(?:,\d{3})*$/);
      }),
    );
  });
});

describe('sizes', () => {
  test.each<[number, string]>([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [1949, '1.9 kB'],
    [999_949, '999.9 kB'],
    // Never "1000.0 kB".
    [999_950, '1.0 MB'],
    [1_000_000, '1.0 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1.00 GB'],
    [1_000_000_000, '1.00 GB'],
    [8_123_456_789, '8.12 GB'],
    [12_345_678_901_234, '12345.68 GB'],
  ])('%i: %s', (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });

  test('never have more than three digits before the point below a terabyte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_000_000_000 }), (bytes) => {
        expect(size(bytes)).toMatch(/^\d{1,3}(?:\.\d{1,2})? (?:bytes?|[kMG]B)$/);
      }),
    );
  });
});

test('names are counted in the order in which they come first', () => {
  expect(tally(['b', 'a', 'b'])).toBe('b 2, a 1');
  expect(tally([])).toBe('');
  expect(tally(['__proto__', 'constructor', '__proto__'])).toBe('__proto__ 2, constructor 1');
  expect([...countEach([1, 1, Number.NaN, Number.NaN])]).toEqual([
    [1, 2],
    [Number.NaN, 2],
  ]);
});
