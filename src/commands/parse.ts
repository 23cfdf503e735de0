// From command line to (command, arguments). yargs' parser takes the words apart; which command they name and what is
// wrong with them is said here: its own checks tell neither what was meant nor what to do.

import { suggestion } from '../config/nearest.ts';
import { ScanError } from '../core/errors.ts';
import type { Arguments, Command } from './command.ts';
import { helpFor } from './help.ts';
import { readArguments } from './read-arguments.ts';

export interface Parsed {
  readonly command: Command;
  readonly args: Arguments;
}

export interface ParseOptions {
  readonly columns: number;
  readonly version: string;
}

/**
 * Parses `argv` (without node and script). Help and version asked for come back as text.
 * @throws ScanError `usage` for unknown commands, unknown flags and bad values.
 */
export function parseArguments(
  argv: readonly string[],
  commands: readonly Command[],
  { columns, version }: ParseOptions,
): Parsed | { readonly help: string } {
  const own = beforeDashes(argv);
  if (own.includes('--version') || own.includes('-V')) return { help: `${version}\n` };
  const help = helpAskedFor(argv, commands, columns);
  if (help !== undefined) return { help };
  const { command, words } = chooseCommand(argv, commands);
  return { command, args: readArguments(command, words) };
}

/** For `--help`, `-h`, `help …` and nothing at all. */
function helpAskedFor(argv: readonly string[], commands: readonly Command[], columns: number): string | undefined {
  const own = beforeDashes(argv);
  const words = own.filter((word) => !word.startsWith('-'));
  const isAsked = argv.length === 0 || own.includes('--help') || own.includes('-h') || own[0] === 'help';
  if (!isAsked) return undefined;
  const named = own[0] === 'help' ? words.slice(1) : words;
  const help = helpFor(named, commands, columns);
  if (help !== undefined) return help;
  throw noCommand(named.join(' '), commands);
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

interface Choice {
  readonly command: Command;
  /** The command line without the command's own words. */
  readonly words: readonly string[];
}

/** The command comes first; flags may stand in front of it. */
function chooseCommand(argv: readonly string[], commands: readonly Command[]): Choice {
  const groups = new Set(commands.map(({ name }) => firstWord(name)));
  const at = argv[0]?.startsWith('-') === true ? argv.findIndex((word) => groups.has(word)) : 0;
  const [word = '', next] = argv.slice(at);
  if (at === -1) throw new ScanError('usage', 'No command is named.', { hint: SEE_HELP });
  if (!groups.has(word)) throw noCommand(word, commands);
  const name = commands.some((one) => one.name === word) ? word : `${word} ${nextWord(word, next, commands)}`;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw noCommand(name, commands);
  return { command, words: [...argv.slice(0, at), ...argv.slice(at + name.split(' ').length)] };
}

function nextWord(group: string, next: string | undefined, commands: readonly Command[]): string {
  if (next !== undefined && !next.startsWith('-')) return next;
  const members = commands.map(({ name }) => name).filter((name) => firstWord(name) === group);
  throw new ScanError('usage', `Name what to do: ${members.join(', ')}.`, { hint: `See vonguard ${group} --help.` });
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

const SEE_HELP = 'See vonguard --help for all commands.';

function noCommand(name: string, commands: readonly Command[]): ScanError {
  const names = [...commands.map((command) => command.name), ...commands.map((c) => firstWord(c.name))];
  return new ScanError('usage', `There is no command "${name}".${suggestion(name, names, '')}`, { hint: SEE_HELP });
}
