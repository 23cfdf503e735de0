// From the event that started the workflow to what has to be looked at. Pure; the payload is GitHub's,
// but names and titles in it are a contributor's text: only object ids, numbers and flags are taken.

import { ScanError } from '../../core/errors.ts';
import { isOid, type Oid } from '../../core/oid.ts';

export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME */
  readonly name: string;
  /** The parsed file of GITHUB_EVENT_PATH. */
  readonly payload: unknown;
  /** GITHUB_SHA */
  readonly sha: string | undefined;
}

export type Target =
  | RangeTarget
  | { readonly kind: 'history' }
  | { readonly kind: 'files' }
  /** Nothing was added, so nothing is owed: a deleted branch. */
  | { readonly kind: 'nothing'; readonly why: string };

export interface RangeTarget {
  readonly kind: 'range';
  readonly head: string;
  /** What was there before; undefined: the ref is new. */
  readonly base: string | undefined;
  /** The branch that a new or rewritten ref is compared with; undefined when the ref is that branch. */
  readonly compareBranch: string | undefined;
  /** The commit whose policy counts; undefined: the one that is checked out. */
  readonly policy: string | undefined;
  /** How many commits to expect, to fetch no more than needed. */
  readonly commits: number | undefined;
  readonly pullRequest: number | undefined;
}

/** @throws ScanError `usage` when the payload lacks what its event promises: never look at less in silence */
export function targetOf(event: WorkflowEvent): Target {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(event);
    case 'push':
      return push(event);
    case 'merge_group':
      return mergeGroup(event);
    default:
      // schedule, workflow_dispatch, release …: no range belongs to them.
      return { kind: 'history' };
  }
}

function pullRequest(event: WorkflowEvent): Target {
  const base = oidAt(event, ['pull_request', 'base', 'sha']);
  return {
    kind: 'range',
    base,
    head: oidAt(event, ['pull_request', 'head', 'sha']),
    compareBranch: undefined,
    policy: base,
    commits: numberAt(event.payload, ['pull_request', 'commits']),
    pullRequest: numberAt(event.payload, ['pull_request', 'number']),
  };
}

// A merge queue tests what pull requests bring: their policy does not count there either.
function mergeGroup(event: WorkflowEvent): Target {
  const base = oidAt(event, ['merge_group', 'base_sha']);
  const head = oidAt(event, ['merge_group', 'head_sha']);
  return {
    kind: 'range',
    base,
    head,
    compareBranch: undefined,
    policy: base,
    commits: undefined,
    pullRequest: undefined,
  };
}

// Whoever may push may change the policy: it is that of the pushed commit, or a merged pull request's own
// entry would fail the branch once more.
function push(event: WorkflowEvent): Target {
  const head = oidAt(event, ['after']);
  if (isZero(head)) return { kind: 'nothing', why: 'The push deletes a branch or tag: it adds nothing.' };
  const before = oidAt(event, ['before']);
  const branch = textAt(event.payload, ['repository', 'default_branch']);
  return {
    kind: 'range',
    head,
    base: isZero(before) ? undefined : before,
    compareBranch: textAt(event.payload, ['ref']) === `refs/heads/${branch ?? ''}` ? undefined : branch,
    policy: undefined,
    commits: undefined,
    pullRequest: undefined,
  };
}

function oidAt({ name, payload }: WorkflowEvent, keys: readonly string[]): Oid {
  const value = textAt(payload, keys);
  if (value !== undefined && isOid(value)) return value;
  throw new ScanError('usage', `The payload of the event ${name} has no object id at ${keys.join('.')}.`, {
    hint: 'Set the inputs base and head.',
  });
}

function textAt(payload: unknown, keys: readonly string[]): string | undefined {
  const value = valueAt(payload, keys);
  return typeof value === 'string' ? value : undefined;
}

function numberAt(payload: unknown, keys: readonly string[]): number | undefined {
  const value = valueAt(payload, keys);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function valueAt(payload: unknown, keys: readonly string[]): unknown {
  let value = payload;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    // Checked on the line above: an object that has the key.
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function isZero(oid: string): boolean {
  return /^0+$/.test(oid);
}
