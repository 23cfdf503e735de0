// The door of the GitHub Action: the process's streams, environment, signals and exit code, nothing else.

import { runAction } from './commands/action/run.ts';
import { watchSignals } from './commands/signals.ts';

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
