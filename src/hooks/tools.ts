// All ways of installing hooks, the preferred first: where several are in use, `auto` takes the one that
// already owns git's hooks. lint-staged is started by one of them, so it is taken only when asked for.

import { gitHooks } from './git-hooks.ts';
import { husky } from './husky.ts';
import { lefthook } from './lefthook.ts';
import { lintStaged } from './lint-staged.ts';
import { preCommit } from './pre-commit.ts';
import type { HookTool, ToolName } from './tool.ts';
import type { Workplace } from './workplace.ts';

export const TOOLS: Readonly<Record<ToolName, HookTool>> = {
  husky,
  lefthook,
  'pre-commit': preCommit,
  'lint-staged': lintStaged,
  git: gitHooks,
};

export async function detectTool(place: Workplace): Promise<ToolName> {
  for (const tool of [husky, lefthook, preCommit]) {
    if (await tool.isUsed(place)) return tool.name;
  }
  return 'git';
}
