import { describe, expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '../../../src/core/exit-code.ts';
import { CONFIDENCES, SEVERITIES, compareSeverity, isAtLeast } from '../../../src/core/kind.ts';
import { isOid, type Oid } from '../../../src/core/oid.ts';
import { describeProvenance } from '../../../src/core/provenance.ts';
import { SKIP_REASONS, SKIP_REASON_NAMES, countSuppressed, totalSuppressed } from '../../../src/core/result.ts';
import { testCommit, testFinding } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';

describe('the exit code', () => {
  test.each<[number, boolean, number]>([
    [0, true, EXIT.clean],
    [1, true, EXIT.findings],
    // Findings stop a commit already; that there may be more is in the report.
    [1, false, EXIT.findings],
    [0, false, EXIT.failure],
  ])('of %i findings, everything looked at: %s, is %i', (count, complete, code) => {
    expect(exitCodeOf({ findings: Array.from({ length: count }, () => testFinding()), complete })).toBe(code);
  });

  test('of what was hidden is clean', () => {
    const suppressed = [{ finding: testFinding(), suppression: { by: 'baseline' as const } }];
    expect(exitCodeOf(testResult({ suppressed }))).toBe(EXIT.clean);
  });

  test('has the numbers that the documents promise', () => {
    expect(EXIT).toEqual({ clean: 0, findings: 1, failure: 2, interrupted: 130 });
  });
});

describe('the two scales', () => {
  test('severity sorts the worst first, and is a total order', () => {
    const mixed = ['low', 'critical', 'medium', 'high', 'critical'] as const;
    expect(mixed.toSorted(compareSeverity)).toEqual(['critical', 'critical', 'high', 'medium', 'low']);
    for (const a of SEVERITIES) {
      expect(compareSeverity(a, a)).toBe(0);
      for (const b of SEVERITIES) expect(Math.sign(compareSeverity(a, b)) + Math.sign(compareSeverity(b, a))).toBe(0);
    }
  });

  test('a confidence is at least itself and everything below', () => {
    expect(CONFIDENCES.map((one) => CONFIDENCES.filter((least) => isAtLeast(one, least)))).toEqual([
      ['low'],
      ['low', 'medium'],
      ['low', 'medium', 'high'],
    ]);
  });
});

describe('what was suppressed', () => {
  const hidden = (by: 'inline' | 'baseline'): ReturnType<typeof testResult>['suppressed'][number] => {
    return { finding: testFinding(), suppression: { by } };
  };

  test('is counted with what an earlier report only counted', () => {
    const result = testResult({
      suppressed: [hidden('inline'), hidden('baseline'), hidden('inline')],
      suppressedUnlisted: { inline: 5, confidence: 2 },
    });
    expect(countSuppressed(result)).toEqual({ inline: 7, baseline: 1, confidence: 2 });
    expect(totalSuppressed(result)).toBe(10);
    // Counting changes nothing.
    expect(result.suppressedUnlisted).toEqual({ inline: 5, confidence: 2 });
  });

  test('is nothing where nothing is', () => {
    expect(countSuppressed(testResult())).toEqual({});
    expect(totalSuppressed(testResult())).toBe(0);
  });
});

test('every reason to skip says whether something was owed', () => {
  expect(SKIP_REASON_NAMES.toSorted()).toEqual(Object.keys(SKIP_REASONS).toSorted());
  const owed = SKIP_REASON_NAMES.filter((name) => SKIP_REASONS[name]).toSorted();
  expect(owed).toEqual(
    [
      ...['outside-root', 'too-large', 'missing-object', 'corrupt-object', 'unreadable'],
      ...['changed-while-reading', 'budget-exceeded'],
    ].toSorted(),
  );
});

describe('an object id', () => {
  test.each<[string, boolean]>([
    ['a'.repeat(40), true],
    ['0'.repeat(64), true],
    ['a'.repeat(39), false],
    ['a'.repeat(41), false],
    ['a'.repeat(63), false],
    ['A'.repeat(40), false],
    ['g'.repeat(40), false],
    [`${'a'.repeat(40)}\n`, false],
    [` ${'a'.repeat(40)}`, false],
    ['', false],
  ])('%j: %s', (text, isOne) => {
    expect(isOid(text)).toBe(isOne);
  });
});

test('where a content comes from is told by its path, or by type and id', () => {
  const oid = 'a'.repeat(40) as Oid;
  expect(describeProvenance({ kind: 'file', path: 'a' })).toBe('a');
  expect(describeProvenance({ kind: 'stdin', path: '-' })).toBe('-');
  expect(describeProvenance({ kind: 'staged', path: 'b', oid })).toBe('b');
  expect(describeProvenance({ kind: 'range', path: 'c', oid, commit: testCommit('a') })).toBe('c');
  expect(describeProvenance({ kind: 'object', oid, type: 'tag' })).toBe(`tag ${oid}`);
});
