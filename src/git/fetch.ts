// The only place that lets git use the network: brings commits that a shallow checkout lacks.
// It runs where a person has set up the clone (a CI job), with the clone's own remote and credentials;
// no scan of a repository of unknown origin comes here.

import { spawn } from 'node:child_process';
import { env } from 'node:process';
import { ScanError } from '../core/errors.ts';

export interface FetchRequest {
  readonly cwd: string;
  readonly remote: string;
  /** Object ids, or refspecs. */
  readonly wants: readonly string[];
  /** `complete`: all ancestors; a number: so many commits from each want; undefined: as the clone is. */
  readonly depth?: number | 'complete' | undefined;
  readonly tags?: boolean;
  /** Also what a filter left out when the clone was made, although the commits are here. */
  readonly refill?: boolean;
  readonly signal?: AbortSignal;
}

// The checkout's credentials are in its configuration (http.*.extraheader, core.sshCommand, credential.helper),
// so that can't be switched off here as it is everywhere else; what else could run is.
const SETTINGS = [
  'core.hooksPath=/dev/null', // reference-transaction would run
  'core.fsmonitor=false',
  'protocol.ext.allow=never', // ext:: starts any program
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'maintenance.auto=false', // no repacking behind our back while we read
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);
const STDERR_LIMIT = 4096;

/** @throws ScanError `git-failed` with what git said, without credentials */
export async function fetchCommits({
  cwd,
  remote,
  wants,
  depth,
  tags = false,
  refill = false,
  signal,
}: FetchRequest): Promise<void> {
  const options = [
    '--quiet',
    '--no-auto-gc',
    '--no-recurse-submodules',
    tags ? '--tags' : '--no-tags',
    // git-fetch(1): as a fresh clone would, without asking what is here already.
    ...(refill ? ['--refetch', '--no-filter'] : []),
    ...(depth === 'complete' ? ['--unshallow'] : []),
    ...(typeof depth === 'number' ? [`--depth=${depth}`] : []),
  ];
  const args = [...SETTINGS, 'fetch', ...options, '--end-of-options', remote, ...wants];
  const child = spawn('git', args, {
    cwd,
    env: { ...fetchEnvironment(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal && { signal }),
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < STDERR_LIMIT) complaint += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', (error) =>
      reject(new ScanError('git-failed', `git could not be started: ${error.message}`, { cause: error })),
    );
    child.on('close', (code) => (code === 0 ? resolve() : reject(fetchError(complaint))));
  });
}

// An Action's inputs, a token among them, are in the environment: git and its helpers do not need them.
function fetchEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}

function fetchError(complaint: string): ScanError {
  // A remote's address may hold a token: https://user:token@host/. Of several @ the last one ends it.
  const said = complaint
    .replaceAll(/\/\/[^/\s]*@/g, '//***@')
    .trim()
    .split('\n')
    .slice(0, 3)
    .join(' ');
  return new ScanError('git-failed', `git fetch failed: ${said}`);
}
