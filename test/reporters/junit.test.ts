import { describe, expect, test } from 'vitest';
import { reportJunit } from '../../src/reporters/junit.ts';
import { testFinding } from '../support/finding.ts';
import { HOSTILE, OPTIONS, hostileFinding, manyFindings, testResult } from '../support/result.ts';
import { judgeXml } from '../support/schemas.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const suppressed = HOSTILE.map((text) => ({
  finding: hostileFinding(text, SECRET),
  suppression: { by: 'inline', where: text, reason: text } as const,
}));

describe('the JUnit report', () => {
  test.each([
    ['nothing', testResult()],
    ['one finding', testResult({ findings: [testFinding()] })],
    ['5,000 findings', testResult({ findings: manyFindings(5000) })],
    ['suppressions', testResult({ suppressed })],
    [
      'hostile text everywhere',
      testResult({
        complete: false,
        findings: HOSTILE.map((text) => hostileFinding(text, SECRET)),
        errors: HOSTILE.map((message) => ({ code: 'git-failed', message })),
        suppressed,
      }),
    ],
  ])('is valid by its schema with %s', async (_name, result) => {
    expect(await judgeXml('junit.xsd', reportJunit(result, { ...OPTIONS, showSuppressed: true }))).toEqual([]);
  });

  test.each([
    [' line="3"', ' line="three"'],
    ['<failure', '<failed'],
    ['errors="0"', 'errors="none"'],
    ['1. Rotate', '&nbsp;'],
    [' at src', ' < src'],
  ])('the schema refuses %s as %s', async (from, to) => {
    const xml = reportJunit(testResult({ findings: [testFinding({ remediation: ['1. Rotate it.'] })] }), OPTIONS);
    expect(xml).toContain(from);
    expect(await judgeXml('junit.xsd', xml.replace(from, to))).not.toEqual([]);
  });

  test('names more suppressions than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, () => suppressed[0] ?? []).flat();
    const xml = reportJunit(testResult({ suppressed: many }), { showSuppressed: true });
    expect(xml).toContain('tests="200000" failures="0"');
  });

  test('counts agree with what is there', () => {
    const xml = reportJunit(testResult({ complete: false, findings: manyFindings(3), suppressed }), {
      ...OPTIONS,
      showSuppressed: true,
    });
    const [, tests, failures, errors] =
      /<testsuite name="vonguard" tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(xml) ?? [];
    expect([tests, failures, errors]).toEqual([String(3 + HOSTILE.length + 1), '3', '1']);
    expect(xml.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(xml.match(/<failure /g)).toHaveLength(3);
    expect(xml).toContain(`skipped="${HOSTILE.length}"`);
  });
});
