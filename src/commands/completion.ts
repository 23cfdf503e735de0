import { textOf, type Command } from './command.ts';
import { EXIT } from '../core/exit-code.ts';
import { ScanError } from '../core/errors.ts';
import { COMPLETIONS, SHELLS } from './completion-scripts.ts';

/** The list of commands is handed in: this command is one of them, and an import of the list would be a cycle. */
export function createCompletionCommand(commands: () => readonly Command[]): Command {
  const completionCommand: Command = {
    name: 'completion',
    summary: 'Print a completion script for your shell',
    description: 'Completes commands, flags and the values of flags. Made from the same declarations as the help.',
    positionals: [{ name: 'shell', describe: SHELLS.join(', '), required: true, many: false, choices: SHELLS }],
    flags: [],
    examples: [
      { command: 'source <(vonguard completion bash)', does: 'in ~/.bashrc' },
      { command: 'vonguard completion zsh > "${fpath[1]}/_vonguard"', does: 'once, for zsh' },
      { command: 'vonguard completion fish > ~/.config/fish/completions/vonguard.fish', does: 'once, for fish' },
    ],
    run: (args, { stdout }) => {
      const wanted = textOf(args, 'shell');
      const shell = SHELLS.find((one) => one === wanted);
      if (shell === undefined) {
        throw new ScanError(
          'usage',
          `There is no completion for "${wanted ?? ''}"; choose one of ${SHELLS.join(', ')}.`,
        );
      }
      stdout.write(COMPLETIONS[shell](commands().filter((command) => !isHidden(command))));
      return Promise.resolve(EXIT.clean);
    },
  };
  return completionCommand;
}

// What hooks run is nothing to type.
function isHidden({ name }: Command): boolean {
  return name.startsWith('hook ');
}
