import { describe, expect, test } from 'vitest';
import type { Command, Flag } from '../../../src/commands/command.ts';
import { parseArguments } from '../../../src/commands/parse.ts';
import { ScanError } from '../../../src/core/errors.ts';

const flags: readonly Flag[] = [
  {
    name: 'format',
    alias: 'f',
    group: 'Output',
    type: 'string',
    choices: ['text', 'json'],
    default: 'text',
    placeholder: 'F',
    describe: 'Format',
  },
  { name: 'output', alias: 'o', group: 'Output', type: 'string', placeholder: 'FILE', describe: 'File' },
  { name: 'report', group: 'Output', type: 'list', placeholder: 'FORMAT=FILE', describe: 'Reports' },
  { name: 'color', group: 'Output', type: 'boolean', describe: 'Colour' },
  { name: 'jobs', alias: 'j', group: 'Speed', type: 'number', placeholder: 'N', describe: 'Workers' },
  { name: 'quiet', alias: 'q', group: 'Output', type: 'boolean', describe: 'Say nothing' },
  { name: 'secret-switch', group: 'Other', type: 'boolean', describe: 'Not for help', hidden: true },
];

function command(name: string, more: Partial<Command> = {}): Command {
  return {
    name,
    summary: `${name} summary`,
    description: `${name} description`,
    positionals: [{ name: 'paths', describe: 'Paths', required: false, many: true }],
    flags,
    examples: [{ command: `vonguard ${name} x`, does: 'an example' }],
    run: async () => 0,
    ...more,
  };
}

const commands = [
  command('scan'),
  command('baseline create'),
  command('baseline check'),
  command('one', { positionals: [{ name: 'range', describe: 'Range', required: true, many: false }] }),
];
const options = { columns: 100, version: '1.2.3' };

async function parse(...argv: string[]): Promise<{ name: string; args: object } | string> {
  const parsed = parseArguments(argv, commands, options);
  return 'help' in parsed ? parsed.help : { name: parsed.command.name, args: parsed.args };
}

async function failure(...argv: string[]): Promise<ScanError> {
  try {
    await parse(...argv);
  } catch (error) {
    if (error instanceof ScanError) return error;
    throw error;
  }
  throw new Error('did not fail');
}

describe('what is understood', () => {
  test('flags, aliases and positionals, and nothing that was not declared', async () => {
    expect(await parse('scan', 'a', 'b', '-f', 'json', '-j', '2', '--no-color')).toEqual({
      name: 'scan',
      args: { paths: ['a', 'b'], format: 'json', jobs: 2, color: false },
    });
  });

  test.each([
    ['-fjson', '-j4', '-q'],
    ['-f=json', '-j=4', '-q'],
    ['-qfjson', '-j4'],
    ['-qf=json', '-qj=4'],
  ])('a letter and its value in one word: %s %s', async (...words) => {
    expect(await parse('scan', ...words, 'a')).toEqual({
      name: 'scan',
      args: { paths: ['a'], format: 'json', jobs: 4, quiet: true },
    });
  });

  test('a value behind a letter is taken as it is written', async () => {
    const output = async (word: string): Promise<unknown> => parse('scan', word);
    expect(await output('-oa=b c\n-')).toMatchObject({ args: { output: 'a=b c\n-' } });
    expect(await output('-o=-x')).toMatchObject({ args: { output: '-x' } });
    expect(await output('-o-')).toMatchObject({ args: { output: '-' } });
    expect(await parse('scan', '--', '-fjson')).toMatchObject({ args: { paths: ['-fjson'], format: 'text' } });
  });

  test('a repeatable flag takes one value each time and leaves the paths alone', async () => {
    expect(await parse('scan', '--report', 'json=a', 'src', '--report', 'sarif=b')).toEqual({
      name: 'scan',
      args: { paths: ['src'], format: 'text', report: ['json=a', 'sarif=b'] },
    });
  });

  test('names that look like numbers or have dots stay names', async () => {
    expect(await parse('scan', '007', '1e3', 'a.b', '--output', '12')).toMatchObject({
      args: { paths: ['007', '1e3', 'a.b'], output: '12' },
    });
  });

  test('everything after -- is a path', async () => {
    expect(await parse('scan', '--', '--format')).toMatchObject({ args: { paths: ['--format'] } });
  });

  test('flags before the command', async () => {
    expect(await parse('--color', '--format', 'json', 'scan', 'a')).toEqual({
      name: 'scan',
      args: { paths: ['a'], format: 'json', color: true },
    });
  });

  test('the last of a switch that is given both ways', async () => {
    expect(await parse('scan', '--color', '--no-color')).toMatchObject({ args: { color: false } });
  });

  test('a lone dash as a value, and behind -- as a path', async () => {
    expect(await parse('scan', '--output', '-')).toMatchObject({ args: { output: '-' } });
    expect(await parse('scan', '--', '-')).toMatchObject({ args: { paths: ['-'] } });
  });

  test('the version, wherever it is asked for', async () => {
    expect([await parse('scan', '--version'), await parse('-V', 'x')]).toEqual(['1.2.3\n', '1.2.3\n']);
  });

  test('commands of two words', async () => {
    expect(await parse('baseline', 'check', 'x')).toMatchObject({ name: 'baseline check', args: { paths: ['x'] } });
  });

  test('names with a prototype meaning do no harm', async () => {
    expect(await parse('scan', '__proto__', 'constructor')).toMatchObject({
      args: { paths: ['__proto__', 'constructor'] },
    });
  });
});

describe('what is refused, as wrong usage', () => {
  test.each([
    [['scann'], /^There is no command "scann"\. Did you mean scan\?$/],
    [['wxyz'], /^There is no command "wxyz"\.$/],
    [['--color'], /^No command is named\.$/],
    [['scan', '--nope'], /^There is no flag --nope for vonguard scan\.$/],
    [['scan', '--no-colour=x'], /^There is no flag --no-colour for vonguard scan\. Did you mean --no-color\?$/],
    [['scan', '--outptu=s3cret'], /^There is no flag --outptu for vonguard scan\. Did you mean --output\?$/],
    [['scan', '-x'], /no flag -x/],
    [['scan', '--color=always'], /--color is a switch and takes no value; --no-color turns it off/],
    [['scan', '--no-color=true'], /--color is a switch/],
    [['scan', '--format', 'jsn'], /^--format must be one of text, json, not "jsn"\. Did you mean json\?$/],
    [['scan', '--format', 'text', '--format', 'json'], /--format was given 2 times/],
    [['scan', '--output'], /--output needs a value/],
    [['scan', '--no-output'], /--output needs a value/],
    [['scan', '--output', '--color'], /--output needs a value/],
    [['scan', '--report'], /--report needs a value/],
    [['scan', '--report', 'a=b', '--report'], /--report needs a value/],
    [['scan', '-'], /"-" is no file/],
    [['scan', '--output', ''], /--output needs a value/],
    [['scan', '--jobs', 'two'], /--jobs must be a whole number/],
    [['scan', '--jobs', '0'], /--jobs must be a whole number/],
    [['scan', '--jobs', '1', '--jobs', '2'], /--jobs was given 2 times/],
    [['scan', '--jobs', '1e3'], /--jobs must be a whole number/],
    [['one'], /^vonguard one needs <range>: Range\.$/],
    [['one', 'a', 'b'], /^vonguard one does not take "b"\.$/],
    [['one', '--', 'a', 'b'], /does not take "b"/],
    [['baseline'], /^Name what to do: baseline create, baseline check\.$/],
    [['baseline', 'chekc'], /^There is no command "baseline chekc"\. Did you mean baseline check\?$/],
    [['help', 'scann'], /Did you mean scan\?/],
  ])('%j', async (argv, message) => {
    const error = await failure(...argv);
    expect(error.code).toBe('usage');
    expect(error.message).toMatch(message);
  });
});

describe('help', () => {
  test('without a command lists the commands and the exit codes', async () => {
    const help = await parse('--help');
    expect(help).toContain('scan summary');
    expect(help).toContain('Exit codes: 0');
  });

  test('of a command groups its flags by purpose and has an example', async () => {
    const help = await parse('scan', '--help');
    if (typeof help !== 'string') throw new Error('no help');
    expect(help).toContain('scan description');
    expect(help.indexOf('\nOutput\n')).toBeGreaterThan(0);
    expect(help.indexOf('\nSpeed\n')).toBeGreaterThan(help.indexOf('\nOutput\n'));
    expect(help).toContain('vonguard scan x');
    expect(help).not.toContain('secret-switch');
  });

  test('of a command of two words', async () => {
    expect(await parse('baseline', 'create', '--help')).toContain('baseline create description');
  });

  test('nothing at all gives the help', async () => {
    expect(await parse()).toContain('scan summary');
  });
});
