import type { ScanError } from '../core/errors.ts';
import { escapeTerminal } from '../reporters/escape/terminal.ts';
import type { CommandContext } from './command.ts';

/** Says on standard error what went wrong and what to do next. */
export function complain(error: ScanError, { stderr, env }: CommandContext): void {
  stderr.write(`vonguard: ${escapeTerminal(error.message)}\n`);
  // What to add by hand may be several lines.
  if (error.hint !== undefined) stderr.write(`${escapeLines(error.hint)}\n`);
  // A defect of ours: its stack helps whoever reports it, and names only our own code.
  if (error.code === 'internal' && env['VONGUARD_DEBUG'] === '1') stderr.write(`${escapeLines(stackOf(error))}\n`);
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}

function stackOf(error: ScanError): string {
  const { cause } = error;
  const { name, stack = '' } = cause instanceof Error ? cause : error;
  // Without the message: what JavaScript throws can quote what was looked at.
  return [name, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n');
}
