// SARIF, line by line of what code scanning makes use of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRelativeUri } from '../../src/reporters/escape/uri.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { testFinding } from '../support/finding.ts';
import { LEAKY_RULES, leakyFindings } from '../support/leaks.ts';
import { anyText } from '../support/noise.ts';
import { OPTIONS, testResult } from '../support/result.ts';

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly help: { text: string; markdown: string };
        readonly properties: Record<string, string>;
      }[];
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { level: string }[];
  }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly partialFingerprints: Record<string, string>;
    readonly codeFlows?: readonly {
      readonly threadFlows: readonly {
        readonly locations: readonly { location: Location & { message: { text: string } } }[];
      }[];
    }[];
    readonly suppressions?: readonly object[];
    readonly locations: readonly Location[];
  }[];
}
const run = (...args: Parameters<typeof testResult>): Run =>
  (JSON.parse(reportSarif(testResult(...args), { ...OPTIONS, rules: LEAKY_RULES })) as { runs: [Run] }).runs[0];

describe('SARIF', () => {
  const findings = leakyFindings(40);
  const whole = run({ source: 'history', findings });

  test('a rule has help with its remediation, and a severity that GitHub sorts by', () => {
    for (const { help, properties } of whole.tool.driver.rules) {
      expect(help.text).toMatch(/1\. .*\n2\. /);
      expect(help.markdown).toMatch(/1\. .*\n2\. /);
      expect(Number(properties['security-severity'])).toBeGreaterThan(0);
    }
    for (const { ruleId, ruleIndex } of whole.results) expect(whole.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('partial fingerprints stay the same when lines and paths change', () => {
    const moved = findings.map((finding) => ({
      ...finding,
      path: `moved/${finding.path}`,
      startLine: finding.startLine + 9,
    }));
    const of = ({ results }: Run): readonly object[] => results.map(({ partialFingerprints }) => partialFingerprints);
    expect(of(run({ source: 'history', findings: moved }))).toEqual(of(whole));
    expect(new Set(of(whole).map((one) => JSON.stringify(one))).size).toBe(findings.length);
  });

  test('a code flow leads through the commits that have the secret', () => {
    const at = findings.findIndex(({ occurrences }) => occurrences.length > 0);
    const flow = whole.results[at]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    expect(flow).toHaveLength(2);
    expect(flow[0]?.location.message.text).toMatch(/^commit [0-9a-f]{12} of \d{4}-\d\d-\d\d$/);
    expect(run({ findings: [testFinding()] }).results[0]?.codeFlows).toBeUndefined();
  });

  test('suppressed findings are results with their suppression, and reported ones have none', () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('no finding');
    const { results } = run({
      findings: [finding],
      suppressed: [
        { finding, suppression: { by: 'inline', where: 'a:1', reason: 'ok' } },
        { finding, suppression: { by: 'baseline' } },
      ],
    });
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: 'inSource', status: 'accepted', justification: 'ok – a:1' }],
      [{ kind: 'external', status: 'accepted' }],
    ]);
  });

  test('what was not looked at is a warning, and what was left out on purpose a note', () => {
    const [invocation] = run({
      complete: false,
      skipped: [
        { path: 'a', reason: 'too-large' },
        { path: 'b', reason: 'symbolic-link' },
      ],
    }).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.map(({ level }) => level)).toEqual(['warning', 'note']);
  });

  test('suppressed findings of an earlier report that were only counted are told', () => {
    expect(JSON.stringify(run({ suppressedUnlisted: { baseline: 4 } }).invocations)).toContain(
      'suppressed 4 (baseline 4)',
    );
  });

  test('any path is a relative reference that resolves below the root', () => {
    fc.assert(
      fc.property(fc.array(anyText({ maxLength: 20 }), { minLength: 1 }), (segments) => {
        const path = segments.map((one) => one.replaceAll('/', '')).join('/');
        const uri = toRelativeUri(path);
        expect(uri).toMatch(/^(?:[\w.~/-]|%[0-9A-F]{2})*$/);
        expect(uri).not.toMatch(/^\/|^[a-z][a-z0-9+.-]*:/i);
        const { origin, search, hash } = new URL(uri, 'https://root.example/a/');
        expect([origin, search, hash]).toEqual(['https://root.example', '', '']);
        expect(decodeURIComponent(uri)).toBe(path);
      }),
    );
  });

  test.each(['//evil.example/x', '/etc/passwd', 'javascript:alert(1)', 'C:\\x', 'https://evil.example'])(
    '%s names no other place',
    (path) => {
      expect(new URL(toRelativeUri(path), 'https://root.example/').origin).toBe('https://root.example');
    },
  );
});
