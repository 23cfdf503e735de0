// Runs the bundle as GitHub's runner does: environment, event file, output and summary files, a checkout
// made as actions/checkout makes it, from a server that gives any commit (as GitHub does).
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const BUNDLE: string = path.resolve(import.meta.dirname, '../../dist/action.js');

export interface StepOptions {
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
}

export interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Server {
  readonly home: string;
  /** Where commits are made before they are pushed to the server. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (name: string, text: string) => void;
  /** Writes, commits and returns the commit. */
  readonly commit: (name: string, text: string, message?: string) => string;
  /** Pushes to the server; refs as in `git push`. */
  readonly push: (...refs: readonly string[]) => void;
  /** As actions/checkout: one commit, or everything with depth 0. */
  readonly checkout: (revision: string, depth?: number) => void;
  readonly workspace: string;
  readonly step: (options: StepOptions) => Promise<Step>;
}

export async function withServer(use: (server: Server) => Promise<void>): Promise<void> {
  const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'vonguard-action-')));
  try {
    await use(makeServer(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function makeServer(home: string): Server {
  const [remote, work, workspace] = ['server.git', 'work', 'workspace'].map((name) => path.join(home, name)) as [
    string,
    string,
    string,
  ];
  const env = { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
  const run = (cwd: string, args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
  run(home, ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  // What GitHub allows: any commit that it still has.
  run(remote, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  run(home, ['init', '--quiet', '--initial-branch=main', work]);
  run(work, ['config', 'user.name', 'Test']);
  run(work, ['config', 'user.email', 'test@example.com']);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
    writeFileSync(path.join(work, name), text);
  };
  return {
    home,
    workspace,
    git: (...args) => run(work, args),
    write,
    commit: (name, text, message = name) => {
      write(name, text);
      run(work, ['add', '-A']);
      run(work, ['commit', '--quiet', '--allow-empty', '-m', message]);
      return run(work, ['rev-parse', 'HEAD']).trim();
    },
    push: (...refs) => void run(work, ['push', '--quiet', '--force', remote, ...refs]),
    checkout: (revision, depth = 1) => {
      rmSync(workspace, { recursive: true, force: true });
      run(home, ['init', '--quiet', workspace]);
      // file:// makes git use its protocol; a plain path would copy everything.
      run(workspace, ['remote', 'add', 'origin', `file://${remote}`]);
      const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
      const wants = depth === 0 ? [...all, revision] : [`--depth=${depth}`, revision];
      run(workspace, ['fetch', '--quiet', '--no-tags', 'origin', ...wants]);
      run(workspace, ['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
      if (depth === 0) run(workspace, ['checkout', '--quiet', '--detach', revision]);
    },
    step: (options) => runStep(home, workspace, options),
  };
}

async function runStep(
  home: string,
  workspace: string,
  { event, payload, inputs = {}, env = {}, node }: StepOptions,
): Promise<Step> {
  mkdirSync(workspace, { recursive: true });
  const files = { event: 'event.json', output: 'output.txt', summary: 'summary.md' };
  const file = (name: keyof typeof files): string => path.join(home, files[name]);
  writeFileSync(file('event'), JSON.stringify(payload));
  for (const name of ['output', 'summary'] as const) writeFileSync(file(name), '');
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const child = spawn(node ?? process.execPath, [BUNDLE], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      GIT_CONFIG_NOSYSTEM: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_REPOSITORY: 'owner/name',
      RUNNER_DEBUG: '1',
      ...Object.fromEntries(given),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return {
    code,
    log,
    summary: readFileSync(file('summary'), 'utf8'),
    outputs: readOutputs(readFileSync(file('output'), 'utf8')),
  };
}

/** The runner's own format: `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...outputs].map(([, name = '', , value = '']) => [name, value]));
}

export function pullRequest(base: string, head: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    pull_request: { number: 7, base: { sha: base }, head: { sha: head }, ...more },
    repository: { default_branch: 'main' },
  };
}

export function push(ref: string, before: string, after: string): unknown {
  return { ref, before, after, repository: { default_branch: 'main' } };
}

export const ZERO = '0'.repeat(40);

/** The log as a person reads it: what the runner stars out is not in it. */
export function withoutMasks(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}
