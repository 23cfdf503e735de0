// The door of the GitHub Action: the process's streams, environment, signals and exit code, nothing else.

import { runAction } from './commands/action/run.ts';
import { watchSignals } from './commands/signals.ts';

// Until something else is known: a step that ends without having been told how has looked at nothing.
process.exitCode = 2;
// Node would print the line of code and the message, which could hold what was being looked at, and end with 1: findings.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  process.stdout.write(
    `::error title=vonguard::Could not finish because of ${error.code ?? error.name}; nothing can be said.\n`,
  );
  process.exit(2);
});

process.exitCode = await runAction({
  cwd: process.cwd(),
  env: process.env,
  ...watchSignals(process, { first: () => undefined, second: () => process.exit(130) }),
  stdout: { write: (text) => void process.stdout.write(text), isTerminal: false, columns: 120 },
  stderr: { write: (text) => void process.stderr.write(text), isTerminal: false, columns: 120 },
  // A step has nobody at the keyboard.
  stdin: {
    isTerminal: false,
    async *[Symbol.asyncIterator]() {},
  },
  now: () => new Date(),
});
