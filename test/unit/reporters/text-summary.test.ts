import { describe, expect, test } from 'vitest';
import type { ScanResult } from '../../../src/core/result.ts';
import { createPaint } from '../../../src/reporters/paint.ts';
import { formatSummary } from '../../../src/reporters/text-summary.ts';
import { testFinding } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';

const lines = (more: Partial<ScanResult> = {}): readonly string[] =>
  formatSummary(testResult(more), createPaint({ color: false, hyperlinks: false }))
    .split('\n')
    .slice(0, -1);
const verdict = (more: Partial<ScanResult>): string => lines(more).at(-2) ?? '';
const coverage = (more: Partial<ScanResult>): string => lines(more).at(-1) ?? '';
const STATS = { files: 0, blobs: 0, commits: 0, bytes: 0, skipped: 0, errors: 0 };
const hidden = { finding: testFinding(), suppression: { by: 'baseline' as const } };

describe('the verdict', () => {
  test.each<[string, Partial<ScanResult>]>([
    ['Clean: looked at everything and found nothing.', {}],
    ['Clean: looked at everything and found nothing (1 suppressed).', { suppressed: [hidden] }],
    [
      'Clean: looked at everything and found nothing (4 suppressed).',
      { suppressed: [hidden], suppressedUnlisted: { inline: 3 } },
    ],
    ['Clean: there was nothing to look at.', { stats: STATS }],
    ['Clean: looked at everything and found nothing.', { stats: { ...STATS, commits: 1 } }],
    ['Not clean: nothing was found, but not everything could be looked at.', { complete: false, stats: STATS }],
    ['Not clean: nothing was found, but not everything could be looked at.', { complete: false }],
    [
      'Not clean: nothing was found, but not everything could be looked at (1 suppressed).',
      { complete: false, suppressed: [hidden] },
    ],
    ['Found 1 secret: 1 critical.', { findings: [testFinding()] }],
    [
      'Found 1 secret: 1 critical. Not everything could be looked at: there may be more.',
      { findings: [testFinding()], complete: false },
    ],
    [
      'Found 3 secrets: 1 critical, 2 low (1 suppressed).',
      {
        findings: [testFinding({ severity: 'low' }), testFinding(), testFinding({ severity: 'low' })],
        suppressed: [hidden],
      },
    ],
  ])('%s', (text, more) => {
    expect(verdict(more)).toBe(text);
  });

  test('never has the word clean without "not" when something was not looked at', () => {
    for (const findings of [[], [testFinding()]])
      expect(lines({ complete: false, findings }).join('\n')).not.toMatch(/(?<!Not )\bclean\b/i);
  });
});

describe('what was looked at', () => {
  test.each<[string, Partial<ScanResult>]>([
    ['looked at 0 bytes in 0.0 s', { stats: STATS, durationMs: 0 }],
    ['looked at 1 file, 1 byte in 0.1 s', { stats: { ...STATS, files: 1, bytes: 1 }, durationMs: 149 }],
    [
      'looked at 2 blobs, 1,000 commits, 1.5 kB in 61.0 s',
      { stats: { ...STATS, blobs: 2, commits: 1000, bytes: 1500 }, durationMs: 61_000 },
    ],
    ['looked at 0 bytes in 0.0 s; 2 errors', { stats: { ...STATS, errors: 2 }, durationMs: 0 }],
    [
      'looked at 0 bytes in 0.0 s; skipped 1,003 (too-large 1, submodule 1, 1,001 not listed); suppressed 1 (baseline 1)',
      {
        stats: { ...STATS, skipped: 1003 },
        skipped: [
          { path: 'a', reason: 'too-large' },
          { path: 'b', reason: 'submodule' },
        ],
        suppressed: [hidden],
        durationMs: 0,
      },
    ],
  ])('%s', (text, more) => {
    expect(coverage(more)).toBe(text);
  });
});

describe('what went wrong', () => {
  const errors = (count: number): Partial<ScanResult> => ({
    complete: false,
    errors: Array.from({ length: Math.min(count, 100) }, (_, at) => ({
      code: 'git-failed' as const,
      message: `no ${at}`,
    })),
    stats: { ...STATS, errors: count },
  });

  test('is each error with what to do next', () => {
    const problem = { code: 'git-failed' as const, message: 'It failed\u001b[2J.', hint: 'Try\nagain.' };
    expect(lines({ errors: [problem], stats: { ...STATS, errors: 1 } }).slice(0, 2)).toEqual([
      'error: It failed\\x1b[2J.',
      '  Try\\nagain.',
    ]);
  });

  test.each<[number, string | undefined]>([
    [10, undefined],
    [11, 'and 1 further error'],
    [5000, 'and 4,990 further errors'],
  ])('of %i errors lists ten', (count, more) => {
    const all = lines(errors(count));
    expect(all.filter((line) => line.startsWith('error: '))).toHaveLength(10);
    expect(all.find((line) => line.includes('further error'))).toBe(more);
  });

  test('names what should have been looked at, and not what nobody owed', () => {
    const all = lines({
      complete: false,
      skipped: [
        { path: 'big', reason: 'too-large' },
        { path: 'sub', reason: 'submodule' },
        { path: 'p', oid: 'f'.repeat(40), reason: 'missing-object' },
        { oid: 'e'.repeat(40), reason: 'corrupt-object' },
        { path: 'x', reason: 'excluded-by-config' },
      ],
    });
    expect(all.filter((line) => line.startsWith('not looked at'))).toEqual([
      'not looked at: big (too-large)',
      `not looked at: p ${'f'.repeat(40)} (missing-object)`,
      `not looked at: ${'e'.repeat(40)} (corrupt-object)`,
    ]);
  });

  test.each<[number, string | undefined]>([
    [10, undefined],
    [11, 'and 1 more'],
  ])('of %i contents lists ten', (count, more) => {
    const skipped = Array.from({ length: count }, (_, at) => ({ path: `${at}`, reason: 'unreadable' as const }));
    const all = lines({ complete: false, skipped });
    expect(all.filter((line) => line.startsWith('not looked at: '))).toHaveLength(10);
    expect(all.find((line) => /^and \d+ more$/.test(line))).toBe(more);
  });

  test('of notes lists ten too', () => {
    const all = lines({ notices: Array.from({ length: 12 }, (_, at) => `note\t${at}`) });
    expect(all.filter((line) => line.startsWith('note: note\\t'))).toHaveLength(10);
    expect(all).toContain('and 2 further notes');
  });
});
