import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { timeline } from '../../../../src/reporters/html/timeline.ts';
import { testCommit, testFinding } from '../../../support/finding.ts';
import { attributesIn, wordsOf } from '../../../support/markup.ts';

const on = (date: string, atHead?: boolean): Partial<Finding> => {
  return { commit: { ...testCommit('a'), date }, ...(atHead !== undefined && { atHead }) };
};
const of = (...findings: readonly Partial<Finding>[]): ReturnType<typeof timeline> =>
  timeline(prepareLeaks(findings.map((more) => testFinding(more))));

interface Box {
  readonly state: string;
  readonly y: number;
  readonly height: number;
}

const boxes = ({ markup }: ReturnType<typeof timeline>): readonly Box[] =>
  [...markup.matchAll(/<rect data-state="(\w+)" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)].map(
    ([, state = '', y, height]) => ({ state, y: Number(y), height: Number(height) }),
  );

describe('the timeline', () => {
  test('is not there without a date', () => {
    expect(of({}, { atHead: true }).markup).toBe('');
    expect(of(on('yesterday')).markup).toBe('');
    expect(of().markup).toBe('');
  });

  test('has a bar for each state of each period, one upon the other', () => {
    const page = of(on('2026-01-01', true), on('2026-01-01', false), on('2026-01-01', false), on('2026-01-03'));
    const [there, gone, unknown] = boxes(page);
    expect(boxes(page).map(({ state }) => state)).toEqual(['there', 'gone', 'unknown']);
    expect(gone?.height).toBeCloseTo(2 * (there?.height ?? 0), 0);
    expect(unknown?.height).toBe(there?.height);
    expect((gone?.y ?? 0) + (gone?.height ?? 0)).toBeCloseTo(there?.y ?? -1, 0);
    expect((there?.y ?? 0) + (there?.height ?? 0)).toBeCloseTo(190, 0);
  });

  test('says the same in words', () => {
    const page = of(on('2026-01-01', true), on('2026-01-01', false), on('2026-01-03', false));
    expect(attributesIn(page, 'aria-label')).toContain(
      'Secrets by when they came in, from 2026-01-01 to 2026-01-03; most in 2026-01-01: 2. The same as a table follows.',
    );
    expect(page.markup).toContain('<title>2026-01-01: 2 secrets (1 still at head, 1 in the history only)</title');
    expect(page.markup).toContain('<title>2026-01-02: 0 secrets</title');
  });

  test('says the same as a table, without the periods of nothing', () => {
    const { markup } = of(on('2026-01-01', true), on('2026-01-03', false), on('2026-01-03', false));
    const table = /<table>.*<\/table>/s.exec(markup)?.[0] ?? '';
    expect(wordsOf({ ...of(), markup: table })).toBe(
      'Came in Still at HEAD In the history only All 2026-01-01 1 0 1 2026-01-03 0 2 2',
    );
  });

  test('counts what has no date', () => {
    expect(wordsOf(of(on('2026-01-01'), {}, on('never')))).toContain('2 secrets without a date');
    expect(wordsOf(of(on('2026-01-01')))).not.toContain('without a date');
  });

  test('has marks at whole numbers', () => {
    const ticks = (count: number): readonly string[] => {
      const { markup } = of(...Array.from({ length: count }, () => on('2026-01-01')));
      return [...markup.matchAll(/class="tick"[^>]*>([\d,]+)</g)].map(([, number = '']) => number);
    };
    expect(ticks(1)).toEqual(['0', '1']);
    expect(ticks(2)).toEqual(['0', '1', '2']);
    expect(ticks(3)).toEqual(['0', '1', '2', '3', '4']);
    expect(ticks(5)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(ticks(7)).toEqual(['0', '2', '4', '6', '8']);
    expect(ticks(11)).toEqual(['0', '5', '10', '15', '20']);
    expect(ticks(1001).at(-1)).toBe('2,000');
  });
});

test('of any history every bar lies inside of the picture, and the table adds up', () => {
  const finding = fc
    .tuple(fc.integer({ min: -9000, max: 30_000 }), fc.option(fc.boolean()))
    .map(([day, atHead]) => on(new Date(day * 86_400_000).toISOString(), atHead ?? undefined));
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 60 }), (findings) => {
      const page = of(...findings);
      for (const { y, height } of boxes(page)) {
        expect(y).toBeGreaterThanOrEqual(12);
        expect(height).toBeGreaterThan(0);
        expect(y + height).toBeLessThanOrEqual(190.1);
      }
      const all = [...page.markup.matchAll(/<td>(\d+)<\/td><\/tr>/g)].map(([, n]) => Number(n));
      expect(all.reduce((sum, n) => sum + n, 0)).toBe(findings.length);
      expect(page.markup).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 60 },
  );
});
