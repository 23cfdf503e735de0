// The committed bundle and action.yml against their sources; the programs on the Node versions that users have.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, OUTPUTS } from '../../src/commands/action/inputs.ts';
import { PROGRAM } from '../support/cli.ts';
import { makeEnvFile } from '../support/secrets.ts';
import { BUNDLE, pullRequest, withServer } from './runner.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string; readonly required: boolean }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

describe('action.yml', () => {
  // The shape is what the tests below check.
  const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as ActionFile;

  test('declares the inputs of the source: names, texts and defaults', () => {
    const declared = Object.entries(action.inputs).map(([name, { description, default: value }]) => [
      name,
      { description, default: value },
    ]);
    expect(Object.fromEntries(declared)).toEqual(INPUTS);
    expect(Object.values(action.inputs).every(({ required }) => !required)).toBe(true);
  });

  test('declares the outputs of the source', () => {
    const declared = Object.entries(action.outputs).map(([name, { description }]) => [name, description]);
    expect(Object.fromEntries(declared)).toEqual(OUTPUTS);
  });

  test('runs the bundle on Node 24, which is committed', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
    expect(git('ls-files', 'dist')).toBe('dist/action.js\n');
  });
});

describe('the bundle', () => {
  test('that is committed is what the sources give', () => {
    // The build before the tests has written the file anew: git compares it with what is committed or staged.
    expect(
      spawnSync('git', ['diff', '--quiet', '--', 'dist/action.js'], { cwd: ROOT }).status,
      'commit dist/action.js',
    ).toBe(0);
  });

  test('is one file that imports nothing but what Node brings', () => {
    const imports = [...readFileSync(BUNDLE, 'utf8').matchAll(/^import .*? from "([^"]+)"|\bimport\("([^"]+)"\)/gm)];
    const names = new Set(imports.map(([, first, second]) => first ?? second ?? ''));
    expect([...names].filter((name) => !name.startsWith('node:') && !NODE_MODULES.has(name))).toEqual([]);
  });

  test('holds no path of the machine that made it', () => {
    expect(readFileSync(BUNDLE, 'utf8')).not.toContain(ROOT);
  });
});

// Imports of dependencies that write the modules of Node without `node:`.
const NODE_MODULES = new Set([
  'fs',
  'os',
  'path',
  'util',
  'stream',
  'events',
  'buffer',
  'process',
  'url',
  'crypto',
  'child_process',
]);

describe.each(['22', '24'])('on Node %s', (major) => {
  let directory = '';
  let node: string | undefined;

  beforeAll(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), `vonguard-node${major}-`));
    node = findNode(major, directory);
  }, 240_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('the command line finds a secret and says 1', ({ skip }) => {
    if (node === undefined) return skip(`Node ${major} could not be had from the registry`);
    const run = spawnSync(node, [PROGRAM, 'stdin', '--filename', 'sms.env', '--format', 'json'], {
      input: makeEnvFile(),
      encoding: 'utf8',
      cwd: directory,
    });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ kind: 'api-secret' }] });
    expect(spawnSync(node, [PROGRAM, '--version'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    return expect(
      spawnSync(node, [PROGRAM, 'history', ROOT, '--quiet', '--no-cache'], { encoding: 'utf8' }).stderr,
    ).toBe('');
  });

  test('the Action finds a secret in a pull request', async ({ skip }) => {
    if (node === undefined) return skip(`Node ${major} could not be had from the registry`);
    const program = node;
    return withServer(async (server) => {
      const base = server.commit('a.txt', 'a\n');
      const head = server.commit('sms.env', makeEnvFile());
      server.push('main');
      server.checkout(head, 1);
      const step = await server.step({ event: 'pull_request', payload: pullRequest(base, head), node: program });
      expect(step).toMatchObject({ code: 1, outputs: { findings: '1' } });
    });
  });
});

/** The program itself, from the package `node` of the registry; undefined without network. */
function findNode(major: string, directory: string): string | undefined {
  const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
  spawnSync(
    'npm',
    ['install', ...options, `node-${process.platform}-${process.arch}@${major}`, '--prefix', directory],
    { encoding: 'utf8', timeout: 200_000 },
  );
  const program = path.join(directory, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  if (!existsSync(program)) return undefined;
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).startsWith(`v${major}.`) ? program : undefined;
}

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: ROOT, encoding: 'utf8' });
}
