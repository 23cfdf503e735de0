// The files of a work tree: what git lists in a repository, every file elsewhere.

import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { Content, Source, SourceSession } from '../core/source.ts';
import { findRepositoryIfAny } from '../git/repository.ts';
import { readInto } from './file.ts';
import { listDirectory } from './list-directory.ts';
import { listTracked } from './list-tracked.ts';

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
  const first = targets[0] ?? toTarget(cwd, '.');
  const repository = await findRepositoryIfAny(first.isDirectory ? first.absolute : path.dirname(first.absolute));
  const root = repository?.topLevel ?? (targets.length === 1 && first.isDirectory ? first.absolute : realpathSync(cwd));
  return {
    kind: 'worktree',
    target: targets.length === 1 ? first.absolute : root,
    root,
    contents: (session) => contents(targets, { root, includeIgnored }, session),
  };
}

interface Target {
  readonly absolute: string;
  readonly isDirectory: boolean;
}

function toTarget(cwd: string, name: string): Target {
  const absolute = path.resolve(cwd, name);
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new ScanError('path-not-found', `There is no file or directory ${name}.`, {
      path: name,
      hint: 'Check the spelling; nothing was scanned.',
    });
  }
  // A link that the user names is meant; links inside the tree are not followed.
  const real = realpathSync(absolute);
  return { absolute: real, isDirectory: lstatSync(real).isDirectory() };
}

interface Where {
  readonly root: string;
  readonly includeIgnored: boolean;
}

async function* contents(targets: readonly Target[], where: Where, session: SourceSession): AsyncGenerator<Content> {
  const seen = new Set<string>();
  for (const { absolute, isDirectory } of targets) {
    const files = isDirectory ? filesBelow(absolute, where, session) : [absolute];
    for await (const file of files) {
      session.signal.throwIfAborted();
      if (seen.has(file)) continue;
      seen.add(file);
      yield* lookAtFile(file, { ...where, isNamed: !isDirectory }, session);
      session.onProgress({ phase: 'reading files', done: seen.size, unit: 'files' });
    }
  }
}

async function* filesBelow(directory: string, where: Where, session: SourceSession): AsyncIterable<string> {
  const repository = await findRepositoryIfAny(directory);
  const tracked =
    repository?.topLevel === undefined || where.includeIgnored
      ? undefined
      : await listTracked(repository.topLevel, directory, session);
  yield* tracked ?? listDirectory(directory, session);
}

function* lookAtFile(
  file: string,
  { root, isNamed }: Where & { readonly isNamed: boolean },
  session: SourceSession,
): Iterable<Content> {
  const name = path.relative(root, file).split(path.sep).join('/');
  // What the user names is looked at whatever the configuration leaves out.
  if (!isNamed && session.isExcluded(name)) {
    session.coverage.skip({ path: name, reason: 'excluded-by-config' });
    return;
  }
  const bytes = readInto(file, name, session);
  if (bytes !== undefined) yield { bytes, provenance: { kind: 'file', path: name } };
}
