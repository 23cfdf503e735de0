// Help, documents and behaviour agree.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { runCli } from '../support/cli.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

describe('help', () => {
  test('of the program lists every command', async () => {
    const { stdout } = await runCli(['--help'], { cwd: ROOT });
    for (const command of COMMANDS) expect(stdout).toContain(command.name.split(' ')[0]);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s has its flags and examples',
    async (name, command) => {
      const { stdout, code } = await runCli([...name.split(' '), '--help'], { cwd: ROOT });
      expect(code).toBe(0);
      for (const flag of command.flags) expect(stdout.includes(`--${flag.name}`)).toBe(flag.hidden !== true);
      for (const example of command.examples) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(example.command);
    },
  );
});

describe('documents', () => {
  test('README names every command that help names', () => {
    const text = read('README.md');
    for (const command of COMMANDS) expect(text).toContain(command.name.split(' ')[0]);
  });

  test('every flag in the documents exists', () => {
    const known = new Set(COMMANDS.flatMap((command) => command.flags.flatMap(({ name }) => [name, `no-${name}`])));
    const own = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/vonguard [^`\n]*?--([a-z][a-z-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(own.filter((flag) => !known.has(flag) && !['help', 'version'].includes(flag))).toEqual([]);
  });

  test.each(DOCUMENTS)('%s links and names only files that exist', (file) => {
    const text = read(file);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    const code = [...text.matchAll(/`((?:src|test|patterns|docs|fixtures)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...links, ...code].filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  test('every npm script that the documents name exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = DOCUMENTS.flatMap((file) =>
      [...read(file).matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
