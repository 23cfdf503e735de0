import { isOn, textOf, type Command, type Flag } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';

const COMPARE_PATHS: Flag = {
  name: 'compare-paths',
  group: 'Other',
  type: 'boolean',
  hidden: true,
  describe: 'Read everything by the packs and by git, and name what only one of them sees',
};

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
  flags: [...SCAN_FLAGS, COMPARE_PATHS],
  examples: [
    { command: 'vonguard history', does: 'this repository' },
    {
      command: 'vonguard history ../old-app.git --report sarif=leaks.sarif',
      does: 'another one, with SARIF beside the text',
    },
  ],
  run: async (args, context) => {
    if (isOn(args, 'compare-paths')) return (await import('./compare-paths.ts')).comparePaths(args, context);
    const repository = textOf(args, 'repository') ?? '.';
    return scanAndReport(args, context, {
      kind: 'history',
      target: repository,
      open: async () => {
        const { createHistorySource } = await import('../sources/history.ts');
        return createHistorySource({ cwd: context.cwd, repository });
      },
    });
  },
};
