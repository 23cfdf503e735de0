// Which repository a directory belongs to, and what kind it is.

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import { runGit } from './run.ts';

// git-rev-parse(1): one line each; --show-cdup comes last, since it prints no line at all in a bare repository.
const QUESTIONS = [
  'rev-parse',
  '--is-inside-work-tree',
  '--absolute-git-dir',
  '--git-common-dir',
  '--is-shallow-repository',
  '--show-object-format',
  '--git-path',
  'index',
  '--show-cdup',
];

export interface Repository {
  /** Work tree's top level; undefined in a bare repository. */
  readonly topLevel?: string;
  /** This work tree's git directory. */
  readonly gitDir: string;
  /** The git directory that linked work trees share. */
  readonly commonDir: string;
  /** This work tree's index, or the one that a hook's variables name; it need not exist. */
  readonly indexFile: string;
  readonly isShallow: boolean;
  /** Some of its objects were left at the remote on purpose (git-clone(1), --filter). */
  readonly isPartial: boolean;
  readonly hashAlgorithm: 'sha1' | 'sha256';
}

/**
 * Finds the repository of `directory` with one git process.
 * @throws ScanError `not-a-repository`, `path-not-found`, or what git complains about
 */
export async function findRepository(directory: string): Promise<Repository> {
  assertDirectory(directory);
  const output = (await answersAbout(directory)).toString().split('\n');
  const [inside, gitDir = '', common = '', shallow = '', format = '', index = '', up = ''] = output;
  assertAnswers({ inside, gitDir, shallow, format });
  const commonDir = path.resolve(directory, common);
  const topLevel = inside === 'true' ? realpathSync(path.resolve(directory, up)) : undefined;
  return {
    ...(topLevel !== undefined && { topLevel }),
    gitDir,
    commonDir,
    indexFile: indexPath(index, directory, topLevel),
    isShallow: shallow === 'true',
    isPartial: hasPromisorPack(commonDir),
    hashAlgorithm: format === 'sha256' ? 'sha256' : 'sha1',
  };
}

// A damaged repository is "not a git repository" to git, which sends people to look for the wrong thing.
async function answersAbout(directory: string): Promise<Buffer> {
  try {
    return await runGit({ cwd: directory, args: QUESTIONS });
  } catch (error) {
    const damaged = isNone(error) ? markOf(directory) : undefined;
    if (damaged === undefined) throw error;
    throw new ScanError('not-a-repository', `git does not take ${damaged} for a repository.`, {
      cause: error,
      path: damaged,
      hint: 'Its HEAD, objects or refs are missing or may not be read, or it names a directory that is gone: look at their modes, or make a new clone.',
    });
  }
}

function isNone(error: unknown): boolean {
  return error instanceof ScanError && error.code === 'not-a-repository';
}

/** The `.git` of `directory` or of the nearest one above it. */
function markOf(directory: string): string | undefined {
  const mark = path.join(directory, '.git');
  if (statSync(mark, { throwIfNoEntry: false }) !== undefined) return mark;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : markOf(parent);
}

// git prints GIT_INDEX_FILE as it is, and that is relative to the top level; its own answer is to the current directory,
// and leads up from a directory below. (Before anything was added there is no such file.)
function indexPath(index: string, directory: string, topLevel: string | undefined): string {
  const here = path.resolve(directory, index);
  const isOwn = topLevel === undefined || index.startsWith('../') || existsSync(here);
  return isOwn ? here : path.resolve(topLevel, index);
}

// Lines that moved would make us look at another place and call it clean.
function assertAnswers({ inside, gitDir, shallow, format }: Readonly<Record<string, string | undefined>>): void {
  const isBoolean = (text: string | undefined): boolean => text === 'true' || text === 'false';
  const isHash = format === 'sha1' || format === 'sha256';
  if (isBoolean(inside) && isBoolean(shallow) && isHash && path.isAbsolute(gitDir ?? '')) return;
  throw new ScanError('git-failed', 'git rev-parse gave an answer that this version does not understand.', {
    hint: 'vonguard needs git 2.30 or later; git --version shows yours.',
  });
}

/** Bytes of an object id. */
export function hashLengthOf({ hashAlgorithm }: Pick<Repository, 'hashAlgorithm'>): number {
  return hashAlgorithm === 'sha256' ? 32 : 20;
}

/** As findRepository, but undefined outside of any repository; every other failure is thrown. */
export async function findRepositoryIfAny(directory: string): Promise<Repository | undefined> {
  try {
    return await findRepository(directory);
  } catch (error) {
    // A damaged one is no plain directory: its history would be left out.
    if (isNone(error) && markOf(directory) === undefined) return undefined;
    throw error;
  }
}

// Documentation/technical/partial-clone: packs from a promisor remote are marked by a .promisor file beside them.
function hasPromisorPack(commonDir: string): boolean {
  const packs = path.join(commonDir, 'objects', 'pack');
  try {
    return readdirSync(packs).some((name) => name.endsWith('.promisor'));
  } catch {
    // Whoever reads packs says that they can't be listed.
    return false;
  }
}

function assertDirectory(directory: string): void {
  const stat = statSync(directory, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new ScanError('path-not-found', `There is no directory ${directory}.`, { path: directory });
  if (!stat.isDirectory())
    throw new ScanError('path-not-found', `${directory} is not a directory.`, { path: directory });
}
