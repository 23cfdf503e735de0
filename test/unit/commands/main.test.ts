import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complain } from '../../../src/commands/complain.ts';
import { main } from '../../../src/commands/main.ts';
import { ScanError } from '../../../src/core/errors.ts';
import { VERSION } from '../../../src/core/version.ts';
import { makeContext, type ContextOptions } from '../../support/context.ts';
import { makeEnvFile } from '../../support/secrets.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-main-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(line: string, options: ContextOptions = {}): Promise<Ended> {
  const { context, written } = makeContext({ cwd, ...options });
  const code = await main(line.split(' ').filter(Boolean), context);
  return { code, ...written };
}

describe('the exit code', () => {
  test('is 0 for help and version that were asked for, 2 for a line without a command', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
    expect(await run('')).toMatchObject({ code: 2, stdout: (await run('--help')).stdout });
  });

  test('is that of the scan', async () => {
    expect(await run('stdin --quiet', { input: 'nothing here\n' })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run('stdin --quiet', { input: makeEnvFile() })).toMatchObject({ code: 1, stderr: '' });
    expect(await run('stdin --quiet --max-file-size 10B', { input: makeEnvFile() })).toMatchObject({ code: 2 });
  });

  test('is 2 for wrong usage, with what to do next', async () => {
    const { code, stdout, stderr } = await run('scann');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^vonguard: There is no command "scann"\. Did you mean scan\?\nSee vonguard --help/);
  });

  test('is 2 for a configuration that can not be read, never a scan without it', async () => {
    writeFileSync(path.join(cwd, '.vonguard.yaml'), 'exclude: [\n');
    expect(await run('scan --quiet')).toMatchObject({ code: 2, stderr: expect.stringContaining('.vonguard.yaml:') });
  });

  test('is 130 after an interruption, whatever broke because of it', async () => {
    const interrupted = { signal: AbortSignal.abort() };
    for (const line of ['scan --quiet', 'stdin --quiet', 'history --quiet'])
      expect(await run(line, { ...interrupted, input: makeEnvFile() })).toEqual({
        code: 130,
        stdout: '',
        stderr: 'vonguard: interrupted; nothing can be said about what was not looked at.\n',
      });
  });
});

describe('what went wrong is said', () => {
  function said(error: ScanError, env: Readonly<Record<string, string>> = {}): string {
    const { context, written } = makeContext({ env });
    complain(error, context);
    return written.stderr;
  }

  test('in one line, with its hint on the next, and harmless', () => {
    expect(said(new ScanError('config', 'bad\u001b[2J\nvalue', { hint: 'mend\tit' }))).toBe(
      'vonguard: bad\\x1b[2J\\nvalue\nmend\\tit\n',
    );
    expect(said(new ScanError('config', 'bad'))).toBe('vonguard: bad\n');
  });

  test('with its stack only when it is a defect of ours and that was asked for', () => {
    const cause = new Error('why');
    const defect = new ScanError('internal', 'broken', { cause });
    expect(said(defect)).toBe('vonguard: broken\n');
    expect(said(defect, { VONGUARD_DEBUG: '1' })).toContain('main.test.ts');
    expect(said(new ScanError('internal', 'broken'), { VONGUARD_DEBUG: '1' })).toContain('main.test.ts');
    expect(said(new ScanError('config', 'bad', { cause }), { VONGUARD_DEBUG: '1' })).toBe('vonguard: bad\n');
    const quoting = new ScanError('internal', 'broken', { cause: new SyntaxError('quoted content') });
    expect(said(quoting, { VONGUARD_DEBUG: '1' })).not.toContain('quoted');
    expect(said(defect, { VONGUARD_DEBUG: '0' })).toBe('vonguard: broken\n');
  });
});
