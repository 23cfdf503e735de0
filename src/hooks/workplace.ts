export type { Workplace } from '../git/hooks-path.ts';

/** Which of git's hooks vonguard is called from. */
export const HOOK_NAMES = ['pre-commit', 'pre-push'] as const;
export type HookName = (typeof HOOK_NAMES)[number];
