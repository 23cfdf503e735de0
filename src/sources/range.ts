// What the commits of a range add, each compared with all its parents: a merge brings what none of them has.

import { ScanError } from '../core/errors.ts';
import { isOid } from '../core/oid.ts';
import type { Source } from '../core/source.ts';
import { findRepository } from '../git/repository.ts';
import { runGit } from '../git/run.ts';
import { commitContents } from './commits.ts';

export interface RangeOptions {
  readonly cwd: string;
  /** `base..head` or `base...head`. A base of zeros means: everything that `head` reaches. */
  readonly range: string;
}

export async function createRangeSource({ cwd, range }: RangeOptions): Promise<Source> {
  const repository = await findRepository(cwd);
  const root = repository.topLevel ?? repository.gitDir;
  const limits = await resolveRange(root, range);
  return {
    kind: 'range',
    target: range,
    root,
    async *contents(session) {
      yield* commitContents(repository, limits, session);
    },
  };
}

/** Arguments of rev-list, resolved to object ids before anything runs. */
async function resolveRange(cwd: string, range: string): Promise<readonly string[]> {
  const [, base = '', dots = '', head = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [];
  if (dots === '' || base === '') {
    throw new ScanError('usage', `"${range}" is no range; write base..head or base...head.`, {
      hint: 'For example: vonguard diff origin/main...HEAD',
    });
  }
  const to = await resolveCommit(cwd, head === '' ? 'HEAD' : head);
  // What git tells a hook about a new branch.
  if (/^0{40}(?:0{24})?$/.test(base)) return [to];
  const from = await resolveCommit(cwd, base);
  if (dots === '..') return [to, `^${from}`];
  // Commits may have several merge bases (criss-cross): all of them bound the range.
  const bases = (await runGit({ cwd, args: ['merge-base', '--all', from, to] }).catch(noMergeBase)).toString();
  return [
    to,
    ...bases
      .trim()
      .split('\n')
      .filter(isOid)
      .map((oid) => `^${oid}`),
  ];
}

function noMergeBase(error: unknown): never {
  throw new ScanError('revision-not-found', 'The two ends of the range have no common commit in this repository.', {
    cause: error,
    hint: 'If this is a shallow clone, fetch more of it: git fetch --unshallow',
  });
}

async function resolveCommit(cwd: string, revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  try {
    return (await runGit({ cwd, args })).toString().trim();
  } catch (error) {
    throw new ScanError('revision-not-found', `There is no revision ${revision} in this repository.`, {
      cause: error,
      hint: 'Fetch it first (git fetch origin), or check its name; a shallow clone may not have it.',
    });
  }
}
