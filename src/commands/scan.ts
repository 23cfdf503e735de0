import { expandPatterns } from '../sources/expand-patterns.ts';
import { isOn, listOf, type Command } from './command.ts';
import { SCAN_FLAGS } from './flags.ts';
import { scanAndReport } from './run-scan.ts';

export const scanCommand: Command = {
  name: 'scan',
  summary: 'Look at the files of a work tree',
  description:
    'In a git repository: all tracked files, and untracked ones that are not ignored. Elsewhere: every file below the paths. A path that is named is looked at even if it is ignored.',
  positionals: [
    {
      name: 'paths',
      describe: 'Files, directories or patterns (default: the current directory)',
      required: false,
      many: true,
    },
  ],
  flags: [
    {
      name: 'include-ignored',
      group: 'What to scan',
      type: 'boolean',
      describe: 'Look at untracked files too that .gitignore leaves out',
    },
    ...SCAN_FLAGS,
  ],
  examples: [
    { command: 'vonguard scan', does: 'the current directory' },
    { command: 'vonguard scan src .env --format json', does: 'some paths, for a program' },
    { command: "vonguard scan '**/*.{env,pem}'", does: 'files of these kinds, wherever they are' },
    { command: 'vonguard scan --report sarif=vonguard.sarif', does: 'text here, SARIF in a file' },
  ],
  run: (args, context) =>
    scanAndReport(args, context, {
      kind: 'worktree',
      target: listOf(args, 'paths').join(' ') || '.',
      open: async () => {
        const { createWorktreeSource } = await import('../sources/worktree.ts');
        const paths = await expandPatterns(listOf(args, 'paths'), context.cwd);
        return createWorktreeSource({ cwd: context.cwd, paths, includeIgnored: isOn(args, 'include-ignored') });
      },
    }),
};
