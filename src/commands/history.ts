import type { Command } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';
import { textOf } from './values.ts';

export const historyCommand: Command = {
  name: 'history',
  summary: 'Look at everything a repository ever held',
  description:
    'Every object of the store, each once: all branches and tags, reflogs, stashes, notes, objects that nothing reaches any more, and the messages of commits and tags.',
  positionals: [
    {
      name: 'repository',
      describe: 'Work tree or bare repository (default: the current one)',
      required: false,
      many: false,
    },
  ],
  flags: SCAN_FLAGS,
  examples: [
    { command: 'vonguard history', does: 'this repository' },
    {
      command: 'vonguard history ../old-app.git --report sarif=leaks.sarif',
      does: 'another one, with SARIF beside the text',
    },
  ],
  run: (args, context) =>
    scanAndReport(args, context, async () => {
      const { createHistorySource } = await import('../sources/history.ts');
      return createHistorySource({ cwd: context.cwd, repository: textOf(args, 'repository') ?? '.' });
    }),
};
