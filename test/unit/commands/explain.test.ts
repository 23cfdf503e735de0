import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainCommand } from '../../../src/commands/explain.ts';
import { leak, madeUpSecret, withPolicyRepo, type CommandRun, type PolicyRepo } from '../../support/policy-repo.ts';
import { makeApiSecret } from '../../support/secrets.ts';

const explain = (repo: PolicyRepo, place: string, cwd = repo.root): Promise<CommandRun> =>
  repo.run(explainCommand, { place }, { cwd });

describe('a line', () => {
  test('that leaks is explained, and the exit code says so', () =>
    withPolicyRepo(async (repo) => {
      repo.write('config/a.env', leak('a'));
      const { code, stdout } = await explain(repo, 'config/a.env:2');
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^config\/a\.env:2\nLooked at\n[\s\S]+\nDropped\n[\s\S]+\nMatched\n[\s\S]+\n {2}.*reported\n$/,
      );
      const body = madeUpSecret('a').split('\n')[1] ?? '';
      expect(stdout).not.toContain(body);
    }));

  test('beside it, and of a file without any, is clean', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('b.txt', 'nothing\n');
      for (const place of ['a.env:1', 'b.txt:1']) {
        const { code, stdout } = await explain(repo, place);
        expect(code).toBe(0);
        expect(stdout).toContain('Matched\n  nothing on this line');
      }
    }));

  test('that is dropped is told by what and why, without its value', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', 'VONAGE_API_SECRET=your-secret-goes-here\n');
      const { code, stdout } = await explain(repo, 'a.env:1');
      expect(code).toBe(0);
      expect(stdout).not.toContain('your-secret-goes-here');
      expect(stdout).toMatch(/Dropped\n {2}any rule: .* by its value: \S/);
    }));

  test('of a file that the configuration leaves out is clean, and says why', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('.vonguard.yaml', 'exclude: ["*.env"]\n');
      const { code, stdout } = await explain(repo, 'a.env:2');
      expect(code).toBe(0);
      expect(stdout).toContain('`exclude` in the configuration leaves this file out');
    }));

  test('is meant from where the command runs, and named from the top', () =>
    withPolicyRepo(async (repo) => {
      repo.write('deep/er/a.env', leak('a'));
      const { stdout } = await explain(repo, 'er/a.env:2', path.join(repo.root, 'deep'));
      expect(stdout).toMatch(/^deep\/er\/a\.env:2\n/);
    }));

  test('of a name with a colon, or of a link, is found', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a:7', leak('a'));
      expect((await explain(repo, 'a:7:2')).code).toBe(1);
      symlinkSync('a:7', path.join(repo.root, 'link.env'));
      expect((await explain(repo, 'link.env:2')).stdout).toMatch(/^link\.env:2\n/);
    }));

  test('can not reach the terminal with its file’s name', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a\u001b[2J.env', leak('a'));
      expect((await explain(repo, 'a\u001b[2J.env:2')).stdout).toMatch(/^a\\x1b\[2J\.env:2\n/);
    }));
});

describe('what is no place is refused', () => {
  test.each(['', 'a.env', 'a.env:', ':7', 'a.env:0', 'a.env:x', 'a.env:-1', 'a.env:1.5', 'a.env:1234567890'])(
    '%j',
    (place) =>
      withPolicyRepo(async (repo) => {
        repo.write('a.env', leak('a'));
        await expect(explain(repo, place)).rejects.toMatchObject({
          code: 'usage',
          message: expect.stringContaining('A place is expected'),
        });
      }),
  );

  test('and not said again: somebody may give the secret itself', () =>
    withPolicyRepo(async (repo) => {
      const secret = makeApiSecret();
      await expect(explain(repo, secret)).rejects.toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(secret) }),
      );
    }));
});

describe('a file that can not be looked at is an error, not "nothing found"', () => {
  test('a line behind its last one', () =>
    withPolicyRepo(async (repo) => {
      repo.write('a.env', leak('a'));
      repo.write('empty', '');
      await expect(explain(repo, 'a.env:99')).rejects.toThrow(/^a\.env has no line 99: it ends at line \d\.$/);
      await expect(explain(repo, 'empty:2')).rejects.toMatchObject({ code: 'usage' });
      expect((await explain(repo, 'empty:1')).code).toBe(0);
    }));

  test('one that is not there', () =>
    withPolicyRepo(async (repo) => {
      await expect(explain(repo, 'none.env:1')).rejects.toMatchObject({ code: 'path-not-found', path: 'none.env' });
    }));

  test('a directory, or a link to nothing', () =>
    withPolicyRepo(async (repo) => {
      mkdirSync(path.join(repo.root, 'dir'));
      symlinkSync('nowhere', path.join(repo.root, 'dead'));
      await expect(explain(repo, 'dir:1')).rejects.toMatchObject({
        code: 'unreadable',
        message: 'dir is not a regular file.',
      });
      await expect(explain(repo, 'dead:1')).rejects.toMatchObject({ code: 'path-not-found' });
    }));
});
