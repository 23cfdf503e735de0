// What a scan prints as JSON can be read again, and nothing else is taken for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScanError } from '../../../src/core/errors.ts';
import { reportJson } from '../../../src/reporters/json.ts';
import { readResult } from '../../../src/scan/read-result.ts';
import { testCommit, testFinding } from '../../support/finding.ts';
import { leakyFindings } from '../../support/leaks.ts';
import { HOSTILE, OPTIONS, hostileFinding, testResult } from '../../support/result.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const suppressed = [
  { finding: testFinding(), suppression: { by: 'inline', where: 'a:1', reason: 'ok' } as const },
  { finding: testFinding(), suppression: { by: 'baseline' } as const },
];
const full = testResult({
  source: 'history',
  complete: false,
  stats: { files: 1, blobs: 2, commits: 3, bytes: 4, skipped: 1, errors: 1 },
  findings: [...leakyFindings(20), ...HOSTILE.map((text) => hostileFinding(text, SECRET))],
  skipped: [
    { path: 'a', reason: 'too-large' },
    { oid: 'b', reason: 'missing-object' },
  ],
  errors: [{ code: 'git-failed', message: 'it broke', path: 'x', hint: 'mend it' }],
  notices: ['a remark'],
  suppressed,
});

function failure(text: string): ScanError {
  try {
    readResult(text, 'shard.json');
  } catch (error) {
    if (error instanceof ScanError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('readResult', () => {
  test.each([
    ['plainly', OPTIONS],
    ['with what is suppressed', { ...OPTIONS, showSuppressed: true }],
    ['with secrets', { ...OPTIONS, reveal: true, showSuppressed: true }],
  ])('reads what was printed %s, so that it prints the same again', (_name, options) => {
    const text = reportJson(full, options);
    expect(reportJson(readResult(text, 'shard.json'), options)).toBe(text);
  });

  test('a secret that was not revealed stays withheld, whatever is asked for', () => {
    const again = readResult(reportJson(full, OPTIONS), 'shard.json');
    const text = reportJson(again, { ...OPTIONS, reveal: true });
    expect(text).not.toContain('"value"');
    expect(again.findings[0]?.secret.isKnown).toBe(false);
  });

  test('a secret that was revealed is shown only when asked for again', () => {
    const again = readResult(reportJson(full, { ...OPTIONS, reveal: true }), 'shard.json');
    expect(reportJson(again, OPTIONS)).not.toContain(SECRET);
    expect(reportJson(again, { ...OPTIONS, reveal: true })).toContain(SECRET);
  });

  test('keeps how many were suppressed when they are not listed', () => {
    const again = readResult(reportJson(full, OPTIONS), 'shard.json');
    expect(again.suppressedUnlisted).toEqual({ inline: 1, baseline: 1 });
  });

  test('passes over keys that it does not know: a later version may add some', () => {
    const report = { ...(JSON.parse(reportJson(testResult(), OPTIONS)) as object), added: 1 };
    expect(readResult(JSON.stringify(report), 'shard.json').complete).toBe(true);
  });
});

describe('what can not be read is named with its file and its cause', () => {
  const one = JSON.parse(
    reportJson(testResult({ findings: [testFinding({ commit: testCommit('a') })] }), OPTIONS),
  ) as Record<string, unknown>;
  const changed = (path: string, value: unknown): string => {
    const copy = structuredClone(one);
    const keys = path.split('.');
    let at = copy as Record<string, unknown>;
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[keys.at(-1) ?? ''] = value;
    return JSON.stringify(copy);
  };

  test.each([
    ['', 'it is not JSON'],
    ['{"schemaVersion": 1', 'it is not JSON'],
    ['[]', 'it must be an object, not a list'],
    ['null', 'it must be an object, not null'],
    ['{}', 'it has no schemaVersion'],
    ['{"type":"scan","schemaVersion":1}\n{"type":"finding"}', 'it is not JSON'],
    [changed('schemaVersion', 2), 'it has schemaVersion 2, and this vonguard reads 1'],
    [changed('schemaVersion', 'x'), 'schemaVersion must be a whole number from 1, not a text of 1 characters'],
    [changed('scan.complete', 'yes'), 'scan.complete must be true or false'],
    [changed('scan.startedAt', 'yesterday'), 'scan.startedAt is not of its form'],
    [changed('scan.stats.files', -1), 'scan.stats.files must be a whole number from 0, not -1'],
    [changed('findings', {}), 'findings must be a list, not an object'],
    [changed('findings.0.startLine', 0), 'findings[0].startLine must be a whole number from 1, not 0'],
    [changed('findings.0.kind', 'x'), 'findings[0].kind must be one of api-secret'],
    [changed('findings.0.fingerprint', 'x'), 'findings[0].fingerprint is not of its form'],
    [changed('findings.0.ruleId', '"><script>'), 'findings[0].ruleId is not of its form'],
    [changed('findings.0.commit.oid', 'x'), 'findings[0].commit.oid is not of its form'],
    [changed('findings.0.secret', 'x'), 'findings[0].secret must be an object'],
    [changed('findings.0.remediation', [1]), 'findings[0].remediation[0] must be a text, not 1'],
    [changed('findings.0.occurrenceCount', 0), 'findings[0].occurrenceCount must be a whole number from 1'],
    [changed('errors', [{ code: 'x', message: '' }]), 'errors[0].code must be one of usage'],
    [changed('skipped', [{ reason: 'x' }]), 'skipped[0].reason must be one of excluded-by-config'],
  ])('%s', (text, cause) => {
    const error = failure(text);
    expect(error.message).toMatch(/^shard\.json is no report that can be read: /);
    expect(error.message).toContain(cause);
    expect(error.code).toBe('unreadable');
  });

  test('without a word of its texts, which may be secrets', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{6}[a-z]{6}$/), (secret) => {
        expect(failure(changed('findings.0.startLine', secret)).message).not.toContain(secret);
        expect(failure(`{"schemaVersion": ${secret}}`).message).not.toContain(secret);
      }),
    );
  });
});
