export type { Workplace } from '../git/hooks-path.ts';

/** Which of git's hooks vonguard is called from. */
export const HOOK_NAMES = ['pre-commit', 'pre-merge-commit', 'pre-push'] as const;
export type HookName = (typeof HOOK_NAMES)[number];

/** What vonguard does there: a merge that git commits by itself runs another hook, and is looked at as any commit. */
export type HookTask = Exclude<HookName, 'pre-merge-commit'>;

export function taskOf(hook: HookName): HookTask {
  return hook === 'pre-merge-commit' ? 'pre-commit' : hook;
}
