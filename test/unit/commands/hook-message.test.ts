import { describe, expect, test } from 'vitest';
import { hookFailure, hookMessage } from '../../../src/commands/hook-message.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import type { ScanResult } from '../../../src/core/result.ts';
import { columnsOf } from '../../../src/reporters/wrap.ts';
import { testCommit, testFinding, testFingerprint } from '../../support/finding.ts';
import { HOSTILE, hostileResult, manyFindings, testResult } from '../../support/result.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const message = (more: Partial<ScanResult>, hook: 'pre-commit' | 'pre-push' = 'pre-commit'): string =>
  hookMessage(testResult({ source: 'staged', ...more }), hook);

describe('a hook that found nothing', () => {
  test('says nothing when it looked at everything', () => {
    expect(message({})).toBe('');
  });

  test('says in a line or two what it did not look into, and nothing of what the configuration leaves out', () => {
    const text = message({
      skipped: [
        { path: 'vendor/x', reason: 'excluded-by-config' },
        { path: 'certs\u001b[2J.zip', reason: 'compressed' },
        { path: 'b.gz', reason: 'compressed' },
      ],
    });
    expect(text).toBe(
      'vonguard: 2 contents are archives or compressed (certs\\x1b[2J.zip, …): what is\n' +
        'inside was not looked at. Unpack and scan it where it matters.\n',
    );
    expect(message({ skipped: [{ path: 'vendor/x', reason: 'excluded-by-config' }] })).toBe('');
  });

  test('says what it could not look at, and that this is why it stopped', () => {
    const text = message({
      complete: false,
      errors: [{ code: 'git-failed', message: 'git broke.', hint: 'Mend it.' }],
      skipped: [
        { path: 'big.bin', reason: 'too-large' },
        { oid: 'f'.repeat(40), reason: 'missing-object' },
      ],
    });
    expect(text.split('\n')).toEqual([
      'vonguard could not look at everything, so it stopped this commit.',
      'What it did see holds no secret.',
      '  git broke.',
      '  Mend it.',
      '  big.bin: too-large',
      `  ${'f'.repeat(40)}: missing-object`,
      '  Skip all hooks once: git commit --no-verify',
      '',
    ]);
  });

  test('does not say of what was left out on purpose that it could not look', () => {
    const skipped = [
      { path: 'a.zip', reason: 'compressed' as const },
      { path: 'b', reason: 'unreadable' as const },
    ];
    expect(message({ complete: false, skipped })).not.toContain('a.zip');
  });

  test('lists four problems, and where the rest are', () => {
    const skipped = Array.from({ length: 5 }, (_, at) => ({ path: `f${at}`, reason: 'unreadable' as const }));
    expect(message({ complete: false, skipped })).toContain('  f3: unreadable\n  and 1 more: vonguard staged\n');
    expect(message({ complete: false, skipped: skipped.slice(0, 4) })).not.toContain('more');
  });
});

describe('a hook that found secrets', () => {
  const secret = makeApiSecret();
  const one = testFinding({ secret: new SecretText(secret), path: 'a.env', startLine: 7, ruleId: 'r', title: 'A key' });

  test('says what, where, what to do, and how to allow or skip it', () => {
    expect(message({ findings: [one] }).split('\n')).toEqual([
      'vonguard stopped this commit: it would publish a secret.',
      '',
      '  a.env:7',
      '      A key  Zq********7b',
      '',
      'What to do',
      '  Read it from the environment or a secret store, and stage the file again.',
      '  Ever pushed or shared? It is burnt: rotate it. Steps: vonguard staged',
      '  A test value? Say so on the line: vonguard:allow r <reason>',
      `  or: vonguard allow ${testFingerprint(1)} --reason "..."`,
      '  Skip all hooks once: git commit --no-verify',
      '',
    ]);
    expect(message({ findings: [one] })).not.toContain(secret);
  });

  test('before a push names the commit, and rewriting as the remedy', () => {
    const text = message({ source: 'range', findings: [{ ...one, commit: testCommit('a') }] }, 'pre-push');
    expect(text).toContain('stopped this push');
    expect(text).toContain('  a.env:7 in aaaaaaaaaa\n');
    expect(text).toContain('git rebase -i');
    expect(text).toContain('git push --no-verify');
    expect(text).toContain('Steps: vonguard history');
  });

  test('says besides that not everything could be read', () => {
    expect(message({ findings: [one], complete: false })).toContain('Besides, not everything could be read');
    expect(message({ findings: [one] })).not.toContain('Besides');
  });

  test.each<[number, string | undefined]>([
    [6, undefined],
    [7, '  and 1 more: vonguard staged'],
    [5000, '  and 4994 more: vonguard staged'],
  ])('lists six of %i', (count, more) => {
    const lines = message({ findings: manyFindings(count) }).split('\n');
    expect(lines.filter((line) => /^ {2}src\/file-\d+\.ts:\d+$/.test(line))).toHaveLength(6);
    expect(lines.find((line) => line.startsWith('  and '))).toBe(more);
  });

  test('of a scan of the work tree leads to such a scan', () => {
    expect(message({ source: 'worktree', findings: [one] })).toContain('Steps: vonguard scan\n');
  });
});

describe('whatever it says fits a screen of 24 lines and 80 columns', () => {
  // Each of these takes two columns.
  const wide = `${'秘密の設定/'.repeat(20)}鍵.env`;
  test.each([...HOSTILE, wide].map((text) => [text.slice(0, 40), text]))('with %j in every place', (_begin, text) => {
    const hostile = hostileResult(text, makeApiSecret());
    const [finding] = hostile.findings;
    if (finding === undefined) throw new Error('a finding was expected');
    const results = [
      { ...hostile, findings: Array.from({ length: 50 }, () => finding) },
      {
        ...hostile,
        findings: [],
        skipped: Array.from({ length: 50 }, () => ({ path: text, oid: text, reason: 'unreadable' as const })),
      },
    ];
    for (const result of results) {
      for (const hook of ['pre-commit', 'pre-push'] as const) {
        const lines = hookMessage(result, hook).trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(24);
        expect(lines.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(80);
      }
    }
  });
});

describe('a scan that failed', () => {
  test('stops the commit, with why and what next', () => {
    expect(hookFailure({ message: 'No git.', hint: 'Install it.' }, 'pre-commit')).toBe(
      'vonguard could not look, so it stopped this commit: No git.\nInstall it.\nSkip all hooks once: git commit --no-verify\n',
    );
    expect(hookFailure({ message: 'No git.' }, 'pre-push')).toBe(
      'vonguard could not look, so it stopped this push: No git.\nSkip all hooks once: git push --no-verify\n',
    );
  });

  test('keeps both ends of a long message, and none of its control characters', () => {
    const text = hookFailure({ message: `start\u001b[2J${'x'.repeat(5000)}end.` }, 'pre-commit');
    expect(text).toMatch(/:\nstart\\x1b\[2Jx+…x+end\.\n/);
    expect(hookFailure({ message: 'word '.repeat(5000) }, 'pre-push').split('\n').length).toBeLessThan(8);
  });
});
