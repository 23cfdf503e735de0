import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { filters } from '../../../../src/reporters/html/filters.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { testCommit, testFinding } from '../../../support/finding.ts';

/** The choices of a control by its name; undefined when it is not there. */
function choices(name: string, ...findings: readonly Partial<Finding>[]): readonly string[] | undefined {
  const { markup } = filters(prepareLeaks(findings.map((more) => testFinding(more))));
  const select = new RegExp(`<select name="${name}">(.*?)</select>`, 's').exec(markup)?.[1];
  if (select === undefined) return undefined;
  return [...select.matchAll(/<option value="([^"]*)">([^<]*)</g)].map(([, value, text]) => `${value} ${text}`);
}

describe('the controls', () => {
  test('begin with any', () => {
    for (const name of ['severity', 'kind', 'confidence']) expect(choices(name, {})?.[0]).toBe(' Any');
  });

  test('offer all severities and confidences, the worst and the surest first', () => {
    expect(choices('severity', {})?.slice(1)).toEqual(['critical critical', 'high high', 'medium medium', 'low low']);
    expect(choices('confidence', {})?.slice(1)).toEqual(['high high', 'medium medium', 'low low']);
  });

  test('offer the kinds that there are', () => {
    expect(choices('kind', { kind: 'jwt' }, { kind: 'api-secret' }, { kind: 'jwt' })?.slice(1)).toEqual([
      'api-secret API secret',
      'jwt JSON Web Token',
    ]);
  });

  test('ask what is still there only of a history, and only what there is', () => {
    expect(choices('state', {})).toBeUndefined();
    expect(choices('state', { atHead: true }, {})?.slice(1)).toEqual(['there Still at HEAD', 'unknown Not known']);
  });

  test('offer the periods in which something came in, by their number in the timeline', () => {
    const on = (date: string): Partial<Finding> => ({ commit: { ...testCommit('a'), date } });
    expect(choices('period', {})).toBeUndefined();
    expect(choices('period', on('2026-01-01'), on('2026-01-04'), {})?.slice(1)).toEqual([
      '0 2026-01-01',
      '3 2026-01-04',
    ]);
  });

  test('are hidden until the page’s script runs', () => {
    expect(filters(prepareLeaks([])).markup).toMatch(/^<form class="filters"[^>]* hidden>/);
  });
});
