// The installed hooks, started by git itself in real repositories, as a graphical client would: without a terminal.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAM, runCli, type CliRun } from '../support/cli.ts';
import { makeApiSecret, makeEnvFile, makePrivateKey } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

async function withHooks(
  hook: 'pre-commit' | 'pre-push' | 'both',
  use: (repo: TempRepo) => Promise<void> | void,
): Promise<void> {
  await withTempRepo(async (repo) => {
    // As npm installs it: found by the hook before anything on PATH.
    const bin = repo.write(
      'node_modules/.bin/vonguard',
      `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
      0o755,
    );
    chmodSync(bin, 0o755);
    repo.write('.gitignore', 'node_modules/\n');
    repo.git('add', '.gitignore');
    repo.git('commit', '--quiet', '-m', 'first');
    const run = await runCli(['init', '--yes', '--hook', hook], { cwd: repo.root });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    await use(repo);
  });
}

function stage(repo: TempRepo, name: string, text: string): void {
  repo.write(name, text);
  repo.git('add', '--', name);
}

/** Two branches that git merges by itself; `side` adds side.env with this text, unseen by any hook. */
function divergeWith(repo: TempRepo, text: string): void {
  repo.git('switch', '--quiet', '-c', 'side');
  stage(repo, 'side.env', text);
  repo.git('commit', '--quiet', '--no-verify', '-m', 'side');
  repo.git('switch', '--quiet', 'main');
  stage(repo, 'main.txt', 'main\n');
  repo.git('commit', '--quiet', '--no-verify', '-m', 'main');
}

describe('before a commit', () => {
  test('a commit without secrets goes through in silence', () =>
    withHooks('pre-commit', (repo) => {
      stage(repo, 'a.txt', 'nothing\n');
      expect(repo.tryGit(['commit', '--quiet', '-m', 'a'])).toEqual({ code: 0, output: '' });
    }));

  test('a secret stops it, with place, kind, remedy and the way to allow it', () =>
    withHooks('pre-commit', (repo) => {
      const secret = makeApiSecret();
      stage(repo, 'config/sms.env', `\n${makeEnvFile(secret)}`);
      const { code, output } = repo.tryGit(['commit', '-m', 'leak']);
      expect(code).not.toBe(0);
      expect(output).toContain('config/sms.env:3');
      expect(output).toMatch(/Vonage API secret/i);
      expect(output).toMatch(/vonguard:allow \S+ <reason>/);
      expect(output).toMatch(/vonguard allow vg1:[0-9a-f]{32} --reason/);
      expect(output).toContain('--no-verify');
      expect(output).not.toContain(secret);
      expect(repo.git('log', '--format=%s')).toBe('first\n');
    }));

  test('fifty secrets still fit a screen of 24 lines and 80 columns', () =>
    withHooks('pre-commit', (repo) => {
      for (let n = 0; n < 50; n++) stage(repo, `${'deep/'.repeat(30)}${n}.env`, makeEnvFile());
      const { output } = repo.tryGit(['commit', '-m', 'leak']);
      const lines = output.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(output).toContain('50 secrets');
      expect(output).toContain('and 44 more: vonguard staged');
    }));

  test('what counts is the index: a staged secret that is gone from disk stops the commit', () =>
    withHooks('pre-commit', (repo) => {
      stage(repo, 'sms.env', makeEnvFile());
      repo.write('sms.env', 'clean\n');
      expect(repo.tryGit(['commit', '-m', 'leak']).code).not.toBe(0);
    }));

  test('what counts is the index: a secret on disk that is not staged does not', () =>
    withHooks('pre-commit', (repo) => {
      stage(repo, 'sms.env', 'clean\n');
      repo.write('sms.env', makeEnvFile());
      expect(repo.tryGit(['commit', '-m', 'ok']).code).toBe(0);
      expect(repo.tryGit(['commit', '-a', '-m', 'leak']).code).not.toBe(0);
      expect(repo.tryGit(['commit', '-m', 'leak', '--', 'sms.env']).code).not.toBe(0);
    }));

  test('the first commit of a repository is looked at', () =>
    withTempRepo(async (repo) => {
      repo.write('node_modules/.bin/vonguard', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, 0o755);
      await runCli(['init', '--yes'], { cwd: repo.root });
      stage(repo, 'sms.env', makeEnvFile());
      expect(repo.tryGit(['commit', '-m', 'leak']).code).not.toBe(0);
      repo.git('rm', '--quiet', '-f', 'sms.env');
      expect(repo.tryGit(['commit', '--allow-empty', '-m', 'empty']).code).toBe(0);
    }));

  test('amending and ending a merge are looked at', () =>
    withHooks('pre-commit', (repo) => {
      repo.git('switch', '--quiet', '-c', 'side');
      stage(repo, 'both.txt', 'side\n');
      repo.git('commit', '--quiet', '-m', 'side');
      repo.git('switch', '--quiet', 'main');
      stage(repo, 'both.txt', 'main\n');
      repo.git('commit', '--quiet', '-m', 'main');
      stage(repo, 'sms.env', makeEnvFile());
      expect(repo.tryGit(['commit', '--amend', '--no-edit']).code).not.toBe(0);
      repo.git('rm', '--quiet', '-f', 'sms.env');
      expect(repo.tryGit(['commit', '--amend', '--no-edit']).code).toBe(0);
      expect(repo.tryGit(['merge', 'side']).code).not.toBe(0);
      stage(repo, 'both.txt', makeEnvFile());
      expect(repo.tryGit(['commit', '--no-edit']).code).not.toBe(0);
      stage(repo, 'both.txt', 'resolved\n');
      expect(repo.tryGit(['commit', '--no-edit']).code).toBe(0);
    }));

  test('a merge without conflicts is looked at, though git runs no pre-commit hook for it', () =>
    withHooks('pre-commit', (repo) => {
      divergeWith(repo, makeEnvFile());
      const { code, output } = repo.tryGit(['merge', '--no-edit', 'side']);
      expect(code).not.toBe(0);
      expect(output).toContain('side.env:2');
      expect(output).toContain('git commit --no-verify');
      expect(repo.tryGit(['commit', '--no-edit']).code).not.toBe(0);
      repo.git('merge', '--abort');
      expect(repo.git('log', '-1', '--format=%s')).toBe('main\n');
    }));

  test('of a merge counts what it brings: secrets that this branch has already do not stop it', () =>
    withHooks('pre-commit', (repo) => {
      stage(repo, 'old.env', makeEnvFile());
      repo.git('commit', '--quiet', '--no-verify', '-m', 'old');
      divergeWith(repo, 'clean\n');
      expect(repo.tryGit(['merge', '--quiet', '--no-edit', 'side'])).toEqual({ code: 0, output: '' });
    }));

  test('of a merge counts what is left of it: a secret that the branch took out again does not stop it', () =>
    withHooks('pre-commit', (repo) => {
      divergeWith(repo, makeEnvFile());
      repo.git('switch', '--quiet', 'side');
      stage(repo, 'side.env', 'clean\n');
      repo.git('commit', '--quiet', '--no-verify', '-m', 'taken out');
      repo.git('switch', '--quiet', 'main');
      expect(repo.tryGit(['merge', '--quiet', '--no-edit', 'side'])).toEqual({ code: 0, output: '' });
    }));

  test('the user’s own hook for merges runs after ours', () =>
    withTempRepo(async (repo) => {
      repo.write('.git/hooks/pre-merge-commit', '#!/bin/sh\necho mine\nexit 3\n', 0o755);
      stage(repo, 'a.txt', 'a\n');
      repo.git('commit', '--quiet', '-m', 'a');
      await runCli(['init', '--yes'], { cwd: repo.root });
      divergeWith(repo, 'clean\n');
      expect(repo.tryGit(['merge', '--no-edit', 'side'])).toMatchObject({
        code: 1,
        output: expect.stringContaining('mine'),
      });
    }));

  test('a linked work tree is looked at by the same hook', () =>
    withHooks('pre-commit', (repo) => {
      repo.git('worktree', 'add', '--quiet', '../linked');
      const linked = path.join(repo.home, 'linked');
      mkdirSync(path.join(linked, 'node_modules/.bin'), { recursive: true });
      writeFileSync(
        path.join(linked, 'node_modules/.bin/vonguard'),
        `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
        { mode: 0o755 },
      );
      writeFileSync(path.join(linked, 'sms.env'), makeEnvFile());
      repo.git('-C', linked, 'add', 'sms.env');
      expect(repo.tryGit(['-C', linked, 'commit', '-m', 'leak'])).toMatchObject({
        output: expect.stringContaining('sms.env:2'),
      });
    }));

  test('the user’s own hook runs after ours, and its verdict counts', () =>
    withTempRepo(async (repo) => {
      repo.write('node_modules/.bin/vonguard', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, 0o755);
      repo.write('.git/hooks/pre-commit', '#!/bin/sh\necho mine\nexit 3\n', 0o755);
      await runCli(['init', '--yes'], { cwd: repo.root });
      stage(repo, 'a.txt', 'a\n');
      expect(repo.tryGit(['commit', '-m', 'a'])).toMatchObject({ code: 1, output: expect.stringContaining('mine') });
    }));

  test('without node on the PATH the commit stops and says what to do', () =>
    withHooks('pre-commit', (repo) => {
      mkdirSync(path.join(repo.home, 'bin'));
      stage(repo, 'a.txt', 'a\n');
      const paths = repo.tryGit(['--exec-path']).output.trim();
      const { code, output } = repo.tryGit(['commit', '-m', 'a'], {
        env: { PATH: `${paths}:${path.join(repo.home, 'bin')}`, HOME: repo.home },
      });
      expect(code).not.toBe(0);
      expect(output).toContain('nothing was looked at');
    }));

  test('without a package the vonguard that installed the hook is run, and no registry is asked', () =>
    withTempRepo(async (repo) => {
      await runCli(['init', '--yes'], { cwd: repo.root });
      expect(repo.read('.git/hooks/pre-commit')).not.toContain('npx');
      stage(repo, 'a.env', makeEnvFile());
      expect(repo.tryGit(['commit', '-m', 'leak']).output).toContain('vonguard stopped this commit');
    }));

  test('hooks that are committed name no path of this machine; without a package the commit stops', () =>
    withTempRepo(async (repo) => {
      repo.git('config', 'core.hooksPath', '.githooks');
      await runCli(['init', '--yes'], { cwd: repo.root });
      expect(repo.read('.githooks/pre-commit')).not.toContain(path.dirname(PROGRAM));
      stage(repo, 'a.txt', 'nothing\n');
      const { code, output } = repo.tryGit(['commit', '-m', 'a']);
      expect(code).not.toBe(0);
      expect(output).toBe(
        'vonguard: could not start, so nothing was looked at: it is not installed here.\n' +
          'npm install --save-dev vonguard, or skip the hooks once with --no-verify.\n',
      );
    }));

  test('a linked work tree uses the packages of the main one', () =>
    withHooks('pre-commit', (repo) => {
      const beside = path.join(repo.home, 'beside');
      repo.git('config', 'core.hooksPath', path.join(repo.root, 'hooks-without-program'));
      const script = repo.read('.git/hooks/pre-commit').replace(/^ {2}if \[ -f '.*\n/m, '');
      repo.write('hooks-without-program/pre-commit', script, 0o755);
      repo.git('worktree', 'add', '--quiet', beside);
      writeFileSync(path.join(beside, 'a.env'), makeEnvFile());
      repo.git('-C', beside, 'add', '-A');
      expect(repo.tryGit(['-C', beside, 'commit', '-m', 'leak']).output).toContain('vonguard stopped this commit');
    }));

  test('names that lint-staged appends are not needed and do no harm', () =>
    withTempRepo(async (repo) => {
      stage(repo, 'sms.env', makeEnvFile());
      const run = await runCli(['hook', 'pre-commit', '/some/file', 'other'], { cwd: repo.root });
      expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('sms.env:2') });
    }));

  test('a file name cannot write into the terminal', () =>
    withTempRepo(async (repo) => {
      stage(repo, 'a\u001b[31m\nred.env', makeEnvFile());
      const { stderr } = await runCli(['hook', 'pre-commit'], { cwd: repo.root });
      expect(stderr).not.toContain('\u001b');
      expect(stderr).toContain('red.env:2');
    }));

  test('outside of a repository it fails with code 2, not with silence', async () => {
    const run = await runCli(['hook', 'pre-commit'], { cwd: path.parse(process.cwd()).root });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('could not look') });
  });
});

describe('before a push', () => {
  function addRemote(repo: TempRepo): void {
    repo.git('init', '--quiet', '--bare', path.join(repo.home, 'remote.git'));
    repo.git('remote', 'add', 'origin', path.join(repo.home, 'remote.git'));
  }

  function commit(repo: TempRepo, name: string, text: string): void {
    stage(repo, name, text);
    repo.git('commit', '--quiet', '-m', name);
  }

  test('a clean push goes through in silence, as does one with nothing new', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      commit(repo, 'a.txt', 'a\n');
      expect(repo.tryGit(['push', '--quiet', 'origin', 'main'])).toEqual({ code: 0, output: '' });
      expect(repo.tryGit(['push', '--quiet', 'origin', 'main'])).toEqual({ code: 0, output: '' });
    }));

  test('a secret that a later commit takes out again stops the push', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      repo.git('push', '--quiet', 'origin', 'main');
      commit(repo, 'sms.env', makeEnvFile());
      commit(repo, 'sms.env', 'clean\n');
      const { code, output } = repo.tryGit(['push', 'origin', 'main']);
      expect(code).not.toBe(0);
      expect(output).toMatch(/sms\.env:2 in [0-9a-f]{10}/);
      expect(output).toContain('git rebase -i');
    }));

  test('what the remote has already is not looked at again', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      commit(repo, 'sms.env', makeEnvFile());
      repo.git('push', '--quiet', '--no-verify', 'origin', 'main');
      commit(repo, 'b.txt', 'b\n');
      expect(repo.tryGit(['push', '--quiet', 'origin', 'main']).code).toBe(0);
      expect(repo.tryGit(['push', '--quiet', 'origin', 'main:refs/heads/new']).code).toBe(0);
    }));

  test('a new branch, a rewritten branch, a tag and a second branch of the same push are looked at', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      repo.git('push', '--quiet', 'origin', 'main');
      repo.git('switch', '--quiet', '-c', 'side');
      commit(repo, 'sms.env', makeEnvFile());
      expect(repo.tryGit(['push', 'origin', 'side']).code).not.toBe(0);
      expect(repo.tryGit(['push', 'origin', 'main', 'side']).code).not.toBe(0);
      expect(repo.tryGit(['push', '--force', 'origin', 'side:main']).code).not.toBe(0);
      repo.git('tag', 'v1');
      expect(repo.tryGit(['push', 'origin', 'v1']).code).not.toBe(0);
    }));

  test('a tag’s message is looked at', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      repo.git('push', '--quiet', 'origin', 'main');
      repo.git('tag', '-a', 'v1', '-m', `release\n\n${makePrivateKey()}`);
      expect(repo.tryGit(['push', 'origin', 'v1'])).toMatchObject({ output: expect.stringContaining('tag message') });
    }));

  test('deleting a branch is not stopped', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      repo.git('push', '--quiet', 'origin', 'main', 'main:old');
      commit(repo, 'sms.env', makeEnvFile());
      expect(repo.tryGit(['push', '--quiet', 'origin', ':old']).code).toBe(0);
    }));

  test('a remote that is only an address gets the whole history looked at', () =>
    withHooks('pre-push', (repo) => {
      addRemote(repo);
      commit(repo, 'sms.env', makeEnvFile());
      commit(repo, 'sms.env', 'clean\n');
      expect(repo.tryGit(['push', path.join(repo.home, 'remote.git'), 'main']).code).not.toBe(0);
    }));

  test('the refs reach the user’s own hook, too', () =>
    withTempRepo(async (repo) => {
      repo.write('node_modules/.bin/vonguard', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, 0o755);
      repo.write('.git/hooks/pre-push', '#!/bin/sh\nwhile read -r ref rest; do echo "saw $ref for $1"; done\n', 0o755);
      await runCli(['init', '--yes', '--hook', 'pre-push'], { cwd: repo.root });
      addRemote(repo);
      commit(repo, 'a.txt', 'a\n');
      expect(repo.tryGit(['push', 'origin', 'main'])).toMatchObject({
        code: 0,
        output: expect.stringContaining('saw refs/heads/main for origin'),
      });
      expect(repo.tryGit(['push', 'origin', 'main']).output).not.toContain('saw');
    }));

  test('the pre-commit framework without a commit: all files, or its range, never nothing', () =>
    withTempRepo(async (repo) => {
      commit(repo, 'a.txt', 'a\n');
      const base = repo.git('rev-parse', 'HEAD').trim();
      commit(repo, 'sms.env', makeEnvFile());
      commit(repo, 'b.txt', 'b\n');
      const run = (env: Readonly<Record<string, string>>): Promise<CliRun> =>
        runCli(['hook', 'pre-commit'], { cwd: repo.root, env: { PRE_COMMIT: '1', ...env } });
      expect(await run({})).toMatchObject({ code: 1, stderr: expect.stringContaining('Steps: vonguard scan') });
      // In a commit, with git's own variable, only what is staged counts.
      expect(await run({ GIT_INDEX_FILE: path.join(repo.root, '.git/index') })).toMatchObject({ code: 0 });
      expect(await run({ PRE_COMMIT_FROM_REF: base, PRE_COMMIT_TO_REF: 'HEAD' })).toMatchObject({ code: 1 });
      expect(await run({ PRE_COMMIT_FROM_REF: 'HEAD~1', PRE_COMMIT_TO_REF: 'HEAD' })).toMatchObject({ code: 0 });
      expect(await run({ PRE_COMMIT_FROM_REF: 'nowhere', PRE_COMMIT_TO_REF: 'HEAD' })).toMatchObject({ code: 2 });
    }));

  test('the variables of the pre-commit framework stand in for the lines that it has read', () =>
    withTempRepo(async (repo) => {
      addRemote(repo);
      commit(repo, 'a.txt', 'a\n');
      repo.git('push', '--quiet', 'origin', 'main');
      const base = repo.git('rev-parse', 'HEAD').trim();
      commit(repo, 'sms.env', makeEnvFile());
      const head = repo.git('rev-parse', 'HEAD').trim();
      const env = { PRE_COMMIT: '1', PRE_COMMIT_REMOTE_NAME: 'origin', PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main' };
      const range = await runCli(['hook', 'pre-push'], {
        cwd: repo.root,
        env: { ...env, PRE_COMMIT_FROM_REF: base, PRE_COMMIT_TO_REF: head },
      });
      expect(range).toMatchObject({ code: 1, stderr: expect.stringContaining('sms.env:2') });
      // A new branch without anything on the remote: pre-commit gives no refs at all.
      expect((await runCli(['hook', 'pre-push'], { cwd: repo.root, env })).code).toBe(1);
      expect(
        (
          await runCli(['hook', 'pre-push'], {
            cwd: repo.root,
            env: { ...env, PRE_COMMIT_FROM_REF: head, PRE_COMMIT_TO_REF: head },
          })
        ).code,
      ).toBe(0);
    }));

  test('a tool that has eaten git’s lines does not turn the look into nothing', () =>
    withTempRepo(async (repo) => {
      commit(repo, 'sms.env', makeEnvFile());
      expect((await runCli(['hook', 'pre-push', 'origin'], { cwd: repo.root })).code).toBe(1);
    }));

  test('lines that are not git’s are refused with code 2', () =>
    withTempRepo(async (repo) => {
      const run = await runCli(['hook', 'pre-push', 'origin', 'url'], { cwd: repo.root, input: 'what is this\n' });
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('not what git gives') });
    }));
});
