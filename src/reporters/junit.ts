// JUnit XML, as CI servers read it: a test case a finding, failed; one passed when there is none.

import type { Finding, SuppressedFinding } from '../core/finding.ts';
import { countSuppressed, totalSuppressed, type ScanResult } from '../core/result.ts';
import { escapeXml } from './escape/xml.ts';
import { hiddenBy } from './hidden.ts';
import type { ReporterOptions } from './reporter.ts';

export function reportJunit(result: ScanResult, { showSuppressed }: Pick<ReporterOptions, 'showSuppressed'>): string {
  const { findings, suppressed, complete, errors, durationMs } = result;
  const hidden = showSuppressed ? suppressed.map(skippedCase) : [];
  const cases = [...findings.map(testCase), ...hidden, ...(complete ? [] : [errorCase(result)])];
  if (cases.length === 0) cases.push('    <testcase classname="vonguard" name="no secrets found"/>');
  const seconds = (durationMs / 1000).toFixed(3);
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="${complete ? 0 : 1}" time="${seconds}"`;
  const output = errors.map(({ message }) => escapeXml(message)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="vonguard" ${counts}>`,
    `  <testsuite name="vonguard" ${counts} skipped="${hidden.length}" timestamp="${result.startedAt.slice(0, 19)}">`,
    ...properties(result),
    ...cases,
    ...(output === '' ? [] : [`    <system-err>${output}</system-err>`]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(finding: Finding): string {
  const { path, startLine, title, ruleId, secret, severity, fingerprint, remediation } = finding;
  const place = escapeXml(`${path}:${startLine}`);
  const text = [`${secret.redacted()} (${severity}, ${fingerprint})`, ...remediation].map(escapeXml).join('\n');
  return [
    `    <testcase classname="${escapeXml(ruleId)}" name="${escapeXml(title)} at ${place}" file="${escapeXml(path)}" line="${startLine}">`,
    `      <failure type="${escapeXml(finding.kind)}" message="${escapeXml(title)} at ${place}">${text}</failure>`,
    '    </testcase>',
  ].join('\n');
}

// JUnit counts test cases; what was hidden is none unless it is asked for.
function properties(result: ScanResult): readonly string[] {
  const counts = [['suppressed', totalSuppressed(result)] as const, ...Object.entries(countSuppressed(result))];
  const lines = counts.map(([name, count], at) => {
    const key = at === 0 ? name : `suppressed.${name}`;
    return `      <property name="${escapeXml(key)}" value="${count}"/>`;
  });
  return ['    <properties>', ...lines, '    </properties>'];
}

function skippedCase(hidden: SuppressedFinding): string {
  const { path, startLine, title, ruleId } = hidden.finding;
  const name = escapeXml(`${title} at ${path}:${startLine}`);
  return `    <testcase classname="${escapeXml(ruleId)}" name="${name}"><skipped message="${escapeXml(`hidden by ${hiddenBy(hidden)}`)}"/></testcase>`;
}

function errorCase({ stats }: ScanResult): string {
  const message = `Not everything could be looked at: ${stats.skipped} skipped, ${stats.errors} errors.`;
  return `    <testcase classname="vonguard" name="everything was looked at"><error type="incomplete" message="${message}"/></testcase>`;
}
