// Which reports were asked for, and writing them: one to standard output or a file, others to files.

import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { ScanResult } from '../core/result.ts';
import type { RuleInfo } from '../core/rule.ts';
import { VERSION } from '../core/version.ts';
import { FORMATS, loadReporter } from '../reporters/index.ts';
import type { Format } from '../reporters/index.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';
import { wantsColor, wantsHyperlinks } from './color.ts';
import type { Arguments, CommandContext } from './command.ts';
import { flagOf, isOn, listOf, textOf } from './values.ts';
import { writeFileAtomically } from './write-file.ts';

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
  const file = textOf(args, 'output');
  const color = file === undefined && wantsColor(flagOf(args, 'color'), env, stdout.isTerminal);
  return {
    main: {
      format: toFormat(textOf(args, 'format') ?? 'text'),
      ...(file !== undefined && { file: path.resolve(cwd, file) }),
    },
    further: listOf(args, 'report').map((value) => parseReport(value, cwd)),
    quiet: isOn(args, 'quiet'),
    reveal: isOn(args, 'reveal'),
    showSuppressed: isOn(args, 'show-suppressed'),
    color,
    hyperlinks: color && wantsHyperlinks(env, stdout.isTerminal),
  };
}

export async function writeReports(plan: ReportPlan, input: ReportInput): Promise<void> {
  for (const { format, file } of plan.further) await writeFileAtomically(file, await render(format, plan, input));
  const { format, file } = plan.main;
  if (file !== undefined) {
    await writeFileAtomically(file, await render(format, plan, input));
    return;
  }
  if (plan.quiet && hasNothingToSay(input.result)) return;
  input.context.stdout.write(await render(format, plan, input));
}

async function render(format: Format, plan: ReportPlan, { result, rules, context }: ReportInput): Promise<string> {
  const reporter = await loadReporter(format);
  const toScreen = plan.main.format === format && plan.main.file === undefined;
  const options: ReporterOptions = {
    reveal: plan.reveal,
    // Only what goes to the screen may carry colour and links.
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

function parseReport(value: string, cwd: string): { format: Format; file: string } {
  const at = value.indexOf('=');
  if (at < 1 || at === value.length - 1) {
    throw new ScanError('usage', `--report takes FORMAT=FILE, such as sarif=vonguard.sarif, not "${value}".`);
  }
  return { format: toFormat(value.slice(0, at)), file: path.resolve(cwd, value.slice(at + 1)) };
}

function toFormat(text: string): Format {
  const format = FORMATS.find((one) => one === text);
  if (format !== undefined) return format;
  throw new ScanError('usage', `There is no format "${text}"; choose one of ${FORMATS.join(', ')}.`);
}
