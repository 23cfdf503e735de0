// What to look at: the event's own answer, unless the inputs say something else.

import { ScanError } from '../../core/errors.ts';
import { targetOf, type RangeTarget, type Target, type WorkflowEvent } from './event.ts';
import type { Inputs } from './inputs.ts';

export interface Plan {
  readonly target: Target;
  /** The commit whose policy counts; undefined: what is checked out. */
  readonly policy: string | undefined;
  readonly pullRequest: number | undefined;
}

/** @throws ScanError `usage` when a diff is wanted and nothing says of what */
export function planOf(inputs: Inputs, event: WorkflowEvent): Plan {
  // With both ends given the payload is not needed, so it need not be understood either.
  const own = inputs.base !== undefined && inputs.head !== undefined && !isRequest(event) ? undefined : targetOf(event);
  const range = own?.kind === 'range' ? own : undefined;
  // Whatever is looked at: in a pull request the policy is that of its base.
  return { target: choose(inputs, event, own), policy: range?.policy, pullRequest: range?.pullRequest };
}

function isRequest({ name }: WorkflowEvent): boolean {
  return name.startsWith('pull_request') || name === 'merge_group';
}

function choose(inputs: Inputs, event: WorkflowEvent, own: Target | undefined): Target {
  if (inputs.mode === 'history') return { kind: 'history' };
  if (inputs.mode === 'scan') return { kind: 'files' };
  const isGiven = inputs.base !== undefined || inputs.head !== undefined;
  if (isGiven) return given(inputs, event, own);
  if (own !== undefined && (inputs.mode === 'auto' || own.kind !== 'history')) return own;
  throw new ScanError('usage', `The event ${event.name} has no range of commits to look at.`, {
    hint: 'Set the inputs base and head, or another mode.',
  });
}

function given(inputs: Inputs, event: WorkflowEvent, own: Target | undefined): RangeTarget {
  const range = own?.kind === 'range' ? own : undefined;
  const head = inputs.head ?? range?.head ?? event.sha;
  const base = inputs.base ?? range?.base;
  if (head === undefined || base === undefined) {
    throw new ScanError('usage', `The input ${head === undefined ? 'head' : 'base'} is missing.`, {
      hint: 'A diff needs both ends; the event gives none.',
    });
  }
  return { ...(range ?? NO_EVENT), kind: 'range', base, head, commits: undefined };
}

const NO_EVENT = {
  compareBranch: undefined,
  policy: undefined,
  pullRequest: undefined,
} as const;
