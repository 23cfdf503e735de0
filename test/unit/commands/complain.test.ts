import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complain } from '../../../src/commands/complain.ts';
import { ScanError, toScanError } from '../../../src/core/errors.ts';
import { makeContext } from '../../support/context.ts';
import { brokenText } from '../../support/noise.ts';
import { HOSTILE } from '../../support/result.ts';

function said(error: ScanError, env: Readonly<Record<string, string>> = {}): string {
  const { context, written } = makeContext({ env });
  complain(error, context);
  expect(written.stdout).toBe('');
  return written.stderr;
}

describe('what went wrong', () => {
  test('is said first, then what to do, a line each', () => {
    expect(said(new ScanError('usage', 'It is wrong.', { hint: 'Do this:\n  a\n  b' }))).toBe(
      'vonguard: It is wrong.\nDo this:\n  a\n  b\n',
    );
    expect(said(new ScanError('usage', 'It is wrong.'))).toBe('vonguard: It is wrong.\n');
  });

  test.each(HOSTILE)('has no control character of a stranger, nor a line of its own: %j', (text) => {
    expect(said(new ScanError('unreadable', text)).trimEnd()).not.toMatch(/[^\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    const hinted = said(new ScanError('unreadable', 'x', { hint: text }));
    expect(hinted.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test('is one line whatever it says', () => {
    fc.assert(
      fc.property(brokenText(), (text) => {
        const lines = said(new ScanError('unreadable', text)).split('\n');
        expect(lines).toHaveLength(2);
        expect(lines[0]).toMatch(/^vonguard: \P{Cc}*$/u);
      }),
    );
  });
});

describe('a stack', () => {
  const defect = (): ScanError => toScanError(new TypeError('cannot read the secret value'));

  test('is shown of a defect of ours, when asked for, without what JavaScript quotes', () => {
    const text = said(defect(), { VONGUARD_DEBUG: '1' });
    expect(text).toMatch(/^TypeError\n\s+at .*complain\.test\.ts/m);
    expect(text).not.toContain('secret value');
  });

  test.each([[{}], [{ VONGUARD_DEBUG: '0' }], [{ VONGUARD_DEBUG: '' }]])('is not shown with %j', (env) => {
    expect(said(defect(), env)).not.toMatch(/^\s*at /m);
  });

  test('is not shown of what is no defect', () => {
    expect(said(new ScanError('usage', 'x'), { VONGUARD_DEBUG: '1' })).toBe('vonguard: x\n');
  });
});
