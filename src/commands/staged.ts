import type { Command } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';

export const stagedCommand: Command = {
  name: 'staged',
  summary: 'Look at what the next commit would add',
  description:
    'The index against HEAD, read from the index itself: what is on disk but not staged does not count, what is staged but changed on disk since does.',
  positionals: [],
  flags: SCAN_FLAGS,
  examples: [{ command: 'vonguard staged', does: 'in a pre-commit hook' }],
  run: (args, context) =>
    scanAndReport(args, context, {
      kind: 'staged',
      target: context.cwd,
      open: async () => {
        const { createStagedSource } = await import('../sources/staged.ts');
        return createStagedSource({ cwd: context.cwd });
      },
    }),
};
