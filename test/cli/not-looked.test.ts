// What can't be looked at is never clean: each case ends with 2 and a message that names the thing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAM, runCli, withDirectory } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeEnvFile } from '../support/secrets.ts';

interface Report {
  readonly scan: { readonly complete: boolean };
  readonly findings: readonly { readonly path: string }[];
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  readonly notices: readonly string[];
}

async function report(repo: Repo, ...args: readonly string[]): Promise<Report & { readonly code: number | null }> {
  const { code, stdout } = await runCli([...args, '--format', 'json'], { cwd: repo.root });
  return { code, ...(JSON.parse(stdout) as Report) };
}

describe('the index', () => {
  test.each(['scan', 'staged'])('that was cut short stops %s, which git would list without a word', (command) =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      truncateSync(path.join(repo.root, '.git/index'), 40);
      const { code, stdout, stderr } = await runCli([command], { cwd: repo.root });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/\.git\/index is damaged/);
    }),
  );

  test('with one bit turned is damaged, one without checksum is not', () =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.git(['add', 'a.env']);
      const file = path.join(repo.root, '.git/index');
      const bytes = readFileSync(file);
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(60) ^ 1, 60);
      writeFileSync(file, turned);
      expect((await runCli(['staged'], { cwd: repo.root })).code).toBe(2);
      writeFileSync(file, Buffer.concat([bytes.subarray(0, -20), Buffer.alloc(20)]));
      expect((await runCli(['staged'], { cwd: repo.root })).code).toBe(1);
    }));

  test('that a hook names relative to the top level is the one that is checked', () =>
    withRepo(async (repo) => {
      repo.write('sub/a.env', makeEnvFile());
      repo.git(['add', '-A']);
      renameSync(path.join(repo.root, '.git/index'), path.join(repo.root, '.git/next-index'));
      const env = { GIT_INDEX_FILE: '.git/next-index' };
      expect((await runCli(['staged'], { cwd: repo.root, env })).code).toBe(1);
      truncateSync(path.join(repo.root, '.git/next-index'), 40);
      for (const cwd of [repo.root, path.join(repo.root, 'sub')]) {
        expect((await runCli(['staged'], { cwd, env })).code).toBe(2);
      }
    }));

  test('is not there in a bare repository, where nothing is staged', () =>
    withRepo(async (repo) => {
      const { code, stderr } = await runCli(['staged'], { cwd: repo.root });
      expect(code).toBe(2);
      expect(stderr).toContain('bare repository');
    }, '--bare'));
});

describe('a store that objects are borrowed from', () => {
  test('and that went away leaves the history incomplete, also when it was whole before', () =>
    withRepo(async (repo) => {
      repo.write('a.txt', 'a');
      repo.commit();
      const borrower = path.join(repo.home, 'borrower');
      repo.git(['clone', '-q', '--shared', repo.root, borrower]);
      expect((await runCli(['history'], { cwd: borrower })).code).toBe(0);
      rmSync(path.join(repo.root, '.git/objects'), { recursive: true });
      const { code, stdout } = await runCli(['history'], { cwd: borrower });
      expect(code).toBe(2);
      expect(stdout).toContain(`borrows objects from ${repo.root}/.git/objects, which is not there`);
    }));

  test('and that itself borrows from one that went away', () =>
    withRepo(async (repo) => {
      const [lender, borrower] = [path.join(repo.home, 'lender'), path.join(repo.home, 'borrower')];
      for (const made of [lender, borrower]) repo.git(['init', '-q', made]);
      const borrow = (by: string, from: string): void =>
        writeFileSync(path.join(by, '.git/objects/info/alternates'), `${from}\n`);
      borrow(borrower, path.join(lender, '.git/objects'));
      borrow(lender, path.join(repo.root, '.git/objects'));
      expect((await runCli(['history'], { cwd: borrower })).code).toBe(0);
      rmSync(path.join(repo.root, '.git/objects'), { recursive: true });
      expect((await runCli(['history'], { cwd: borrower })).code).toBe(2);
    }));

  test('and that is further away than git goes', () =>
    withRepo(async (repo) => {
      const stores = [repo.root, ...[1, 2, 3, 4, 5, 6, 7].map((number) => path.join(repo.home, `borrower-${number}`))];
      for (const [index, borrower] of stores.entries()) {
        const lender = stores[index - 1];
        if (lender === undefined) continue;
        repo.git(['init', '-q', borrower]);
        writeFileSync(path.join(borrower, '.git/objects/info/alternates'), `${lender}/.git/objects\n`);
      }
      const blob = repo.git(['hash-object', '-w', '--stdin'], { input: 'far away' });
      const sees = (cwd: string): boolean =>
        repo.git(['-C', cwd, 'cat-file', '--batch-all-objects', '--batch-check']).includes(blob);
      for (const borrower of stores.slice(1))
        expect((await runCli(['history', borrower], { cwd: repo.home })).code).toBe(sees(borrower) ? 0 : 2);
      expect(stores.map(sees)).toContain(false);
    }));

  test('and that never was there is named too', () =>
    withRepo(async (repo) => {
      repo.commit();
      mkdirSync(path.join(repo.root, '.git/objects/info'), { recursive: true });
      writeFileSync(path.join(repo.root, '.git/objects/info/alternates'), '# nobody\n/nowhere/objects\n');
      const { code, errors } = await report(repo, 'history');
      expect(code).toBe(2);
      expect(errors).toMatchObject([{ code: 'unreadable', message: expect.stringContaining('/nowhere/objects') }]);
    }));
});

describe('a path that is named', () => {
  test('and is a pipe or a device is not opened and not clean', () =>
    withRepo(async (repo) => {
      execFileSync('mkfifo', [path.join(repo.root, 'pipe')]);
      for (const name of ['pipe', '/dev/null', '/dev/zero']) {
        const { code, stderr } = await runCli(['scan', name], { cwd: repo.root });
        expect(code).toBe(2);
        expect(stderr).toContain(`${name} is no file but a pipe, a socket or a device`);
        expect(stderr).toContain('vonguard stdin');
      }
    }));

  test('and is a link to nothing, or to itself, is named', () =>
    withRepo(async (repo) => {
      symlinkSync('nowhere', path.join(repo.root, 'dangling'));
      symlinkSync('round', path.join(repo.root, 'round'));
      for (const name of ['dangling', 'round']) {
        const { code, stderr } = await runCli(['scan', name], { cwd: repo.root });
        expect(code).toBe(2);
        expect(stderr).toContain(`${name} is a symbolic link that leads to nothing`);
      }
    }));

  test('and is a link to a file is looked at', () =>
    withRepo(async (repo) => {
      repo.write('real.env', makeEnvFile());
      symlinkSync('real.env', path.join(repo.root, 'link'));
      expect((await report(repo, 'scan', 'link')).findings).toMatchObject([{ path: 'real.env' }]);
    }));
});

test('standard input that is a directory is not an empty text', () =>
  withDirectory(async (cwd) => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" stdin < .', process.execPath, PROGRAM], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'vonguard: Standard input could not be read: standard input is a directory.\n',
    });
  }));

test('the store of a repository is not clean, since its content is compressed', () =>
  withRepo(async (repo) => {
    repo.commit();
    const outer = path.join(repo.home, 'outer');
    const bare = path.join(outer, 'bare.git');
    repo.git(['clone', '-q', '--bare', repo.root, bare]);
    for (const cwd of [path.join(repo.root, '.git'), bare, outer]) {
      const { code, stdout } = await runCli(['scan'], { cwd });
      expect(code).toBe(2);
      expect(stdout).toContain('is the store of a repository: what it holds is compressed');
      expect(stdout).toContain('vonguard history');
    }
  }));

describe('what is said without being an error', () => {
  test('tracked files that are not on disk', () =>
    withRepo(async (repo) => {
      for (const name of ['a.txt', 'b.txt']) repo.write(name, name);
      repo.commit();
      rmSync(path.join(repo.root, 'a.txt'));
      const one = await report(repo, 'scan');
      expect(one).toMatchObject({
        code: 0,
        notices: [expect.stringContaining('The tracked file a.txt is not on disk')],
      });
      rmSync(path.join(repo.root, 'b.txt'));
      expect((await report(repo, 'scan')).notices).toEqual([expect.stringContaining('2 tracked files (a.txt …)')]);
    }));

  test('submodules, whose history is another one', () =>
    withRepo(async (repo) => {
      repo.commit();
      const outer = repo.beside('outer');
      outer.git(['submodule', '--quiet', 'add', repo.root, 'sub']);
      outer.commit();
      expect((await report(outer, 'history')).notices).toEqual([expect.stringContaining('submodules (sub)')]);
    }));
});

describe('what git says', () => {
  test('is the reason, not its advice', () =>
    withRepo(async (repo) => {
      repo.write('a.txt', 'a');
      repo.commit();
      const tree = repo.git(['rev-parse', 'HEAD^{tree}']);
      rmSync(path.join(repo.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
      const { code, stderr } = await runCli(['staged'], { cwd: repo.root });
      expect(code).toBe(2);
      expect(stderr).toContain('bad tree object HEAD');
      expect(stderr).not.toContain('hint:');
    }));

  test('of a git that is too old, or was killed, is put into words', () =>
    withRepo(async (repo) => {
      const bin = path.join(repo.home, 'bin');
      mkdirSync(bin);
      const fake = async (script: string): Promise<string> => {
        writeFileSync(path.join(bin, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
        const { code, stderr } = await runCli(['scan'], { cwd: repo.root, env: { PATH: bin } });
        expect(code).toBe(2);
        return stderr;
      };
      expect(await fake('echo "unknown option: --literal-pathspecs" >&2; exit 129')).toContain('it is too old');
      expect(await fake('kill -9 $$')).toContain('killed by a signal');
      expect(await fake('exit 0')).toContain('needs git 2.30');
    }));

  test('is needed whole: a list of files that was cut off hides none of them', () =>
    withRepo(async (repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      repo.write('b.env', makeEnvFile());
      repo.git(['add', 'b.env']);
      const bin = path.join(repo.home, 'bin');
      mkdirSync(bin);
      const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
      const cutting = `case "$*" in *--stage*|*diff-index*) "${real}" "$@" | head -c 30;; *) exec "${real}" "$@";; esac`;
      writeFileSync(path.join(bin, 'git'), `#!/bin/sh\n${cutting}\n`, { mode: 0o755 });
      const env = { PATH: `${bin}:${process.env['PATH']}` };
      for (const command of ['scan', 'staged']) {
        const { code, stderr } = await runCli([command], { cwd: repo.root, env });
        expect([command, code, stderr]).toEqual([command, 2, expect.stringContaining('git listed')]);
      }
    }));
});

// The number that is needed differs from system to system: each ends well or as a failure.
test.skipIf(process.platform === 'win32')(
  'a system that gives no more files is no clean repository, and no defect',
  () =>
    withRepo((repo) => {
      repo.write('a.env', makeEnvFile());
      repo.commit();
      for (let files = 20; files <= 32; files += 2) {
        const limited = `ulimit -n ${files} && exec "$0" "$1" scan --format jsonl`;
        const { status, stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, PROGRAM], {
          cwd: repo.root,
          encoding: 'utf8',
        });
        expect([files, status]).toEqual([files, stdout.includes('"type":"finding"') ? 1 : 2]);
        expect(stderr).not.toContain('undefined');
      }
    }),
);
