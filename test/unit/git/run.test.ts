import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runGit, runGitAloud, startGit } from '../../../src/git/run.ts';
import { withDirectory } from '../../support/cli.ts';
import { withRepo } from '../../support/repo.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a run of git', () => {
  test('gives what it printed, byte by byte, of what it was given', () =>
    withRepo(async ({ root }) => {
      const oid = (await runGit({ cwd: root, args: ['hash-object', '-w', '--stdin'], input: 'a\0\r\nü' })).toString();
      const output = await runGit({ cwd: root, args: ['cat-file', 'blob', oid.trim()] });
      expect(output).toEqual(Buffer.from('a\0\r\nü'));
    }));

  test('that fails is an error with what it said, and no output', () =>
    withRepo(async ({ root }) => {
      await expect(runGit({ cwd: root, args: ['cat-file', 'blob', 'nowhere'] })).rejects.toMatchObject({
        code: 'revision-not-found',
        message: expect.stringContaining('nowhere'),
      });
    }));

  test('ends well with a code that is an answer, and with no other', () =>
    withRepo(async ({ root }) => {
      const args = ['rev-parse', '--verify', '--quiet', 'HEAD'];
      expect(await runGitAloud({ cwd: root, args, accept: [1] })).toMatchObject({ code: 1, output: Buffer.alloc(0) });
      await expect(runGit({ cwd: root, args, accept: [2] })).rejects.toMatchObject({ code: 'git-failed' });
    }));

  test('that does not read what it is given ends as it would otherwise', () =>
    withRepo(async ({ root }) => {
      const call = { cwd: root, args: ['rev-parse', '--git-dir'], input: 'x'.repeat(1_000_000) };
      expect((await runGit(call)).toString()).toBe('.git\n');
    }));

  test('that is interrupted says so, before its start and after it', () =>
    withRepo(async ({ root }) => {
      const args = ['cat-file', '--batch'];
      await expect(runGit({ cwd: root, args, signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: 'interrupted',
      });
      const controller = new AbortController();
      const git = startGit({ cwd: root, args, signal: controller.signal });
      controller.abort();
      await expect(git.ended).rejects.toMatchObject({ code: 'interrupted' });
    }));

  test('that is killed by whoever has read enough is an error for those who look, and for nobody else', () =>
    withRepo(async ({ root }) => {
      const git = startGit({ cwd: root, args: ['cat-file', '--batch'] });
      git.kill();
      await expect(git.ended).rejects.toMatchObject({ message: expect.stringContaining('killed by a signal') });
    }));

  test('keeps the first of endless complaints only', () =>
    withRepo(async ({ root, git, write }) => {
      write('a', 'a');
      git(['add', 'a']);
      const names = Array.from({ length: 3000 }, (_, n) => `:${n}/${'x'.repeat(50)}`);
      const failing = startGit({ cwd: root, args: ['ls-files', '--error-unmatch', '--', ...names] });
      failing.stdin.end();
      await failing.ended.catch(() => undefined);
      expect(failing.complaint().length).toBeGreaterThan(16 * 1024 - 1);
      expect(failing.complaint().length).toBeLessThan(100 * 1024);
    }));
});

describe('git that cannot be started', () => {
  test('because there is none says what to install', () =>
    withDirectory(async (cwd) => {
      vi.stubEnv('PATH', cwd);
      await expect(runGit({ cwd, args: ['version'] })).rejects.toMatchObject({
        code: 'git-missing',
        hint: expect.stringContaining('2.30'),
      });
    }));

  test('because it may not be executed is no missing git', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'git'), '#!/bin/sh\n');
      chmodSync(path.join(cwd, 'git'), 0o644);
      vi.stubEnv('PATH', cwd);
      await expect(runGit({ cwd, args: ['version'] })).rejects.toMatchObject({ code: 'git-failed' });
    }));

  test('because the directory is gone is told, too', () =>
    withDirectory(async (cwd) => {
      await expect(runGit({ cwd: path.join(cwd, 'gone'), args: ['version'] })).rejects.toMatchObject({
        code: 'git-missing',
        hint: expect.stringContaining('directory exists'),
      });
    }));
});
