#!/usr/bin/env node
// The door of the command line: the process's streams, environment, signals and exit code, nothing else.

import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from './core/version.ts';

// Until something else is known: a program that ends without having been told how has looked at nothing.
process.exitCode = 2;
// Node's own exit code for what nobody caught is 1, which would say "findings".
process.on('uncaughtException', fail);

// Answered before anything is loaded: editors and installers ask for it all the time.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.exitCode = 0;
  watchOutputs();
  process.stdout.write(`${VERSION}\n`);
} else {
  // No await at the top: the program is a CommonJS bundle, which starts 20 ms sooner than modules do.
  start().catch(fail);
}

function fail(error: NodeJS.ErrnoException): never {
  // No message: it could hold what was being looked at.
  process.stderr.write(`vonguard: Could not finish because of ${error.code ?? error.name}; nothing can be said.\n`);
  process.exit(2);
}

async function start(): Promise<void> {
  keepCompiled();
  const [{ main }, { watchSignals }] = await Promise.all([
    import('./commands/main.ts'),
    import('./commands/signals.ts'),
  ]);
  // Whoever waits for input waits no longer.
  const onSignals = { first: () => process.stdin.destroy(), second: () => process.exit(130) };
  const outputs = watchOutputs();
  const code = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    ...watchSignals(process, onSignals),
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: {
      // Node makes a stream of standard input when it is asked for: 4 ms that few commands need.
      get isTerminal() {
        return process.stdin.isTTY;
      },
      setRawMode: (isRaw) => {
        process.stdin.setRawMode(isRaw);
      },
      [Symbol.asyncIterator]: readStdin,
    },
    now: () => new Date(),
    ...(process.argv[1] !== undefined && { program: process.argv[1] }),
  });
  outputs.finish(code);
}

/**
 * Node keeps what it compiled of our text, which is a tenth of a start. Beside the program, since whoever can write there can
 * write the program; where nobody can, nothing is kept.
 */
function keepCompiled(): void {
  // Since node 22.1; the types are those of the oldest node that we run on.
  const module = process.getBuiltinModule('node:module') as { enableCompileCache?: (directory: string) => unknown };
  module.enableCompileCache?.(join(import.meta.dirname, '../.compile-cache'));
}

function readStdin(): AsyncIterator<Uint8Array> {
  // Node reads a directory as nothing, and nothing is clean.
  if (fstatSync(0).isDirectory()) throw new Error('standard input is a directory');
  return process.stdin[Symbol.asyncIterator]();
}

/** A report that did not get out is no success; the errors of a stream may come before or after the scan's end. */
function watchOutputs(): { readonly finish: (code: number) => void } {
  let isLost = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) is no error, and there is nobody to tell.
    if (error.code === 'EPIPE' || isLost) return;
    isLost = true;
    process.stderr.write(`vonguard: The report could not be written to standard output: ${error.message}\n`);
    // Findings stay what counts.
    process.exitCode ||= 2;
  });
  process.stderr.on('error', () => undefined);
  return {
    finish: (code) => {
      process.exitCode = code === 0 && isLost ? 2 : code;
    },
  };
}

function output(stream: NodeJS.WriteStream): { write: (text: string) => void; isTerminal: boolean; columns: number } {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY,
    columns: stream.columns ?? 80,
  };
}
