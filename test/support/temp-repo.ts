// A real repository in a directory of its own, with nothing of this machine's git configuration.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TempRepo {
  readonly root: string;
  readonly home: string;
  readonly git: (...args: string[]) => string;
  /** As git, with its exit code and both outputs; never throws. */
  readonly tryGit: (args: readonly string[], options?: { readonly env?: Readonly<Record<string, string>> }) => GitRun;
  readonly write: (name: string, text: string, mode?: number) => string;
  readonly read: (name: string) => string;
  /** All files with content and mode, git's own objects left out. */
  readonly snapshot: () => Readonly<Record<string, string>>;
}

export interface GitRun {
  readonly code: number | null;
  readonly output: string;
}

export async function withTempRepo<T>(use: (repo: TempRepo) => Promise<T> | T): Promise<T> {
  const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'vonguard-hooks-')));
  try {
    return await use(openRepo(home));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function openRepo(home: string): TempRepo {
  const root = path.join(home, 'repo');
  mkdirSync(root);
  const env = { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  return {
    root,
    home,
    git,
    tryGit: (args, options) => {
      const run = spawnSync('git', [...args], { cwd: root, env: { ...env, ...options?.env }, encoding: 'utf8' });
      return { code: run.status, output: run.stdout + run.stderr };
    },
    write: (name, text, mode) => {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      if (mode !== undefined) chmodSync(file, mode);
      return file;
    },
    read: (name) => readFileSync(path.join(root, name), 'utf8'),
    snapshot: () => snapshotOf(root),
  };
}

function snapshotOf(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const names = files.map((entry) => path.join(path.relative(root, entry.parentPath), entry.name));
  return Object.fromEntries(
    names
      .filter((name) => !/^\.git\/(?:objects|index|logs)/.test(name))
      .toSorted()
      .map((name) => {
        const file = path.join(root, name);
        return [name, `${(statSync(file).mode & 0o777).toString(8)} ${readFileSync(file, 'utf8')}`];
      }),
  );
}
