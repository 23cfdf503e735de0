// A git repository with made-up leaks, and commands run in it without a process of their own.
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Arguments, Command } from '../../src/commands/command.ts';
import { makeContext } from './context.ts';

export interface PolicyRepo {
  readonly root: string;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  readonly git: (...args: readonly string[]) => string;
  readonly commitAll: (message: string) => void;
  readonly run: (command: Command, args?: Arguments, options?: RunOptions) => Promise<CommandRun>;
}

export interface RunOptions {
  /** What is typed, a chunk each; makes standard input a terminal. */
  readonly typed?: readonly string[];
  readonly cwd?: string;
  readonly now?: Date;
}

export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function withPolicyRepo<T>(use: (repo: PolicyRepo) => Promise<T>): Promise<T> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'vonguard-policy-')));
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgSign=false', ...args],
      {
        cwd: root,
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  try {
    git('init', '-q', '-b', 'main');
    return await use({
      root,
      write,
      git,
      read: (file) => readFileSync(path.join(root, file), 'utf8'),
      commitAll: (message) => {
        git('add', '-A');
        git('commit', '-q', '-m', message);
      },
      run: (command, args = {}, options = {}) => runCommand(command, args, { cwd: root, ...options }),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const keys = new Map<string, string>();

/** A private key made for this run, the same for the same name. */
export function madeUpSecret(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
  keys.set(name, key);
  return key;
}

/** A file's text with the secret of that name on its second line. */
export function leak(name: string): string {
  return `# made up\n${madeUpSecret(name)}\n`;
}

async function runCommand(command: Command, args: Arguments, options: RunOptions): Promise<CommandRun> {
  const { context, written } = makeContext(options);
  const code = await command.run({ progress: false, jobs: 1, cache: false, ...args }, context);
  return { code, ...written };
}
