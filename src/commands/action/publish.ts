// What the step leaves behind: masks first, then annotations, summary, SARIF, comment, outputs.

import type { ScanError } from '../../core/errors.ts';
import { EXIT, exitCodeOf, type ExitCode } from '../../core/exit-code.ts';
import { compareSeverity } from '../../core/kind.ts';
import { totalSuppressed, type ScanResult } from '../../core/result.ts';
import { VERSION } from '../../core/version.ts';
import { escapeMarkdown } from '../../reporters/escape/markdown.ts';
import { loadReporter, type Format } from '../../reporters/index.ts';
import type { CommandContext } from '../command.ts';
import type { ScanRun } from '../run-scan.ts';
import { keepComment } from './comment.ts';
import { addOutputs, addToSummary, attempt, writeSarif } from './files.ts';
import type { Inputs, OutputName } from './inputs.ts';
import { maskCommands, messageCommand } from './workflow-command.ts';

export interface Publication {
  readonly run: ScanRun;
  readonly inputs: Inputs;
  readonly pullRequest: number | undefined;
  readonly context: CommandContext;
}

export async function publish(publication: Publication): Promise<ExitCode> {
  const { run, inputs, context } = publication;
  const { result } = run;
  // Before anything else is printed: the runner then stars the values out wherever a later step prints them.
  context.stdout.write(masksFor(result));
  context.stdout.write(await render('github', inputs.annotations ? publication : withoutFindings(publication)));
  const { summary, sarifFile = '' } = inputs;
  const markdown = await render('markdown', publication);
  const hasSummary = !summary || (await attempt(() => addToSummary(markdown, context), context));
  const toSarif = async (): Promise<void> => writeSarif(sarifFile, await render('sarif', publication), context);
  const hasSarif = sarifFile === '' || (await attempt(toSarif, context));
  if (inputs.comment) await keepComment(markdown, publication);
  // A file that is missing is a failure, but findings stay what counts.
  const told = { ...result, complete: result.complete && hasSummary && hasSarif };
  const outputs = {
    findings: String(result.findings.length),
    'exit-code': String(exitCodeOf(told)),
    'commits-scanned': String(result.stats.commits),
    suppressed: String(totalSuppressed(result)),
    'sarif-file': hasSarif ? sarifFile : '',
  };
  const hasOutputs = await attempt(() => addOutputs(outputs, context), context);
  return stepCode({ ...told, complete: told.complete && hasOutputs }, inputs);
}

export async function publishNothing(why: string, context: CommandContext): Promise<ExitCode> {
  context.stdout.write(messageCommand('notice', why));
  const isTold = await attempt(() => addOutputs(emptyOutputs('0'), context), context);
  return isTold ? EXIT.clean : EXIT.failure;
}

export async function publishFailure(
  error: ScanError,
  notices: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const text = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  for (const notice of notices) context.stdout.write(messageCommand('notice', notice));
  context.stdout.write(messageCommand('error', text));
  // The inputs themselves may be what is wrong.
  if (context.env['INPUT_SUMMARY'] !== 'false') {
    await attempt(() => addToSummary(`## vonguard could not look\n\n${escapeMarkdown(text)}\n`, context), context);
  }
  await attempt(() => addOutputs(emptyOutputs('2'), context), context);
  return EXIT.failure;
}

/** Findings below `fail-on` let the step pass; a part that was not looked at never does. */
function stepCode(result: ScanResult, { failOn }: Inputs): ExitCode {
  const counts = failOn !== 'never' && result.findings.some(({ severity }) => compareSeverity(severity, failOn) <= 0);
  if (counts) return EXIT.findings;
  return result.complete ? EXIT.clean : EXIT.failure;
}

function masksFor({ findings, suppressed }: ScanResult): string {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  // The runner can only hide what it is told; this command is the one place that may carry the value.
  return [...new Set(all.map(({ secret }) => maskCommands(secret.reveal())))].join('');
}

/** What the step has to say beside its findings. */
function withoutFindings({ run, ...rest }: Publication): Publication {
  return { ...rest, run: { ...run, result: { ...run.result, findings: [] } } };
}

async function render(format: Format, { run }: Publication): Promise<string> {
  const reporter = await loadReporter(format);
  const text = reporter(run.result, {
    reveal: false,
    color: false,
    hyperlinks: false,
    columns: 120,
    showSuppressed: false,
    tool: { name: 'vonguard', version: VERSION },
    rules: run.prepared.ruleSet.rules,
  });
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function emptyOutputs(code: string): Readonly<Record<OutputName, string>> {
  return { findings: '0', 'exit-code': code, 'commits-scanned': '0', suppressed: '0', 'sarif-file': '' };
}
