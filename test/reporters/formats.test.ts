// Each format against the grammar of whoever reads it.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { reportCsv } from '../../src/reporters/csv.ts';
import { reportGithub } from '../../src/reporters/github.ts';
import { reportJson } from '../../src/reporters/json.ts';
import { reportJsonl } from '../../src/reporters/jsonl.ts';
import { reportJunit } from '../../src/reporters/junit.ts';
import { reportMarkdown } from '../../src/reporters/markdown.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { reportText } from '../../src/reporters/text.ts';
import { testFinding } from '../support/finding.ts';
import { jsonJudge } from '../support/schemas.ts';
import { HOSTILE, OPTIONS, hostileFinding, manyFindings, testResult } from '../support/result.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const hostile = testResult({ findings: HOSTILE.map((text) => hostileFinding(text, SECRET)), notices: [...HOSTILE] });
const suppressed = [{ finding: testFinding(), suppression: { by: 'inline', where: 'a:1', reason: 'ok' } as const }];

describe('SARIF', () => {
  const judge = jsonJudge('sarif-2.1.0.json');

  test.each([
    ['nothing', testResult()],
    ['hostile text', hostile],
    ['suppressions', testResult({ suppressed })],
    ['5,000 findings', testResult({ findings: manyFindings(5000) })],
    [
      'an incomplete scan',
      testResult({
        complete: false,
        errors: [{ code: 'git-failed', message: 'x' }],
        skipped: [{ path: 'a', reason: 'unreadable' }],
      }),
    ],
  ])('is valid with %s', (_name, result) => {
    expect(judge(reportSarif(result, OPTIONS))).toBe('');
  });

  test('names no author and no e-mail', () => {
    const finding = hostileFinding('x', SECRET);
    const commit = { ...finding.commit, author: 'Jane Roe', email: 'jane@example.org' } as typeof finding.commit;
    const text = reportSarif(
      testResult({ findings: [{ ...finding, commit, occurrences: [] } as typeof finding] }),
      OPTIONS,
    );
    expect(text).not.toMatch(/Jane Roe|jane@example/);
  });

  test('has relative, encoded paths', () => {
    const text = reportSarif(testResult({ findings: [testFinding({ path: '../a b/%41#?.ts' })] }), OPTIONS);
    expect(text).toContain('"uri": "%2E%2E/a%20b/%2541%23%3F.ts"');
  });
});

describe('JSON', () => {
  test('is as the design has it', () => {
    const report = JSON.parse(reportJson(testResult({ findings: [testFinding()], suppressed }), OPTIONS)) as Record<
      string,
      unknown
    >;
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'vonguard', version: '9.9.9' },
      scan: { source: 'worktree', complete: true, durationMs: 1234, stats: { files: 12, skipped: 0, errors: 0 } },
      findings: [
        {
          ruleId: 'test-rule',
          startLine: 3,
          secret: { redacted: '********', length: 13 },
          related: {},
          occurrences: [],
        },
      ],
      suppressed: { total: 1, byReason: { inline: 1 } },
      skipped: [],
      errors: [],
    });
  });

  test.each([
    ['nothing', testResult()],
    ['hostile text', hostile],
    ['suppressions', testResult({ suppressed })],
  ])('is valid by its own schema with %s', (_name, result) => {
    const schema = JSON.parse(
      readFileSync(new URL('../../src/reporters/result.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    expect(ajv.validate(schema, JSON.parse(reportJson(result, OPTIONS))) ? '' : ajv.errorsText()).toBe('');
  });

  test('has a value only with reveal', () => {
    const finding = testResult({ findings: [testFinding()] });
    expect(reportJson(finding, OPTIONS)).not.toContain('"value"');
    expect(reportJson(finding, { ...OPTIONS, reveal: true })).toContain('"value": "made-up value"');
  });

  test('Lines are one object each', () => {
    const lines = reportJsonl(hostile, OPTIONS).trimEnd().split('\n');
    expect(lines).toHaveLength(HOSTILE.length + 1);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});

describe('workflow commands', () => {
  test('one finding is one line, whatever its path', () => {
    const lines = reportGithub(
      testResult({ findings: HOSTILE.slice(0, 5).map((text) => hostileFinding(text, SECRET)) }),
    )
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines)
      expect(line).toMatch(/^::error file=[^:,]*,line=1?\d*,endLine=\d+,col=\d+,title=[^:,]*::/);
  });

  test('no level has more than GitHub shows, whatever there is to say', () => {
    const many = Array.from({ length: 30 }, (_, n) => `remark ${n}`);
    const text = reportGithub(
      testResult({
        findings: [...manyFindings(30), ...manyFindings(30).map((one) => ({ ...one, severity: 'medium' as const }))],
        complete: false,
        errors: many.map((message) => ({ code: 'git-failed', message })),
        notices: many,
        suppressed,
      }),
    );
    const count = (level: string): number => text.split('\n').filter((line) => line.startsWith(`::${level} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 9]);
    expect(text).toMatch(/^::error title=vonguard::Not everything could be looked at.*remark 8%0Aand 21 more\n/);
    expect(text).toContain('::error title=vonguard::42 further findings are not shown here; see the report.');
    expect(text).toContain('::notice title=vonguard::23 further remarks');
  });

  test('more than GitHub shows are counted', () => {
    const text = reportGithub(testResult({ findings: manyFindings(50) }));
    expect(text.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(text).toContain('41 further findings');
  });
});

describe('CSV', () => {
  test('no cell begins as a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(1)', ' =1']) {
      const csv = reportCsv(testResult({ findings: [testFinding({ path: text })] }), OPTIONS);
      expect(csv).toContain(`"'${text}`);
    }
  });

  test('quotes and line ends stay inside of their cell', () => {
    expect(reportCsv(testResult({ findings: [testFinding({ path: 'a"b\r\nc' })] }), OPTIONS)).toContain(
      '"a""b\\r\\nc"',
    );
  });
});

describe('JUnit', () => {
  test('is well-formed with hostile text', () => {
    const xml = reportJunit(hostile, OPTIONS);
    // Every & begins an entity of ours, and no tag comes from a finding.
    expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos|#10|#13|#9);/g, '')).not.toContain('&');
    expect(xml).not.toMatch(/<script|<img|<!--/);
    expect(xml.match(/<testcase /g)).toHaveLength(HOSTILE.length);
    expect(xml.match(/<\/testcase>/g)).toHaveLength(HOSTILE.length);
  });
});

describe('Markdown', () => {
  test('has no HTML, no link and no mention of a finding', () => {
    // Inside of a code span nothing is interpreted.
    const text = reportMarkdown(hostile, OPTIONS).replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    expect(text).not.toMatch(/(?<!\\)<(?:script|img|\/script)|\]\(http|@everyone/);
  });
});

describe('text', () => {
  test('says clean only when everything was looked at', () => {
    expect(reportText(testResult(), OPTIONS)).toContain('Clean: looked at everything and found nothing.');
    const partial = reportText(
      testResult({ complete: false, skipped: [{ path: 'big.bin', reason: 'too-large' }] }),
      OPTIONS,
    );
    expect(partial).toContain('Not clean');
    expect(partial).toContain('not looked at: big.bin (too-large)');
  });

  test('has place, secret, account, commit and remedy of a finding', () => {
    const text = reportText(testResult({ source: 'history', findings: [hostileFinding('x', SECRET)] }), OPTIONS);
    for (const part of [
      'CRITICAL',
      'x:3:7',
      'Zx********77',
      'API key x',
      'commit:',
      'still there',
      'What to do now',
      '1. Rotate it.',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('has colour only when asked', () => {
    const finding = testResult({ findings: [testFinding()] });
    expect(reportText(finding, OPTIONS)).not.toContain('\u001b');
    expect(reportText(finding, { ...OPTIONS, color: true })).toContain('\u001b[');
  });
});
