import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEVERITIES, compareSeverity } from '../../../../src/core/kind.ts';
import { dayOf, prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { testCommit, testFinding } from '../../../support/finding.ts';

const commitOn = (date: string): ReturnType<typeof testCommit> => ({ ...testCommit('a'), date });

describe('leaks in the order of the page', () => {
  test('are the worst first, then by path, then by line', () => {
    const { all } = prepareLeaks([
      testFinding({ severity: 'low', path: 'a' }),
      testFinding({ severity: 'high', path: 'b', startLine: 10 }),
      testFinding({ severity: 'high', path: 'b', startLine: 9 }),
      testFinding({ severity: 'high', path: 'B' }),
      testFinding({ severity: 'critical', path: 'z' }),
    ]);
    expect(all.map(({ finding: { severity, path, startLine } }) => `${severity} ${path}:${startLine}`)).toEqual([
      'critical z:3',
      'high B:3',
      'high b:9',
      'high b:10',
      'low a:3',
    ]);
  });

  test('are all of them, each in a period that holds its time', () => {
    const findings = fc.array(
      fc
        .record({ severity: fc.constantFrom(...SEVERITIES), day: fc.option(fc.integer({ min: 0, max: 20_000 })) })
        .map(({ severity, day }) =>
          testFinding({
            severity,
            ...(day !== null && { commit: commitOn(new Date(day * 86_400_000).toISOString()) }),
          }),
        ),
    );
    fc.assert(
      fc.property(findings, (list) => {
        const { all, periods } = prepareLeaks(list);
        expect(new Set(all.map(({ finding }) => finding))).toEqual(new Set(list));
        for (const [at, { time, period, finding }] of all.entries()) {
          expect(compareSeverity(finding.severity, all[at + 1]?.finding.severity ?? 'low')).toBeLessThanOrEqual(0);
          expect(period === -1).toBe(time === undefined);
          if (time !== undefined) expect(periods[period]?.start).toBeLessThanOrEqual(time);
        }
      }),
    );
  });
});

describe('a history', () => {
  test.each([
    ['of no commit is none', {}, false],
    ['is there with a commit', { commit: testCommit('a') }, true],
    ['is there when it is known that a secret is at HEAD', { atHead: true }, true],
    ['is there when it is known that none is', { atHead: false }, true],
  ])('%s', (_what, more, expected) => {
    expect(prepareLeaks([testFinding(), testFinding(more)]).hasHistory).toBe(expected);
  });

  test('has no time for a commit whose date is none', () => {
    const { all, periods } = prepareLeaks([testFinding({ commit: commitOn('yesterday') })]);
    expect(all).toMatchObject([{ period: -1 }]);
    expect(all[0]?.time).toBeUndefined();
    expect(periods).toEqual([]);
  });
});

test.each([
  ['2026-01-31T23:30:00Z', '2026-01-31'],
  ['2026-01-31T23:30:00-02:00', '2026-02-01'],
  ['<b>yesterday</b>', '<b>yesterday</b>'],
])('the day of %s is %s', (date, day) => {
  expect(dayOf(commitOn(date))).toBe(day);
});
