// What the installed hooks run: a scan as any other, and a message that fits where hooks are read.

import { ScanError, toScanError } from '../core/errors.ts';
import { EXIT, exitCodeOf, type ExitCode } from '../core/exit-code.ts';
import type { Oid } from '../core/oid.ts';
import type { Source } from '../core/source.ts';
import type { HookTask } from '../hooks/workplace.ts';
import { textOf, type Arguments, type Command, type CommandContext } from './command.ts';
import { runScan, type OpenSource } from './run-scan.ts';

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
      const other = context.env['PRE_COMMIT'] === '1' ? await frameworkSource(context) : undefined;
      if (other !== undefined) return other;
      const { createStagedSource } = await import('../sources/staged.ts');
      return createStagedSource({ cwd: context.cwd });
    }),
};

// The pre-commit framework also runs hooks without a commit: `pre-commit run --all-files`, or `--from-ref … --to-ref …`
// in CI. Nothing is staged then, and "Passed" would be said without a look. git tells its hooks where the index is; a
// person who starts the framework does not.
async function frameworkSource({ cwd, env }: CommandContext): Promise<Source | undefined> {
  const { hasStagedChanges, resolveCommit } = await import('../git/checkout.ts');
  const [from, to] = [env['PRE_COMMIT_FROM_REF'], env['PRE_COMMIT_TO_REF']];
  if (from !== undefined && to !== undefined) {
    const [head, base] = [await resolveCommit(cwd, to), await resolveCommit(cwd, from)];
    if (head === undefined || base === undefined) {
      throw noCommit(head === undefined ? to : from);
    }
    const { createPushSource } = await import('../sources/push.ts');
    return createPushSource({ cwd, heads: [head], known: [base] });
  }
  if (env['GIT_INDEX_FILE'] !== undefined || (await hasStagedChanges(cwd))) return undefined;
  const { createWorktreeSource } = await import('../sources/worktree.ts');
  return createWorktreeSource({ cwd, paths: [], includeIgnored: false });
}

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
    const { heads, known, remote = textOf(args, 'remote') } = await readPush(context);
    // Only deletions: the remote gets no content.
    if (heads.length === 0) return EXIT.clean;
    return look('pre-push', { args: {}, context }, async () => {
      const { createPushSource } = await import('../sources/push.ts');
      return createPushSource({ cwd: context.cwd, heads, known, ...(remote !== undefined && { remote }) });
    });
  },
};

interface Push {
  readonly heads: readonly Oid[];
  readonly known: readonly Oid[];
  readonly remote?: string | undefined;
}

async function readPush({ cwd, env, stdin }: CommandContext): Promise<Push> {
  const { parsePushedRefs } = await import('../hooks/push-refs.ts');
  const refs = parsePushedRefs(stdin.isTerminal ? '' : await readAll(stdin));
  if (refs.length > 0) {
    return { heads: refs.flatMap((ref) => ref.local ?? []), known: refs.flatMap((ref) => ref.remote ?? []) };
  }
  // The pre-commit framework reads git's lines itself and passes variables on (https://pre-commit.com/#pre-push).
  // Any other tool may have eaten them: then what HEAD has and the remote has not is looked at, never nothing.
  const { resolveCommit } = await import('../git/checkout.ts');
  const named = env['PRE_COMMIT_TO_REF'] ?? env['PRE_COMMIT_LOCAL_BRANCH'];
  const head = await resolveCommit(cwd, named ?? 'HEAD');
  // Without a HEAD there is nothing yet that could be pushed; a commit that was named is another matter.
  if (head === undefined && named !== undefined) throw noCommit(named);
  const from = env['PRE_COMMIT_FROM_REF'];
  const base = from === undefined ? undefined : await resolveCommit(cwd, from);
  const remote = env['PRE_COMMIT_REMOTE_NAME'];
  return {
    heads: head === undefined ? [] : [head],
    known: base === undefined ? [] : [base],
    ...(remote && { remote }),
  };
}

function noCommit(revision: string): ScanError {
  return new ScanError('revision-not-found', `There is no commit ${revision}.`);
}

interface HookRun {
  readonly args: Arguments;
  readonly context: CommandContext;
}

async function look(hook: HookTask, { args, context }: HookRun, open: OpenSource): Promise<ExitCode> {
  try {
    const { result } = await runScan(args, context, open);
    const code = exitCodeOf(result);
    // Most commits: nothing is loaded to say nothing.
    if (code === EXIT.clean && result.skipped.length === 0) return code;
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
