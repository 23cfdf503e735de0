// Completion scripts, made from the commands' declarations. The words come from our own source only:
// names are letters, digits and dashes; descriptions are quoted for each shell.

import type { Command, Flag } from './command.ts';

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
  /** `baseline` is followed by `create`, `check` …; a plain command by flags. */
  readonly subcommands: readonly Command[];
  readonly flags: readonly Flag[];
}

function wordsOf(commands: readonly Command[]): readonly Word[] {
  const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? command.name))];
  return names.map((name) => {
    const own = commands.find((command) => command.name === name);
    const subcommands = commands.filter((command) => command.name.startsWith(`${name} `));
    const summary = own?.summary ?? subcommands.map((command) => command.name.slice(name.length + 1)).join(', ');
    const flags = own?.flags ?? uniqueFlags(subcommands.flatMap((command) => command.flags));
    return { name, summary, subcommands, flags: visible(flags) };
  });
}

function uniqueFlags(flags: readonly Flag[]): readonly Flag[] {
  return [...new Map(flags.map((flag) => [flag.name, flag])).values()];
}

function visible(flags: readonly Flag[]): readonly Flag[] {
  return flags.filter((flag) => flag.hidden !== true);
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
  const choices = uniqueFlags(words.flatMap((word) => word.flags)).filter((flag) => choicesOf(flag).length > 0);
  return `# bash completion for vonguard
_vonguard() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case $previous in
${choices.map((flag) => `    ${flagNames(flag).join('|')}) COMPREPLY=($(compgen -W '${choicesOf(flag).join(' ')}' -- "$current")); return ;;`).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${words.map((word) => word.name).join(' ')} --help --version' -- "$current"))
    return
  fi
  local words=''
  case \${COMP_WORDS[1]} in
${words.map((word) => `    ${word.name}) words='${[...word.subcommands.map(lastWord), ...word.flags.map((flag) => `--${flag.name}`), '--help'].join(' ')}' ;;`).join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *)
      COMPREPLY=($(compgen -f -- "$current"))
      if [ "$COMP_CWORD" -eq 2 ]; then
        COMPREPLY+=($(compgen -W "\${words%% --*}" -- "$current"))
      fi
      ;;
  esac
}
complete -o filenames -F _vonguard vonguard
`;
}

function flagNames(flag: Flag): readonly string[] {
  return [`--${flag.name}`, ...(flag.alias === undefined ? [] : [`-${flag.alias}`])];
}

function lastWord({ name }: Command): string {
  return name.split(' ').at(-1) ?? name;
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

function zshCase({ name, subcommands, flags }: Word): string {
  const actions = flags.map((flag) => `      ${zshFlag(flag)}`);
  const rest =
    subcommands.length > 0 ? `'2:what:(${subcommands.map(lastWord).join(' ')})' '*:file:_files'` : "'*:file:_files'";
  return `    ${name})\n      _arguments \\\n${[...actions, `      ${rest}`].join(' \\\n')}\n      ;;`;
}

function zshFlag(flag: Flag): string {
  // _arguments reads [ ] and : as its own; a description must not hold them.
  const text = flag.describe.replaceAll(/[[\]:]/g, ' ');
  const many = flag.type === 'list' ? '*' : '';
  if (flag.type === 'boolean') return zshQuote(`--${flag.name}[${text}]`);
  const values = choicesOf(flag);
  const action = values.length > 0 ? `(${values.join(' ')})` : takesFile(flag) ? '_files' : '';
  return zshQuote(`${many}--${flag.name}=[${text}]:${flag.placeholder.toLowerCase()}:${action}`);
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

function fishWord({ name, subcommands, flags }: Word): readonly string[] {
  const seen = `complete -c vonguard -n "__fish_seen_subcommand_from ${name}"`;
  const subs = subcommands.map((command) => `${seen} -f -a ${lastWord(command)} -d ${fishQuote(command.summary)}`);
  return [...subs, ...flags.map((flag) => `${seen} ${fishFlag(flag)}`)];
}

function fishFlag(flag: Flag): string {
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
  return `-l ${flag.name}${alias}${argument} -d ${fishQuote(flag.describe)}`;
}

function fishQuote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
