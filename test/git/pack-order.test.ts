import { readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';
import { withTempRepo, type TempRepo } from '../support/temp-repo.ts';

const OTHER = makeEnvFile(makeApiSecret());
const LEAK = makeEnvFile(makeApiSecret());

interface Report {
  readonly findings: readonly { readonly occurrences: readonly unknown[] }[];
  readonly scan: { readonly stats: unknown };
}

async function look({ root }: TempRepo, ...args: string[]): Promise<unknown> {
  const run = await runCli(['history', '--format', 'json', ...args], { cwd: root });
  expect([run.code, run.stderr]).toEqual([1, '']);
  const { findings } = JSON.parse(run.stdout) as Report;
  return findings;
}

/** Five packs: a leak that moves and comes back, another one beside it, and objects that lie in two packs. */
function fill({ write, git }: TempRepo): void {
  const pack = (message: string): void => {
    git('add', '-A');
    git('commit', '-qm', message);
    git('repack', '-dq');
  };
  write('src/.env', LEAK);
  write('text.txt', 'the word vonage\n'.repeat(300));
  pack('one');
  git('mv', 'src/.env', 'moved.env');
  write('text.txt', `${'the word vonage\n'.repeat(300)}nexmo\n`);
  pack('two');
  write('copy.env', `${LEAK}# again\n`);
  write('deep/other.env', OTHER);
  pack('three');
  git('rm', '-q', 'moved.env', 'deep/other.env');
  pack('four');
  git('repack', '-aq', '--depth=20');
}

function packsOf({ root }: TempRepo): { readonly directory: string; readonly names: readonly string[] } {
  const directory = path.join(root, '.git', 'objects', 'pack');
  const packs = readdirSync(directory).filter((name) => name.endsWith('.pack'));
  return { directory, names: packs.map((name) => name.slice(0, -'.pack'.length)).toSorted() };
}

/** git asks the packs that changed last first. */
function age(repo: TempRepo, order: (names: readonly string[]) => readonly string[]): void {
  const { directory, names } = packsOf(repo);
  for (const [at, name] of order(names).entries()) {
    const time = 1_700_000_000 + 1000 * at;
    for (const file of readdirSync(directory).filter((one) => one.startsWith(name))) {
      utimesSync(path.join(directory, file), time, time);
    }
  }
}

function rename(repo: TempRepo): void {
  const { directory, names } = packsOf(repo);
  for (const [at, name] of names.entries()) {
    const digit = 'fedcba9876543210'.charAt(at);
    for (const file of readdirSync(directory).filter((one) => one.startsWith(name))) {
      renameSync(path.join(directory, file), path.join(directory, `pack-${digit.repeat(40)}${path.extname(file)}`));
    }
  }
}

test('findings and occurrences are the same in any order of packs, and with or without an index over all of them', () =>
  withTempRepo(async (repo) => {
    fill(repo);
    expect(packsOf(repo).names.length).toBeGreaterThanOrEqual(5);
    const first = await look(repo, '--no-cache');
    expect(first).toHaveLength(2);
    const check = async (): Promise<void> => {
      for (const args of [['--no-cache'], ['--no-cache', '--jobs', '1'], [], []])
        expect(await look(repo, ...args)).toEqual(first);
    };
    age(repo, (names) => names);
    await check();
    age(repo, (names) => names.toReversed());
    await check();
    rename(repo);
    await check();
    repo.git('multi-pack-index', 'write');
    await check();
    rmSync(path.join(packsOf(repo).directory, 'multi-pack-index'));
    repo.git('repack', '-adq');
    expect(packsOf(repo).names).toHaveLength(1);
    await check();
  }));
