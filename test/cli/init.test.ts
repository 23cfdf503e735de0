// `vonguard init` as typed: what it shows, asks, writes and takes back. What each tool gets is in test/unit/hooks.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/commands/command.ts';
import { initCommand } from '../../src/commands/init.ts';
import { runCli } from '../support/cli.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

/** Runs init as on a terminal, with these keys typed. */
async function typed(
  repo: TempRepo,
  keys: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<{ code: number; screen: string }> {
  let screen = '';
  const output = { write: (text: string) => void (screen += text), isTerminal: true, columns: 80 };
  const context: CommandContext = {
    cwd: repo.root,
    env: {},
    signal: new AbortController().signal,
    stdout: output,
    stderr: output,
    stdin: {
      isTerminal: true,
      async *[Symbol.asyncIterator]() {
        await Promise.resolve();
        yield Buffer.from(keys);
      },
    },
    now: () => new Date(0),
  };
  return { code: await initCommand.run(args, context), screen };
}

describe('without a terminal', () => {
  test('what has to be added by hand stands there as lines to copy', () =>
    withTempRepo(async (repo) => {
      repo.write('.pre-commit-config.yaml', 'repos: []\n');
      const run = await runCli(['init', '--yes'], { cwd: repo.root });
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/was left alone.*\nAdd by hand:\n- repo: .*\n {2}rev: .*\n {2}hooks:\n/);
    }));

  test('nothing is written without --yes', () =>
    withTempRepo(async (repo) => {
      const before = repo.snapshot();
      const run = await runCli(['init'], { cwd: repo.root });
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
      expect(repo.snapshot()).toEqual(before);
    }));

  test('--yes shows each line before it is written', () =>
    withTempRepo(async (repo) => {
      const run = await runCli(['init', '--yes'], { cwd: repo.root });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toContain('create .git/hooks/pre-commit');
      expect(run.stdout).toContain('  + vonguard_run hook pre-commit || exit $?');
    }));

  test('--dry-run shows the same and writes nothing', () =>
    withTempRepo(async (repo) => {
      const before = repo.snapshot();
      const run = await runCli(['init', '--dry-run', '--tool', 'husky', '--hook', 'both'], { cwd: repo.root });
      expect(run.stdout).toContain('create .husky/pre-commit');
      expect(run.stdout).toContain('create .husky/pre-push');
      expect(repo.snapshot()).toEqual(before);
    }));

  test('a second run says that nothing is to be done', () =>
    withTempRepo(async (repo) => {
      await runCli(['init', '--yes'], { cwd: repo.root });
      expect((await runCli(['init', '--yes'], { cwd: repo.root })).stdout).toContain('in place already');
    }));

  test('--remove takes it out again, and says so when there is nothing', () =>
    withTempRepo(async (repo) => {
      const before = repo.snapshot();
      await runCli(['init', '--yes', '--hook', 'both'], { cwd: repo.root });
      const run = await runCli(['init', '--remove', '--yes'], { cwd: repo.root });
      expect(run.stdout).toContain('delete .git/hooks/pre-commit');
      expect(repo.snapshot()).toEqual(before);
      expect((await runCli(['init', '--remove', '--yes'], { cwd: repo.root })).stdout).toContain('nothing here');
    }));

  test('from a sub-directory the hooks are those of the repository', () =>
    withTempRepo(async (repo) => {
      repo.write('deep/er/a.txt', '');
      await runCli(['init', '--yes'], { cwd: path.join(repo.root, 'deep/er') });
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-commit'))).toBe(true);
    }));

  test('a project is told to install vonguard, one that has it is not', () =>
    withTempRepo(async (repo) => {
      repo.write('package.json', '{}');
      expect((await runCli(['init', '--yes'], { cwd: repo.root })).stdout).toContain('npm install --save-dev vonguard');
      repo.write('package.json', '{"devDependencies":{"vonguard":"*"}}');
      expect((await runCli(['init', '--yes'], { cwd: repo.root })).stdout).not.toContain('npm install');
    }));

  test.each([
    ['--tool', 'make'],
    ['--hook', 'commit-msg'],
  ])('%s %s is refused', (flag, value) =>
    withTempRepo(async (repo) => {
      expect((await runCli(['init', '--yes', flag, value], { cwd: repo.root })).code).toBe(2);
    }),
  );

  test('outside of a repository it says so', async () => {
    expect(await runCli(['init', '--yes'], { cwd: path.parse(process.cwd()).root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a git repository'),
    });
  });
});

describe('on a terminal', () => {
  test('it asks when to look, shows, and writes on yes', () =>
    withTempRepo(async (repo) => {
      const { screen } = await typed(repo, 'by');
      expect(screen).toContain('both (b)?');
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-commit'))).toBe(true);
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-push'))).toBe(true);
    }));

  test('it asks whether to use the tool that is there', () =>
    withTempRepo(async (repo) => {
      repo.write('lefthook.yml', 'pre-commit:\n  commands:\n    a:\n      run: b\n');
      const { screen } = await typed(repo, 'ycy');
      expect(screen).toContain('uses lefthook');
      expect(repo.read('lefthook.yml')).toContain('vonguard hook pre-commit');
      expect(screen).toContain('npx lefthook install');
    }));

  test('the answer g takes plain git hooks instead', () =>
    withTempRepo(async (repo) => {
      repo.write('lefthook.yml', 'a: b\n');
      await typed(repo, 'gcy');
      expect(repo.read('lefthook.yml')).toBe('a: b\n');
      expect(existsSync(path.join(repo.root, '.git/hooks/pre-commit'))).toBe(true);
    }));

  test('on no nothing is written', () =>
    withTempRepo(async (repo) => {
      const before = repo.snapshot();
      const { screen } = await typed(repo, 'cn');
      expect(screen).toContain('Nothing was written');
      expect(repo.snapshot()).toEqual(before);
    }));

  test('at the end of input nothing is written', () =>
    withTempRepo(async (repo) => {
      const before = repo.snapshot();
      await expect(typed(repo, 'c')).rejects.toMatchObject({ code: 'interrupted' });
      expect(repo.snapshot()).toEqual(before);
    }));

  test('what flags have said already is not asked', () =>
    withTempRepo(async (repo) => {
      const { screen } = await typed(repo, 'y', { tool: 'git', hook: 'pre-push' });
      expect(screen).not.toContain('both (b)?');
    }));
});
