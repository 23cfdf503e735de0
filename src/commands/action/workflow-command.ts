// The runner's own channels: commands on standard output, key files.

import { randomUUID } from 'node:crypto';
import { ScanError } from '../../core/errors.ts';
import { escapeData } from '../../reporters/escape/workflow.ts';

// A mask of a short or common text would star out half of every log.
const MIN_MASK = 4;
const PEM_LINE = /^-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----$/;

/** The commands that make the runner hide a secret in all logs from here on; each line of a key is one. */
export function maskCommands(secret: string): string {
  const parts = new Set(secret.split(/\r\n|\r|\n|\\r\\n|\\n/).map((line) => line.trim()));
  return [...parts]
    .filter((part) => part.length >= MIN_MASK && !PEM_LINE.test(part))
    .map((part) => `::add-mask::${escapeData(part)}\n`)
    .join('');
}

/** A message of the step itself, without a place in a file. */
export function messageCommand(level: 'notice' | 'warning' | 'error', message: string): string {
  return `::${level} title=vonguard::${escapeData(message)}\n`;
}

/** Lines for GITHUB_OUTPUT: a delimiter that the value can't hold, because nobody can guess it. */
export function outputLines(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const delimiter = `vonguard_${randomUUID()}`;
      if (value.includes(delimiter)) throw new ScanError('internal', 'An output holds its own delimiter.');
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}
