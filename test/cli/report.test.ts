// Converting and merging reports, as a pipeline with shards does it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, withDirectory } from '../support/cli.ts';
import { makeApiSecret, makeEnvFile } from '../support/secrets.ts';

/** Two directories, of which the first and second share a secret, each scanned to JSON. */
async function shards(cwd: string, secret: string, ...flags: readonly string[]): Promise<void> {
  for (const name of ['a', 'b']) {
    mkdirSync(path.join(cwd, name));
    writeFileSync(path.join(cwd, name, '.env'), makeEnvFile(secret));
    const run = await runCli(['scan', name, '--format', 'json', '--output', `${name}.json`, ...flags], { cwd });
    expect(run.code).toBe(1);
  }
}

describe('report', () => {
  test('merges shards: one secret is one finding, and the exit code is that of a scan', () =>
    withDirectory(async (cwd) => {
      const secret = makeApiSecret();
      await shards(cwd, secret);
      const run = await runCli(['report', 'a.json', 'b.json', '--format', 'json'], { cwd });
      expect(run).toMatchObject({ code: 1, stderr: '' });
      const merged = JSON.parse(run.stdout) as {
        findings: { occurrenceCount: number }[];
        scan: { stats: { files: number } };
      };
      expect(merged.findings).toHaveLength(1);
      expect(merged.findings[0]?.occurrenceCount).toBe(2);
      expect(merged.findings[0]).toMatchObject({ path: 'a/.env', occurrences: [{ path: 'b/.env' }] });
      expect(merged.scan.stats.files).toBe(2);
      expect(run.stdout).not.toContain(secret);
    }));

  test('converts to every format, to files too', () =>
    withDirectory(async (cwd) => {
      await shards(cwd, makeApiSecret());
      const run = await runCli(
        ['report', 'a.json', '-f', 'html', '-o', 'a.html', '--report', 'sarif=a.sarif', '--report', 'junit=a.xml'],
        { cwd },
      );
      expect(run).toEqual({ code: 1, stdout: '', stderr: '' });
      expect(readFileSync(path.join(cwd, 'a.html'), 'utf8')).toContain('<h1>1 secret found</h1>');
      expect(JSON.parse(readFileSync(path.join(cwd, 'a.sarif'), 'utf8'))).toMatchObject({
        runs: [{ results: [{}], tool: { driver: { rules: [{}] } } }],
      });
      expect(readFileSync(path.join(cwd, 'a.xml'), 'utf8')).toContain('failures="1"');
      const text = await runCli(['report', 'a.json'], { cwd });
      expect(text.stdout).toContain('What to do now');
    }));

  test('covers a secret that a revealed report has in a path', () =>
    withDirectory(async (cwd) => {
      const secret = makeApiSecret();
      writeFileSync(path.join(cwd, `${secret}.env`), makeEnvFile(secret));
      await runCli(['scan', `${secret}.env`, '--reveal', '-f', 'json', '-o', 'a.json'], { cwd });
      expect(readFileSync(path.join(cwd, 'a.json'), 'utf8')).toContain(`${secret}.env`);
      for (const format of ['text', 'json', 'jsonl', 'sarif', 'gitlab', 'junit', 'csv', 'markdown', 'github', 'html'])
        expect((await runCli(['report', 'a.json', '-f', format], { cwd })).stdout).not.toContain(secret);
      expect((await runCli(['report', 'a.json', '-f', 'csv', '--reveal'], { cwd })).stdout).toContain(`${secret}.env`);
    }));

  test('shows secrets only when both the report and the reader were told to', () =>
    withDirectory(async (cwd) => {
      const secret = makeApiSecret();
      await shards(cwd, secret, '--reveal');
      for (const format of ['text', 'json', 'html', 'csv'])
        expect((await runCli(['report', 'a.json', '-f', format], { cwd })).stdout).not.toContain(secret);
      expect((await runCli(['report', 'a.json', '--reveal'], { cwd })).stdout).toContain(secret);
    }));

  test('ends with 0 for clean reports and with 2 when one of them is incomplete', () =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'a.txt'), 'x'.repeat(5000));
      await runCli(['scan', '-f', 'json', '-o', '.clean.json'], { cwd });
      await runCli(['scan', '-f', 'json', '-o', '.partial.json', '--max-file-size', '1KB'], { cwd });
      expect((await runCli(['report', '.clean.json'], { cwd })).code).toBe(0);
      const partial = await runCli(['report', '.clean.json', '.partial.json'], { cwd });
      expect(partial.code).toBe(2);
      expect(partial.stdout).toContain('Not clean');
    }));

  test.each([
    [['report'], /needs <files\.\.>/],
    [['report', 'a.json', '-o', '/dev/null/x'], /can't be written: not a directory/],
    [['report', 'a.json', '-'], /is no file/],
    [['report', 'missing.json'], /missing\.json can not be read/],
    [['report', '.'], /can not be read/],
    [['report', 'bad.json'], /bad\.json is no report that can be read: it is not JSON/],
    [['report', 'a.json', 'later.json'], /later\.json .* schemaVersion 2/],
    [['report', 'a.json', '--min-confidence', 'low'], /min-confidence/],
  ])('%j names file and cause, and ends with 2', (args, message) =>
    withDirectory(async (cwd) => {
      writeFileSync(path.join(cwd, 'bad.json'), 'not JSON');
      writeFileSync(path.join(cwd, 'later.json'), '{"schemaVersion": 2}');
      await runCli(['scan', '-f', 'json', '-o', 'a.json'], { cwd });
      const run = await runCli(args, { cwd });
      expect(run.stderr).toMatch(message);
      expect(run.code).toBe(2);
    }),
  );

  test('reads what PowerShell redirected, which is UTF-16 with a mark', () =>
    withDirectory(async (cwd) => {
      const { stdout } = await runCli(['stdin', '-f', 'json'], { cwd, input: makeEnvFile() });
      writeFileSync(path.join(cwd, 'wide.json'), Buffer.from(`\uFEFF${stdout}`, 'utf16le'));
      expect(await runCli(['report', 'wide.json', '--quiet'], { cwd })).toMatchObject({ code: 1, stderr: '' });
    }));
});
