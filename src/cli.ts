#!/usr/bin/env node
// The door of the command line: the process's streams, environment, signals and exit code, nothing else.

import { VERSION } from './core/version.ts';

// Answered before anything is loaded: editors and installers ask for it all the time.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  await start();
}

async function start(): Promise<void> {
  const { main } = await import('./commands/main.ts');
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) onSignal(signal, controller);
  // A reader that went away (`| head`) is no error, and there is nobody to tell.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    signal: controller.signal,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: {
      isTerminal: process.stdin.isTTY,
      setRawMode: (isRaw) => {
        process.stdin.setRawMode(isRaw);
      },
      [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
    },
    now: () => new Date(),
  });
}

function onSignal(signal: 'SIGINT' | 'SIGTERM', controller: AbortController): void {
  process.once(signal, () => {
    controller.abort();
    // A second signal of the same kind ends the process at once, as people expect.
    process.once(signal, () => process.exit(130));
  });
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

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
