// The hooks under the real programs that run hooks: those that are on this machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { PROGRAM, runCli } from '../support/cli.ts';
import { makeEnvFile } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HUSKY = path.join(ROOT, 'node_modules/husky/bin.js');

function isOnPath(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** As a package manager would install it. */
function installVonguard(repo: TempRepo): void {
  repo.write('node_modules/.bin/vonguard', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, 0o755);
  repo.write('.gitignore', 'node_modules/\n');
}

function run(repo: TempRepo, program: string, ...args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], HOME: repo.home, GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stderr } = spawnSync(program, [...args], { cwd: repo.root, env, encoding: 'utf8' });
  expect({ program, status, stderr }).toMatchObject({ status: 0 });
}

function commit(repo: TempRepo, name: string, text: string): { readonly code: number | null; readonly output: string } {
  repo.write(name, text);
  repo.git('add', '-A');
  return repo.tryGit(['commit', '-m', name]);
}

/** A branch that was committed without hooks does not come in by a merge without conflicts. */
function expectMergeGuard(repo: TempRepo): void {
  repo.git('add', '-A');
  repo.git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', 'set up');
  repo.git('switch', '--quiet', '-c', 'side');
  repo.write('side.env', makeEnvFile());
  repo.git('add', '-A');
  repo.git('commit', '--quiet', '--no-verify', '-m', 'side');
  repo.git('switch', '--quiet', 'main');
  expect(repo.tryGit(['merge', '--no-ff', '--no-edit', 'side'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('side.env:2'),
  });
  repo.git('merge', '--abort');
  repo.git('branch', '-D', 'side');
}

/** A leak is stopped, a clean commit passes; then a branch with a leak that is gone again is not pushed. */
function expectGuard(repo: TempRepo): void {
  expectMergeGuard(repo);
  expect(commit(repo, 'a.env', makeEnvFile())).toMatchObject({
    code: 1,
    output: expect.stringContaining('vonguard stopped this commit'),
  });
  repo.git('rm', '--quiet', '-f', '--cached', 'a.env');
  expect(commit(repo, 'a.env', 'clean\n')).toMatchObject({ code: 0 });
  const remote = path.join(repo.home, 'remote.git');
  repo.git('init', '--quiet', '--bare', remote);
  repo.git('remote', 'add', 'origin', remote);
  expect(repo.tryGit(['push', '--quiet', 'origin', 'HEAD:main']).code).toBe(0);
  for (const text of [makeEnvFile(), 'gone\n']) {
    repo.write('b.env', text);
    repo.git('add', '-A');
    repo.git('commit', '--quiet', '--no-verify', '-m', 'b');
  }
  for (const options of [[], ['--force']]) {
    expect(repo.tryGit(['push', ...options, 'origin', 'HEAD:new'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('vonguard stopped this push'),
    });
  }
  repo.git('reset', '--quiet', '--hard', 'HEAD~2');
  expect(repo.tryGit(['push', '--quiet', 'origin', 'HEAD:new']).code).toBe(0);
  expect(repo.tryGit(['push', '--quiet', 'origin', ':new']).code).toBe(0);
}

describe('husky', () => {
  test.skipIf(!existsSync(HUSKY))('stops leaks before commit and push, and is as before after --remove', () =>
    withTempRepo(async (repo) => {
      installVonguard(repo);
      repo.write('package.json', '{ "devDependencies": { "husky": "9", "vonguard": "0" } }\n');
      mkdirSync(path.join(repo.root, 'node_modules'), { recursive: true });
      symlinkSync(path.dirname(HUSKY), path.join(repo.root, 'node_modules/husky'));
      run(repo, process.execPath, HUSKY);
      const own = repo.write('.husky/pre-commit', 'echo mine runs\n');
      await runCli(['init', '--yes', '--hook', 'both'], { cwd: repo.root });
      expectGuard(repo);
      expect(commit(repo, 'c.txt', 'c\n').output).toContain('mine runs');
      await runCli(['init', '--yes', '--remove'], { cwd: repo.root });
      expect(readFileSync(own, 'utf8')).toBe('echo mine runs\n');
      expect(existsSync(path.join(repo.root, '.husky/pre-push'))).toBe(false);
    }),
  );
});

describe('the pre-commit framework', () => {
  test.skipIf(!isOnPath('pre-commit'))('runs the hooks of .pre-commit-hooks.yaml as they are declared', () =>
    withTempRepo((repo) => {
      installVonguard(repo);
      // The declaration itself, without the environment that the framework would build from a release.
      const declared = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
        readonly entry: string;
      }[];
      const hooks = declared.map((hook) => ({ ...hook, language: 'system', entry: `node_modules/.bin/${hook.entry}` }));
      repo.write('.pre-commit-config.yaml', stringify({ repos: [{ repo: 'local', hooks }] }));
      const types = ['pre-commit', 'pre-merge-commit', 'pre-push'].flatMap((type) => ['--hook-type', type]);
      run(repo, 'pre-commit', 'install', ...types);
      expectGuard(repo);
      expect(commit(repo, 'c.txt', 'c\n').output).toContain('vonguard (staged changes)');
    }),
  );
});

describe('lefthook', () => {
  test.skipIf(!isOnPath('lefthook'))('stops leaks before commit and push', () =>
    withTempRepo(async (repo) => {
      installVonguard(repo);
      repo.write('lefthook.yml', 'pre-commit:\n  commands:\n    mine:\n      run: echo mine\n');
      await runCli(['init', '--yes', '--hook', 'both'], { cwd: repo.root });
      run(repo, 'lefthook', 'install');
      expectGuard(repo);
      expect(commit(repo, 'c.txt', 'c\n').output).toContain('mine');
    }),
  );
});
