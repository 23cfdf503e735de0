// Help by purpose, with examples, made from the commands' declarations. Not yargs' own: it sorts by declaration, puts
// types where a value's name should be, and breaks commands in two.

import { wrap, wrapBehind } from '../reporters/wrap.ts';
import { FLAG_GROUPS, type Command, type Flag, type Positional } from './command.ts';

/** What each command is for, in the order of a newcomer's questions. A test asserts that all are here. */
const PURPOSES: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  { title: 'Look for secrets', names: ['scan', 'staged', 'diff', 'history', 'stdin'] },
  { title: 'Look at each commit and push', names: ['init', 'hook'] },
  { title: 'Accept what is known or harmless', names: ['allow', 'baseline', 'explain'] },
  { title: 'Use what was found', names: ['report'] },
  { title: 'Rules and shell', names: ['rules', 'completion'] },
];

const GROUP_SUMMARIES: Readonly<Record<string, string>> = {
  baseline: 'Accept today’s findings, report only new ones',
  rules: 'List, show and try rules',
  hook: 'What the installed hooks run',
};

const EXAMPLES = [
  ['vonguard scan', 'the files here'],
  ['vonguard history --report html=leaks.html', 'everything the repository ever held, as a page'],
  ['vonguard diff origin/main...HEAD', 'what a pull request adds'],
  ['vonguard init', 'look at each commit from now on'],
] as const;

const EXIT_CODES =
  'Exit codes: 0 looked at everything and found nothing, 1 findings, 2 could not finish, 130 interrupted.';
// Behind it the descriptions begin; longer names have theirs in the next line.
const NAME_WIDTH = 28;

/** Help for what `words` name: a command, a group such as `baseline`, or the program; undefined for anything else. */
export function helpFor(words: readonly string[], commands: readonly Command[], columns: number): string | undefined {
  if (words.length === 0) return programHelp(commands, columns);
  const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  if (command !== undefined) return commandHelp(command, columns);
  const members = commands.filter(({ name }) => name.split(' ')[0] === words[0] && name.includes(' '));
  if (members.length > 0 && words.length === 1) return groupHelp(words[0] ?? '', members, columns);
  return undefined;
}

export function groupSummary(name: string): string {
  return GROUP_SUMMARIES[name] ?? name;
}

function programHelp(commands: readonly Command[], columns: number): string {
  const sections = PURPOSES.map(({ title, names }) => [
    title,
    ...names.flatMap((name) => entryOf(name, commands)).flatMap(([name, what]) => entry(name, what, columns)),
  ]);
  return page([
    [
      'Usage: vonguard <command> [options]',
      '',
      ...wrap('Finds Vonage credentials and private keys before they become public.', columns, ''),
    ],
    ...sections,
    ['Examples', ...EXAMPLES.flatMap(([command, does]) => example(command, does))],
    [...wrap('vonguard <command> --help tells all about a command.', columns, ''), ...wrap(EXIT_CODES, columns, '')],
  ]);
}

/** A command, or a group of commands as one line. */
function entryOf(name: string, commands: readonly Command[]): readonly (readonly [string, string])[] {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return [[usageOf(command), command.summary]];
  return commands.some((one) => one.name.startsWith(`${name} `)) ? [[`${name} …`, groupSummary(name)]] : [];
}

function groupHelp(name: string, members: readonly Command[], columns: number): string {
  return page([
    [`Usage: vonguard ${name} <command> [options]`, '', ...wrap(`${groupSummary(name)}.`, columns, '')],
    ['Commands', ...members.flatMap((member) => entry(usageOf(member), member.summary, columns))],
    [
      'Examples',
      ...members.flatMap(({ examples }) => examples.slice(0, 1)).flatMap(({ command, does }) => example(command, does)),
    ],
  ]);
}

function commandHelp(command: Command, columns: number): string {
  const { positionals, flags, description, examples } = command;
  const groups = FLAG_GROUPS.map((group) => ({
    group,
    shown: flags.filter((flag) => flag.group === group && flag.hidden !== true),
  }));
  return page([
    [
      `Usage: vonguard ${usageOf(command)}${flags.length > 0 ? ' [options]' : ''}`,
      '',
      ...wrap(description, columns, ''),
    ],
    ...(positionals.length > 0 ? [positionals.flatMap(({ name, describe }) => entry(name, describe, columns))] : []),
    ...groups
      .filter(({ shown }) => shown.length > 0)
      .map(({ group, shown }) => [group, ...shown.flatMap((flag) => entry(nameOf(flag), describe(flag), columns))]),
    ...(examples.length > 0 ? [['Examples', ...examples.flatMap((one) => example(one.command, one.does))]] : []),
  ]);
}

function usageOf({ name, positionals }: Command): string {
  return [name, ...positionals.map(positionalUsage)].join(' ');
}

export function positionalUsage({ name, many, required }: Positional): string {
  const inner = many ? `${name}..` : name;
  return required ? `<${inner}>` : `[${inner}]`;
}

/** `-f, --format FORMAT`; a switch that is on by itself can be turned off. */
function nameOf(flag: Flag): string {
  const short = flag.alias === undefined ? '' : `-${flag.alias}, `;
  const value = flag.type === 'boolean' ? '' : ` ${flag.placeholder}`;
  return `${short}--${flag.name}${value}${isEitherWay(flag) ? `, --no-${flag.name}` : ''}`;
}

function describe(flag: Flag): string {
  const choices = flag.type === 'string' && flag.choices !== undefined ? `: ${flag.choices.join(', ')}` : '';
  const preset = flag.type === 'string' && flag.default !== undefined ? ` (default ${flag.default})` : '';
  return `${flag.describe.replace(YES_OR_NO, '')}${choices}${preset}`;
}

const YES_OR_NO = /, yes or no\b/;

export function isEitherWay(flag: Flag): boolean {
  return flag.type === 'boolean' && YES_OR_NO.test(flag.describe);
}

function entry(name: string, what: string, columns: number): readonly string[] {
  const indent = ' '.repeat(NAME_WIDTH);
  const head = `  ${name}`.padEnd(NAME_WIDTH);
  if (head.length > NAME_WIDTH || !head.endsWith('  ')) return [head.trimEnd(), ...wrap(what, columns, indent)];
  return wrapBehind(head, what, columns, indent);
}

function example(command: string, does: string): readonly string[] {
  return [`  ${command}`, `      ${does}`];
}

function page(sections: readonly (readonly string[])[]): string {
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
