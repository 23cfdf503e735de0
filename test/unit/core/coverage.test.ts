import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { SKIP_REASONS, type SkipReason } from '../../../src/core/result.ts';

const reasons = Object.keys(SKIP_REASONS) as SkipReason[];

describe('coverage', () => {
  test('is complete when nothing was skipped', () => {
    expect(new Coverage().complete).toBe(true);
  });

  test.each(reasons)('%s decides completeness as its table says', (reason) => {
    const coverage = new Coverage();
    coverage.skip({ path: 'a', reason });
    expect(coverage.complete).toBe(!SKIP_REASONS[reason]);
    expect(coverage.stats().skipped).toBe(1);
  });

  test('an error always makes the scan incomplete', () => {
    const coverage = new Coverage();
    coverage.fail({ code: 'git-failed', message: 'x' });
    expect(coverage.complete).toBe(false);
    expect(coverage.stats().errors).toBe(1);
  });

  test('counts beyond the bound of its lists', () => {
    const coverage = new Coverage();
    for (let i = 0; i < 2500; i++) coverage.skip({ path: String(i), reason: 'unreadable' });
    expect(coverage.skipped.length).toBe(1000);
    expect(coverage.stats().skipped).toBe(2500);
  });

  test('names what it owed rather than what nobody was owed, however much of that there is', () => {
    const coverage = new Coverage();
    for (let n = 0; n < 5000; n++) coverage.skip({ path: `${n}.zip`, reason: 'compressed' });
    for (let n = 0; n < 990; n++) coverage.skip({ path: `${n}`, reason: 'unreadable' });
    const owed = coverage.skipped.filter(({ reason }) => reason === 'unreadable').map(({ path }) => Number(path));
    expect(owed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 990 }, (_, n) => n));
    expect(coverage.skipped.filter(({ reason }) => reason === 'compressed').map(({ path }) => path)[0]).toBe('0.zip');
    for (let n = 0; n < 5000; n++) coverage.skip({ path: 'more', reason: 'too-large' });
    expect(coverage.skipped).toHaveLength(1000);
    expect(coverage.skipped.every(({ reason }) => SKIP_REASONS[reason])).toBe(true);
    expect(coverage.stats().skipped).toBe(10_990);
    expect(coverage.countSkipped('compressed')).toBe(5000);
  });
});
