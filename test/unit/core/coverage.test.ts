import { describe, expect, test } from 'vitest';
import { Coverage } from '../../../src/core/coverage.ts';
import { EXIT, exitCodeOf } from '../../../src/core/exit-code.ts';
import type { Finding } from '../../../src/core/finding.ts';
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
});

describe('exit codes', () => {
  const finding = {} as Finding;

  test.each([
    [[], true, EXIT.clean],
    [[], false, EXIT.failure],
    [[finding], true, EXIT.findings],
    [[finding], false, EXIT.findings],
  ] as const)('%j findings, complete %s → %i', (findings, complete, code) => {
    expect(exitCodeOf({ findings, complete })).toBe(code);
  });
});
