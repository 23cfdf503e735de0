// The files of a work tree: what git lists in a repository, every file elsewhere.

import { existsSync, lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { ScanError, toScanError } from '../core/errors.ts';
import type { Content, Source, SourceSession } from '../core/source.ts';
import { assertIndexWhole } from '../git/index-file.ts';
import { findRepositoryIfAny, type Repository } from '../git/repository.ts';
import type { ListedFile, NamedFile } from './file.ts';
import { listDirectory } from './list-directory.ts';
import { listTracked } from './list-tracked.ts';
import { readFiles } from './read-files.ts';
import { SparseFiles } from './sparse.ts';

export interface WorktreeOptions {
  readonly cwd: string;
  /** Files and directories, relative to `cwd`; none: `cwd` itself. */
  readonly paths: readonly string[];
  /** Untracked files too that are ignored. */
  readonly includeIgnored: boolean;
}

/** @throws ScanError `path-not-found` for a path that is not there: a misspelt one must not be clean. */
export async function createWorktreeSource({ cwd, paths, includeIgnored }: WorktreeOptions): Promise<Source> {
  const targets = (paths.length === 0 ? ['.'] : paths).map((name) => toTarget(cwd, name));
  const find = rememberRepositories();
  const root = await rootOf(targets, { cwd, find });
  return {
    kind: 'worktree',
    target: targets.length === 1 ? (targets[0]?.absolute ?? root) : root,
    root,
    contents: (session) => contents(targets, { root, includeIgnored, find }, session),
  };
}

type FindRepository = (directory: string) => Promise<Repository | undefined>;

/** Asks git once for each directory. */
function rememberRepositories(): FindRepository {
  const known = new Map<string, Promise<Repository | undefined>>();
  return (directory) => {
    const answer = known.get(directory) ?? findRepositoryIfAny(directory);
    known.set(directory, answer);
    return answer;
  };
}

/** What configuration belongs to: the repository of `cwd` when any of the paths is in it, else that of the first. */
async function rootOf(
  targets: readonly Target[],
  { cwd, find }: { readonly cwd: string; readonly find: FindRepository },
): Promise<string> {
  const [first] = targets;
  const here = realpathSync(cwd);
  if (first === undefined) return here;
  const own = targets.length > 1 ? (await find(here))?.topLevel : undefined;
  if (own !== undefined && targets.some(({ absolute }) => isWithin(own, absolute))) return own;
  const directory = first.isDirectory ? first.absolute : path.dirname(first.absolute);
  const topLevel = (await find(directory))?.topLevel;
  if (topLevel !== undefined && isWithin(topLevel, directory)) return topLevel;
  return targets.length === 1 && first.isDirectory ? first.absolute : here;
}

function isWithin(directory: string, file: string): boolean {
  return file === directory || file.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

interface Target {
  readonly absolute: string;
  readonly isDirectory: boolean;
}

function toTarget(cwd: string, name: string): Target {
  const absolute = path.resolve(cwd, name);
  const stat = statOf(absolute);
  // Whether it is there can't be told; reading it names it.
  if (stat === 'closed') return { absolute, isDirectory: false };
  if (stat === undefined) {
    throw new ScanError('path-not-found', `There is no file or directory ${name}.`, {
      path: name,
      hint: 'Check the spelling; nothing was scanned.',
    });
  }
  // A link that the user names is meant; links inside the tree are not followed.
  const facts = factsOf(absolute, name);
  if (facts.isDirectory() || facts.isFile()) {
    return { absolute: realpathSync(absolute), isDirectory: facts.isDirectory() };
  }
  throw new ScanError('unreadable', `${name} is no file but a pipe, a socket or a device: it was not opened.`, {
    path: name,
    hint: 'For text from a pipe use vonguard stdin.',
  });
}

function statOf(file: string): Stats | 'closed' | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return 'closed';
  }
}

function factsOf(absolute: string, name: string): Stats {
  try {
    return statSync(absolute);
  } catch (error) {
    throw new ScanError('path-not-found', `${name} is a symbolic link that leads to nothing that could be read.`, {
      cause: error,
      path: name,
      hint: 'Name the file or directory itself; nothing was scanned.',
    });
  }
}

interface Where {
  readonly root: string;
  readonly includeIgnored: boolean;
  readonly find: FindRepository;
}

async function* contents(targets: readonly Target[], where: Where, session: SourceSession): AsyncGenerator<Content> {
  const sparse = new SparseFiles();
  for await (const { name, bytes } of readFiles(filesOf(targets, { ...where, sparse }, session), session)) {
    yield { bytes, provenance: { kind: 'file', path: name } };
  }
  yield* sparse.contents(session);
}

async function* filesOf(
  targets: readonly Target[],
  where: Where & { readonly sparse: SparseFiles },
  session: SourceSession,
): AsyncGenerator<readonly NamedFile[]> {
  const isNew = newOnes(targets.length);
  for (const { absolute, isDirectory } of targets) {
    const parts = isDirectory ? filesBelow(absolute, where, session) : [[{ open: absolute, path: absolute }]];
    // What the user names is looked at whatever the configuration leaves out.
    const isMeant = (file: ListedFile, name: string): boolean =>
      isNew(file) && !(isDirectory && isLeftOut(name, session)) && !where.sparse.take(file, name);
    for await (const part of parts) {
      const named = part.map((file) => ({ file, name: nameIn(where.root, file.path) }));
      yield named.filter(({ file, name }) => isMeant(file, name)).map(({ file, name }) => toNamed(file, name));
    }
  }
}

/** What a thread is told of a file, and no more. */
function toNamed({ open, isFile = false, isTracked = false }: ListedFile, name: string): NamedFile {
  return { open, isFile, isTracked, name };
}

/** Whether a file was not listed before. One list alone has each once. */
function newOnes(lists: number): (file: ListedFile) => boolean {
  if (lists === 1) return () => true;
  const seen = new Set<string>();
  return ({ open }) => {
    const key = open.toString('latin1');
    return !seen.has(key) && seen.add(key).size > 0;
  };
}

function isLeftOut(name: string, { isExcluded, coverage }: SourceSession): boolean {
  if (!isExcluded(name)) return false;
  coverage.skip({ path: name, reason: 'excluded-by-config' });
  return true;
}

function nameIn(root: string, file: string): string {
  if (file.startsWith(`${root}/`)) return file.slice(root.length + 1);
  return path.relative(root, file).split(path.sep).join('/');
}

async function* filesBelow(
  directory: string,
  { includeIgnored, find }: Where,
  session: SourceSession,
): AsyncIterable<readonly ListedFile[]> {
  let tracked: Iterable<readonly ListedFile[]> | undefined;
  try {
    const topLevel = includeIgnored ? undefined : workTreeOf(directory, await find(directory), session);
    tracked = topLevel === undefined ? undefined : await listTracked(topLevel, directory, session);
  } catch (error) {
    // One of several directories that can't be entered takes no findings from the others.
    const { code, message, path: closed = directory } = toScanError(error);
    if (code !== 'unreadable') throw error;
    session.coverage.fail({ code, message, path: closed });
    return;
  }
  yield* tracked ?? listDirectory(directory, session);
}

/**
 * Undefined when git would list something else than what lies here: a configuration can set core.worktree to a
 * directory around this one, and then git takes this one for a repository inside, and lists nothing of it.
 */
function workTreeOf(
  directory: string,
  repository: Repository | undefined,
  { coverage }: SourceSession,
): string | undefined {
  const topLevel = repository?.topLevel;
  if (repository === undefined || topLevel === undefined) return undefined;
  if (!hasOtherHolder(directory, topLevel)) {
    assertIndexWhole(repository);
    return topLevel;
  }
  coverage.notice(`${directory}: the repository's configuration names another work tree; all files were looked at.`);
  return undefined;
}

/** Whether a directory on the way up to the top level holds a repository of its own. */
function hasOtherHolder(directory: string, topLevel: string): boolean {
  if (directory === topLevel) return false;
  if (existsSync(path.join(directory, '.git'))) return true;
  const parent = path.dirname(directory);
  return parent !== directory && hasOtherHolder(parent, topLevel);
}
