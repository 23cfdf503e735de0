// What git says, turned into an error that says what to do.

import { ScanError } from '../core/errors.ts';

interface Known {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray) => ScanError;
}

const KNOWN: readonly Known[] = [
  {
    // git itself names an option with its dashes, most of its commands without.
    pattern: /unknown option:? [`']?-{0,2}(\S+?)'?$/m,
    make: ([, option = '']) =>
      new ScanError('git-failed', `This git does not know --${option}: it is too old for vonguard.`, {
        hint: 'vonguard needs git 2.30 or later; git --version shows yours.',
      }),
  },
  {
    pattern: /detected dubious ownership in repository at '([^'\n]*)'/,
    make: ([, directory = '']) =>
      new ScanError('git-failed', `git refuses ${directory}: the repository belongs to another user.`, {
        hint: `If you trust it: git config --global --add safe.directory ${quote(directory)}`,
      }),
  },
  {
    pattern: /not a git repository/,
    make: () =>
      new ScanError('not-a-repository', 'This is not a git repository (nor is any directory above it).', {
        hint: 'Run it inside a repository, or use vonguard scan for plain files.',
      }),
  },
  {
    pattern: /(?:bad revision|ambiguous argument|unknown revision)[^'\n]*'([^'\n]*)'|Not a valid object name (\S+)/,
    make: ([, revision, name]) =>
      new ScanError('revision-not-found', `There is no revision ${revision ?? name ?? ''} in this repository.`, {
        hint: 'Fetch it first (git fetch origin), or check its name; a shallow clone may not have it.',
      }),
  },
];

/** The error of a git call that ended with `code`; `complaint` is what it wrote to standard error. */
export function gitError(args: readonly string[], complaint: string, code: number | null): ScanError {
  for (const { pattern, make } of KNOWN) {
    const match = pattern.exec(complaint);
    if (match !== null) return make(match);
  }
  const said = saidIn(complaint) || (code === null ? 'it was killed by a signal' : `it ended with code ${code}`);
  return new ScanError('git-failed', `git ${args[0] ?? ''} failed: ${said}`, {
    hint: 'git fsck shows whether the repository is damaged.',
  });
}

// Advice is for people who typed the command themselves.
function saidIn(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('hint:'));
  return lines.slice(0, 5).join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
