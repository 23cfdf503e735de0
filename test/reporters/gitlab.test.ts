import { describe, expect, test } from 'vitest';
import { reportGitlab } from '../../src/reporters/gitlab.ts';
import { testCommit, testFinding } from '../support/finding.ts';
import { LEAKY_RULES, leakyFindings } from '../support/leaks.ts';
import { HOSTILE, OPTIONS, hostileFinding, manyFindings, testResult } from '../support/result.ts';
import { jsonJudge } from '../support/schemas.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const judge = jsonJudge('gitlab-secret-detection-15.2.1.json');
const options = { ...OPTIONS, rules: LEAKY_RULES };

interface Report {
  readonly scan: { readonly status: string; readonly start_time: string; readonly end_time: string };
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly description: string;
    readonly solution: string;
    readonly location: { readonly commit: object };
  }[];
}
const parsed = (...args: Parameters<typeof reportGitlab>): Report => JSON.parse(reportGitlab(...args)) as Report;

describe('the GitLab report', () => {
  test.each([
    ['nothing', testResult()],
    ['a history', testResult({ findings: leakyFindings(20) })],
    ['5,000 findings', testResult({ findings: manyFindings(5000) })],
    [
      'hostile text everywhere',
      testResult({
        complete: false,
        findings: HOSTILE.map((text) => hostileFinding(text, SECRET)),
        errors: [...HOSTILE, ''].map((message) => ({ code: 'git-failed', message })),
      }),
    ],
    [
      'steps without end',
      testResult({ findings: [testFinding({ remediation: Array<string>(500).fill('Do this. '.repeat(20)) })] }),
    ],
    ['a title without end', testResult({ findings: [testFinding({ title: 'x'.repeat(300) })] })],
  ])('is valid by GitLab’s schema with %s', (_name, result) => {
    expect(judge(reportGitlab(result, options))).toBe('');
  });

  test('the schema refuses what is wrong', () => {
    const text = reportGitlab(testResult({ findings: leakyFindings(1) }), options);
    for (const [from, to] of [
      ['"status": "success"', '"status": "partial"'],
      ['"sha"', '"oid"'],
      ['"Critical"', '"critical"'],
      ['"start_line"', '"startLine"'],
    ] as const)
      expect([from, judge(text.replace(from, to))]).not.toEqual([from, '']);
  });

  test('a partial view is a failure', () => {
    expect(parsed(testResult({ complete: false }), OPTIONS).scan.status).toBe('failure');
    expect(parsed(testResult(), OPTIONS).scan).toMatchObject({
      status: 'success',
      start_time: '2026-01-02T03:04:05',
      end_time: '2026-01-02T03:04:06',
    });
  });

  test('names the commit, and neither author nor e-mail', () => {
    const commit = { ...testCommit('a'), author: 'Jane Roe', email: 'jane@example.org' };
    const text = reportGitlab(testResult({ findings: [testFinding({ commit })] }), OPTIONS);
    expect(text).toContain('a'.repeat(40));
    expect(text).not.toMatch(/Jane Roe|jane@example/);
  });

  test('ids are stable, and differ between findings', () => {
    const findings = leakyFindings(50);
    const ids = parsed(testResult({ findings }), OPTIONS).vulnerabilities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
    expect(
      parsed(testResult({ findings: findings.toReversed() }), OPTIONS).vulnerabilities.map(({ id }) => id),
    ).toEqual(ids.toReversed());
  });

  test('has only whole steps in its solution', () => {
    const step = 'Do this, and then the next. '.repeat(40).trim();
    const [one] = parsed(
      testResult({ findings: [testFinding({ remediation: Array<string>(20).fill(step) })] }),
      OPTIONS,
    ).vulnerabilities;
    for (const line of one?.solution.split('\n') ?? []) expect(line).toMatch(/next\\\.$/);
  });

  test('lets no text be Markdown', () => {
    const hostile = parsed(testResult({ findings: HOSTILE.map((text) => hostileFinding(text, SECRET)) }), OPTIONS);
    // Inside of a code span nothing is interpreted.
    for (const { description, solution } of hostile.vulnerabilities)
      expect(`${description}\n${solution}`.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '')).not.toMatch(
        /(?<!\\)<|\]\(http|@everyone/,
      );
  });
});
