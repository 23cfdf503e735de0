// Which reports were asked for, and writing them: one to standard output or a file, others to files.

import path from 'node:path';
import { ScanError, toScanError } from '../core/errors.ts';
import type { ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';
import { VERSION } from '../core/version.ts';
import { FORMATS, loadReporter, type Format } from '../reporters/index.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';
import { wantsColor, wantsHyperlinks } from './color.ts';
import { flagOf, isOn, listOf, textOf, type Arguments, type CommandContext } from './command.ts';
import { assertWritable, removeOlder, writeFileAtomically } from './write-file.ts';

export interface ReportPlan {
  readonly main: { readonly format: Format; readonly file?: string };
  readonly further: readonly { readonly format: Format; readonly file: string }[];
  readonly quiet: boolean;
  readonly reveal: boolean;
  readonly showSuppressed: boolean;
  readonly color: boolean;
  readonly hyperlinks: boolean;
}

export interface ReportInput {
  readonly result: ScanResult;
  readonly rules: readonly RuleInfo[];
  readonly context: CommandContext;
}

/** @throws ScanError `usage` for a format that does not exist or a `--report` that is not FORMAT=FILE */
export function planReports(args: Arguments, { stdout, env, cwd }: CommandContext): ReportPlan {
  const output = textOf(args, 'output');
  const file = output === undefined || output === '-' ? undefined : path.resolve(cwd, output);
  const further = listOf(args, 'report').map((value) => parseReport(value, cwd));
  checkFiles([...(file === undefined ? [] : [file]), ...further.map((report) => report.file)]);
  const color = file === undefined && wantsColor(flagOf(args, 'color'), env, stdout.isTerminal);
  return {
    main: {
      format: toFormat(textOf(args, 'format') ?? 'text'),
      ...(file !== undefined && { file }),
    },
    further,
    quiet: isOn(args, 'quiet'),
    reveal: isOn(args, 'reveal'),
    showSuppressed: isOn(args, 'show-suppressed'),
    color,
    hyperlinks: color && wantsHyperlinks(env, stdout.isTerminal),
  };
}

/** Whether a report lists what is hidden, rather than counting it. */
export function showsHidden(args: Arguments): boolean {
  const formats = [textOf(args, 'format'), ...listOf(args, 'report')];
  return isOn(args, 'show-suppressed') || formats.some((format) => format?.startsWith('sarif'));
}

/** Writes all that can be written; returns what could not. */
export async function writeReports(plan: ReportPlan, input: ReportInput): Promise<readonly ScanError[]> {
  const errors: ScanError[] = [];
  for (const report of plan.further) errors.push(...(await tryToWrite(report, plan, input)));
  return [...errors, ...(await writeMain(plan, input))];
}

// An empty SARIF of a scan that could not be made would close the alerts of earlier ones; these two say what they are.
const SAYS_FAILURE: readonly Format[] = ['json', 'jsonl'];

/** As writeReports for a scan that could not be made: programs get a report with its error, or none at all. */
export async function writeFailure(plan: ReportPlan, input: ReportInput): Promise<readonly ScanError[]> {
  const says = ({ format }: { readonly format: Format }): boolean => SAYS_FAILURE.includes(format);
  const errors = [...(await removeReports(plan, (report) => !says(report)))];
  for (const report of plan.further.filter(says)) errors.push(...(await tryToWrite(report, plan, input)));
  return says(plan.main) ? [...errors, ...(await writeMain(plan, input))] : errors;
}

/** Removes what earlier scans left under the names of reports: it would be taken for this scan's. */
export async function removeReports(
  { main, further }: ReportPlan,
  isMeant: (report: { readonly format: Format }) => boolean = () => true,
): Promise<readonly ScanError[]> {
  const errors: ScanError[] = [];
  for (const { file } of [...further, main].filter(isMeant)) {
    if (file !== undefined)
      await removeOlder(file).catch((error: unknown) => errors.push(toScanError(error, 'output')));
  }
  return errors;
}

async function writeMain(plan: ReportPlan, input: ReportInput): Promise<readonly ScanError[]> {
  const { format, file } = plan.main;
  const errors = file === undefined ? [] : await tryToWrite({ format, file }, plan, input);
  if (file !== undefined && errors.length === 0) return [];
  if (plan.quiet && hasNothingToSay(input.result)) return errors;
  // A report that its file did not take is not lost: it is printed, and the error says why.
  input.context.stdout.write(await render(format, { plan, input, toScreen: true }));
  return errors;
}

async function tryToWrite(
  { format, file }: { readonly format: Format; readonly file: string },
  plan: ReportPlan,
  input: ReportInput,
): Promise<readonly ScanError[]> {
  const text = await render(format, { plan, input, toScreen: false });
  const { stdout, stderr } = input.context;
  const stream = { '/dev/stdout': stdout, '/dev/stderr': stderr }[file];
  // Opened by that name a stream fails when it is a socket, as it is below many programs.
  if (stream !== undefined) {
    stream.write(text);
    return [];
  }
  try {
    await writeFileAtomically(file, text);
    return [];
  } catch (error) {
    return [toScanError(error, 'output')];
  }
}

interface Rendering {
  readonly plan: ReportPlan;
  readonly input: ReportInput;
  /** Only what goes to the screen may carry colour and links. */
  readonly toScreen: boolean;
}

async function render(format: Format, { plan, input, toScreen }: Rendering): Promise<string> {
  const { result, rules, context } = input;
  const reporter = await loadReporter(format);
  const options: ReporterOptions = {
    reveal: plan.reveal,
    color: plan.color && toScreen,
    hyperlinks: plan.hyperlinks && toScreen,
    columns: context.stdout.columns,
    showSuppressed: plan.showSuppressed,
    tool: { name: 'vonguard', version: VERSION },
    rules,
  };
  const text = reporter(result, options);
  return text.endsWith('\n') || text === '' ? text : `${text}\n`;
}

function hasNothingToSay({ findings, complete }: ScanResult): boolean {
  return findings.length === 0 && complete;
}

function checkFiles(files: readonly string[]): void {
  for (const file of files) assertWritable(file);
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) throw new ScanError('usage', `Two reports would go to the same file, ${twice}.`);
}

function parseReport(value: string, cwd: string): { format: Format; file: string } {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1) {
    throw new ScanError('usage', `--report takes FORMAT=FILE, such as sarif=vonguard.sarif, not "${value}".`);
  }
  return { format: toFormat(value.slice(0, at)), file: toFile(value.slice(at + 1), cwd) };
}

/** By convention a dash is standard output. */
function toFile(name: string, cwd: string): string {
  return name === '-' ? '/dev/stdout' : path.resolve(cwd, name);
}

function toFormat(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format !== undefined) return format;
  throw new ScanError('usage', `There is no format "${text}"; choose one of ${FORMATS.join(', ')}.`);
}
