import { execFile, execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runCli, withDirectory } from '../support/cli.ts';
import { makeEnvFile } from '../support/secrets.ts';

interface Report {
  readonly scan: { readonly source: string; readonly target: string; readonly complete: boolean };
  readonly findings: readonly unknown[];
  readonly errors: readonly { readonly code: string; readonly message: string; readonly path?: string }[];
}

const parse = (text: string): Report => JSON.parse(text) as Report;

describe('a report that its file does not take', () => {
  test('leaves the others and the main one as they are; findings keep their exit code', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, '.env'), makeEnvFile());
      const args = ['scan', '.env', '--report', 'json=/proc/none/a.json', '--report', 'csv=b.csv'];
      const { code, stdout, stderr } = await runCli(args, { cwd });
      expect(code).toBe(1);
      expect(stdout).toContain('.env:2');
      expect(stderr).toContain('Could not write /proc/none/a.json');
      expect(readFileSync(path.join(cwd, 'b.csv'), 'utf8')).toContain('.env');
    }));

  test('is a failure when there is nothing else to say', () =>
    withDirectory(async (cwd) => {
      expect((await runCli(['scan', '--report', 'json=/proc/none/a.json'], { cwd })).code).toBe(2);
    }));

  test('is printed when it is the main one', () =>
    withDirectory(async (cwd) => {
      const { code, stdout } = await runCli(['scan', '--format', 'json', '--output', '/proc/none/a'], { cwd });
      expect(code).toBe(2);
      expect(parse(stdout).findings).toEqual([]);
    }));

  // mkdir with `recursive` never comes back from there.
  test('in a directory that takes nothing ends at once', async () => {
    const { code, stderr } = await runCli(['stdin', '--report', 'json=/proc/none/a/b.json'], { cwd: '/tmp' });
    expect(code).toBe(2);
    expect(stderr).toContain('/proc/none/a/b.json');
  });
});

describe('what could never be written is told before the scan', () => {
  test.each([
    [['--output', 'sub']],
    [['--report', 'sarif=sub']],
    [['--report', 'json=a', '--report', 'csv=./a']],
    [['--output', 'a', '--report', 'csv=a']],
    [['--output', 'file/a']],
  ])('%s', (flags) =>
    withDirectory(async (cwd) => {
      mkdirSync(path.join(cwd, 'sub'));
      writeFileSync(path.join(cwd, 'file'), '');
      const { code, stdout, stderr } = await runCli(['scan', ...flags], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/is a directory|the same file|can't be written/);
      expect(readdirSync(cwd)).toEqual(['file', 'sub']);
    }),
  );
});

describe('what is no file is written to, never replaced', () => {
  test('a pipe', () =>
    withDirectory(async (cwd) => {
      const pipe = path.join(cwd, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const reader = promisify(execFile)('cat', [pipe]);
      const written = await runCli(['stdin', '--quiet', '--report', 'json=pipe'], { cwd });
      expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(parse((await reader).stdout).scan.source).toBe('stdin');
      expect(lstatSync(pipe).isFIFO()).toBe(true);
    }));

  // No test names a device itself: should it fail, it would replace the machine's.
  test('standard output under its name below /dev', async () => {
    const { code, stdout } = await runCli(['stdin', '--quiet', '--report', 'json=/dev/stdout'], { cwd: '/tmp' });
    expect({ code, source: parse(stdout).scan.source }).toEqual({ code: 0, source: 'stdin' });
  });
});

describe('a scan that could not be made', () => {
  test.each([
    ['scan nope', 'worktree', 'nope', 'path-not-found'],
    ['scan --config nope.yaml', 'worktree', '.', 'config'],
    ['staged', 'staged', undefined, 'not-a-repository'],
    ['history nope', 'history', 'nope', 'path-not-found'],
    ['diff a..b', 'range', 'a..b', 'not-a-repository'],
    ['diff a', 'range', 'a', 'not-a-repository'],
    ['stdin --max-file-size much', 'stdin', 'stdin', 'usage'],
  ])('%s: programs get its error as JSON', (command, source, target, code) =>
    withDirectory(async (cwd) => {
      const run = await runCli([...command.split(' '), '--format', 'json'], { cwd });
      const { scan, findings, errors } = parse(run.stdout);
      expect(run.code).toBe(2);
      expect(scan).toMatchObject({ source, complete: false, ...(target !== undefined && { target }) });
      expect({ findings, errors }).toMatchObject({ findings: [], errors: [{ code }] });
      expect(run.stderr).toContain(errors[0]?.message);
    }),
  );

  test('leaves no report that could pass for a clean one', () =>
    withDirectory(async (cwd) => {
      const formats = ['sarif', 'gitlab', 'junit', 'csv', 'markdown', 'text', 'jsonl'];
      const reports = formats.flatMap((format) => ['--report', `${format}=${format}`]);
      const { code, stdout } = await runCli(['scan', 'nope', ...reports], { cwd });
      expect({ code, stdout, files: readdirSync(cwd) }).toEqual({ code: 2, stdout: '', files: ['jsonl'] });
    }));
});
