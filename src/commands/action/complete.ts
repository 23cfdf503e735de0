// Brings a checkout to where what is to be looked at is all there: fetches what is missing, no more, or says
// which setting of the checkout is in the way. Nothing here ends with a part of the commits.

import { ScanError, toErrorMessage } from '../../core/errors.ts';
import { countAtHead, countBranches, knowsBetween, remoteOf, resolveCommit } from '../../git/checkout.ts';
import { fetchCommits, type FetchRequest } from '../../git/fetch.ts';
import type { Oid } from '../../core/oid.ts';
import { findRepository } from '../../git/repository.ts';
import type { RangeTarget } from './event.ts';

export interface Checkout {
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly notice: (text: string) => void;
}

/** The commits of a range as object ids; no base: all that the head reaches. */
export interface Ends {
  readonly head: Oid;
  readonly base: Oid | undefined;
}

// First a pull request's own number of commits, then in leaps: each fetch costs a round trip of a second or so.
const FIRST_DEPTH = 32;
const LEAP = 8;
const DEEPEST = 20_000;

/** @throws ScanError `shallow` naming the setting that is missing */
export async function completeRange(target: RangeTarget, checkout: Checkout): Promise<Ends> {
  const head = await bring(target.head, checkout);
  const base = await findBase(target, checkout);
  if (base === undefined) await completeAll(head, checkout);
  else await deepen({ base, head, commits: target.commits ?? 0 }, checkout);
  await refill(base === undefined ? [head] : [head, base], checkout);
  return { head, base };
}

/** All branches and tags, with all their ancestors. */
export async function completeHistory(checkout: Checkout): Promise<void> {
  const { cwd, notice } = checkout;
  const { isShallow } = await findRepository(cwd);
  const wants = ['+refs/heads/*:refs/remotes/origin/*'];
  try {
    await fetchInto(checkout, { wants, tags: true, ...(isShallow && { depth: 'complete' }) });
  } catch (error) {
    // Several branches in a clone that is not shallow: it was made with fetch-depth: 0, which brings all of them.
    if (isShallow || (await countBranches(cwd)) < 2) throw missing('the whole history', error);
    notice(`The branches could not be fetched again (${toErrorMessage(error)}); looked at what the checkout brought.`);
  }
  await refill(wants, checkout);
}

/** Makes sure that one commit is here, e.g. to read the policy from. */
export async function bring(revision: string, checkout: Checkout): Promise<Oid> {
  const here = await resolve(revision, checkout);
  if (here !== undefined) return here;
  const { isShallow } = await findRepository(checkout.cwd);
  try {
    await fetchInto(checkout, { wants: [revision], ...(isShallow && { depth: await depthToKeep(checkout) }) });
  } catch (error) {
    throw missing(`the commit ${revision}`, error);
  }
  const fetched = (await resolve(revision, checkout)) ?? (await resolve('FETCH_HEAD', checkout));
  if (fetched === undefined) throw missing(`the commit ${revision}`);
  return fetched;
}

// What a push replaced may be gone from the server, and a new branch replaces nothing: then the commits that
// the compared branch does not have are new, and without such a branch all of them are. Either is more, never less.
async function findBase({ base, compareBranch, policy }: RangeTarget, checkout: Checkout): Promise<Oid | undefined> {
  if (base !== undefined) {
    try {
      return await bring(base, checkout);
    } catch (error) {
      // A pull request without its base is no forced push: something is wrong with the checkout.
      if (policy !== undefined) throw error;
      checkout.notice(`The commit ${base} is gone from the server; ${instead(compareBranch)}.`);
    }
  }
  if (compareBranch === undefined) return undefined;
  const remote = await remoteOf(checkout.cwd);
  const tracking = `refs/remotes/${remote}/${compareBranch}`;
  try {
    const { isShallow } = await findRepository(checkout.cwd);
    const wants = [`+refs/heads/${compareBranch}:${tracking}`];
    await fetchInto(checkout, { wants, ...(isShallow && { depth: await depthToKeep(checkout) }) });
  } catch (error) {
    if ((await resolve(tracking, checkout)) === undefined) throw missing(`the branch ${compareBranch}`, error);
  }
  return resolve(tracking, checkout);
}

function instead(compareBranch: string | undefined): string {
  return compareBranch === undefined ? 'looked at all commits instead' : `compared with ${compareBranch} instead`;
}

interface Range {
  readonly base: string;
  readonly head: string;
  readonly commits: number;
}

async function deepen({ base, head, commits }: Range, checkout: Checkout): Promise<void> {
  if (await knowsBetween(checkout.cwd, base, head)) return;
  try {
    const first = Math.max(commits + 2, FIRST_DEPTH, await depthToKeep(checkout));
    for (let depth = first; depth < DEEPEST; depth *= LEAP) {
      await fetchInto(checkout, { wants: [head, base], depth });
      if (await knowsBetween(checkout.cwd, base, head)) return;
    }
    await fetchInto(checkout, { wants: [head, base], depth: 'complete' });
  } catch (error) {
    throw missing(`the commits between ${base} and ${head}`, error);
  }
  if (!(await knowsBetween(checkout.cwd, base, head))) throw missing(`the commits between ${base} and ${head}`);
}

async function completeAll(head: string, checkout: Checkout): Promise<void> {
  if (!(await findRepository(checkout.cwd)).isShallow) return;
  try {
    await fetchInto(checkout, { wants: [head], depth: 'complete' });
  } catch (error) {
    throw missing(`all ancestors of ${head}`, error);
  }
}

// `filter`, and `sparse-checkout` which brings one along, leave contents on the server: of commits that are here.
async function refill(wants: readonly string[], checkout: Checkout): Promise<void> {
  if (!(await findRepository(checkout.cwd)).isPartial) return;
  try {
    await fetchInto(checkout, { wants, refill: true });
  } catch (error) {
    throw new ScanError(
      'missing-object',
      `The checkout leaves contents on the server, and they could not be fetched (${toErrorMessage(error)}).`,
      {
        cause: error,
        hint: 'Take `filter` and `sparse-checkout` out of actions/checkout: a pass on a part would say nothing.',
      },
    );
  }
}

// git-fetch(1): --depth also shortens. Later steps of the job must find what the checkout gave them.
async function depthToKeep({ cwd }: Checkout): Promise<number> {
  return Math.max(1, await countAtHead(cwd));
}

async function resolve(revision: string, { cwd }: Checkout): Promise<Oid | undefined> {
  return resolveCommit(cwd, revision);
}

async function fetchInto(
  { cwd, signal }: Checkout,
  request: Pick<FetchRequest, 'wants' | 'depth' | 'tags' | 'refill'>,
): Promise<void> {
  await fetchCommits({ ...request, cwd, signal, remote: await remoteOf(cwd) });
}

function missing(what: string, cause?: unknown): ScanError {
  const why = cause === undefined ? '' : ` (${toErrorMessage(cause)})`;
  return new ScanError('shallow', `The checkout does not have ${what}, and it could not be fetched${why}.`, {
    ...(cause !== undefined && { cause }),
    hint: 'Give actions/checkout `fetch-depth: 0`; in a private repository leave its `persist-credentials` on. A pass on a part would say nothing.',
  });
}
