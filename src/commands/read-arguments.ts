// The words of one command as values: flags by name, positionals by name. Unknown ones never get past here.

import { Parser } from 'yargs/helpers';
import { suggestion } from '../config/nearest.ts';
import { ScanError } from '../core/errors.ts';
import type { Arguments, Command, Flag } from './command.ts';
import { positionalUsage } from './help.ts';

/** @throws ScanError `usage` that says what is wrong with which word */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  for (const flag of command.flags) if (flag.type === 'boolean') refuseValue(flag.name, words);
  const { _: rest, ...given } = takeApart(command, spellOut(command.flags, words));
  const unknown = Object.keys(given).find((name) => !command.flags.some((flag) => flag.name === name));
  if (unknown !== undefined) throw noFlag(unknown, command, words);
  const values = command.flags.map((flag) => [flag.name, valueOf(flag, given[flag.name])] as const);
  return {
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    ...positionalsOf(command, rest.map(String), words),
  };
}

// The parser would take `--color=always` for no.
function refuseValue(name: string, words: readonly string[]): void {
  const isOdd = new RegExp(`^--(?:${name}=(?!(?:true|false)$)|no-${name}=)`);
  if (!words.some((word) => isOdd.test(word))) return;
  throw new ScanError('usage', `--${name} is a switch and takes no value; --no-${name} turns it off.`);
}

/** `-fjson`, `-f=json`, `-qj4` with the value as a word of its own: the parser reads each letter of them as a switch. */
function spellOut(flags: readonly Flag[], words: readonly string[]): readonly string[] {
  const letters = (isSwitch: boolean): string =>
    flags.map(({ alias, type }) => (alias !== undefined && (type === 'boolean') === isSwitch ? alias : '')).join('');
  const glued = new RegExp(`^-([${letters(true)}]*)([${letters(false)}])(?:=(.*)|([^=].*))$`, 's');
  const end = words.indexOf('--');
  return words.flatMap((word, at) => {
    const [, switches = '', letter, assigned, attached] = (end === -1 || at < end ? glued.exec(word) : null) ?? [];
    const flag = flags.find(({ alias }) => alias !== undefined && alias === letter);
    if (flag === undefined) return [word];
    return [...(switches === '' ? [] : [`-${switches}`]), `--${flag.name}=${assigned ?? attached ?? ''}`];
  });
}

function takeApart({ flags }: Command, words: readonly string[]): Arguments & { readonly _: readonly unknown[] } {
  const switches = flags.filter(({ type }) => type === 'boolean').map(({ name }) => name);
  const others = flags.filter(({ type }) => type !== 'boolean').map(({ name }) => name);
  const { argv, error } = Parser.detailed([...words], {
    boolean: switches,
    // Numbers are read below, where what was written is still known; a list is a flag that is given several times.
    string: others,
    // A lone dash is a value only so.
    narg: Object.fromEntries(others.map((name) => [name, 1])),
    alias: Object.fromEntries(flags.flatMap(({ name, alias }) => (alias === undefined ? [] : [[name, alias]]))),
    configuration: {
      // A file may be called `1e3` or `a.b`: positionals stay text, dots make no objects.
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
      'strip-aliased': true,
    },
  });
  if (error === null) return argv;
  // Its one error: a value is missing. The flag's name stands at the end.
  const named = flags.find(({ name, alias = name }) => [name, alias].includes(error.message.split(' ').at(-1) ?? ''));
  throw named === undefined ? error : needsValue(named);
}

function noFlag(name: string, command: Command, words: readonly string[]): ScanError {
  const typed = words.find((word) => word.replace(/^--?(?:no-)?/, '').split('=')[0] === name)?.split('=')[0];
  const flag = typed ?? `${name.length === 1 ? '-' : '--'}${name}`;
  const known = command.flags.flatMap((one) => [
    `--${one.name}`,
    ...(one.type === 'boolean' ? [`--no-${one.name}`] : []),
  ]);
  return wrong(command, `There is no flag ${flag} for vonguard ${command.name}.${suggestion(flag, known, '')}`);
}

function valueOf(flag: Flag, value: unknown): unknown {
  if (flag.type === 'boolean') return value ?? flag.default;
  if (value === undefined) return flag.type === 'string' ? flag.default : undefined;
  const given: readonly unknown[] = [value].flat();
  const texts = given.filter((one) => typeof one === 'string' && one !== '').map(String);
  if (texts.length < given.length) throw needsValue(flag);
  if (flag.type === 'list') return texts;
  const [text = ''] = texts;
  if (texts.length > 1) throw new ScanError('usage', `--${flag.name} was given ${texts.length} times; give it once.`);
  return flag.type === 'number' ? toNumber(flag.name, text) : toChoice(flag, text);
}

function needsValue(flag: Flag): ScanError {
  const hint = flag.type === 'string' && flag.choices ? `One of ${flag.choices.join(', ')}.` : `${flag.describe}.`;
  const placeholder = flag.type === 'boolean' ? '' : ` (${flag.placeholder})`;
  return new ScanError('usage', `--${flag.name} needs a value${placeholder}.`, { hint });
}

function toNumber(name: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number > 0) return number;
  throw new ScanError('usage', `--${name} must be a whole number from 1, not "${value}".`);
}

function toChoice({ name, choices }: Extract<Flag, { type: 'string' }>, value: string): string {
  if (choices === undefined || choices.includes(value)) return value;
  const meant = suggestion(value, choices, '');
  throw new ScanError('usage', `--${name} must be one of ${choices.join(', ')}, not "${value}".${meant}`);
}

/** In the order of the declaration; the last one may take all that are left. */
function positionalsOf(command: Command, given: readonly string[], words: readonly string[]): Arguments {
  const isNamed = words.includes('--') && words.indexOf('--') < words.indexOf('-');
  if (given.includes('-') && !isNamed) {
    throw new ScanError('usage', '"-" is no file here.', { hint: 'vonguard stdin looks at text from a pipe.' });
  }
  const left = [...given];
  const taken = command.positionals.map((positional) => {
    const { name, many, required } = positional;
    const value = many ? left.splice(0) : left.shift();
    if (required && (value === undefined || value.length === 0)) {
      throw wrong(command, `vonguard ${command.name} needs ${positionalUsage(positional)}: ${positional.describe}.`);
    }
    return [name, value] as const;
  });
  if (left.length > 0) throw wrong(command, `vonguard ${command.name} does not take "${left.join(' ')}".`);
  return Object.fromEntries(taken.filter(([, value]) => value !== undefined));
}

function wrong(command: Command, message: string): ScanError {
  return new ScanError('usage', message, { hint: `See vonguard ${command.name} --help.` });
}
