// Starts git. Everything that wants something of git comes through here.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { statSync } from 'node:fs';
import { ScanError, toErrorMessage } from '../core/errors.ts';
import { GIT_SETTINGS, gitEnvironment } from './environment.ts';
import { gitError } from './git-error.ts';

export interface GitCall {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly signal?: AbortSignal;
  /** Exit codes besides 0 that are an answer. */
  readonly accept?: readonly number[];
}

/** A running git: its output as chunks, and a promise of its end. */
export interface GitProcess {
  readonly stdin: ChildProcessWithoutNullStreams['stdin'];
  readonly stdout: ChildProcessWithoutNullStreams['stdout'];
  /** The exit code, when git ended well; rejects with a ScanError that says what it said. */
  readonly ended: Promise<number>;
  /** What it has complained about so far. */
  complaint(): string;
  kill(): void;
}

// Of git's complaints only the first ones help, and the repository can make it complain for ever.
const STDERR_LIMIT = 16 * 1024;

export function startGit({ cwd, args, signal, accept = [] }: GitCall): GitProcess {
  const child = spawn('git', [...GIT_SETTINGS, ...args], { cwd, env: gitEnvironment(cwd), ...(signal && { signal }) });
  // Where the system gives no more descriptors or processes, Node makes no streams and tells why only later.
  if (child.pid === undefined && !hasStreams(child)) {
    child.on('error', () => undefined);
    throw startError(new Error('the system gives no more files or processes'), cwd);
  }
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < STDERR_LIMIT) complaint += text;
  });
  // When git ends early, writing to it fails; its exit code tells the reason.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', (error) => reject(startError(error, cwd)));
    child.on('close', (code) => {
      if (code === 0 || accept.includes(code ?? -1)) resolve(code ?? 0);
      else reject(gitError(args, complaint, code));
    });
  });
  // Whoever stops reading early may never look at the end: no unhandled rejection then.
  ended.catch(() => undefined);
  return { stdin: child.stdin, stdout: child.stdout, ended, complaint: () => complaint, kill: () => child.kill() };
}

/** The type says that they are always there; see child_process.js of Node, where EMFILE and others end early. */
function hasStreams(child: { readonly stderr?: unknown }): boolean {
  return child.stderr !== undefined && child.stderr !== null;
}

type GitRun = GitCall & { readonly input?: string };

/** Runs git to its end and returns what it printed. */
export async function runGit(call: GitRun): Promise<Buffer> {
  return (await runGitAloud(call)).output;
}

export interface GitOutcome {
  readonly output: Buffer;
  /** What it complained about although it ended well: a directory that it could not open, say. */
  readonly complaint: string;
  readonly code: number;
}

/** As runGit, with all that it said. */
export async function runGitAloud(call: GitRun): Promise<GitOutcome> {
  const git = startGit(call);
  git.stdin.end(call.input ?? '');
  const chunks: Buffer[] = [];
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await git.ended;
  return { output: Buffer.concat(chunks), complaint: git.complaint(), code };
}

function startError(error: Error, cwd: string): ScanError {
  if (error.name === 'AbortError') return new ScanError('interrupted', 'The scan was interrupted.', { cause: error });
  if ('code' in error && error.code === 'ENOENT') {
    return new ScanError('git-missing', 'git could not be started.', {
      cause: error,
      hint: 'Install git 2.30 or later and make sure that it is on PATH, and that the directory exists.',
    });
  }
  const closed = whyClosed(cwd);
  if (closed !== undefined) {
    const options = { cause: error, path: cwd, hint: 'Look at its mode, or scan as a user who may read it.' };
    return new ScanError('unreadable', `Could not enter ${cwd}: ${toErrorMessage(closed)}`, options);
  }
  return new ScanError('git-failed', `git could not be started: ${error.message}`, { cause: error });
}

// Node says the same of a program that may not be started and of a directory that may not be entered.
function whyClosed(directory: string): unknown {
  try {
    statSync(`${directory}/.`);
    return undefined;
  } catch (error) {
    return error;
  }
}
