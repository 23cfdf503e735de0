// Builds findings for tests of what comes behind the scan.
import type { Finding, Fingerprint } from '../../src/core/finding.ts';
import type { CommitInfo } from '../../src/core/provenance.ts';
import { SecretText } from '../../src/core/secret-text.ts';
import type { Unnamed } from '../../src/scan/merge.ts';

/** A fingerprint whose digits end in `number`. */
export function testFingerprint(number: number): Fingerprint {
  return `vg1:${number.toString(16).padStart(32, '0')}` as Fingerprint;
}

export function testFinding(more: Partial<Finding> = {}): Finding {
  return {
    fingerprint: testFingerprint(1),
    ruleId: 'test-rule',
    kind: 'api-secret',
    severity: 'critical',
    confidence: 'high',
    title: 'Test secret',
    path: 'src/config.ts',
    startLine: 3,
    startColumn: 7,
    endLine: 3,
    endColumn: 23,
    secret: new SecretText('made-up value'),
    related: {},
    occurrences: [],
    occurrenceCount: 1 + (more.occurrences?.length ?? 0),
    remediation: ['Rotate it.'],
    ...more,
  };
}

/** The same as the scan has it before anybody asks for its fingerprint. */
export function testUnnamed(more: Partial<Unnamed> = {}): Unnamed {
  const { fingerprint: _, ...finding } = testFinding();
  return { ...finding, identity: finding.secret, occurrenceCount: 1 + (more.occurrences?.length ?? 0), ...more };
}

/** A commit whose id consists of one digit. */
export function testCommit(digit: string): CommitInfo {
  return {
    oid: digit.repeat(40) as CommitInfo['oid'],
    author: 'A',
    email: 'a@example.org',
    date: '2026-01-01T00:00:00Z',
    summary: 'Change',
  };
}
