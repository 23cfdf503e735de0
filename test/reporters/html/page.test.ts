// The HTML report as text: what it lets run, what it may not hold. How it behaves is tested in a browser, test/browser.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../../src/reporters/html.ts';
import { testFinding } from '../../support/finding.ts';
import { LEAKY_RULES, leakyFindings } from '../../support/leaks.ts';
import { HOSTILE, OPTIONS, hostileFinding, manyFindings, testResult } from '../../support/result.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const leaky = reportHtml(testResult({ source: 'history', findings: leakyFindings(40) }), {
  ...OPTIONS,
  rules: LEAKY_RULES,
});
const hostile = reportHtml(
  testResult({ findings: HOSTILE.map((text) => hostileFinding(text, SECRET)), notices: HOSTILE }),
  OPTIONS,
);

describe('the policy of the page', () => {
  test.each(['script', 'style'])('names the %s that is in it by its hash', (element) => {
    const text = new RegExp(`<${element}>([^]*?)</${element}>`).exec(leaky)?.[1] ?? '';
    const hash = createHash('sha256').update(text).digest('base64');
    expect(text.length).toBeGreaterThan(1000);
    expect(leaky).toContain(`${element}-src &#39;sha256-${hash}&#39;`);
  });

  test('allows nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(leaky)?.[1]?.replaceAll('&#39;', "'");
    expect(policy?.replaceAll(/sha256-[\w+/=]+/g, 'HASH')).toBe(
      "default-src 'none'; script-src 'HASH'; style-src 'HASH'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types vonguard-rows",
    );
  });

  test('stands before the style and the script that it is about', () => {
    expect(leaky.indexOf('Content-Security-Policy')).toBeLessThan(leaky.indexOf('<style>'));
  });
});

describe('the markup', () => {
  test.each([
    ['of leaks', leaky],
    ['of hostile texts', hostile],
  ])('%s has one script, one style, no handler, no style attribute and no address to load', (_name, html) => {
    const markup = html.replace(/<style>[^]*?<\/style>/, '').replace(/<script>[^]*?<\/script>/, '');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(markup).not.toMatch(/<(?:script|style|link|iframe|object|embed|img|base)\b/);
    const names = markup.replaceAll(/"[^"]*"/g, '""').match(/ [\w-]+(?=="")/g) ?? [];
    expect(names.filter((name) => /^ (?:on\w+|style|src|srcset|action)$/.test(name))).toEqual([]);
    for (const [, href = ''] of markup.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^#[\w-]+$/);
  });

  test('keeps nothing of our own indentation', () => {
    expect(leaky.replace(/<pre[^]*?<\/pre>/g, '')).not.toMatch(/\n /);
  });
});

describe('what it says', () => {
  const page = (...args: Parameters<typeof testResult>): string => reportHtml(testResult(...args), OPTIONS);

  test('clean only when everything was looked at', () => {
    expect(page()).toContain('<h1>Clean</h1>');
    const partial = page({ complete: false, skipped: [{ path: 'big.bin', reason: 'too-large' }] });
    expect(partial).toContain('<h1>Not clean</h1>');
    expect(partial).toContain('big.bin');
    expect(partial).not.toContain('<h1>Clean</h1>');
  });

  test('that there may be more, when findings come from an incomplete scan', () => {
    expect(page({ findings: manyFindings(1), complete: false })).toContain('there may be more');
    expect(page({ findings: manyFindings(1) })).not.toContain('there may be more');
  });

  test('what was not looked at before the findings', () => {
    const text = page({ findings: manyFindings(1), complete: false });
    expect(text.indexOf('What was not looked at')).toBeLessThan(text.indexOf('id="findings"'));
  });

  test('counts of what it does not list', () => {
    const stats = { files: 1, blobs: 0, commits: 0, bytes: 1, skipped: 1500, errors: 120 };
    const errors = Array.from({ length: 110 }, () => ({ code: 'git-failed' as const, message: 'x' }));
    const text = page({ complete: false, stats, errors, skipped: [{ path: 'a', reason: 'unreadable' }] });
    expect(text).toContain('and 20 further errors');
    expect(text).toContain('1,499 further skips');
  });

  test('nothing of times where no commit was looked at', () => {
    expect(page({ findings: manyFindings(2) })).not.toMatch(/When they came in|data-sort="time"/);
  });

  test('which findings were accepted, and why, when asked', () => {
    const suppression = { by: 'inline', where: 'a.ts:3', reason: 'a test' } as const;
    const result = testResult({ suppressed: [{ finding: testFinding(), suppression }] });
    expect(reportHtml(result, OPTIONS)).not.toContain('a.ts:3');
    expect(reportHtml(result, { ...OPTIONS, showSuppressed: true })).toContain('inline, a.ts:3, a test');
  });

  test('that it shows secrets, when it does', () => {
    const result = testResult({ findings: [testFinding()] });
    expect(reportHtml(result, { ...OPTIONS, reveal: true })).toContain('made-up value');
    expect(reportHtml(result, { ...OPTIONS, reveal: true })).toContain('This page shows the secrets themselves.');
    expect(reportHtml(result, OPTIONS)).not.toMatch(/made-up value|shows the secrets themselves/);
  });
});
