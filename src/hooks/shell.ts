// The lines of shell that a hook script gets. POSIX sh: git runs hooks with whatever /bin/sh is,
// and with the sh that comes along on Windows.

import type { HookName } from './workplace.ts';

// First in the script, before the user's own lines: an `exec` or `exit 0` of theirs must not jump over it.
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
  '  if command -v vonguard >/dev/null 2>&1; then exec vonguard "$@"; fi',
  '  npx --no-install vonguard "$@" && exit 0',
  '  code=$?',
  '  [ "$code" = 1 ] || echo "vonguard: if it is not installed: npm install --save-dev vonguard" >&2',
  '  exit "$code"',
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

export function hookLines(hook: HookName): readonly string[] {
  if (hook === 'pre-push') return [...FIND_AND_RUN, ...PRE_PUSH];
  return [...FIND_AND_RUN, 'vonguard_run hook pre-commit || exit $?'];
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
