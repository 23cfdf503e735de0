// What a command is. A command's flags are declared once, here as data: the parser, the help,
// the completion and the documentation test are all made from the declaration.

import { ScanError } from '../core/errors.ts';
import type { ExitCode } from '../core/exit-code.ts';
import type { ScanRequest } from '../scan/request.ts';

/** The world as a command sees it; only the doors (`cli.ts`, `action.ts`) make one from the real process. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  readonly now: () => Date;
  /** Does work that keeps the thread busy so that a signal to the process still ends it. */
  readonly withSignals?: ScanRequest['withSignals'];
  /** The program's own file, for hooks to call. */
  readonly program?: string;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

export interface Input extends AsyncIterable<Uint8Array> {
  readonly isTerminal: boolean;
  /** On a terminal: hands over every key as it is pressed, without echo. */
  readonly setRawMode?: (isRaw: boolean) => void;
}

export const FLAG_GROUPS = ['What to scan', 'What to report', 'Output', 'Suppressions', 'Speed', 'Other'] as const;

interface FlagBase {
  /** Without dashes, kebab-case. */
  readonly name: string;
  readonly alias?: string;
  readonly group: (typeof FLAG_GROUPS)[number];
  /** One line, no full stop. */
  readonly describe: string;
  readonly hidden?: boolean;
}

export type Flag = FlagBase &
  (
    | { readonly type: 'boolean'; readonly default?: boolean }
    | {
        readonly type: 'string';
        readonly default?: string;
        readonly choices?: readonly string[];
        readonly placeholder: string;
      }
    | { readonly type: 'number'; readonly default?: number; readonly placeholder: string }
    | { readonly type: 'list'; readonly placeholder: string }
  );

export interface Positional {
  readonly name: string;
  readonly describe: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly choices?: readonly string[];
}

/** Parsed arguments: flags by name (kebab-case), positionals by name. Unknown ones never get here. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Command {
  /** As typed, e.g. `scan` or `baseline create`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph for the command's own help. */
  readonly description: string;
  readonly positionals: readonly Positional[];
  readonly flags: readonly Flag[];
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  readonly run: (args: Arguments, context: CommandContext) => Promise<ExitCode>;
}

// The parser has checked types and names already: a value of another type here is a defect of ours and says so.

export function textOf(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'string') return value;
  throw unexpected(name, value);
}

export function numberOf(args: Arguments, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'number') return value;
  throw unexpected(name, value);
}

export function flagOf(args: Arguments, name: string): boolean | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw unexpected(name, value);
}

export function isOn(args: Arguments, name: string): boolean {
  return flagOf(args, name) === true;
}

export function listOf(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string') return [value];
  throw unexpected(name, value);
}

function unexpected(name: string, value: unknown): ScanError {
  return new ScanError('internal', `The argument ${name} has the unexpected type ${typeof value}.`);
}
