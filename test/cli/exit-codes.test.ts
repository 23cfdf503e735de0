import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, withDirectory } from '../support/cli.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

const SECRET = makeApiSecret();
const LEAK = makeEnvFile(SECRET);

const git = (cwd: string, ...args: string[]): void => {
  execFileSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'init.defaultBranch=main', ...args],
    { cwd, stdio: 'ignore' },
  );
};

describe('0: looked at everything and found nothing', () => {
  test('a clean directory', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'a.txt'), 'nothing here');
      const run = await runCli(['scan'], { cwd });
      expect(run.code).toBe(0);
      expect(run.stdout).toMatch(/clean/i);
    }));

  test('nothing is printed with --quiet', () =>
    withDirectory(async (cwd) => {
      expect(await runCli(['scan', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    }));

  test('an empty repository, which has no commit yet', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      for (const command of ['scan', 'staged', 'history']) {
        const run = await runCli([command], { cwd });
        expect([command, run.code, run.stderr]).toEqual([command, 0, '']);
      }
    }));

  test.each(['--version', '-V', '--help'])('%s', async (flag) => {
    expect((await runCli([flag], { cwd: import.meta.dirname })).code).toBe(0);
  });
});

describe('1: findings', () => {
  test('in a file, without printing the secret', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, '.env'), LEAK);
      const run = await runCli(['scan'], { cwd });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain('.env:2');
      expect(run.stdout + run.stderr).not.toContain(SECRET);
    }));

  test('--reveal is the only way to the secret', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, '.env'), LEAK);
      const run = await runCli(['scan', '--reveal', '--format', 'json'], { cwd });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain(SECRET);
    }));

  test('on standard input, under the name given', async () => {
    const run = await runCli(['stdin', '--filename', 'x/.env', '--format', 'json'], {
      cwd: import.meta.dirname,
      input: LEAK,
    });
    expect(run.code).toBe(1);
    const report = JSON.parse(run.stdout) as {
      findings: { path: string; startLine: number; related: { apiKey?: string } }[];
    };
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      path: 'x/.env',
      startLine: 2,
      related: { apiKey: /=(.*)$/m.exec(LEAK)?.[1] },
    });
  });

  test('staged, from the index even when the file on disk is clean again', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      writeFileSync(path.join(cwd, '.env'), LEAK);
      git(cwd, 'add', '.env');
      writeFileSync(path.join(cwd, '.env'), '');
      expect((await runCli(['staged'], { cwd })).code).toBe(1);
    }));

  test('in a range of commits, also when a later commit takes it out again', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      git(cwd, 'commit', '-q', '--allow-empty', '-m', 'base');
      writeFileSync(path.join(cwd, '.env'), LEAK);
      git(cwd, 'add', '.');
      git(cwd, 'commit', '-qm', 'oops');
      git(cwd, 'rm', '-q', '.env');
      git(cwd, 'commit', '-qm', 'sorry');
      expect((await runCli(['diff', 'HEAD~2..HEAD'], { cwd })).code).toBe(1);
      expect((await runCli(['scan'], { cwd })).code).toBe(0);
      const history = await runCli(['history', '--format', 'json'], { cwd });
      expect(history.code).toBe(1);
      const [finding] = (JSON.parse(history.stdout) as { findings: { commit: { summary: string }; atHead: boolean }[] })
        .findings;
      expect(finding).toMatchObject({ commit: { summary: 'oops' }, atHead: false });
    }));
});

describe('2: could not finish, or wrong usage', () => {
  test.each([
    [['scan', 'does-not-exist'], /does-not-exist/],
    [['scan', '--nope'], /nope/],
    [['scan', '--format', 'yaml'], /format/i],
    [['scan', '--report', 'sarif'], /FORMAT=FILE/],
    [['scan', '--report', 'nope=x'], /nope/],
    [['scan', '--max-file-size', 'big'], /--max-file-size/],
    [['scan', '--config', 'missing.yaml'], /missing\.yaml/],
    [['scan', '--baseline', 'missing'], /missing/],
    [['nonsense'], /nonsense/],
    [['staged'], /repository/i],
    [['history'], /repository/i],
    [['history', 'does-not-exist'], /does-not-exist/],
    [['diff', 'a..b'], /repository/i],
    [['scan', '--report'], /--report needs a value/],
    [['--quiet'], /No command is named/],
  ])('%j', (args, message) =>
    withDirectory(async (cwd) => {
      const run = await runCli(args, { cwd });
      expect(run.stderr).toMatch(message);
      expect(run.code).toBe(2);
      expect(run.stdout).toBe('');
    }),
  );

  test('no command at all prints the help', async () => {
    const run = await runCli([], { cwd: import.meta.dirname });
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('vonguard <command>');
  });

  test('an unknown revision is named', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      git(cwd, 'commit', '-q', '--allow-empty', '-m', 'base');
      const run = await runCli(['diff', 'nowhere..HEAD'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('nowhere');
    }));

  test('a file over the size limit is not clean', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'big.txt'), 'x'.repeat(5000));
      const run = await runCli(['scan', '--max-file-size', '1KB'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stdout).toMatch(/not.*clean|incomplete|could not/i);
      expect(run.stdout).toContain('big.txt');
    }));

  test('a configuration with a misspelt key is named with its line', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, '.vonguard.yaml'), 'exclude: []\nexcluded: [x]\n');
      const run = await runCli(['scan'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/\.vonguard\.yaml:2/);
    }));

  test('a damaged object is named, and what can be read is still looked at', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      writeFileSync(path.join(cwd, 'a.txt'), 'content that will be damaged');
      git(cwd, 'add', '.');
      git(cwd, 'commit', '-qm', 'base');
      const oid = execFileSync('git', ['rev-parse', 'HEAD:a.txt'], { cwd, encoding: 'utf8' }).trim();
      const file = path.join(cwd, '.git/objects', oid.slice(0, 2), oid.slice(2));
      chmodSync(file, 0o644);
      writeFileSync(file, 'not zlib at all');
      const clean = await runCli(['history'], { cwd });
      expect(clean.code).toBe(2);
      expect(clean.stdout + clean.stderr).toContain(oid);
    }));

  test('a missing object is named', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      writeFileSync(path.join(cwd, 'a.txt'), 'content that will be missing');
      git(cwd, 'add', '.');
      const oid = execFileSync('git', ['rev-parse', ':a.txt'], { cwd, encoding: 'utf8' }).trim();
      rmSync(path.join(cwd, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      const run = await runCli(['staged'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stdout + run.stderr).toContain(oid);
    }));

  test('a broken repository is no empty one', () =>
    withDirectory(async (cwd) => {
      git(cwd, 'init', '-q');
      writeFileSync(path.join(cwd, '.git/HEAD'), 'garbage');
      for (const command of ['staged', 'history', 'scan']) {
        const run = await runCli([command], { cwd });
        expect([command, run.code]).toEqual([command, 2]);
      }
    }));

  test('a report that can not be written', () =>
    withDirectory(async (cwd) => {
      mkdirSync(path.join(cwd, 'taken'));
      const run = await runCli(['scan', '--output', 'taken'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('taken');
    }));
});

// Node ends with 1 then, which would say "findings".
test('2: what nobody caught is a failure, and its message, which could hold a secret, is not printed', () =>
  withDirectory(async (cwd) => {
    const breakIt = `process.on('newListener', (name) => {
      if (name === 'uncaughtException') setImmediate(() => { throw new TypeError('${SECRET}'); });
    })`;
    const env = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(breakIt)}"` };
    const { code, stdout, stderr } = await runCli(['scan'], { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('vonguard: Could not finish because of TypeError; nothing can be said.\n');
  }));

describe('a report in a file', () => {
  test('that is called - is standard output', () =>
    withDirectory(async (cwd) => {
      const main = await runCli(['scan', '--format', 'json', '--output', '-'], { cwd });
      expect(JSON.parse(main.stdout)).toMatchObject({ schemaVersion: 1 });
      const further = await runCli(['scan', '--quiet', '--report', 'jsonl=-'], { cwd });
      expect(JSON.parse(further.stdout)).toMatchObject({ schemaVersion: 1 });
    }));

  test('replaces a link of that name, and does not follow it', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'precious.txt'), 'keep me');
      symlinkSync('precious.txt', path.join(cwd, 'report.json'));
      expect((await runCli(['scan', '--format', 'json', '--output', 'report.json'], { cwd })).code).toBe(0);
      expect(execFileSync('cat', ['precious.txt'], { cwd, encoding: 'utf8' })).toBe('keep me');
    }));
});
