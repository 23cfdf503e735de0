import { describe, expect, test } from 'vitest';
import type { ScanResult } from '../../../src/core/result.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { FORMATS, loadReporter } from '../../../src/reporters/index.ts';
import { maskResult } from '../../../src/scan/mask-result.ts';
import { testCommit, testFinding } from '../../support/finding.ts';
import { OPTIONS, testResult } from '../../support/result.ts';
import { makeApiSecret } from '../../support/secrets.ts';

/** A result that says `text` wherever a repository, its git or its policy can put a text. */
function saying(text: string, secret: SecretText): ScanResult {
  const commit = { ...testCommit('a'), author: text, email: text, summary: text };
  const place = { path: text, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, commit };
  const finding = testFinding({
    secret,
    path: text,
    commit,
    proof: { issuer: text, bits: 7, encrypted: true },
    occurrences: [place],
    snippet: { startLine: 1, lines: [text] },
  });
  return testResult({
    target: text,
    complete: false,
    findings: [finding],
    suppressed: [{ finding, suppression: { by: 'inline', where: `${text}:7`, reason: text } }],
    skipped: [
      { path: text, reason: 'unreadable' },
      { oid: 'f'.repeat(40), reason: 'missing-object' },
    ],
    errors: [{ code: 'git-failed', message: text, path: text, hint: text }],
    notices: [text],
  });
}

describe('what a scan says beside its secrets', () => {
  test('holds none of them, wherever it stood', () => {
    const secret = makeApiSecret();
    const masked = maskResult(saying(`x/${secret}/y`, new SecretText(secret)), { reveal: false });
    expect(JSON.stringify(masked)).not.toContain(secret);
    expect(JSON.stringify(masked)).toBe(JSON.stringify(saying('x/********/y', new SecretText(secret))));
  });

  test.each(FORMATS)('reaches no report as %s, suppressed findings included', async (format) => {
    const secret = makeApiSecret();
    const masked = maskResult(saying(`x/${secret}/y`, new SecretText(secret)), { reveal: false });
    const report = await loadReporter(format);
    expect(report(masked, { ...OPTIONS, showSuppressed: true })).not.toContain(secret);
  });

  test('covers in lines of code secrets of somebody else’s, and before them its own, of which they could be a part', () => {
    const own = `${makeApiSecret()}$x!${makeApiSecret()}`;
    const text = `DB_PASSWORD=correcthorse # ${own}`;
    const { findings } = maskResult(saying(text, new SecretText(own)), { reveal: false });
    expect(findings[0]?.snippet?.lines).toEqual(['DB_PASSWORD=******** # ********']);
    expect(findings[0]?.path).toBe('DB_PASSWORD=correcthorse # ********');
  });

  test('keeps its names with reveal, but not its lines of code', () => {
    const secret = makeApiSecret();
    const masked = maskResult(saying(secret, new SecretText(secret)), { reveal: true });
    expect(masked).toMatchObject({
      target: secret,
      notices: [secret],
      suppressed: [{ suppression: { where: `${secret}:7` } }],
    });
    expect(masked.findings[0]?.snippet?.lines).toEqual(['********']);
  });

  test('is masked by the secrets of suppressed findings too', () => {
    const secret = makeApiSecret();
    const { suppressed } = saying('x', new SecretText(secret));
    expect(maskResult(testResult({ suppressed, notices: [secret] }), { reveal: false }).notices).toEqual(['********']);
  });

  test('is left alone where a secret is not known, weak or absent', () => {
    const text = 'src/password/config.ts';
    for (const secret of [SecretText.withheld('********', 16), new SecretText('password')])
      expect(maskResult(saying(text, secret), { reveal: false }).target).toBe(text);
    const nothing = testResult({ notices: [text] });
    expect(maskResult(nothing, { reveal: false })).toBe(nothing);
  });

  test('does not change twice', () => {
    const secret = makeApiSecret();
    const once = maskResult(saying(`${secret}${secret}`, new SecretText(secret)), { reveal: false });
    expect(maskResult(once, { reveal: false })).toEqual(once);
  });

  test('gets no field that it did not have', () => {
    const secret = makeApiSecret();
    const bare = testResult({
      findings: [testFinding({ secret: new SecretText(secret) })],
      suppressed: [{ finding: testFinding(), suppression: { by: 'baseline' } }],
      errors: [{ code: 'git-failed', message: 'x' }],
    });
    expect(maskResult(bare, { reveal: false })).toStrictEqual(bare);
  });
});
