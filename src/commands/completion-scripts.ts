// Completion scripts, made from the commands' declarations. The words come from our own source only:
// names are letters, digits and dashes; descriptions are quoted for each shell.

import type { Command, Flag } from './command.ts';
import { isEitherWay } from './help.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export const COMPLETIONS: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

interface Word {
  readonly name: string;
  readonly summary: string;
  /** What may follow: `create`, `check` … of `baseline`, the shells of `completion`; any other command takes files. */
  readonly next: readonly Next[];
  readonly flags: readonly Flag[];
}

interface Next {
  readonly name: string;
  readonly summary: string;
}

function wordsOf(commands: readonly Command[]): readonly Word[] {
  const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? command.name))];
  return names.map((name) => {
    const own = commands.find((command) => command.name === name);
    const subcommands = commands.filter((command) => command.name.startsWith(`${name} `));
    const summary = own?.summary ?? subcommands.map((command) => command.name.slice(name.length + 1)).join(', ');
    const flags = own?.flags ?? uniqueFlags(subcommands.flatMap((command) => command.flags));
    return { name, summary, next: nextOf(own, subcommands), flags: visible(flags) };
  });
}

function nextOf(own: Command | undefined, subcommands: readonly Command[]): readonly Next[] {
  const choices = own?.positionals.flatMap((positional) => positional.choices ?? []) ?? [];
  return [
    ...subcommands.map(({ name, summary }) => ({ name: name.split(' ').at(-1) ?? name, summary })),
    ...choices.map((name) => ({ name, summary: '' })),
  ];
}

function uniqueFlags(flags: readonly Flag[]): readonly Flag[] {
  return [...new Map(flags.map((flag) => [flag.name, flag])).values()];
}

function visible(flags: readonly Flag[]): readonly Flag[] {
  return flags.filter((flag) => flag.hidden !== true);
}

/** With dashes, as it is typed: a switch that is on by itself is mostly turned off. */
function longNames(flag: Flag): readonly string[] {
  return isEitherWay(flag) ? [`--${flag.name}`, `--no-${flag.name}`] : [`--${flag.name}`];
}

function choicesOf(flag: Flag): readonly string[] {
  return flag.type === 'string' ? (flag.choices ?? []) : [];
}

function takesFile(flag: Flag): boolean {
  return flag.type === 'string' && ['FILE', 'DIR', 'PATH'].includes(flag.placeholder);
}

// bash

function bashScript(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  return `# bash completion for vonguard
_vonguard() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case "\${COMP_WORDS[1]} $previous" in
${bashChoices(words).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${words.map((word) => word.name).join(' ')} --help --version' -- "$current"))
    return
  fi
  local flags='' next=''
  case \${COMP_WORDS[1]} in
${words.map(({ name, flags, next }) => `    ${name}) flags='${[...flags.flatMap(longNames), '--help'].join(' ')}' next='${next.map((one) => one.name).join(' ')}' ;;`).join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *)
      if [ "$COMP_CWORD" -eq 2 ] && [ -n "$next" ]; then
        COMPREPLY=($(compgen -W "$next" -- "$current"))
      else
        COMPREPLY=($(compgen -f -- "$current"))
      fi
      ;;
  esac
}
complete -o filenames -F _vonguard vonguard
`;
}

/** A flag of one name may have other values in another command: `rules list --format`. */
function bashChoices(words: readonly Word[]): readonly string[] {
  const patterns = new Map<string, string[]>();
  for (const { name, flags } of words) {
    for (const flag of flags) {
      const choices = choicesOf(flag).join(' ');
      const typed = [`--${flag.name}`, ...(flag.alias === undefined ? [] : [`-${flag.alias}`])];
      if (choices === '') continue;
      patterns.set(choices, [...(patterns.get(choices) ?? []), ...typed.map((one) => `'${name} ${one}'`)]);
    }
  }
  return [...patterns].map(
    ([choices, all]) => `    ${all.join('|')}) COMPREPLY=($(compgen -W '${choices}' -- "$current")); return ;;`,
  );
}

// zsh

function zshScript(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  return `#compdef vonguard
_vonguard() {
  local -a commands
  commands=(
${words.map((word) => `    ${zshQuote(`${word.name}:${word.summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case $words[2] in
${words.map(zshCase).join('\n')}
  esac
}
# Sourced or autoloaded: both end with the function known to the completion system.
if [ "$funcstack[1]" = "_vonguard" ]; then _vonguard "$@"; else compdef _vonguard vonguard; fi
`;
}

function zshCase({ name, next, flags }: Word): string {
  const actions = flags.flatMap(zshFlag).map((flag) => `      ${flag}`);
  const rest =
    next.length > 0 ? `'2:what:(${next.map((one) => one.name).join(' ')})' '*:file:_files'` : "'*:file:_files'";
  return `    ${name})\n      _arguments \\\n${[...actions, `      ${rest}`].join(' \\\n')}\n      ;;`;
}

function zshFlag(flag: Flag): readonly string[] {
  // _arguments reads [ ] and : as its own; a description must not hold them.
  const text = flag.describe.replaceAll(/[[\]:]/g, ' ');
  const many = flag.type === 'list' ? '*' : '';
  if (flag.type === 'boolean') return longNames(flag).map((name) => zshQuote(`${name}[${text}]`));
  const values = choicesOf(flag);
  const action = values.length > 0 ? `(${values.join(' ')})` : takesFile(flag) ? '_files' : '';
  return [zshQuote(`${many}--${flag.name}=[${text}]:${flag.placeholder.toLowerCase()}:${action}`)];
}

function zshQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// fish

function fishScript(commands: readonly Command[]): string {
  const words = wordsOf(commands);
  const names = words.map((word) => word.name).join(' ');
  const head = words.map(
    ({ name, summary }) =>
      `complete -c vonguard -n "not __fish_seen_subcommand_from ${names}" -f -a ${name} -d ${fishQuote(summary)}`,
  );
  return `# fish completion for vonguard\n${[...head, ...words.flatMap(fishWord)].join('\n')}\n`;
}

function fishWord({ name, next, flags }: Word): readonly string[] {
  const seen = `complete -c vonguard -n "__fish_seen_subcommand_from ${name}"`;
  const words = next.map((one) => `${seen} -f -a ${one.name} -d ${fishQuote(one.summary)}`);
  return [...words, ...flags.flatMap(fishFlag).map((flag) => `${seen} ${flag}`)];
}

function fishFlag(flag: Flag): readonly string[] {
  const values = choicesOf(flag);
  const argument =
    flag.type === 'boolean'
      ? ''
      : values.length > 0
        ? ` -x -a ${fishQuote(values.join(' '))}`
        : takesFile(flag)
          ? ' -r -F'
          : ' -x';
  const alias = flag.alias === undefined ? '' : ` -s ${flag.alias}`;
  const [own, ...opposite] = longNames(flag).map((name) => `-l ${name.slice(2)}`);
  const says = `-d ${fishQuote(flag.describe)}`;
  return [`${own ?? ''}${alias}${argument} ${says}`, ...opposite.map((name) => `${name} ${says}`)];
}

function fishQuote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
