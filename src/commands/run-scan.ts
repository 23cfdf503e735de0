// What every scanning command does: read the flags, open the source, prepare, scan, report.

import { availableParallelism } from 'node:os';
import { exitCodeOf } from '../core/exit-code.ts';
import type { ExitCode } from '../core/exit-code.ts';
import { CONFIDENCES } from '../core/kind.ts';
import type { Confidence } from '../core/kind.ts';
import type { ScanResult } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import { prepareScan } from '../scan/prepare.ts';
import type { PreparedScan, PrepareOptions } from '../scan/prepare.ts';
import { scan } from '../scan/scan.ts';
import type { Arguments, CommandContext } from './command.ts';
import { createProgressLine } from './progress.ts';
import { planReports, writeReports } from './reports.ts';
import { parseSize } from './size.ts';
import { flagOf, isOn, numberOf, textOf } from './values.ts';

export type OpenSource = () => Promise<Source>;

/** A finished scan with what it was made with. */
export interface ScanRun {
  readonly result: ScanResult;
  readonly prepared: PreparedScan;
  readonly source: Source;
}

/** Scans and prints; the exit code says what was found. */
export async function scanAndReport(args: Arguments, context: CommandContext, open: OpenSource): Promise<ExitCode> {
  // Wrong flags are told before a long scan, not after it.
  const plan = planReports(args, context);
  const { result, prepared } = await runScan(args, context, open);
  await writeReports(plan, { result, rules: prepared.ruleSet.rules, context });
  return exitCodeOf(result);
}

/** Changes what was prepared, e.g. keys the fingerprints by a salt that is about to be written. */
export type Adjust = (prepared: PreparedScan) => PreparedScan;

/** Scans without printing, for commands that do something else with the result. */
export async function runScan(
  args: Arguments,
  context: CommandContext,
  open: OpenSource,
  adjust: Adjust = (prepared) => prepared,
): Promise<ScanRun> {
  const source = await open();
  const prepared = adjust(await prepareScan(await prepareOptions(args, context, source)));
  const progress = createProgressLine(context.stderr, wantsProgress(args, context));
  try {
    const result = await scan({
      ...prepared,
      source,
      now: context.now(),
      signal: context.signal,
      jobs: numberOf(args, 'jobs') ?? availableParallelism(),
      cache: flagOf(args, 'cache') ?? true,
      onProgress: progress.update,
    });
    return { result, prepared, source };
  } finally {
    progress.clear();
  }
}

async function prepareOptions(args: Arguments, { now }: CommandContext, source: Source): Promise<PrepareOptions> {
  const configFile = textOf(args, 'config');
  const baselineFile = textOf(args, 'baseline');
  const policyRef = textOf(args, 'policy-ref');
  const minConfidence = CONFIDENCES.find((level): level is Confidence => level === textOf(args, 'min-confidence'));
  const size = textOf(args, 'max-file-size');
  return {
    root: source.root,
    now: now(),
    reportUnused: isOn(args, 'report-unused-allows'),
    ...(configFile !== undefined && { configFile }),
    ...(baselineFile !== undefined && { baselineFile }),
    ...(policyRef !== undefined && (await basePolicy(source.root, policyRef, textOf(args, 'changed-policy-ref')))),
    ...(minConfidence !== undefined && { minConfidence }),
    ...(size !== undefined && { maxBytes: parseSize(size, '--max-file-size') }),
  };
}

// `changed` is the Action's: what is checked out need not be what the change brings.
async function basePolicy(
  root: string,
  ref: string,
  changed: string | undefined,
): Promise<Pick<PrepareOptions, 'readPolicy' | 'readBase' | 'readChanged'>> {
  const { createFileReaderAt, createPolicyReaderAt } = await import('../scan/policy-at.ts');
  return {
    readPolicy: await createPolicyReaderAt(root, ref),
    readBase: await createFileReaderAt(root, ref),
    ...(changed !== undefined && { readChanged: await createPolicyReaderAt(root, changed) }),
  };
}

function wantsProgress(args: Arguments, { stderr }: CommandContext): boolean {
  return flagOf(args, 'progress') ?? (stderr.isTerminal && !isOn(args, 'quiet'));
}
