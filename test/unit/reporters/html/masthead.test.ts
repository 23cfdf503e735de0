import { describe, expect, test } from 'vitest';
import { SOURCE_KINDS, type ScanResult } from '../../../../src/core/result.ts';
import { masthead } from '../../../../src/reporters/html/masthead.ts';
import { SOURCE_WORDS } from '../../../../src/reporters/html/words.ts';
import { testFinding } from '../../../support/finding.ts';
import { attributesIn, skeletonOf, wordsOf } from '../../../support/markup.ts';
import { HOSTILE, OPTIONS, manyFindings, testResult } from '../../../support/result.ts';

const wordsFor = (result: Partial<ScanResult>, reveal = false): string =>
  wordsOf(masthead(testResult(result), { ...OPTIONS, reveal }));
const toneOf = (result: Partial<ScanResult>): readonly string[] =>
  attributesIn(masthead(testResult(result), OPTIONS), 'data-tone');

describe('the verdict', () => {
  test('is clean only of a scan that looked at everything and found nothing', () => {
    expect(wordsFor({})).toContain(' Clean Everything was looked at, and nothing was found. ');
    expect(toneOf({})).toEqual(['good']);
  });

  test('is not clean of one that did not look at everything', () => {
    expect(wordsFor({ complete: false })).toMatch(
      / Not clean Nothing was found, but not everything could be looked at/,
    );
    expect(wordsFor({ complete: false })).not.toContain(' Clean ');
    expect(toneOf({ complete: false })).toEqual(['unsure']);
  });

  test('counts what was found, and says when there may be more', () => {
    expect(wordsFor({ findings: manyFindings(1) })).toContain(' 1 secret found Treat each as known');
    expect(wordsFor({ findings: manyFindings(1200) })).toContain(' 1,200 secrets found ');
    expect(wordsFor({ findings: manyFindings(1), complete: false })).toContain('so there may be more. Treat each');
    expect(toneOf({ findings: manyFindings(1), complete: false })).toEqual(['bad']);
  });
});

describe('a warning', () => {
  test('stands there when the page shows secrets, and only then', () => {
    const findings = [testFinding()];
    expect(wordsFor({ findings }, true)).toContain('This page shows the secrets themselves.');
    expect(wordsFor({ findings })).not.toContain('shows the secrets');
    expect(wordsFor({}, true)).not.toContain('shows the secrets');
  });
});

describe('what was looked at', () => {
  test.each(SOURCE_KINDS)('%s is named with its target', (source) => {
    expect(wordsFor({ source, target: 'the target' })).toContain(`${SOURCE_WORDS[source]} the target `);
  });

  test('is counted, and nothing that there was none of', () => {
    const stats = { files: 1, blobs: 0, commits: 1234, bytes: 5_600_000, skipped: 0, errors: 0 };
    expect(wordsFor({ stats })).toContain('Looked at 1 file, 1,234 commits, 5.6 MB When');
    expect(wordsFor({ stats: { ...stats, files: 0, commits: 0, blobs: 2 } })).toContain(
      'Looked at 2 blobs, 5.6 MB When',
    );
  });

  test('is said with its time', () => {
    expect(wordsFor({})).toMatch(/When 2026-01-02, 03:04 UTC, in 1\.2 s$/);
  });

  test('tells how much was suppressed, if anything', () => {
    const suppressed = [{ finding: testFinding(), suppression: { by: 'inline' } as const }];
    expect(wordsFor({ suppressed })).toMatch(/Suppressed 1 \(inline 1\), not shown in the list$/);
    expect(wordsFor({})).not.toContain('Suppressed');
  });
});

test.each(HOSTILE)('a target makes no markup: %j', (target) => {
  const of = (text: string): string => skeletonOf(masthead(testResult({ target: text }), OPTIONS));
  expect(of(target)).toBe(of('plain'));
});
