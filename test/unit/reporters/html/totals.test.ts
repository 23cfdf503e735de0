import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { totals } from '../../../../src/reporters/html/totals.ts';
import { testFinding } from '../../../support/finding.ts';
import { attributesIn, wordsOf } from '../../../support/markup.ts';

const of = (...findings: readonly Partial<Finding>[]): ReturnType<typeof totals> =>
  totals(prepareLeaks(findings.map((more) => testFinding(more))));

describe('totals', () => {
  test('count each severity, the worst first, also what there is none of', () => {
    expect(wordsOf(of({ severity: 'high' }, { severity: 'critical' }, { severity: 'high' }))).toMatch(
      /^Totals 1 critical 2 high 0 medium 0 low API secret 3$/,
    );
  });

  test('switch off what there is none of', () => {
    const { markup } = of({ severity: 'high' });
    for (const [severity, isOff] of [
      ['critical', true],
      ['high', false],
      ['low', true],
    ] as const) {
      const tile = new RegExp(`data-value="${severity}"[^>]*>`).exec(markup)?.[0] ?? '';
      expect([severity, / disabled/.test(tile)]).toEqual([severity, isOff]);
    }
  });

  test('tell what is still there only of a history', () => {
    expect(wordsOf(of({}))).not.toContain('HEAD');
    expect(wordsOf(of({ atHead: true }, { atHead: false }, { atHead: true }, {}))).toContain(
      '2 Still at HEAD 1 In the history only',
    );
  });

  test('list the kinds that there are, the most first, with a bar to the scale of the most', () => {
    const page = of({ kind: 'jwt' }, { kind: 'jwt' }, { kind: 'jwt' }, { kind: 'api-secret' }, { kind: 'private-key' });
    expect(wordsOf(page)).toMatch(/JSON Web Token 3 API secret 1 Private key 1$/);
    expect([...page.markup.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => width)).toEqual([
      '100.0',
      '33.3',
      '33.3',
    ]);
  });

  test('name the field and the value that each button chooses', () => {
    const page = of({ kind: 'jwt', severity: 'low', atHead: true });
    expect(attributesIn(page, 'data-field')).toEqual([...Array<string>(4).fill('severity'), 'state', 'state', 'kind']);
    expect(attributesIn(page, 'data-value')).toEqual(['critical', 'high', 'medium', 'low', 'there', 'gone', 'jwt']);
    expect(new Set(attributesIn(page, 'aria-pressed'))).toEqual(new Set(['false']));
  });
});
