import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

const SECRET = makeApiSecret();
const LEAK = makeEnvFile(SECRET);
const QUIET = 'the word vonage alone\n';

interface Report {
  readonly scan: { startedAt?: string; durationMs?: number; readonly stats: { readonly blobs: number } };
  readonly findings: readonly { readonly path: string; readonly atHead?: boolean; readonly commit?: unknown }[];
}

async function history({ root }: TempRepo, ...args: string[]): Promise<Report> {
  const run = await runCli(['history', '--format', 'json', ...args], { cwd: root });
  expect([run.code, run.stderr]).toEqual([1, '']);
  const report = JSON.parse(run.stdout) as Report;
  delete report.scan.startedAt;
  delete report.scan.durationMs;
  return report;
}

/** Commits with a leak that is moved and goes, in a pack and in loose objects. */
function fill({ write, git }: TempRepo): void {
  const commit = (message: string): void => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  write('quiet.txt', QUIET);
  write('dir/deep/.env', LEAK);
  commit('one');
  git('gc', '-q');
  git('mv', 'dir/deep/.env', 'elsewhere.env');
  write('other.txt', `${QUIET}more`);
  commit('two');
  git('branch', 'kept');
  git('rm', '-q', 'elsewhere.env');
  commit('three');
}

function recordsOf({ root }: TempRepo): readonly string[] {
  const directory = path.join(root, '.git', 'vonguard');
  const names = readdirSync(directory, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('a scan says the same the first time, again, without the cache and with any number of threads', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const plain = await history(repo, '--no-cache');
    expect(plain.findings).toMatchObject([{ path: 'dir/deep/.env', atHead: false, commit: { summary: 'one' } }]);
    expect(await history(repo)).toEqual(plain);
    expect(recordsOf(repo).length).toBeGreaterThan(2);
    for (const args of [[], ['--jobs', '1'], ['--jobs', '3'], ['--no-cache', '--jobs', '1']]) {
      expect(await history(repo, ...args)).toEqual(plain);
    }
  }));

test('what changes a result is seen: a branch that goes, a commit that comes, a reflog that ends', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const changes: readonly (() => void)[] = [
      () => repo.git('checkout', '-q', 'kept'),
      () => repo.git('reset', '-q', '--hard', 'HEAD^'),
      () => repo.git('branch', '-D', 'main'),
      () => repo.git('reflog', 'expire', '--expire=all', '--all'),
      () => {
        repo.write('again.env', LEAK);
        repo.git('add', '.');
        repo.git('commit', '-qm', 'again');
      },
      () => repo.git('gc', '-q', '--prune=now'),
    ];
    for (const change of changes) {
      await history(repo);
      change();
      const plain = await history(repo, '--no-cache');
      expect(await history(repo)).toEqual(plain);
      expect(await history(repo)).toEqual(plain);
    }
  }));

test('records that were tampered with are not believed', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const plain = await history(repo);
    for (const record of recordsOf(repo)) {
      const sound = readFileSync(record, 'utf8');
      const spoilt = [
        sound.replace(/^\+.*\n/gm, ''),
        sound.replace('dir/deep/.env', 'made/up/.env'),
        sound.replace(/^(?=vonguard missing)/, 'x'),
        `${sound.split('\n')[0]}\n`,
        '',
      ];
      for (const text of spoilt) {
        writeFileSync(record, text);
        expect(await history(repo)).toEqual(plain);
      }
    }
  }));

test('two scans at once say the same as one', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    const reports = await Promise.all([history(repo), history(repo), history(repo, '--no-cache')]);
    expect(reports[0]).toEqual(reports[2]);
    expect(reports[1]).toEqual(reports[2]);
    expect(await history(repo)).toEqual(reports[2]);
  }));

test('the records hold no content, and of paths only those of findings', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    await history(repo);
    const all = recordsOf(repo)
      .map((record) => readFileSync(record, 'utf8'))
      .join('');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('quiet.txt');
    expect(all).not.toContain('dir/deep/.env');
  }));
