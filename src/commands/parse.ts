// From command line to (command, arguments). All of yargs is here: the commands only declare.

import yargs from 'yargs';
import type { Argv } from 'yargs';
import { ScanError } from '../core/errors.ts';
import type { Arguments, Command, Flag } from './command.ts';
import { groupSummary, helpFor, positionalUsage } from './help.ts';

export interface Parsed {
  readonly command: Command;
  readonly args: Arguments;
}

export interface ParseOptions {
  readonly columns: number;
  readonly version: string;
}

/**
 * Parses `argv` (without node and script). Help asked for comes back as text.
 * @throws ScanError `usage` for unknown commands, unknown flags and bad values.
 */
export async function parseArguments(
  argv: readonly string[],
  commands: readonly Command[],
  options: ParseOptions,
): Promise<Parsed | { readonly help: string }> {
  const help = helpAskedFor(argv, commands, options.columns);
  if (help !== undefined) return { help };
  refuseLoneDash(argv);
  const parser = createParser(commands, options);
  try {
    // Only the version is left to be printed.
    return { help: `${(await run(parser, argv)).trimEnd()}\n` };
  } catch (error) {
    if (error instanceof Chosen) return error.parsed;
    throw error;
  }
}

/** For `--help`, `-h`, `help …` and nothing at all. */
function helpAskedFor(argv: readonly string[], commands: readonly Command[], columns: number): string | undefined {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const words = own.filter((word) => !word.startsWith('-'));
  const isAsked = argv.length === 0 || own.includes('--help') || own.includes('-h') || own[0] === 'help';
  if (!isAsked) return undefined;
  const named = own[0] === 'help' ? words.slice(1) : words;
  const help = helpFor(named, commands, columns);
  if (help !== undefined) return help;
  throw new ScanError('usage', `There is no command "${named.join(' ')}".`, { hint: 'See vonguard --help.' });
}

// yargs drops a lone dash without a word, and with it what somebody meant to be looked at.
function refuseLoneDash(argv: readonly string[]): void {
  const at = argv.indexOf('-');
  if (at < 1 || argv[at - 1]?.startsWith('-') === true) return;
  throw new ScanError('usage', '"-" is no file here.', { hint: 'vonguard stdin looks at text from a pipe.' });
}

// Thrown by a command's handler: once a handler has returned, yargs lays out the whole help in case somebody asks
// for it later, which costs 25 of the 150 ms that a hook may take.
class Chosen extends Error {
  readonly parsed: Parsed;

  constructor(parsed: Parsed) {
    super('chosen');
    this.parsed = parsed;
  }
}

// yargs prints help by itself unless a callback is given; with one it hands the text over.
async function run(parser: Argv, argv: readonly string[]): Promise<string> {
  let text = '';
  await parser.parseAsync([...argv], {}, (_error, _args, output) => {
    text = output;
  });
  return text;
}

function createParser(commands: readonly Command[], options: ParseOptions): Argv {
  const parser = yargs()
    .scriptName('vonguard')
    .version(options.version)
    // Ours, see help.ts.
    .help(false)
    .exitProcess(false)
    .strict()
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    // A file may be called `1e3` or `a.b`: positionals stay text, dots make no objects.
    .parserConfiguration({ 'dot-notation': false, 'parse-positional-numbers': false })
    .fail((message: string, error: Error | undefined) => {
      throw usageError(message, error);
    });
  for (const group of groupCommands(commands)) addGroup(parser, group);
  return parser;
}

interface CommandGroup {
  readonly name: string;
  readonly members: readonly Command[];
}

/** `baseline create` and `baseline check` are one yargs command with two sub-commands. */
function groupCommands(commands: readonly Command[]): readonly CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const [name = ''] = command.name.split(' ');
    groups.set(name, [...(groups.get(name) ?? []), command]);
  }
  return [...groups].map(([name, members]) => ({ name, members }));
}

function addGroup(parser: Argv, group: CommandGroup): void {
  const [first] = group.members;
  if (first !== undefined && first.name === group.name) {
    addCommand(parser, first);
    return;
  }
  parser.command(group.name, groupSummary(group.name), (sub) => {
    for (const member of group.members) addCommand(sub, member);
    return sub.demandCommand(1, `Name what to do: ${group.members.map((m) => m.name).join(', ')}.`);
  });
}

function addCommand(parser: Argv, command: Command): void {
  const word = command.name.split(' ').at(-1) ?? command.name;
  parser.command(
    [word, ...command.positionals.map(positionalUsage)].join(' '),
    command.summary,
    (sub) => configure(sub, command),
    (args) => {
      throw new Chosen({ command, args: clean(args, command) });
    },
  );
}

function configure(parser: Argv, command: Command): Argv {
  for (const { name, describe } of command.positionals) parser.positional(name, { describe, type: 'string' });
  for (const flag of command.flags) addFlag(parser, flag);
  return parser;
}

function addFlag(parser: Argv, flag: Flag): void {
  const shared = flag.alias === undefined ? {} : { alias: flag.alias };
  switch (flag.type) {
    case 'boolean':
      parser.option(flag.name, {
        ...shared,
        type: 'boolean',
        ...(flag.default !== undefined && { default: flag.default }),
      });
      return;
    case 'string':
      parser.option(flag.name, {
        ...shared,
        type: 'string',
        requiresArg: true,
        ...(flag.choices && { choices: [...flag.choices] }),
        ...(flag.default !== undefined && { default: flag.default }),
      });
      return;
    case 'number':
      parser.option(flag.name, { ...shared, type: 'number', requiresArg: true });
      return;
    case 'list':
      // One value per use: `--report a=b path` must not swallow the path.
      parser.option(flag.name, { ...shared, type: 'string', array: true, nargs: 1, requiresArg: true });
      return;
  }
}

// yargs adds `_`, `$0`, aliases and camelCase twins; commands see only what they declared.
function clean(args: Readonly<Record<string, unknown>>, command: Command): Arguments {
  const names = [
    ...command.flags.map((flag) => flag.name),
    ...command.positionals.map((positional) => positional.name),
  ];
  const kept = Object.fromEntries(names.filter((name) => args[name] !== undefined).map((name) => [name, args[name]]));
  for (const flag of command.flags) checkValue(flag, kept[flag.name]);
  return { ...kept, ...afterDashes(args, command) };
}

// Words behind `--` end up in `_`, after the command's own words.
function afterDashes(args: Readonly<Record<string, unknown>>, command: Command): Arguments {
  const words = Array.isArray(args['_']) ? args['_'].slice(command.name.split(' ').length).map(String) : [];
  if (words.length === 0) return {};
  const last = command.positionals.at(-1);
  if (last === undefined || (!last.many && (words.length > 1 || args[last.name] !== undefined))) {
    throw new ScanError('usage', `${command.name} does not take "${words.join(' ')}".`, {
      hint: 'See vonguard --help.',
    });
  }
  const before = Array.isArray(args[last.name]) ? (args[last.name] as readonly unknown[]).map(String) : [];
  return { [last.name]: last.many ? [...before, ...words] : words[0] };
}

function checkValue(flag: Flag, value: unknown): void {
  if (value === undefined) return;
  if (flag.type !== 'list' && Array.isArray(value)) {
    throw new ScanError('usage', `--${flag.name} was given ${value.length} times; give it once.`);
  }
  if (flag.type === 'number' && (typeof value !== 'number' || !Number.isInteger(value) || value < 1)) {
    throw new ScanError(
      'usage',
      `--${flag.name} must be a whole number from 1, not ${typeof value === 'number' ? value : JSON.stringify(value)}.`,
    );
  }
  if (flag.type === 'string' && value === '') {
    throw new ScanError('usage', `--${flag.name} needs a value (${flag.placeholder}).`);
  }
}

function usageError(message: string | undefined, error: Error | undefined): Error {
  if (error instanceof ScanError || error instanceof Chosen) return error;
  const text = message ?? error?.message ?? 'The command line could not be understood.';
  // yargs lays some of its messages out over several lines.
  return new ScanError('usage', text.trim().replace(/\s*\n\s*/g, ' '), {
    hint: 'See vonguard --help.',
    ...(error && { cause: error }),
  });
}
