// The program without its process: parse, run, turn errors into a message and an exit code.

import { ScanError, toScanError } from '../core/errors.ts';
import { EXIT } from '../core/exit-code.ts';
import type { ExitCode } from '../core/exit-code.ts';
import { VERSION } from '../core/version.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import type { CommandContext } from './command.ts';
import { COMMANDS } from './index.ts';
import { parseArguments } from './parse.ts';

export async function main(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    const parsed = await parseArguments(argv, COMMANDS, { columns: context.stdout.columns, version: VERSION });
    if ('help' in parsed) {
      context.stdout.write(parsed.help);
      return argv.length === 0 ? EXIT.failure : EXIT.clean;
    }
    return await parsed.command.run(parsed.args, context);
  } catch (error) {
    // Whatever breaks after a signal breaks because of it.
    const interrupted = context.signal.aborted ? new ScanError('interrupted', 'The scan was interrupted.') : undefined;
    return report(interrupted ?? toScanError(error), context);
  }
}

function report(error: ScanError, { stderr, env }: CommandContext): ExitCode {
  if (error.code === 'interrupted') {
    stderr.write('vonguard: interrupted; nothing can be said about what was not looked at.\n');
    return EXIT.interrupted;
  }
  stderr.write(`vonguard: ${escapeTerminal(error.message)}\n`);
  if (error.hint !== undefined) stderr.write(`${escapeTerminal(error.hint)}\n`);
  // A defect of ours: its stack helps whoever reports it, and names only our own code.
  if (error.code === 'internal' && env['VONGUARD_DEBUG'] === '1') stderr.write(`${escapeTerminal(stackOf(error))}\n`);
  return EXIT.failure;
}

function stackOf(error: ScanError): string {
  const { cause } = error;
  return (cause instanceof Error ? cause.stack : error.stack) ?? '';
}
