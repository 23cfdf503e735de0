import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecretText } from '../../../src/core/secret-text.ts';
import { maskResult } from '../../../src/scan/mask-result.ts';
import { maskSecrets, maskStrongSecrets } from '../../../src/scan/mask.ts';
import { FORMATS, loadReporter } from '../../../src/reporters/index.ts';
import { testFinding } from '../../support/finding.ts';
import { OPTIONS, hostileFinding, testResult } from '../../support/result.ts';
import { makeApiSecret, makePrivateKey } from '../../support/secrets.ts';

const secrets = fc.stringMatching(/^[A-Za-z0-9+/!_-]{12,40}$/);
const around = fc.string({ maxLength: 30 });

describe('a mask', () => {
  test('covers a secret wherever it stands, and leaves the rest as it is', () => {
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        fc.pre(!before.includes(secret.slice(0, 6)) && !after.includes(secret.slice(0, 6)));
        expect(maskSecrets([new SecretText(secret)])(`${before}${secret}${after}`)).toBe(`${before}********${after}`);
      }),
    );
  });

  test('covers its base64 whatever stands before it, and its hexadecimal and percent forms', () => {
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        fc.pre(!before.includes(secret.slice(0, 4)) && !after.includes(secret.slice(0, 4)));
        const mask = maskSecrets([new SecretText(secret)]);
        const bytes = Buffer.from(`${before}${secret}${after}`);
        for (const encoding of ['base64', 'base64url', 'hex'] as const) {
          const masked = mask(bytes.toString(encoding));
          expect(masked).toContain('********');
          // What is left on either side decodes to no more than four bits of the secret.
          for (const rest of masked.split('********'))
            expect(Buffer.from(rest, encoding).toString('latin1')).not.toContain(secret.slice(0, 4));
        }
        expect(mask(encodeURIComponent(secret))).toBe('********');
        expect(mask(bytes.toString('hex').toUpperCase())).toContain('********');
      }),
    );
  });

  test('covers each line of a key, however the lines are joined', () => {
    const key = makePrivateKey();
    const mask = maskSecrets([new SecretText(key)]);
    const body = key.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'));
    for (const joined of [key, key.replaceAll('\n', '\\n'), body.join('" +\n"'), body.join('')]) {
      for (const line of body) expect(mask(joined)).not.toContain(line);
    }
  });

  test('covers the longer of two that begin alike', () => {
    const mask = maskSecrets([new SecretText('abcdefgh'), new SecretText('abcdefghijklm')]);
    expect(mask('x=abcdefghijklm')).toBe('x=********');
    expect(mask('abcdefghabcdefg')).toBe('********abcdefg');
  });

  test('for names leaves words alone that are a weak secret elsewhere', () => {
    const all = ['customer', '5eedf00d', 'password'].map((text) => new SecretText(text));
    expect(maskStrongSecrets(all)('src/customer/password-5eedf00d.ts')).toBe('src/customer/password-********.ts');
  });

  test('of nothing changes nothing', () => {
    expect(maskSecrets([])('text')).toBe('text');
    expect(maskSecrets([new SecretText('ab')])('abc')).toBe('abc');
  });
});

describe('a result', () => {
  const secret = makeApiSecret();
  // Titles are the rules' own, and identifiers have a form that no sentence has.
  const hostile = { ...hostileFinding(`in ${secret} the name`, secret), title: 'a title', related: {} };
  const other = testFinding({
    snippet: { startLine: 1, lines: [`see ${secret}`, Buffer.from(secret).toString('hex')] },
  });
  const result = testResult({
    target: `/tmp/${secret}`,
    findings: [hostile, other],
    suppressed: [{ finding: hostile, suppression: { by: 'inline' } }],
    skipped: [{ path: secret, reason: 'too-large' }],
    errors: [{ code: 'unreadable', message: `Could not read ${secret}`, path: secret }],
    notices: [`${secret} is a submodule`],
  });

  test.each(FORMATS)('says a secret in no place of the %s report', async (format) => {
    const report = await loadReporter(format);
    const text = report(maskResult(result, { reveal: false }), { ...OPTIONS, showSuppressed: true });
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('hex'));
  });

  test('keeps the names where secrets are revealed, but still masks code', () => {
    const { findings } = maskResult(result, { reveal: true });
    expect(findings[0]).toMatchObject({ path: hostile.path, commit: { summary: hostile.commit?.summary } });
    expect(findings[1]?.snippet?.lines).toEqual(['see ********', '********']);
  });

  test('without findings is the same', () => {
    const clean = testResult();
    expect(maskResult(clean, { reveal: false })).toBe(clean);
  });
});
