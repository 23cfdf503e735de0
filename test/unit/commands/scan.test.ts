// The four commands that look at a repository: what each opens, and how it is called in the report.
import { describe, expect, test } from 'vitest';
import type { Arguments, Command } from '../../../src/commands/command.ts';
import { diffCommand } from '../../../src/commands/diff.ts';
import { historyCommand } from '../../../src/commands/history.ts';
import { scanCommand } from '../../../src/commands/scan.ts';
import { stagedCommand } from '../../../src/commands/staged.ts';
import { leak, withPolicyRepo, type PolicyRepo } from '../../support/policy-repo.ts';

interface Report {
  readonly scan: { readonly source: string; readonly target: string; readonly complete: boolean };
  readonly findings: readonly { readonly path: string }[];
}

async function run(
  repo: PolicyRepo,
  command: Command,
  args: Arguments = {},
): Promise<{ code: number; source: string; target: string; paths: readonly string[] }> {
  const { code, stdout } = await repo.run(command, { format: 'json', ...args });
  const { scan, findings } = JSON.parse(stdout) as Report;
  return { code, source: scan.source, target: scan.target, paths: findings.map((one) => one.path).toSorted() };
}

/** One leak in each place that a command can look at. */
async function withLeaks(use: (repo: PolicyRepo) => Promise<void>): Promise<void> {
  await withPolicyRepo(async (repo) => {
    repo.write('.gitignore', 'ignored.env\n');
    repo.write('old.env', leak('old'));
    repo.commitAll('Old');
    repo.git('rm', '-q', 'old.env');
    repo.write('committed.env', leak('committed'));
    repo.commitAll('New');
    repo.write('staged.env', leak('staged'));
    repo.git('add', 'staged.env');
    repo.write('untracked.env', leak('untracked'));
    repo.write('ignored.env', leak('ignored'));
    await use(repo);
  });
}

test('each command finds what is its own', () =>
  withLeaks(async (repo) => {
    expect(await run(repo, scanCommand)).toEqual({
      code: 1,
      source: 'worktree',
      target: repo.root,
      paths: ['committed.env', 'staged.env', 'untracked.env'],
    });
    expect((await run(repo, scanCommand, { 'include-ignored': true })).paths).toContain('ignored.env');
    expect(await run(repo, scanCommand, { paths: ['staged.env', '*mitted.env'] })).toMatchObject({
      paths: ['committed.env', 'staged.env'],
    });
    expect(await run(repo, stagedCommand)).toMatchObject({ code: 1, source: 'staged', paths: ['staged.env'] });
    expect(await run(repo, diffCommand, { range: 'HEAD~1..HEAD' })).toEqual({
      code: 1,
      source: 'range',
      target: 'HEAD~1..HEAD',
      paths: ['committed.env'],
    });
    expect(await run(repo, historyCommand)).toMatchObject({
      code: 1,
      source: 'history',
      target: expect.any(String),
      paths: expect.arrayContaining(['committed.env', 'old.env']),
    });
  }));

describe('what can not be opened is reported under the name that was asked for, and fails', () => {
  test.each<[string, Command, Arguments, string, string]>([
    ['a path', scanCommand, { paths: ['nowhere'] }, 'worktree', 'nowhere'],
    ['a range', diffCommand, { range: 'a..b' }, 'range', 'a..b'],
    ['no range', diffCommand, {}, 'range', ''],
    ['a repository', historyCommand, { repository: 'nowhere' }, 'history', 'nowhere'],
  ])('%s', (_what, command, args, source, target) =>
    withPolicyRepo(async (repo) => {
      let code: unknown;
      const context = await repo.run(
        {
          ...command,
          run: (given, world) => command.run(given, world).catch((error: unknown) => ((code = error), 2 as const)),
        },
        { format: 'json', ...args },
      );
      expect(code).toBeInstanceOf(Error);
      expect(JSON.parse(context.stdout)).toMatchObject({
        scan: { source, target, complete: false },
        findings: [],
        errors: [{ code: expect.any(String) }],
      });
    }),
  );
});
