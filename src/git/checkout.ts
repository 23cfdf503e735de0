// What a clone holds: which commits are here, and whether all between two of them are.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import { isOid, type Oid } from '../core/oid.ts';
import { findRepository } from './repository.ts';
import { runGit } from './run.ts';

/** The commit that a revision names, when it is here. */
export async function resolveCommit(cwd: string, revision: string): Promise<Oid | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const oid = (await runGit({ cwd, args }).then(String, () => '')).trim();
  return isOid(oid) ? oid : undefined;
}

/**
 * Whether the clone can tell exactly which commits one side has and the other has not. Only a shallow clone can't:
 * then a commit on the boundary, whose parents are missing, belongs to one side alone.
 */
export async function knowsBetween(cwd: string, base: string, head: string): Promise<boolean> {
  const { isShallow, commonDir } = await findRepository(cwd);
  if (!isShallow) return true;
  const boundary = new Set((await readFile(path.join(commonDir, 'shallow'), 'utf8')).split('\n'));
  const commits = await runGit({ cwd, args: ['rev-list', `${base}...${head}`] });
  return !commits
    .toString()
    .split('\n')
    .some((oid) => oid !== '' && boundary.has(oid));
}

/** Whether the index holds anything that HEAD does not; without a HEAD, anything at all. */
export async function hasStagedChanges(cwd: string): Promise<boolean> {
  const head = await resolveCommit(cwd, 'HEAD');
  const args =
    head === undefined ? ['ls-files', '--cached'] : ['diff-index', '--cached', '--raw', '--no-renames', head];
  return (await runGit({ cwd, args })).length > 0;
}

/** How many commits HEAD reaches in this clone: no fetch may leave fewer. */
export async function countAtHead(cwd: string): Promise<number> {
  return Number(await runGit({ cwd, args: ['rev-list', '--count', 'HEAD'] }).then(String, () => '0'));
}

/** Branches of remotes that this clone knows. */
export async function countBranches(cwd: string): Promise<number> {
  const refs = (await runGit({ cwd, args: ['for-each-ref', '--format=%(refname)', 'refs/remotes/'] })).toString();
  return refs.split('\n').filter((ref) => ref !== '' && !ref.endsWith('/HEAD')).length;
}

/**
 * The remote to fetch from: `origin`, or the only one.
 * @throws ScanError `shallow` when there is none
 */
export async function remoteOf(cwd: string): Promise<string> {
  const remotes = (await runGit({ cwd, args: ['remote'] })).toString().trim().split('\n').filter(Boolean);
  const [first] = remotes;
  if (remotes.includes('origin')) return 'origin';
  if (first !== undefined && remotes.length === 1) return first;
  throw new ScanError('shallow', 'The repository lacks commits and has no remote to fetch them from.');
}
