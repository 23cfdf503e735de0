import { ScanError, toErrorMessage } from '../core/errors.ts';
import type { Source, SourceSession } from '../core/source.ts';
import { lookInto } from './text.ts';

export interface StdinOptions {
  readonly input: AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly cwd: string;
}

/** Standard input, read to its end and looked at as one text. */
export function createStdinSource({ input, name, cwd }: StdinOptions): Source {
  return {
    kind: 'stdin',
    target: name,
    root: cwd,
    async *contents(session) {
      const bytes = await readAll(input, session);
      if (bytes === undefined) session.coverage.skip({ path: name, reason: 'too-large' });
      else yield* lookInto(bytes, name, session);
    },
  };
}

/** Undefined when there is more than the limit: reading on would fill the memory for nothing. */
async function readAll(
  input: AsyncIterable<Uint8Array>,
  { maxBytes, signal }: SourceSession,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > maxBytes) return undefined;
      chunks.push(chunk);
    }
  } catch (error) {
    // The door closes the input at a signal: that is an interruption, no broken input.
    signal.throwIfAborted();
    throw new ScanError('unreadable', `Standard input could not be read: ${toErrorMessage(error)}.`, { cause: error });
  }
  return Buffer.concat(chunks);
}
