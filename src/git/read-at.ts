// Reads single files out of a commit: the policy of a base commit, whatever lies on disk.

import { runGit } from './run.ts';
import { findRepository } from './repository.ts';
import { readObjects } from './cat-file.ts';
import { ScanError } from '../core/errors.ts';

/** A reader of files (paths relative to the top level) as they are in the commit that `ref` names. */
export async function createCommitReader(
  cwd: string,
  ref: string,
): Promise<(file: string) => Promise<Uint8Array | undefined>> {
  await findRepository(cwd);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = (await runGit({ cwd, args }).catch(() => undefined))?.toString().trim();
  if (commit === undefined || commit === '') {
    throw new ScanError('revision-not-found', `There is no commit ${ref} to read the policy from.`, {
      hint: 'Fetch it first, or check its name.',
    });
  }
  return async (file) => readFileAt(cwd, commit, file);
}

/** Every object that the commit and its ancestors reach. */
export async function listReachable(cwd: string, ref: string): Promise<ReadonlySet<string>> {
  const args = ['rev-list', '--objects', '--no-object-names', '--end-of-options', `${ref}^{commit}`];
  return new Set((await runGit({ cwd, args })).toString().split('\n'));
}

async function readFileAt(cwd: string, commit: string, file: string): Promise<Uint8Array | undefined> {
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', file];
  const [, type, oid] = /^\d+ (\w+) ([0-9a-f]+)\t/.exec((await runGit({ cwd, args })).toString()) ?? [];
  if (oid === undefined) return undefined;
  if (type !== 'blob') throw new ScanError('config', `${file} is no file in the commit ${commit}.`, { path: file });
  for await (const content of readObjects([oid], { cwd })) {
    if (content.kind === 'object') return content.bytes;
  }
  throw new ScanError('missing-object', `${file} could not be read from the commit ${commit}.`, { path: file });
}
