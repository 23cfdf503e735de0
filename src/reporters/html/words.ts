// Names of kinds, states and reasons for people, said alike wherever the page says them.

import type { Occurrence } from '../../core/finding.ts';
import type { Kind } from '../../core/kind.ts';
import type { SkipReason, SourceKind } from '../../core/result.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'api-secret': 'API secret',
  'signature-secret': 'Signature secret',
  'application-private-key': 'Application private key',
  'private-key': 'Private key',
  'video-secret': 'Video secret',
  'video-token': 'Video token',
  jwt: 'JSON Web Token',
  'dashboard-password': 'Dashboard password',
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  worktree: 'Work tree',
  staged: 'Staged changes',
  range: 'Range of commits',
  history: 'Whole history',
  stdin: 'Standard input',
  text: 'Text',
  several: 'Several scans',
};

export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  'excluded-by-config': 'Left out by the configuration',
  'symbolic-link': 'Symbolic links: what they point to is looked at where it stands',
  'not-a-regular-file': 'Pipes, sockets and devices',
  submodule: 'Submodules: scan them on their own',
  compressed: 'Archives and compressed files: what is inside was not looked at',
  'lfs-pointer': 'Pointers of Git LFS: the contents are not in the repository',
  'outside-root': 'Outside of the scanned directory',
  'too-large': 'Larger than the limit; raise it with --max-file-size',
  'missing-object': 'Objects that the repository lacks',
  'corrupt-object': 'Damaged objects',
  unreadable: 'Could not be read',
  'changed-while-reading': 'Changed while they were read; scan again',
  'budget-exceeded': 'Beyond the limits of decoding',
};

/** Whether a secret is still there; `unknown` where no history was looked at. */
export type State = 'there' | 'gone' | 'unknown';

export const STATE_WORDS: Readonly<Record<State, string>> = {
  there: 'Still at HEAD',
  gone: 'In the history only',
  unknown: 'Not known',
};

export function stateOf({ atHead }: Pick<Occurrence, 'atHead'>): State {
  if (atHead === undefined) return 'unknown';
  return atHead ? 'there' : 'gone';
}
