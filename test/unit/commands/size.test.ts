import { describe, expect, test } from 'vitest';
import { parseSize } from '../../../src/commands/size.ts';

describe('sizes', () => {
  test.each([
    ['500', 500],
    ['10MB', 10_000_000],
    ['1.5 GiB', 1_610_612_736],
    ['64kib', 65_536],
    [' 1b ', 1],
  ])('%s is %i bytes', (text, bytes) => {
    expect(parseSize(text, '--max-file-size')).toBe(bytes);
  });

  test.each(['', 'MB', '-1', '0', '1TBB', '1e9', '1..2MB', 'constructor', '99999999999GB'])(
    '%j is refused by name',
    (text) => {
      expect(() => parseSize(text, '--max-file-size')).toThrow(/--max-file-size must be a size/);
    },
  );
});
