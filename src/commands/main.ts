// The program without its process: parse, run, turn errors into a message and an exit code.

import { ScanError, toScanError } from '../core/errors.ts';
import { EXIT, type ExitCode } from '../core/exit-code.ts';
import { VERSION } from '../core/version.ts';
import type { CommandContext } from './command.ts';
import { complain } from './complain.ts';
import { COMMANDS } from './index.ts';
import { parseArguments } from './parse.ts';

export async function main(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    const parsed = parseArguments(argv, COMMANDS, { columns: context.stdout.columns, version: VERSION });
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

function report(error: ScanError, context: CommandContext): ExitCode {
  if (error.code === 'interrupted') {
    context.stderr.write('vonguard: interrupted; nothing can be said about what was not looked at.\n');
    return EXIT.interrupted;
  }
  complain(error, context);
  return EXIT.failure;
}
