// What every scanning command does: read the flags, open the source, prepare, scan, report.

import { availableParallelism } from 'node:os';
import { exitCodeOf, type ExitCode } from '../core/exit-code.ts';
import { CONFIDENCES, type Confidence } from '../core/kind.ts';
import { toScanError, type ScanError } from '../core/errors.ts';
import type { ScanResult, SourceKind } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import { prepareScan, type PreparedScan, type PrepareOptions } from '../scan/prepare.ts';
import { scan } from '../scan/scan.ts';
import { flagOf, isOn, numberOf, textOf, type Arguments, type CommandContext } from './command.ts';
import { createProgressLine } from './progress.ts';
import { complain } from './complain.ts';
import { planReports, removeReports, showsHidden, writeFailure, writeReports } from './reports.ts';
import { parseSize } from './size.ts';

export type OpenSource = () => Promise<Source>;

/** A finished scan with what it was made with. */
export interface ScanRun {
  readonly result: ScanResult;
  readonly prepared: PreparedScan;
  readonly source: Source;
}

/** What a command wants to be scanned, for the report even if it can't be opened. */
export interface Scanning {
  readonly kind: SourceKind;
  readonly target: string;
  readonly open: OpenSource;
}

/** Scans and prints; the exit code says what was found. */
export async function scanAndReport(args: Arguments, context: CommandContext, scanning: Scanning): Promise<ExitCode> {
  // Wrong flags are told before a long scan, not after it.
  const plan = planReports(args, context);
  const started = context.now();
  try {
    const { result, prepared } = await runScan(args, context, scanning.open);
    const lost = await writeReports(plan, { result, rules: prepared.ruleSet.rules, context });
    for (const error of lost) complain(error, context);
    // A report that is missing is a failure, but findings stay what counts.
    return exitCodeOf({ ...result, complete: result.complete && lost.length === 0 });
  } catch (error) {
    const failure = toScanError(error);
    if (failure.code === 'interrupted' || context.signal.aborted) {
      for (const kept of await removeReports(plan)) complain(kept, context);
      throw failure;
    }
    const result = failedResult(failure, scanning, { started, ended: context.now() });
    for (const lost of await writeFailure(plan, { result, rules: [], context })) complain(lost, context);
    throw failure;
  }
}

function failedResult(
  { code, message, hint, path }: ScanError,
  { kind, target }: Scanning,
  { started, ended }: { readonly started: Date; readonly ended: Date },
): ScanResult {
  const problem = { code, message, ...(hint !== undefined && { hint }), ...(path !== undefined && { path }) };
  return {
    source: kind,
    target,
    complete: false,
    startedAt: started.toISOString(),
    durationMs: ended.getTime() - started.getTime(),
    stats: { files: 0, blobs: 0, commits: 0, bytes: 0, skipped: 0, errors: 1 },
    findings: [],
    suppressed: [],
    skipped: [],
    errors: [problem],
    notices: [],
  };
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
      listsHidden: showsHidden(args),
      ...prepared,
      source,
      now: context.now(),
      signal: context.signal,
      withSignals: context.withSignals,
      jobs: numberOf(args, 'jobs') ?? availableParallelism(),
      cache: flagOf(args, 'cache') ?? true,
      onProgress: progress.update,
      reveal: isOn(args, 'reveal'),
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
): Promise<Pick<PrepareOptions, 'readPolicy' | 'base' | 'readChanged'>> {
  const { createPolicyReaderAt, openBaseCommit } = await import('../scan/policy-at.ts');
  return {
    readPolicy: await createPolicyReaderAt(root, ref),
    base: await openBaseCommit(root, ref),
    ...(changed !== undefined && { readChanged: await createPolicyReaderAt(root, changed) }),
  };
}

function wantsProgress(args: Arguments, { stderr }: CommandContext): boolean {
  return flagOf(args, 'progress') ?? (stderr.isTerminal && !isOn(args, 'quiet'));
}
