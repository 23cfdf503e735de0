import { describe, expect, test } from 'vitest';
import { SKIP_REASONS, SKIP_REASON_NAMES, type ScanResult } from '../../../../src/core/result.ts';
import { coverage } from '../../../../src/reporters/html/coverage.ts';
import { SKIP_WORDS } from '../../../../src/reporters/html/words.ts';
import { testFinding } from '../../../support/finding.ts';
import { attributesIn, skeletonOf, wordsOf } from '../../../support/markup.ts';
import { HOSTILE, OPTIONS, hostileResult, testResult } from '../../../support/result.ts';

const STATS = testResult().stats;
const of = (result: Partial<ScanResult>, showSuppressed = false): ReturnType<typeof coverage> =>
  coverage(testResult(result), { ...OPTIONS, showSuppressed });
const folds = (result: Partial<ScanResult>): readonly string[] =>
  [...of(result).markup.matchAll(/<details class="fold"\s*(open)?>/g)].map(([, open = '']) => open);

describe('what was looked at', () => {
  test('is said to be everything only of a complete scan', () => {
    expect(wordsOf(of({}))).toBe('What was looked at Everything that was to be looked at was looked at.');
    expect(wordsOf(of({ complete: false }))).toMatch(
      /^What was not looked at Some of what was to be looked at was not\./,
    );
    expect(attributesIn(of({}), 'data-complete')).toEqual(['yes']);
    expect(attributesIn(of({ complete: false }), 'data-complete')).toEqual(['no']);
  });

  test.each(SKIP_REASON_NAMES)('%s is told in words, open when it was owed', (reason) => {
    const result = { complete: false, skipped: [{ path: 'a', oid: 'b'.repeat(40), reason }] };
    expect(wordsOf(of(result))).toContain(`${SKIP_WORDS[reason]} (1) a ${'b'.repeat(40)}`);
    expect(folds(result)).toEqual([SKIP_REASONS[reason] ? 'open' : '']);
  });

  test('what was owed stands before what nobody is owed, each reason once', () => {
    const skipped = (['submodule', 'too-large', 'submodule', 'unreadable'] as const).map((reason) => ({
      path: 'x',
      reason,
    }));
    expect(folds({ skipped })).toEqual(['open', 'open', '']);
    expect(wordsOf(of({ skipped }))).toContain(`${SKIP_WORDS.submodule} (2) x x`);
  });

  test('of many a hundred are listed, and the rest is counted', () => {
    const skipped = Array.from({ length: 130 }, (_, n) => ({ path: `f${n}`, reason: 'unreadable' as const }));
    const text = wordsOf(of({ skipped, stats: { ...STATS, skipped: 1130 } }));
    expect(text).toContain('(130) f0 ');
    expect(text).toContain(' f99 and 30 mores ');
    expect(text).toContain('1,000 further skips counted, but not listed.');
  });
});

describe('errors', () => {
  test('are told with place, code and what to do', () => {
    const errors = [{ code: 'git-failed' as const, message: 'It fell over.', path: 'a/b', hint: 'Stand it up.' }];
    expect(wordsOf(of({ complete: false, errors }))).toContain('It fell over. a/b git-failed Stand it up.');
  });

  test('that are counted and not listed are counted', () => {
    expect(wordsOf(of({ complete: false, stats: { ...STATS, errors: 1 } }))).toContain('and 1 further error');
    const errors = Array.from({ length: 101 }, () => ({ code: 'git-failed' as const, message: 'x' }));
    expect(wordsOf(of({ complete: false, errors }))).toContain('and 1 further error');
    expect(wordsOf(of({ complete: false, errors: errors.slice(1) }))).not.toContain('further error');
  });
});

describe('what was accepted', () => {
  const suppressed = Array.from({ length: 3 }, () => ({
    finding: testFinding({ title: 'A secret', path: 'a.ts' }),
    suppression: { by: 'inline', where: 'a.ts:2', reason: 'a test' } as const,
  }));

  test('is listed with its reason when it was asked for, and not else', () => {
    expect(wordsOf(of({ suppressed }, true))).toContain('Accepted findings (3) A secret a.ts:3 inline, a.ts:2, a test');
    expect(wordsOf(of({ suppressed }))).not.toContain('Accepted');
    expect(wordsOf(of({}, true))).not.toContain('Accepted');
  });

  test('holds no secret', () => {
    expect(of({ suppressed }, true).markup).not.toContain('made-up value');
  });
});

test('notes are counted and listed', () => {
  expect(wordsOf(of({ notices: ['one', 'two'] }))).toMatch(/Notes \(2\) one two$/);
  expect(wordsOf(of({}))).not.toContain('Notes');
});

test.each(HOSTILE)('nothing of it makes markup: %j', (text) => {
  const page = (one: string): string =>
    skeletonOf(coverage(hostileResult(one, 'x'), { ...OPTIONS, showSuppressed: true }));
  expect(page(text)).toBe(page('plain'));
});
