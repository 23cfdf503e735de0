import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodAt, periodsOf } from '../../../../src/reporters/html/periods.ts';

const labels = (...dates: readonly string[]): readonly string[] =>
  periodsOf(dates.map((date) => Date.parse(date))).map(({ label }) => label);

describe('periodsOf', () => {
  test.each([
    [
      ['2026-01-31T23:59:59Z', '2026-02-02'],
      ['2026-01-31', '2026-02-01', '2026-02-02'],
    ],
    [['2026-01-15', '2026-01-15'], ['2026-01-15']],
    [[], []],
  ])('of %j are %j', (dates, expected) => {
    expect(labels(...dates)).toEqual(expected);
  });

  test('are weeks from Monday, months, quarters and years as the range grows', () => {
    expect(labels('2026-01-01', '2026-04-01')[0]).toBe('week of 2025-12-29');
    expect(labels('2025-11-05', '2026-12-05').slice(0, 3)).toEqual(['Nov 2025', 'Dec 2025', 'Jan 2026']);
    expect(labels('2019-02-01', '2026-01-01').slice(0, 2)).toEqual(['2019 Q1', '2019 Q2']);
    expect(labels('1999-02-01', '2026-01-01').slice(0, 2)).toEqual(['1999', '2000']);
    expect(labels('1970-01-01', '2026-01-01').slice(0, 2)).toEqual(['1970–1971', '1972–1973']);
  });

  test('are at most forty, follow each other without a gap and hold every time', () => {
    const times = fc.array(fc.date({ noInvalidDate: true, min: new Date(-6e13), max: new Date(2.5e14) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(times, (dates) => {
        const periods = periodsOf(dates.map(Number));
        expect(periods.length).toBeLessThanOrEqual(40);
        for (const [at, { start }] of periods.entries()) if (at > 0) expect(start).toBe(periods[at - 1]?.end);
        for (const date of dates) expect(periodAt(periods, Number(date))).not.toBe(-1);
      }),
    );
  });
});
