// Builds scan results for tests of the reporters.
import type { ScanRun } from '../../src/commands/run-scan.ts';
import type { Finding, Fingerprint } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { SecretText } from '../../src/core/secret-text.ts';
import type { ReporterOptions } from '../../src/reporters/reporter.ts';
import { prepareScan } from '../../src/scan/prepare.ts';
import { createTextSource } from '../../src/sources/text.ts';
import { testCommit, testFinding } from './finding.ts';
import { testRule } from './match.ts';

export const OPTIONS: ReporterOptions = {
  reveal: false,
  color: false,
  hyperlinks: false,
  columns: 100,
  showSuppressed: false,
  tool: { name: 'vonguard', version: '9.9.9' },
  rules: [testRule],
};

export function testResult(more: Partial<ScanResult> = {}): ScanResult {
  const { findings = [] } = more;
  return {
    source: 'worktree',
    target: '/repository',
    complete: true,
    startedAt: '2026-01-02T03:04:05.000Z',
    durationMs: 1234,
    stats: { files: 12, blobs: 0, commits: 0, bytes: 3456, skipped: 0, errors: 0 },
    suppressed: [],
    skipped: [],
    errors: [],
    notices: [],
    ...more,
    findings,
  };
}

/** What an attacker puts wherever text can be put. */
export const HOSTILE: readonly string[] = [
  'a\nb\r\nc',
  'x::error::y',
  '%0A::stop-commands::x',
  '\u001b[31mred\u001b[0m\u001b]8;;http://evil.example\u0007link\u001b\\',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=cmd()|calc!A0',
  '@SUM(1)',
  '\u202egnp.exe\u2066',
  '"quoted",and;separated\tcells|pipes',
  '`code` [link](http://evil.example) @everyone',
  ']]>&amp;<!--',
  '\u0000\u0008\ufffe\ud800',
  'n'.repeat(10_000),
];

export function hostileFinding(text: string, secret: string): Finding {
  const commit = { ...testCommit('a'), author: text, email: text, summary: text };
  const place = { path: text, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, commit, atHead: false };
  return testFinding({
    path: text,
    title: text,
    secret: new SecretText(secret),
    related: { apiKey: text, applicationId: text, projectId: text },
    proof: { issuer: text },
    commit,
    atHead: true,
    occurrences: [place],
    occurrenceCount: 2,
    snippet: { startLine: 3, lines: [text] },
  });
}

/** A run of nothing but its result, for what comes behind it. */
export async function testRun(result: ScanResult): Promise<ScanRun> {
  const source = createTextSource('', 'a.txt');
  return { result, prepared: await prepareScan({ root: '/', now: new Date() }), source };
}

export function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, n) =>
    testFinding({
      fingerprint: `vg1:${n.toString(16).padStart(32, '0')}` as Fingerprint,
      path: `src/file-${n}.ts`,
      startLine: n + 1,
    }),
  );
}

/** The text wherever a repository, its git or its configuration can put one. */
export function hostileResult(text: string, secret: string): ScanResult {
  const finding = hostileFinding(text, secret);
  return testResult({
    target: text,
    complete: false,
    stats: { files: 1, blobs: 0, commits: 0, bytes: 1, skipped: 1, errors: 1 },
    findings: [finding],
    suppressed: [{ finding, suppression: { by: 'inline', where: text, reason: text } }],
    skipped: [{ path: text, reason: 'unreadable' }],
    errors: [{ code: 'git-failed', message: text, path: text, hint: text }],
    notices: [text],
  });
}
