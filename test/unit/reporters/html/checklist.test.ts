import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/finding.ts';
import { checklist } from '../../../../src/reporters/html/checklist.ts';
import { prepareLeaks } from '../../../../src/reporters/html/leaks.ts';
import { testFinding } from '../../../support/finding.ts';
import { attributesIn, skeletonOf, wordsOf } from '../../../support/markup.ts';
import { testRule } from '../../../support/match.ts';
import { HOSTILE } from '../../../support/result.ts';

const of = (...findings: readonly Partial<Finding>[]): ReturnType<typeof checklist> =>
  checklist(prepareLeaks(findings.map((more) => testFinding(more))), [testRule]);

describe('what to do', () => {
  test('is said once for each rule, the worst first', () => {
    const page = of(
      { ruleId: 'b', severity: 'low', title: 'B' },
      { ruleId: 'a', severity: 'critical', title: 'A' },
      { ruleId: 'b', severity: 'low', title: 'B' },
    );
    expect(attributesIn(page, 'data-rule')).toEqual(['a', 'b']);
    expect(attributesIn(page, 'data-severity')).toEqual(['critical', 'low']);
    expect(wordsOf(page)).toMatch(/^What to do now A 1 secret Rotate it\. B 2 secrets Rotate it\.$/);
  });

  test('has a box for each step, named by rule and number: ticks are kept by it', () => {
    const page = of({ ruleId: 'a', remediation: ['one', 'two'] }, { ruleId: 'b', remediation: ['three'] });
    expect(attributesIn(page, 'data-tick')).toEqual(['a 0', 'a 1', 'b 0']);
  });

  test('says what an attacker does where the rule is known', () => {
    expect(wordsOf(of({}))).toContain('Found in a test.');
    expect(wordsOf(of({ ruleId: 'nobody’s' }))).not.toContain('Found in a test.');
  });

  test('is what details lead to', () => {
    expect(attributesIn(of({ ruleId: 'acme-key' }), 'id')).toContain('remedy-acme-key');
  });
});

describe('the accounts', () => {
  test('are named once each', () => {
    const related = { apiKey: 'k', applicationId: 'a', projectId: 'p' };
    const page = of({ related }, { related, path: 'other' }, { related: { apiKey: 'l' } });
    expect([...page.markup.matchAll(/<code>([^<]*)<\/code>/g)].map(([, name = '']) => name).toSorted()).toEqual([
      'API key k',
      'API key l',
      'application a',
      'project p',
    ]);
  });

  test.each([
    [12, false],
    [13, 'and 1 more account'],
    [14, 'and 2 more accounts'],
  ])('of %i twelve are named: %s', (count, more) => {
    const page = of(...Array.from({ length: count }, (_, n) => ({ related: { apiKey: `key${n}` } })));
    expect([...page.markup.matchAll(/<code>API key/g)]).toHaveLength(12);
    if (more === false) expect(wordsOf(page)).not.toContain('more account');
    else expect(`${wordsOf(page)} `).toContain(`${more} `);
  });

  test('are left out where none is known', () => {
    expect(of({}).markup).not.toContain('class="accounts"');
  });
});

test.each(HOSTILE)('nothing of it makes markup: %j', (text) => {
  const page = (one: string): string =>
    skeletonOf(of({ title: one, ruleId: one, related: { apiKey: one }, remediation: [one] }));
  expect(page(text)).toBe(page('plain'));
});
