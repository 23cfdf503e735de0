// The environment and the settings that every git process of ours gets. The repository is hostile: what its
// configuration can execute is switched off, and what the caller's environment redirects is dropped.

import { env } from 'node:process';

const SETTINGS: readonly string[] = [
  'core.fsmonitor=false', // would start a program of the repository's choice at every look at the index
  'core.hooksPath=/dev/null',
  'core.untrackedCache=false', // a cache in the index that the repository's owner can have filled
  'core.attributesFile=/dev/null',
  'core.sshCommand=false',
  'core.askPass=',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'protocol.allow=never', // no transport at all: nothing of ours fetches through here
  'core.quotePath=false',
];

/** Before the sub-command of every call. */
export const GIT_SETTINGS: readonly string[] = [
  '--no-pager',
  '--no-replace-objects', // refs/replace can show another content than the one that is stored
  '--literal-pathspecs', // a path is a path: no magic such as `:(exclude)` out of a file name
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
];

// Set by git itself when it runs a hook: without them a hook would look at another index or object store.
const KEPT = new Set([
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_WORK_TREE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  // A person's own setting, which no repository can make.
  'GIT_CEILING_DIRECTORIES',
]);

/** The caller's environment without git's own variables, with ours. */
export function gitEnvironment(): Record<string, string> {
  const inherited = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith('GIT_') || KEPT.has(entry[0])),
  );
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0', // reading must not write
    GIT_NO_LAZY_FETCH: '1', // a missing object is missing, not a reason to go to the network
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C', // messages that can be recognised
  };
}
