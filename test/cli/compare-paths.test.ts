import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeComparison } from '../../src/commands/compare-paths.ts';
import { runCli } from '../support/cli.ts';
import { withTempRepo } from '../support/temp-repo.ts';

const COMPARE = ['history', '--compare-paths'];

test('a repository that both ways read alike', () =>
  withTempRepo(async ({ root, write, git }) => {
    write('a.txt', 'vonage\n');
    git('add', '.');
    git('commit', '-qm', 'nexmo');
    git('gc', '-q');
    write('b.txt', 'tokbox\n');
    git('add', '.');
    const run = await runCli([...COMPARE, '--jobs', '2'], { cwd: root });
    expect(run).toEqual({
      code: 0,
      stdout: 'No difference: 2 objects read both ways, 1 left to git, 2 anchors seen.\n',
      stderr: '',
    });
  }));

test('a pack that cannot be read is not "no difference"', () =>
  withTempRepo(async ({ root, write, git }) => {
    write('a.txt', 'vonage\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('gc', '-q');
    const packs = path.join(root, '.git', 'objects', 'pack');
    const index = path.join(packs, readdirSync(packs).find((name) => name.endsWith('.idx')) ?? '');
    const bytes = readFileSync(index);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    chmodSync(index, 0o600);
    writeFileSync(index, bytes);
    const run = await runCli(COMPARE, { cwd: root });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('checksum is wrong');
  }));

test('the help does not name it', async () => {
  const { stdout } = await runCli(['history', '--help'], { cwd: import.meta.dirname });
  expect(stdout).not.toContain('compare-paths');
});

test('differences are listed, the first twenty', () => {
  const differences = Array.from({ length: 22 }, (_, offset) => ({
    oid: 'c0ffee',
    anchor: '\u001B[31m',
    offset,
    seenBy: 'git' as const,
  }));
  const lines = describeComparison({ differences, objects: 5, declined: 1, hits: 9 });
  expect(lines[0]).toBe(
    '22 differences; 4 objects read both ways, 1 left to git, 9 anchors seen. This is a defect of vonguard: please report it.',
  );
  expect(lines[1]).toBe(String.raw`  c0ffee at 0: "\u001b[31m" seen by git only`);
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('  and 2 more');
});
