// The Action: read inputs and event, complete the checkout, scan, publish. Read `runAction` top-down.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ScanError, toErrorMessage, toScanError } from '../../core/errors.ts';
import { EXIT, type ExitCode } from '../../core/exit-code.ts';
import { isOid } from '../../core/oid.ts';
import { createCommitReader } from '../../git/read-at.ts';
import type { Arguments, CommandContext } from '../command.ts';
import { runScan, type OpenSource, type ScanRun } from '../run-scan.ts';
import { bring, completeHistory, completeRange, type Checkout } from './complete.ts';
import type { Target, WorkflowEvent } from './event.ts';
import { attempt, removeSarif } from './files.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { publish, publishFailure, publishNothing } from './publish.ts';
import { workflowNotice } from './own-workflow.ts';
import { planOf, type Plan } from './target.ts';

/** Runs the step; the exit code fails it unless everything was looked at and nothing (that counts) was found. */
export async function runAction(context: CommandContext): Promise<ExitCode> {
  // Said after the secrets are masked, with everything else.
  const notices: string[] = [];
  try {
    const inputs = readInputs(context.env);
    const plan = planOf(inputs, await readEvent(context));
    if (plan.target.kind === 'nothing') return await publishNothing(plan.target.why, context);
    const run = await look(plan, inputs, { context, notice: (text) => notices.push(text) });
    const result = { ...run.result, notices: [...notices, ...run.result.notices] };
    return await publish({ run: { ...run, result }, inputs, pullRequest: plan.pullRequest, context });
  } catch (error) {
    const failure = toScanError(error);
    await attempt(() => removeSarif(context), context);
    if (failure.code === 'interrupted') return EXIT.interrupted;
    return await publishFailure(failure, notices, context);
  }
}

async function readEvent({ env }: CommandContext): Promise<WorkflowEvent> {
  const name = env['GITHUB_EVENT_NAME'];
  const file = env['GITHUB_EVENT_PATH'];
  if (name === undefined || file === undefined) {
    throw new ScanError(
      'usage',
      'GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a GitHub Actions runner.',
      {
        hint: 'Elsewhere: vonguard diff base..head.',
      },
    );
  }
  try {
    const payload: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { name, payload, sha: env['GITHUB_SHA'] };
  } catch (error) {
    throw new ScanError('unreadable', `The event could not be read: ${toErrorMessage(error)}`, { cause: error });
  }
}

interface Surroundings {
  readonly context: CommandContext;
  readonly notice: (text: string) => void;
}

async function look(plan: Plan, inputs: Inputs, { context, notice }: Surroundings): Promise<ScanRun> {
  const cwd = path.resolve(context.env['GITHUB_WORKSPACE'] ?? context.cwd, inputs.directory);
  const checkout: Checkout = { cwd, signal: context.signal, notice };
  const policy = plan.policy === undefined ? undefined : await bring(plan.policy, checkout);
  const open = await openTarget(plan.target, checkout);
  const changed = changedPolicy(plan);
  if (policy !== undefined && changed !== undefined) {
    const edited = await workflowNotice({ env: context.env, cwd, base: policy, head: changed });
    if (edited !== undefined) notice(edited);
  }
  const args = await policyArguments({ inputs, policy, changed, checkout });
  // The SARIF file carries what is hidden, and the runner is asked to star it out.
  return runScan(args, { ...context, cwd }, open, (prepared) => ({ ...prepared, listsHidden: true }));
}

async function openTarget(target: Target, checkout: Checkout): Promise<OpenSource> {
  const { cwd } = checkout;
  switch (target.kind) {
    case 'range': {
      const { head, base } = await completeRange(target, checkout);
      const { createPushSource } = await import('../../sources/push.ts');
      // A pushed tag is an object of its own, with a message: it goes in as it is.
      const heads = [isOid(target.head) ? target.head : head];
      return () => createPushSource({ cwd, heads, known: base === undefined ? [] : [base] });
    }
    case 'history': {
      await completeHistory(checkout);
      const { createHistorySource } = await import('../../sources/history.ts');
      return async () => createHistorySource({ cwd, repository: '.' });
    }
    case 'files': {
      const { createWorktreeSource } = await import('../../sources/worktree.ts');
      return async () => createWorktreeSource({ cwd, paths: [], includeIgnored: false });
    }
    case 'nothing':
      throw new ScanError('internal', 'There is nothing to look at.');
  }
}

// What a change brings is in its head; what is checked out may be its base.
function changedPolicy({ target, policy }: Plan): string | undefined {
  return policy !== undefined && target.kind === 'range' ? target.head : undefined;
}

interface PolicyRequest {
  readonly inputs: Inputs;
  readonly policy: string | undefined;
  readonly changed: string | undefined;
  readonly checkout: Checkout;
}

async function policyArguments({ inputs, policy, changed, checkout }: PolicyRequest): Promise<Arguments> {
  const { config, baseline, minConfidence } = inputs;
  return {
    'report-unused-allows': true,
    ...(minConfidence !== undefined && { 'min-confidence': minConfidence }),
    ...(policy !== undefined && { 'policy-ref': policy }),
    ...(changed !== undefined && { 'changed-policy-ref': changed }),
    ...(await fileArgument('config', config, { policy, checkout })),
    ...(await fileArgument('baseline', baseline, { policy, checkout })),
  };
}

// A file that the base does not have yet is one that the change brings: without it the policy is the default, the strictest.
async function fileArgument(
  name: 'config' | 'baseline',
  file: string | undefined,
  { policy, checkout }: Pick<PolicyRequest, 'policy' | 'checkout'>,
): Promise<Arguments> {
  if (file === undefined) return {};
  if (policy === undefined) return { [name]: path.resolve(checkout.cwd, file) };
  const read = await createCommitReader(checkout.cwd, policy);
  if ((await read(file)) !== undefined) return { [name]: file };
  checkout.notice(`The base commit has no ${file} yet: it counts once it is merged.`);
  return {};
}
