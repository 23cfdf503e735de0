// The environment and the settings that every git process of ours gets. The repository is hostile: what its
// configuration can execute is switched off, and what the caller's environment redirects is dropped.
// The one place below the doors that reads the environment: git's hooks say by variables which index and which
// repository they mean, and no caller could pass them on without knowing git.

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { cwd as workingDirectory, env } from 'node:process';

const SETTINGS: readonly string[] = [
  'core.fsmonitor=false', // would start a program of the repository's choice at every look at the index
  'core.hooksPath=/dev/null',
  'core.untrackedCache=false', // a cache in the index that the repository's owner can have filled
  'core.commitGraph=false', // a file that may name other parents than the commits do, and so hide commits
  'core.attributesFile=/dev/null',
  'core.sshCommand=false',
  'core.askPass=',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'core.quotePath=false',
  'advice.graftFileDeprecated=false', // about our own GIT_GRAFT_FILE, in front of what matters
];

/** Before the sub-command of every call. */
export const GIT_SETTINGS: readonly string[] = [
  '--no-pager',
  '--no-replace-objects', // refs/replace can show another content than the one that is stored
  '--literal-pathspecs', // a path is a path: no magic such as `:(exclude)` out of a file name
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
];

// Set by git itself when it runs a hook: without them a hook would look at another index or object store.
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_WORK_TREE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
] as const;

// Relative to where git was started, which is not where each of our calls runs. (GIT_INDEX_FILE is relative to the
// top level, git's own sub-processes rely on that: it stays as it is.)
const PATHS = new Set(['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_WORK_TREE']);

/** The caller's environment without git's own variables, with ours. */
export function gitEnvironment(cwd: string): Record<string, string> {
  const kept = new Set<string>(hookVariables(cwd));
  const inherited = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith('GIT_') || kept.has(entry[0]) || isPersonal(entry[0])),
  );
  return {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, PATHS.has(name) ? path.resolve(value) : value])),
    GIT_OPTIONAL_LOCKS: '0', // reading must not write
    GIT_NO_LAZY_FETCH: '1', // a missing object is missing, not a reason to go to the network
    // git before 2.39.4 does not know that: no transport at all, whatever protocol.<name>.allow the repository sets.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null', // grafts give commits other parents, and so hide some
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C', // messages that can be recognised
  };
}

// A person's own settings, which no repository can make; safe.directory may come this way.
function isPersonal(name: string): boolean {
  return name.startsWith('GIT_CONFIG_') || name === 'GIT_CEILING_DIRECTORIES';
}

/**
 * The variables speak of the repository that the hook runs in. A call elsewhere (another repository that the user
 * names) must not be led back to it: it would scan the wrong one and call the named one clean.
 */
function hookVariables(cwd: string): readonly string[] {
  const present = HOOK_VARIABLES.filter((name) => env[name] !== undefined);
  if (present.length === 0 || !isOfHook(cwd)) return [];
  // In linked work trees GIT_DIR is set without GIT_WORK_TREE: below the top level, git would take the current
  // directory for the top. Where discovery finds the same repository, the variable is not needed.
  if (env['GIT_WORK_TREE'] !== undefined || realPath(env['GIT_DIR'] ?? '') !== discoverGitDir(cwd)) return present;
  return present.filter((name) => name !== 'GIT_DIR');
}

function isOfHook(cwd: string): boolean {
  const here = realPath(cwd);
  const [started, gitDir, workTree] = [workingDirectory(), env['GIT_DIR'], env['GIT_WORK_TREE']].map(realPath);
  if (here === undefined || started === undefined) return false;
  if (here === started || here === gitDir || here === workTree) return true;
  // A call at the top level of the repository that was started below it.
  const found = discoverGitDir(here);
  return found !== undefined && found === (gitDir ?? discoverGitDir(started));
}

/** The git directory that git would find from here, by the layout alone: gitrepository-layout(5), `.git`. */
function discoverGitDir(directory: string): string | undefined {
  const dotGit = path.join(directory, '.git');
  const parent = path.dirname(directory);
  if (!existsSync(dotGit)) return parent === directory ? undefined : discoverGitDir(parent);
  if (statSync(dotGit).isDirectory()) return realPath(dotGit);
  if (!statSync(dotGit).isFile()) return undefined;
  const [, named] = /^gitdir: (.+)/.exec(readFileSync(dotGit, 'utf8')) ?? [];
  return named === undefined ? undefined : realPath(path.resolve(directory, named));
}

function realPath(name: string | undefined): string | undefined {
  return name !== undefined && name !== '' && existsSync(name) ? realpathSync(name) : undefined;
}
