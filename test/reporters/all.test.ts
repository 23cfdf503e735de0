// What every reporter must hold: no secret, no escape into the channel, any number of findings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, loadReporter } from '../../src/reporters/index.ts';
import { testFinding } from '../support/finding.ts';
import { recordsOf } from '../support/records.ts';
import { makePrivateKey } from '../support/secrets.ts';
import { HOSTILE, OPTIONS, hostileFinding, hostileResult, manyFindings, testResult } from '../support/result.ts';

const REVEALING = new Set(['text', 'json', 'jsonl', 'csv', 'html']);
const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');

describe.each(FORMATS)('%s', (format) => {
  test('never contains a secret, nor a part or an encoding of it', async () => {
    const report = await loadReporter(format);
    const secrets = fc.stringMatching(/^[A-Za-z0-9+/!_-]{12,40}$/);
    fc.assert(
      fc.property(secrets, fc.constantFrom(...HOSTILE.slice(0, -1)), (secret, text) => {
        const options = { ...OPTIONS, showSuppressed: true };
        // Made-up secrets can be words of a format, such as "hasOwnProperty" beside JUnit's <property>.
        fc.pre(!report(hostileResult(text, SECRET), options).includes(secret.slice(3, -3)));
        const output = report(hostileResult(text, secret), options);
        expect(output).not.toContain(secret.slice(3, -3));
        expect(output).not.toContain(Buffer.from(secret).toString('base64').slice(0, 12));
        expect(output).not.toContain(Buffer.from(secret).toString('hex').slice(0, 16));
      }),
      { numRuns: 60 },
    );
  });

  test('contains no line of a private key', async () => {
    const report = await loadReporter(format);
    const key = makePrivateKey();
    const output = report(hostileResult('x', key), { ...OPTIONS, showSuppressed: true });
    for (const line of key.split('\n').filter((one) => one !== '' && !one.startsWith('-----'))) {
      expect(output).not.toContain(line.slice(0, 16));
    }
  });

  test('shows it with reveal only where that is meant', async () => {
    const report = await loadReporter(format);
    const output = report(testResult({ findings: [hostileFinding('x', SECRET)] }), { ...OPTIONS, reveal: true });
    expect(output.includes(SECRET)).toBe(REVEALING.has(format));
  });

  test('lets no control character or direction mark out, wherever it comes from', async () => {
    const report = await loadReporter(format);
    for (const text of HOSTILE) {
      const output = report(hostileResult(text, SECRET), { ...OPTIONS, showSuppressed: true });
      // JSON escapes control characters itself; direction marks in it are data, read by programs.
      expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      if (!['json', 'jsonl', 'sarif', 'gitlab', 'csv', 'junit'].includes(format))
        expect(output).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });

  test('holds as many records with hostile text as with harmless one', async () => {
    const report = await loadReporter(format);
    const options = { ...OPTIONS, showSuppressed: true };
    const harmless = recordsOf(format, report(hostileResult('harmless', SECRET), options));
    expect(harmless).toBeGreaterThan(0);
    for (const text of HOSTILE)
      expect([text, recordsOf(format, report(hostileResult(text, SECRET), options))]).toEqual([text, harmless]);
  });

  test.each([0, 1, 5000])('takes %i findings', async (count) => {
    const report = await loadReporter(format);
    const output = report(testResult({ findings: manyFindings(count) }), OPTIONS);
    expect(typeof output).toBe('string');
    if (count === 1) expect(output).toContain('file-0.ts');
  });

  test('counts what was hidden, by kind of reason', async () => {
    const report = await loadReporter(format);
    const suppressed = (['inline', 'baseline', 'baseline'] as const).map((by) => ({
      finding: testFinding(),
      suppression: { by, where: 'a.yaml:1' },
    }));
    const output = report(testResult({ suppressed }), OPTIONS);
    // SARIF has them as results with a suppression each.
    const counts: readonly RegExp[] =
      format === 'sarif'
        ? [/("kind": "(?:external|inSource)"[^]*){3}/]
        : [/suppressed.*?3/is, /baseline.*?2/is, /inline.*?1/is];
    for (const pattern of counts) expect(output).toMatch(pattern);
  });

  test('lists it when asked', async () => {
    const report = await loadReporter(format);
    const finding = testFinding({ path: 'src/hidden-here.ts' });
    const suppressed = [
      { finding, suppression: { by: 'baseline', where: '.vonguard-baseline', reason: 'old' } as const },
    ];
    const output = report(testResult({ suppressed }), { ...OPTIONS, showSuppressed: true });
    // GitLab knows vulnerabilities only, annotations would be on lines that are fine.
    if (['gitlab', 'github'].includes(format)) expect(output).not.toContain('hidden-here');
    else expect(output).toContain('hidden-here');
  });

  test('does not call an incomplete scan clean', async () => {
    const report = await loadReporter(format);
    const incomplete = { complete: false, stats: { files: 1, blobs: 0, commits: 0, bytes: 1, skipped: 1, errors: 0 } };
    const whole = report(testResult(), OPTIONS);
    const partial = report(testResult(incomplete), OPTIONS);
    expect(partial).not.toBe(whole);
    expect(partial).not.toMatch(/^Clean/m);
  });
});
