// The lines of shell that a hook script gets. POSIX sh: git runs hooks with whatever /bin/sh is,
// and with the sh that comes along on Windows.

import type { HookName } from './workplace.ts';

// First in the script, before the user's own lines: an `exec` or `exit 0` of theirs must not jump over it.
// Not by npx: without an installed package it asks the registry, at each commit, for whatever has the name there.
const FIND_AND_RUN = [
  'vonguard_run() (',
  "  # A graphical client starts hooks without the shell's PATH.",
  '  PATH="$PATH:/usr/local/bin:/opt/homebrew/bin:$HOME/.volta/bin:$HOME/.local/share/mise/shims:$HOME/.asdf/shims"',
  '  if ! command -v node >/dev/null 2>&1; then',
  '    echo "vonguard: could not start, so nothing was looked at: there is no node on this program\'s PATH." >&2',
  '    echo "Put node on the PATH of your git client, or skip the hooks once with --no-verify." >&2',
  '    exit 2',
  '  fi',
  '  if [ -x node_modules/.bin/vonguard ]; then exec node_modules/.bin/vonguard "$@"; fi',
  '  if [ -f .pnp.cjs ]; then exec yarn run vonguard "$@"; fi',
  '  # A linked work tree has no packages of its own.',
  '  vonguard_main=$(git rev-parse --git-common-dir 2>/dev/null)/../node_modules/.bin/vonguard',
  '  if [ -x "$vonguard_main" ]; then exec "$vonguard_main" "$@"; fi',
  '  if command -v vonguard >/dev/null 2>&1; then exec vonguard "$@"; fi',
];
const NOT_THERE = [
  '  echo "vonguard: could not start, so nothing was looked at: it is not installed here." >&2',
  '  echo "npm install --save-dev vonguard, or skip the hooks once with --no-verify." >&2',
  '  exit 2',
  ')',
];

// git tells a pre-push hook the refs on standard input, once: what comes after must be able to read them too.
const PRE_PUSH = [
  'vonguard_refs=$(cat)',
  'printf \'%s\\n\' "$vonguard_refs" | vonguard_run hook pre-push "$@" || exit $?',
  'if [ -z "$vonguard_refs" ]; then exec </dev/null; else exec <<VONGUARD_REFS',
  '$vonguard_refs',
  'VONGUARD_REFS',
  'fi',
];

/** `program`: the vonguard that installs the hook, for a script that stays on this machine. */
export function hookLines(hook: HookName, program?: string): readonly string[] {
  const run = hook === 'pre-push' ? PRE_PUSH : ['vonguard_run hook pre-commit || exit $?'];
  return [...FIND_AND_RUN, ...(program === undefined ? [] : [runProgram(program)]), ...NOT_THERE, ...run];
}

function runProgram(program: string): string {
  const quoted = `'${program.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
  return `  if [ -f ${quoted} ]; then exec node ${quoted} "$@"; fi`;
}

const SHELL = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?)?(?:\S*\/)?(?:sh|bash|dash|zsh|ksh|ash)(?:\s|$)/;

/** A script that POSIX shell lines can be put into: by its first line, or without one (husky's own files). */
export function isShellScript(text: string): boolean {
  return !text.startsWith('#!') || SHELL.test(text);
}

/** Behind the `#!` line. */
export function afterFirstLine(text: string): number {
  return text.startsWith('#!') ? afterLine(text, 0) : 0;
}

/** The offset of the line after the one that `offset` is in. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
