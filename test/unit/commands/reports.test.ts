import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Arguments } from '../../../src/commands/command.ts';
import {
  planReports,
  removeReports,
  writeFailure,
  writeReports,
  type ReportPlan,
} from '../../../src/commands/reports.ts';
import { SecretText } from '../../../src/core/secret-text.ts';
import { FORMATS } from '../../../src/reporters/index.ts';
import { makeContext, type ContextOptions, type TestContext } from '../../support/context.ts';
import { testFinding } from '../../support/finding.ts';
import { testResult } from '../../support/result.ts';
import { makeApiSecret } from '../../support/secrets.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-reports-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});
const at = (name: string): string => path.join(cwd, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const world = (options: ContextOptions = {}): TestContext => makeContext({ cwd, ...options });
const plan = (args: Arguments, options: ContextOptions = {}): ReportPlan => planReports(args, world(options).context);

const LEAK = testResult({ findings: [testFinding()] });

/** `meanwhile` happens during the scan, when the files are known and not written yet. */
async function write(args: Arguments, result = LEAK, { meanwhile, ...options }: Writing = {}): Promise<Written> {
  const { context, written } = world(options);
  const reports = planReports(args, context);
  meanwhile?.();
  const errors = await writeReports(reports, { result, rules: [], context });
  return { errors: errors.map(({ code }) => code), ...written };
}

interface Writing extends ContextOptions {
  readonly meanwhile?: () => void;
}

interface Written {
  readonly errors: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
}

describe('which reports are asked for', () => {
  test('text on standard output unless told otherwise', () => {
    expect(plan({})).toEqual({
      main: { format: 'text' },
      further: [],
      quiet: false,
      reveal: false,
      showSuppressed: false,
      color: false,
      hyperlinks: false,
    });
  });

  test('files are meant from where the command runs', () => {
    expect(plan({ format: 'json', output: 'a/b.json', report: ['sarif=c.sarif', 'csv=/d=e.csv'] })).toMatchObject({
      main: { format: 'json', file: at('a/b.json') },
      further: [
        { format: 'sarif', file: at('c.sarif') },
        { format: 'csv', file: '/d=e.csv' },
      ],
    });
  });

  test('a dash is standard output', () => {
    expect(plan({ output: '-' }).main).toEqual({ format: 'text' });
    expect(plan({ report: 'json=-' }).further).toEqual([{ format: 'json', file: '/dev/stdout' }]);
  });

  test('colour is for a terminal, and never for a file', () => {
    const onTerminal = { typed: [] };
    expect(plan({}, onTerminal).color).toBe(true);
    expect(plan({ output: 'x' }, onTerminal).color).toBe(false);
    expect(plan({ output: 'x', color: true }, onTerminal).color).toBe(false);
    expect(plan({ output: '-' }, onTerminal).color).toBe(true);
    expect(plan({ color: true }).color).toBe(true);
    expect(plan({ color: false }, onTerminal).color).toBe(false);
    expect(plan({}, { ...onTerminal, env: { NO_COLOR: '1' } }).color).toBe(false);
  });

  test.each<[Arguments, RegExp]>([
    [{ format: 'xml' }, /no format "xml"; choose one of text, json/],
    [{ format: 'constructor' }, /no format "constructor"/],
    [{ report: ['xml=a'] }, /no format "xml"/],
    [{ report: ['json'] }, /takes FORMAT=FILE/],
    [{ report: ['json='] }, /takes FORMAT=FILE/],
    [{ report: ['=a.json'] }, /takes FORMAT=FILE/],
    [{ output: 'a', report: ['json=./a'] }, /Two reports would go to the same file/],
    [{ report: ['json=a', 'csv=b/../a'] }, /Two reports would go to the same file/],
    [{ output: '.' }, /is a directory/],
  ])('%j is refused before the scan', (args, message) => {
    expect(() => plan(args)).toThrow(message);
  });
});

describe('reports are written', () => {
  test.each(FORMATS)('as %s, to a file as to the screen', async (format) => {
    const { stdout, errors } = await write({ format, report: [`${format}=a/b`] });
    expect(errors).toEqual([]);
    expect(stdout).toMatch(/\n$/);
    expect(read('a/b')).toBe(stdout);
  });

  test('to the file alone when one is named', async () => {
    expect(await write({ output: 'a.txt' })).toEqual({ errors: [], stdout: '', stderr: '' });
    expect(read('a.txt')).toContain('src/config.ts');
  });

  test('without colour in files beside a coloured screen', async () => {
    const { stdout } = await write({ report: 'text=a' }, LEAK, { typed: [] });
    expect(stdout).toContain('\u001b[');
    expect(read('a')).not.toContain('\u001b');
  });

  test('quietly only when there is nothing to say', async () => {
    expect((await write({ quiet: true }, testResult())).stdout).toBe('');
    expect((await write({ quiet: true }, testResult({ complete: false }))).stdout).not.toBe('');
    expect((await write({ quiet: true })).stdout).not.toBe('');
    // A file was asked for: a program waits for it.
    await write({ quiet: true, output: 'a' }, testResult());
    expect(read('a')).toContain('Clean');
  });

  test('with secrets only when that was asked for', async () => {
    const secret = makeApiSecret();
    const result = testResult({ findings: [testFinding({ secret: new SecretText(secret) })] });
    for (const format of FORMATS) expect((await write({ format }, result)).stdout).not.toContain(secret);
    expect((await write({ format: 'json', reveal: true }, result)).stdout).toContain(secret);
  });

  test('to the streams by their names below /dev', async () => {
    const { stdout, stderr } = await write({
      quiet: true,
      output: 'a',
      report: ['json=/dev/stderr', 'csv=/dev/stdout'],
    });
    expect(JSON.parse(stderr)).toMatchObject({ schemaVersion: 1 });
    expect(stdout).toMatch(/^"fingerprint"/);
  });
});

describe('a report that could not be written', () => {
  test('is an error, and the others are written', async () => {
    const args = { format: 'json', report: ['csv=file/below', 'sarif=b.sarif'] };
    const { errors, stdout } = await write(args, LEAK, { meanwhile: () => writeFileSync(at('file'), '') });
    expect(errors).toEqual(['output']);
    expect(read('b.sarif')).toContain('2.1.0');
    expect(stdout).toContain('schemaVersion');
  });

  test('is printed when it is the main one, so that it is not lost', async () => {
    const args = { format: 'csv', output: 'file/below' };
    const { errors, stdout } = await write(args, LEAK, { meanwhile: () => writeFileSync(at('file'), '') });
    expect(errors).toEqual(['output']);
    expect(stdout).toMatch(/^"fingerprint"/);
  });
});

describe('of a scan that could not be made', () => {
  const failed = testResult({ complete: false, errors: [{ code: 'config', message: 'bad' }] });

  async function writeFailed(args: Arguments): Promise<string> {
    const { context, written } = world();
    await writeFailure(planReports(args, context), { result: failed, rules: [], context });
    return written.stdout;
  }

  test('only those are written that can say so: an empty one would pass for clean', async () => {
    const stdout = await writeFailed({ report: FORMATS.map((format) => `${format}=reports/${format}`) });
    expect(stdout).toBe('');
    expect(readdirSync(at('reports')).toSorted()).toEqual(['json', 'jsonl']);
    expect(JSON.parse(read('reports/json'))).toMatchObject({ scan: { complete: false }, errors: [{ code: 'config' }] });
  });

  test.each(FORMATS)('on standard output as %s too', async (format) => {
    const stdout = await writeFailed({ format });
    expect(stdout.includes('bad')).toBe(['json', 'jsonl'].includes(format));
  });

  test('no older report is left that would pass for this one', async () => {
    mkdirSync(at('reports'));
    for (const name of ['a.sarif', 'b.json', 'c.csv', 'other']) writeFileSync(at(`reports/${name}`), 'older');
    const report = ['sarif=reports/a.sarif', 'json=reports/b.json'];
    await writeFailed({ report, format: 'csv', output: 'reports/c.csv' });
    expect(readdirSync(at('reports')).toSorted()).toEqual(['b.json', 'other']);
    expect(read('reports/b.json')).toContain('"complete": false');
  });

  test('an older report that can not be removed is named', async () => {
    const { context } = world();
    const plan = planReports({ report: 'sarif=a.sarif' }, context);
    mkdirSync(at('a.sarif'));
    const errors = await removeReports(plan);
    expect(errors.map(({ code, path: file }) => [code, file])).toEqual([['output', at('a.sarif')]]);
  });

  test('a pipe is no older report', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    await writeFailed({ report: 'sarif=pipe' });
    expect(readdirSync(at('.'))).toEqual(['pipe']);
  });
});
