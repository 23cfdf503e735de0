// What the installed hooks run: a scan as any other, and a message that fits where hooks are read.

import type { ExitCode } from '../core/exit-code.ts';
import { toScanError } from '../core/errors.ts';
import { EXIT, exitCodeOf } from '../core/exit-code.ts';
import type { HookName } from '../hooks/workplace.ts';
import type { Arguments, Command, CommandContext } from './command.ts';
import { runScan } from './run-scan.ts';
import type { OpenSource } from './run-scan.ts';
import { textOf } from './values.ts';

export const hookPreCommitCommand: Command = {
  name: 'hook pre-commit',
  summary: 'Look at what is about to be committed; for a pre-commit hook',
  description:
    'As vonguard staged, with a message that fits a screen. What counts is the index: files named as arguments (lint-staged names them) are not looked at by name.',
  positionals: [{ name: 'files', describe: 'Ignored', required: false, many: true }],
  flags: [],
  examples: [{ command: 'vonguard hook pre-commit', does: 'what vonguard init puts into a hook' }],
  run: (args, context) =>
    look('pre-commit', { args, context }, async () => {
      const { createStagedSource } = await import('../sources/staged.ts');
      return createStagedSource({ cwd: context.cwd });
    }),
};

export const hookPrePushCommand: Command = {
  name: 'hook pre-push',
  summary: 'Look at what is about to be pushed; for a pre-push hook',
  description:
    'Reads on standard input which refs git is about to push and looks at every commit that the remote does not have, tag messages included.',
  positionals: [
    { name: 'remote', describe: 'Name of the remote, as git gives it', required: false, many: false },
    { name: 'url', describe: 'Its address, as git gives it', required: false, many: false },
  ],
  flags: [],
  examples: [{ command: 'vonguard hook pre-push "$@"', does: 'what vonguard init puts into a hook' }],
  run: async (args, context) => {
    const { parsePushedRefs } = await import('../hooks/push-refs.ts');
    const refs = parsePushedRefs(context.stdin.isTerminal ? '' : await readAll(context.stdin));
    // Only deletions, or nothing at all: the remote gets no content.
    const pushed = refs.filter((ref) => ref.local !== undefined);
    if (pushed.length === 0) return EXIT.clean;
    return look('pre-push', { args, context }, async () => {
      const { createPushSource } = await import('../sources/push.ts');
      const remote = textOf(args, 'remote');
      return createPushSource({
        cwd: context.cwd,
        heads: pushed.flatMap(({ local }) => local ?? []),
        known: refs.flatMap((ref) => ref.remote ?? []),
        ...(remote !== undefined && { remote }),
      });
    });
  },
};

interface HookRun {
  readonly args: Arguments;
  readonly context: CommandContext;
}

async function look(hook: HookName, { args, context }: HookRun, open: OpenSource): Promise<ExitCode> {
  try {
    const { result } = await runScan(args, context, open);
    const code = exitCodeOf(result);
    if (code === EXIT.clean) return code;
    const { hookMessage } = await import('./hook-message.ts');
    context.stderr.write(hookMessage(result, hook));
    return code;
  } catch (error) {
    const { code, message, hint } = toScanError(error);
    if (code === 'interrupted') throw error;
    const { hookFailure } = await import('./hook-message.ts');
    context.stderr.write(hookFailure({ message, ...(hint !== undefined && { hint }) }, hook));
    return EXIT.failure;
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
