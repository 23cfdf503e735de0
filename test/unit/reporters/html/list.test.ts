import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { SecretText } from '../../../../src/core/secret-text.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { list } from '../../../../src/reporters/html/list.ts';
import { testCommit, testFinding } from '../../../support/finding.ts';
import { attributesIn, skeletonOf, wordsOf } from '../../../support/markup.ts';
import { HOSTILE, OPTIONS, hostileFinding } from '../../../support/result.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

const of = (...findings: readonly Partial<Finding>[]): ReturnType<typeof list> =>
  list(prepareLeaks(findings.map((more) => testFinding(more))), OPTIONS);
/** The words of one cell of each row. */
const cells = ({ markup }: ReturnType<typeof list>, name: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<td role="cell" class="${name}">(.*?)</td>`, 'gs'))].map(([, cell = '']) =>
    wordsOf({ ...of(), markup: cell }),
  );

describe('a row', () => {
  test('says how bad, what, where and how sure', () => {
    const page = of({ severity: 'high', title: 'A secret', path: 'a/b.ts', startLine: 7, confidence: 'low' });
    expect(cells(page, 'severity')).toEqual(['high']);
    expect(cells(page, 'title')[0]).toMatch(/^A secret \S/);
    expect(cells(page, 'path')).toEqual(['a/ b.ts:7']);
    expect(cells(page, 'confidence')).toEqual(['low']);
  });

  test('has a number of its own, in the order of the page', () => {
    const page = of({ severity: 'low', ruleId: 'b' }, { severity: 'critical', ruleId: 'a' });
    expect(attributesIn(page, 'id').filter((id) => id.startsWith('finding-'))).toEqual(['finding-1', 'finding-2']);
    expect(attributesIn(page, 'data-rule')).toEqual(['a', 'b']);
  });

  test('without a title is called by its kind', () => {
    expect(cells(of({ title: '', kind: 'jwt' }), 'title')[0]).toMatch(/^JSON Web Token /);
  });

  test('counts the places that it does not name', () => {
    expect(cells(of({ occurrenceCount: 5 }), 'path')[0]).toMatch(/ and 4 more places$/);
    expect(cells(of({}), 'path')[0]).not.toContain('more');
  });

  test('never shows the secret in its cell', () => {
    const value = makeApiSecret();
    for (const reveal of [true, false]) {
      const leaks = prepareLeaks([testFinding({ secret: new SecretText(value) })]);
      expect(cells(list(leaks, { ...OPTIONS, reveal }), 'title').join('')).not.toContain(value);
    }
  });

  test('breaks a path behind its slashes', () => {
    expect(of({ path: 'a/b/c' }).markup).toContain('<code>a/<wbr />b/<wbr />c:3</code>');
  });
});

describe('a history', () => {
  const columns = (page: ReturnType<typeof list>): readonly string[] => attributesIn(page, 'data-sort');

  test('has columns of its own, and only then', () => {
    expect(columns(of({}))).toEqual(['severity', 'title', 'path', 'confidence']);
    expect(columns(of({ atHead: true }))).toEqual(['severity', 'title', 'path', 'confidence', 'time', 'state']);
    expect(attributesIn(of({}), 'data-history')).toEqual(['no']);
    expect(attributesIn(of({ atHead: true }), 'data-history')).toEqual(['yes']);
  });

  test('tells who brought it and when, and whether it is still there', () => {
    const page = of({ commit: testCommit('a'), atHead: false });
    expect(cells(page, 'time')).toEqual(['2026-01-01 A']);
    expect(cells(page, 'state')).toEqual(['In the history only']);
    expect(attributesIn(page, 'data-time')).toEqual([String(Date.parse('2026-01-01'))]);
  });

  test('tells of a secret of no commit, and of one whose date is none', () => {
    expect(cells(of({ atHead: true }), 'time')).toEqual(['no commit']);
    const undated = of({ commit: { ...testCommit('a'), date: 'yesterday' } });
    expect(cells(undated, 'time')).toEqual(['yesterday A']);
    expect(undated.markup).not.toContain('<time');
    expect(attributesIn(undated, 'data-time')).toEqual(['']);
    expect(attributesIn(undated, 'data-period')).toEqual(['-1']);
  });
});

test('the rows stand where they are shown without a script', () => {
  expect(of({}).markup).toMatch(/<noscript class="rows"><table [^]*<\/table><\/noscript>/);
});

test.each(HOSTILE)('nothing of a finding makes markup: %j', (text) => {
  const page = (one: string): string =>
    skeletonOf(of({ ...hostileFinding(one, 'x'), snippet: { startLine: 3, lines: [`a${one}`] } })).replaceAll(
      /<time<\/time/g,
      '',
    );
  expect(page(text)).toBe(page('plain'));
});
