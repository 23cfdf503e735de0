// Contents in forms that hide what they hold: every way to look at a repository says the same of them.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { withRepo, type Repo } from '../support/repo.ts';
import { makeApiKey, makeApiSecret, makeEnvFile } from '../support/secrets.ts';
import { utf32 } from '../support/utf32.ts';

interface Report {
  readonly code: number | null;
  readonly scan: { readonly complete: boolean; readonly stats: { readonly skipped: number } };
  readonly findings: readonly { readonly path: string; readonly secret: { readonly value: string } }[];
  readonly skipped: readonly { readonly path?: string; readonly oid?: string; readonly reason: string }[];
  readonly notices: readonly string[];
}

async function report(repo: Repo, ...args: readonly string[]): Promise<Report> {
  const { code, stdout } = await runCli([...args, '--format', 'json', '--reveal'], { cwd: repo.root });
  return { code, ...(JSON.parse(stdout) as Omit<Report, 'code'>) };
}

/** Loose and packed, the second time from memory; the index and the range before and after the commit. */
async function everyWay(repo: Repo): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>();
  const add = async (name: string, ...args: readonly string[]): Promise<void> => {
    reports.set(name, await report(repo, ...args));
  };
  repo.git(['add', '-A']);
  await add('scan', 'scan');
  await add('staged', 'staged');
  repo.git(['commit', '-q', '-m', 'forms']);
  await add('range', 'diff', `${'0'.repeat(40)}..HEAD`);
  await add('loose objects', 'history', '--no-cache');
  repo.git(['gc', '-q']);
  await add('a pack', 'history');
  await add('a pack again', 'history');
  return reports;
}

test('text in UTF-32, with a mark and without, is found in', () =>
  withRepo(async (repo) => {
    const [marked, plain] = [makeApiSecret(), makeApiSecret()];
    repo.write('marked.env', utf32(`\ufeff${makeEnvFile(marked)}`, 'le'));
    repo.write('plain.env', utf32(makeEnvFile(plain), 'be'));
    repo.write('quiet.txt', utf32('\ufeffnothing', 'be'));
    for (const [way, { code, findings }] of await everyWay(repo)) {
      const found = findings.map(({ path: name, secret }) => `${name} ${secret.value}`).toSorted();
      expect({ way, code, found }).toEqual({ way, code: 1, found: [`marked.env ${marked}`, `plain.env ${plain}`] });
    }
  }));

test('the text of a symbolic link is found in, wherever it leads', () =>
  withRepo(async (repo) => {
    const secret = makeApiSecret();
    symlinkSync(`https://rest.nexmo.com/?api_key=${makeApiKey()}&api_secret=${secret}`, path.join(repo.root, 'link'));
    for (const [way, { findings }] of await everyWay(repo)) {
      const found = findings.map(({ path: name, secret: { value } }) => [name, value]);
      expect({ way, found }).toEqual({ way, found: [['link', secret]] });
    }
  }));

describe('what is compressed, or stored elsewhere,', () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;

  test('is named as not looked into, and the scan is clean', () =>
    withRepo(async (repo) => {
      repo.write('a.gz', gzipSync(makeEnvFile()));
      repo.write('large.bin', POINTER);
      for (const [way, { code, scan, skipped, notices }] of await everyWay(repo)) {
        const reasons = skipped.map(({ reason }) => reason).toSorted();
        expect({ way, code, complete: scan.complete, reasons }).toEqual({
          ...{ way, code: 0, complete: true },
          reasons: ['compressed', 'lfs-pointer'],
        });
        expect(skipped.every((one) => one.path !== undefined || one.oid !== undefined)).toBe(true);
        expect(notices).toEqual([
          expect.stringMatching(/^1 content is an archive or compressed \(.*: what is inside was not looked at\./),
          expect.stringMatching(/^1 content is a pointer of Git LFS/),
        ]);
      }
    }));

  test('does not stop a commit, and the hook says so', () =>
    withRepo(async (repo) => {
      repo.write('a.gz', gzipSync('x'));
      repo.git(['add', '-A']);
      const { code, stdout, stderr } = await runCli(['hook', 'pre-commit'], { cwd: repo.root });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toMatch(/^vonguard: 1 content is an archive or compressed \(a\.gz\)/);
    }));

  test('is searched as it is all the same', () =>
    withRepo(async (repo) => {
      const secret = makeApiSecret();
      repo.write('stored.zip', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(makeEnvFile(secret))]));
      for (const [way, { findings }] of await everyWay(repo)) {
        expect({ way, found: findings.map(({ secret: { value } }) => value) }).toEqual({ way, found: [secret] });
      }
    }));

  test('is not spoken of where the configuration leaves it out', () =>
    withRepo(async (repo) => {
      repo.write('.vonguard.yaml', 'exclude: ["*.gz"]\n');
      repo.write('a.gz', gzipSync('x'));
      expect(await report(repo, 'scan')).toMatchObject({ notices: [], skipped: [{ reason: 'excluded-by-config' }] });
    }));

  test('from a pipe is named too', async () => {
    const { code, stdout } = await runCli(['stdin', '--filename', 'a.gz'], { cwd: '/', input: gzipSync('x') });
    expect(code).toBe(0);
    expect(stdout).toContain('1 content is an archive or compressed (a.gz)');
  });
});

test('a secret in the name of a file or a directory is found by all that reads names, and masked in each format', () =>
  withRepo(async (repo) => {
    const [inFile, inDirectory] = [makeApiSecret(), makeApiSecret()];
    repo.write(`nexmo_api_secret=${inFile}.txt`, 'nothing');
    repo.write(`vonage_api_secret=${inDirectory}/a.txt`, 'nothing');
    const reports = await everyWay(repo);
    for (const way of ['scan', 'staged', 'range']) {
      const found = reports.get(way)?.findings.map(({ secret: { value } }) => value);
      expect({ way, found: found?.toSorted() }).toEqual({ way, found: [inFile, inDirectory].toSorted() });
    }
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'gitlab', 'junit', 'csv', 'markdown', 'github', 'html']) {
      const { code, stdout } = await runCli(['scan', '--format', format], { cwd: repo.root });
      expect({ format, code }).toEqual({ format, code: 1 });
      for (const secret of [inFile, inDirectory]) expect(stdout).not.toContain(secret);
    }
  }));
