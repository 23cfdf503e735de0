import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { gitError } from '../../../src/git/git-error.ts';

describe('what git says becomes an error that says what to do', () => {
  test.each<[string, ErrorCode, RegExp, RegExp]>([
    [
      "error: unknown option `batch-command'\nusage: git",
      'git-failed',
      /not know --batch-command: .* too old/,
      /2\.30/,
    ],
    ['unknown option: --literal-pathspecs\nusage: git', 'git-failed', /not know --literal-pathspecs/, /2\.30/],
    [
      "fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception…",
      'git-failed',
      /refuses \/srv\/x/,
      /safe\.directory '\/srv\/x'/,
    ],
    ['fatal: not a git repository (or any of the parent directories): .git', 'not-a-repository', /not a git/, /scan/],
    ["fatal: bad revision 'main'", 'revision-not-found', /revision main/, /Fetch/],
    ["fatal: ambiguous argument 'v9': unknown revision or path", 'revision-not-found', /revision v9/, /Fetch/],
    ['fatal: Not a valid object name origin/main', 'revision-not-found', /origin\/main/, /Fetch/],
  ])('%j', (complaint, code, message, hint) => {
    const error = gitError(['log'], complaint, 128);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  test('a path of somebody’s making is quoted for the shell', () => {
    const { hint } = gitError(['log'], "detected dubious ownership in repository at '/a;rm -rf $HOME'", 128);
    expect(hint).toContain(`'/a;rm -rf $HOME'`);
  });
});

describe('anything else is told in git’s own words', () => {
  test('without its advice, five lines at most', () => {
    const { code, message } = gitError(['fetch'], `fatal: a\nhint: do this\n\n${'b\n'.repeat(10)}`, 1);
    expect(code).toBe('git-failed');
    expect(message).toBe('git fetch failed: fatal: a b b b b');
  });

  test('or by how it ended', () => {
    expect(gitError(['gc'], '', 7).message).toBe('git gc failed: it ended with code 7');
    expect(gitError(['gc'], 'hint: x\n', null).message).toBe('git gc failed: it was killed by a signal');
  });
});
