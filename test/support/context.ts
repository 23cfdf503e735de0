// The world as a command sees it, made for a test: what is written is kept, what is typed is given.
import type { CommandContext, Input, Output } from '../../src/commands/command.ts';

export interface ContextOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** On standard input, from a pipe. */
  readonly input?: string;
  /** What is typed, a chunk each; makes all streams a terminal. */
  readonly typed?: readonly string[];
  readonly columns?: number;
  readonly now?: Date;
  readonly signal?: AbortSignal;
}

export interface TestContext {
  readonly context: CommandContext;
  /** All that was written until now. */
  readonly written: { readonly stdout: string; readonly stderr: string };
}

export function makeContext(options: ContextOptions = {}): TestContext {
  const { cwd = '', env = {}, typed, columns = 100, now = new Date('2026-06-15') } = options;
  const isTerminal = typed !== undefined;
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written): Output => {
    return { write: (text) => void (written[name] += text), isTerminal, columns };
  };
  const context: CommandContext = {
    cwd,
    env,
    signal: options.signal ?? new AbortController().signal,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: inputOf(typed ?? [options.input ?? ''], isTerminal),
    now: () => now,
  };
  return { context, written };
}

function inputOf(chunks: readonly string[], isTerminal: boolean): Input {
  return {
    isTerminal,
    setRawMode: () => {},
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
    },
  };
}
