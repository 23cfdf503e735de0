// The files that the step leaves behind for the runner and for later steps.

import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { ScanError, toErrorMessage, toScanError } from '../../core/errors.ts';
import type { CommandContext } from '../command.ts';
import { removeOlder, writeFileAtomically } from '../write-file.ts';
import { cutLines } from './cut-lines.ts';
import type { OutputName } from './inputs.ts';
import { messageCommand, outputLines } from './workflow-command.ts';

// GitHub drops a step's summary above 1 MiB as a whole.
const SUMMARY_LIMIT = 1_000_000;

/** Does what may fail while the rest is still to be told: says why it failed. */
export async function attempt(work: () => Promise<void>, { stdout }: CommandContext): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    stdout.write(messageCommand('error', toScanError(error, 'output').message));
    return false;
  }
}

export async function addToSummary(text: string, context: CommandContext): Promise<void> {
  if (text === '') return;
  await addTo(
    'GITHUB_STEP_SUMMARY',
    cutLines(text, SUMMARY_LIMIT, 'The rest is in the log and the SARIF file.'),
    context,
  );
}

export async function addOutputs(values: Readonly<Record<OutputName, string>>, context: CommandContext): Promise<void> {
  await addTo('GITHUB_OUTPUT', outputLines(values), context);
}

export async function writeSarif(file: string, text: string, context: CommandContext): Promise<void> {
  await writeFileAtomically(inWorkspace(file, context), text);
}

/** What an earlier step, or the change itself, left under the name would be taken for what this step found. */
export async function removeSarif(context: CommandContext): Promise<void> {
  // From the environment: the inputs themselves may be what is wrong.
  const file = context.env['INPUT_SARIF-FILE']?.trim() ?? '';
  if (file !== '') await removeOlder(inWorkspace(file, context));
}

function inWorkspace(file: string, { cwd, env }: CommandContext): string {
  return path.resolve(env['GITHUB_WORKSPACE'] ?? cwd, file);
}

// Outside of a runner there is no such file, and nobody who would read it.
async function addTo(variable: string, text: string, { env }: CommandContext): Promise<void> {
  const file = env[variable] ?? '';
  if (file === '') return;
  try {
    await appendFile(file, text);
  } catch (error) {
    throw new ScanError('output', `Could not write the file of ${variable}: ${toErrorMessage(error)}.`, {
      cause: error,
    });
  }
}
