import { ScanError } from '../core/errors.ts';
import { textOf, type Command } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';

export const stdinCommand: Command = {
  name: 'stdin',
  summary: 'Look at text from a pipe',
  description: 'Reads standard input to its end and looks at it as one file.',
  positionals: [],
  flags: [
    {
      name: 'filename',
      group: 'What to scan',
      type: 'string',
      placeholder: 'NAME',
      describe: 'The name to report, and to judge the text by (default: stdin)',
    },
    ...SCAN_FLAGS,
  ],
  examples: [{ command: 'kubectl get secret sms -o yaml | vonguard stdin --filename secret.yaml', does: 'a pipe' }],
  run: (args, context) =>
    scanAndReport(args, context, {
      kind: 'stdin',
      target: textOf(args, 'filename') ?? 'stdin',
      open: async () => {
        if (context.stdin.isTerminal) {
          throw new ScanError('usage', 'There is nothing on standard input.', {
            hint: 'Pipe text into it, e.g. cat .env | vonguard stdin, or use vonguard scan FILE.',
          });
        }
        const { createStdinSource } = await import('../sources/stdin.ts');
        return createStdinSource({ input: context.stdin, name: textOf(args, 'filename') ?? 'stdin', cwd: context.cwd });
      },
    }),
};
