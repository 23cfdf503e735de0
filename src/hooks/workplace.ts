// What an installation needs to know of a repository and the machine, looked up once by the command.

/** Which of git's hooks vonguard is called from. */
export const HOOK_NAMES = ['pre-commit', 'pre-push'] as const;
export type HookName = (typeof HOOK_NAMES)[number];

export interface Workplace {
  /** Absolute path of the work tree's top directory. */
  readonly root: string;
  /** Where git looks for hooks: `core.hooksPath` or the common directory's `hooks`, absolute. */
  readonly hooksDirectory: string;
  /** The directory comes from global or system configuration: every repository of the machine uses it. */
  readonly hooksAreShared: boolean;
}
