// Real repositories for tests of git's oddities, and a way to run a source without the engine behind it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Coverage } from '../../src/core/coverage.ts';
import { describeProvenance } from '../../src/core/provenance.ts';
import type { Content, Source, SourceSession } from '../../src/core/source.ts';
import { createSearcher } from '../../src/kernel/kernel.ts';

/** What stands for a secret: the only anchor of the sessions made here. */
export const ANCHOR = 'needle';

export interface Repo {
  /** Top level of the work tree; its parent is the test's own directory and HOME. */
  readonly root: string;
  readonly home: string;
  readonly git: Git;
  readonly write: (name: string | Buffer, content?: string | Uint8Array) => string | Buffer;
  /** Stages everything and commits it; returns the commit's id. */
  readonly commit: (message?: string) => string;
  /** Another repository beside this one. */
  readonly beside: (name: string, ...init: readonly string[]) => Repo;
}

type Git = (args: readonly string[], options?: GitOptions) => string;

interface GitOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that is expected to fail, e.g. a merge with conflicts. */
  readonly mayFail?: boolean;
}

export async function withRepo<T>(use: (repo: Repo) => Promise<T> | T, ...init: readonly string[]): Promise<T> {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-git-')));
  try {
    return await use(openRepo(home, 'repo', init));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function openRepo(home: string, name: string, init: readonly string[]): Repo {
  const root = path.join(home, name);
  mkdirSync(root);
  const git: Git = (args, options = {}) => runGit(home, root, args, options);
  git(['init', '-q', '-b', 'main', '--template=', ...init]);
  return {
    root,
    home,
    git,
    write: (file, content = `${ANCHOR}\n`) => writeBelow(root, file, content),
    commit: (message = 'Change') => {
      git(['add', '-A']);
      git(['commit', '-q', '--allow-empty', '-m', message]);
      return git(['rev-parse', 'HEAD']);
    },
    beside: (other, ...args) => openRepo(home, other, args),
  };
}

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid', '-c', 'protocol.file.allow=always'];
let seconds = 1_750_000_000;

function runGit(home: string, root: string, args: readonly string[], options: GitOptions): string {
  const { cwd = root, input, env = {}, mayFail = false } = options;
  // A wrong directory would let a test write into the project's own history.
  if (!path.resolve(cwd).startsWith(home)) throw new Error(`Refusing to run git in ${cwd}.`);
  const date = `${seconds++} +0000`;
  const run = spawnSync('git', [...IDENTITY, ...args], {
    cwd,
    ...(input !== undefined && { input }),
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      GIT_CEILING_DIRECTORIES: home,
      ...env,
    },
  });
  if (run.status !== 0 && !mayFail) throw new Error(`git ${args.join(' ')}: ${run.stderr.toString()}`);
  return run.stdout.toString().trim();
}

// Names may be bytes that are no UTF-8.
function writeBelow(root: string, name: string | Buffer, content: string | Uint8Array): string | Buffer {
  const file =
    typeof name === 'string' ? path.join(root, name) : Buffer.concat([Buffer.from(`${root}${path.sep}`), name]);
  const slash = Buffer.from(file).lastIndexOf('/');
  mkdirSync(Buffer.from(file).subarray(0, slash), { recursive: true });
  writeFileSync(file, content);
  return file;
}

export interface Seen {
  readonly contents: readonly Content[];
  readonly coverage: Coverage;
  /** Where the anchor was seen, sorted. */
  readonly paths: readonly string[];
}

/** Runs a source to its end, with the one anchor. */
export async function collect(source: Source | Promise<Source>, overrides: Partial<SourceSession> = {}): Promise<Seen> {
  const session = makeSession(overrides);
  const contents: Content[] = [];
  for await (const content of (await source).contents(session)) contents.push(content);
  const paths = contents.map(({ provenance }) => describeProvenance(provenance)).toSorted();
  return { contents, coverage: session.coverage, paths };
}

export function makeSession(overrides: Partial<SourceSession> = {}): SourceSession {
  return {
    searcher: createSearcher([ANCHOR]),
    coverage: new Coverage(),
    signal: new AbortController().signal,
    jobs: 1,
    cache: false,
    ruleSetHash: 'test',
    maxBytes: 10_000_000,
    isExcluded: () => false,
    onProgress: () => {},
    ...overrides,
  };
}
