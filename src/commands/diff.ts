import { textOf, type Command } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Look at what a push or pull request adds',
  description:
    'Every commit of the range on its own, merges included: a secret that a later commit of the range takes out again is found too.',
  positionals: [
    { name: 'range', describe: 'base..head, or base...head from their merge base', required: true, many: false },
  ],
  flags: SCAN_FLAGS,
  examples: [
    { command: 'vonguard diff origin/main...HEAD', does: 'what this branch adds' },
    { command: 'vonguard diff v1.2..v1.3 --format sarif', does: 'what came between two releases' },
  ],
  run: (args, context) =>
    scanAndReport(args, context, {
      kind: 'range',
      target: textOf(args, 'range') ?? '',
      open: async () => {
        const { createRangeSource } = await import('../sources/range.ts');
        return createRangeSource({ cwd: context.cwd, range: textOf(args, 'range') ?? '' });
      },
    }),
};
