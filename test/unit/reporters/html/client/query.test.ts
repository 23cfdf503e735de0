import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparatorOf,
  firstDirection,
  matcherOf,
  SORT_KEYS,
  type Query,
  type Row,
} from '../../../../../src/reporters/html/client/query.ts';

const EMPTY: Query = { text: '', severity: '', kind: '', confidence: '', state: '', period: '' };
const row = (more: Partial<Row> = {}): Row => ({
  ...{ severity: 'high', kind: 'jwt', confidence: 'low', state: 'gone', period: '3', time: 5 },
  ...{ title: 'A token', path: 'src/a.ts', text: () => 'a token src/a.ts jane roe' },
  ...more,
});

describe('matcherOf', () => {
  test.each([
    [{}, true],
    [{ severity: 'high', state: 'gone' }, true],
    [{ severity: 'high', state: 'there' }, false],
    [{ period: '3' }, true],
    [{ period: '30' }, false],
    [{ text: 'JANE  token' }, true],
    [{ text: 'jane tokens' }, false],
    [{ text: '   ' }, true],
    // No expression and no markup: what is typed is what is looked for.
    [{ text: 'src.a' }, false],
  ])('%j: %s', (query, expected) => {
    expect(matcherOf({ ...EMPTY, ...query })(row())).toBe(expected);
  });

  test('reads no words of a row that a field already rules out', () => {
    const text = (): string => {
      throw new Error('read');
    };
    expect(matcherOf({ ...EMPTY, kind: 'x', text: 'y' })(row({ text }))).toBe(false);
  });
});

describe('comparatorOf', () => {
  const sorted = (rows: readonly Row[], ...how: Parameters<typeof comparatorOf>): readonly Row[] =>
    rows.toSorted(comparatorOf(...how));

  test('ranks severities, and not their letters', () => {
    const rows = ['low', 'critical', 'medium', 'high'].map((severity) => row({ severity }));
    expect(sorted(rows, 'severity', 'descending').map(({ severity }) => severity)).toEqual([
      'critical',
      'high',
      'medium',
      'low',
    ]);
  });

  test('counts digits in paths as numbers', () => {
    const rows = ['b10', 'b9', 'a'].map((path) => row({ path }));
    expect(sorted(rows, 'path', 'ascending').map(({ path }) => path)).toEqual(['a', 'b9', 'b10']);
  });

  test.each(['ascending', 'descending'] as const)('puts rows without a time last when %s', (direction) => {
    const times = sorted([row({ time: Number.NaN }), row({ time: 1 }), row({ time: 2 })], 'time', direction).map(
      ({ time }) => time,
    );
    expect(times[2]).toBeNaN();
    expect(times[0]).toBe(direction === 'ascending' ? 1 : 2);
  });

  test('is an order, whatever the rows hold', () => {
    const rows = fc.record({
      severity: fc.constantFrom('low', 'high', 'x'),
      time: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
      path: fc.string(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SORT_KEYS), rows, rows, (key, a, b) => {
        const compare = comparatorOf(key, firstDirection(key));
        expect(Math.sign(compare(row(a), row(b))) === -Math.sign(compare(row(b), row(a)))).toBe(true);
      }),
    );
  });
});
