// Installs and removes hooks in a directory that no git knows.
import { applyEdits } from '../../src/hooks/edit.ts';
import type { HookTool } from '../../src/hooks/tool.ts';
import { HOOK_NAMES, type HookName, type Workplace } from '../../src/hooks/workplace.ts';

export function workplaceAt(root: string): Workplace {
  return { root, hooksDirectory: `${root}/.git/hooks`, hooksAreShared: false };
}

/** What is left for the user to do. */
export async function installAt(
  root: string,
  tool: HookTool,
  hooks: readonly HookName[] = HOOK_NAMES,
): Promise<readonly string[]> {
  const { edits, next } = await tool.install(workplaceAt(root), hooks);
  await applyEdits(edits, [root]);
  return next;
}

export async function removeAt(root: string, tool: HookTool): Promise<void> {
  await applyEdits(await tool.remove(workplaceAt(root)), [root]);
}
