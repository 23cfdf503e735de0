// What a hook does with what git, or the pre-commit framework, tells it.
import { describe, expect, test } from 'vitest';
import { hookPreCommitCommand, hookPrePushCommand } from '../../../src/commands/hook.ts';
import { makeContext, type ContextOptions } from '../../support/context.ts';
import { withRepo, type Repo } from '../../support/repo.ts';
import { makeEnvFile } from '../../support/secrets.ts';

interface HookRun {
  readonly code: number;
  readonly stderr: string;
}

async function run(hook: 'pre-commit' | 'pre-push', repo: Repo, options: ContextOptions = {}): Promise<HookRun> {
  const { context, written } = makeContext({ cwd: repo.root, ...options });
  const command = hook === 'pre-commit' ? hookPreCommitCommand : hookPrePushCommand;
  const code = await command.run(hook === 'pre-push' ? { remote: 'origin' } : {}, context);
  return { code, stderr: written.stderr };
}

/** A clean commit and one that leaks; returns both. */
function history(repo: Repo): readonly [string, string] {
  repo.write('a.txt', 'a\n');
  const clean = repo.commit();
  repo.write('sms.env', makeEnvFile());
  return [clean, repo.commit()];
}
const ZERO = '0'.repeat(40);

describe('before a push', () => {
  test('each ref that git names is looked at, with all that the remote does not have', () =>
    withRepo(async (repo) => {
      const [clean, leak] = history(repo);
      const line = (local: string, remote: string): string => `refs/heads/main ${local} refs/heads/main ${remote}\n`;
      expect(await run('pre-push', repo, { input: line(leak, ZERO) })).toMatchObject({ code: 1 });
      expect(await run('pre-push', repo, { input: line(leak, clean) })).toMatchObject({ code: 1 });
      expect(await run('pre-push', repo, { input: line(clean, ZERO) })).toEqual({ code: 0, stderr: '' });
      expect(await run('pre-push', repo, { input: line(leak, leak) })).toEqual({ code: 0, stderr: '' });
      expect((await run('pre-push', repo, { input: line(clean, ZERO) + line(leak, clean) })).code).toBe(1);
    }));

  test('a ref that is deleted brings nothing', () =>
    withRepo(async (repo) => {
      const [, leak] = history(repo);
      expect(await run('pre-push', repo, { input: `(delete) ${ZERO} refs/heads/x ${leak}\n` })).toEqual({
        code: 0,
        stderr: '',
      });
    }));

  test('a commit that is not here stops it', () =>
    withRepo(async (repo) => {
      history(repo);
      const { code, stderr } = await run('pre-push', repo, { input: `x ${'ab'.repeat(20)} x ${ZERO}\n` });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^vonguard could not look, so it stopped this push: /);
    }));

  test('what is no line of git’s is refused', () =>
    withRepo(async (repo) => {
      await expect(run('pre-push', repo, { input: 'nonsense\n' })).rejects.toMatchObject({ code: 'usage' });
    }));

  test('without a line, all that HEAD has is looked at', () =>
    withRepo(async (repo) => {
      history(repo);
      expect((await run('pre-push', repo)).code).toBe(1);
      // A person who starts it has no lines either.
      expect((await run('pre-push', repo, { typed: [] })).code).toBe(1);
    }));

  test('the framework’s variables name the range', () =>
    withRepo(async (repo) => {
      const [clean, leak] = history(repo);
      const env = (to: string, from: string): ContextOptions => {
        return { env: { PRE_COMMIT: '1', PRE_COMMIT_TO_REF: to, PRE_COMMIT_FROM_REF: from } };
      };
      expect((await run('pre-push', repo, env(leak, clean))).code).toBe(1);
      expect((await run('pre-push', repo, env(clean, clean))).code).toBe(0);
      // A base that is not here makes it look at more, not at less.
      expect((await run('pre-push', repo, env(leak, 'ab'.repeat(20)))).code).toBe(1);
      expect((await run('pre-push', repo, { env: { PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main' } })).code).toBe(1);
    }));

  test.each(['PRE_COMMIT_TO_REF', 'PRE_COMMIT_LOCAL_BRANCH'])(
    'a commit of %s that is not here is not passed over',
    (name) =>
      withRepo(async (repo) => {
        history(repo);
        await expect(run('pre-push', repo, { env: { [name]: 'refs/heads/gone' } })).rejects.toMatchObject({
          code: 'revision-not-found',
          message: 'There is no commit refs/heads/gone.',
        });
      }),
  );

  test('a repository without a commit has nothing to push', () =>
    withRepo(async (repo) => {
      expect(await run('pre-push', repo)).toEqual({ code: 0, stderr: '' });
    }));
});

describe('before a commit', () => {
  test('what is staged counts, not what lies on disk', () =>
    withRepo(async (repo) => {
      repo.write('a.txt', 'a\n');
      repo.commit();
      repo.write('sms.env', makeEnvFile());
      expect((await run('pre-commit', repo)).code).toBe(0);
      repo.git(['add', 'sms.env']);
      expect((await run('pre-commit', repo)).code).toBe(1);
    }));

  test('the framework started by hand, with nothing staged, looks at all files', () =>
    withRepo(async (repo) => {
      history(repo);
      expect((await run('pre-commit', repo, { env: { PRE_COMMIT: '1' } })).code).toBe(1);
      // Started by git, there is an index to look at.
      expect((await run('pre-commit', repo, { env: { PRE_COMMIT: '1', GIT_INDEX_FILE: '.git/index' } })).code).toBe(0);
      expect((await run('pre-commit', repo)).code).toBe(0);
    }));

  test('the framework’s range is looked at, and refused when an end is not here', () =>
    withRepo(async (repo) => {
      const [clean, leak] = history(repo);
      const env = (from: string, to: string): ContextOptions => {
        return { env: { PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } };
      };
      expect((await run('pre-commit', repo, env(clean, leak))).code).toBe(1);
      expect((await run('pre-commit', repo, env(leak, leak))).code).toBe(0);
      for (const ends of [env('gone', leak), env(clean, 'gone')]) {
        const { code, stderr } = await run('pre-commit', repo, ends);
        expect([code, stderr.split('\n')[0]]).toEqual([
          2,
          'vonguard could not look, so it stopped this commit: There is no commit gone.',
        ]);
      }
    }));

  test('outside of a repository it stops, and says so', () =>
    withRepo(async (repo) => {
      const { code, stderr } = await run('pre-commit', repo, { cwd: repo.home });
      expect(code).toBe(2);
      expect(stderr).toContain('Skip all hooks once: git commit --no-verify');
    }));

  test('an interruption is no failure of the scan', () =>
    withRepo(async (repo) => {
      history(repo);
      repo.write('more.env', makeEnvFile());
      repo.git(['add', '-A']);
      await expect(run('pre-commit', repo, { signal: AbortSignal.abort() })).rejects.toBeDefined();
    }));
});
