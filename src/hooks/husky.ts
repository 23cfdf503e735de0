// husky: one script per hook in .husky/, committed with the repository.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../core/errors.ts';
import { dependsOn } from './package-json.ts';
import { afterFirstLine, afterLine, hookLines } from './shell.ts';
import { planBlock, planRemoval, type HookTool } from './tool.ts';
import { HOOK_NAMES, type Workplace } from './workplace.ts';

export const husky: HookTool = {
  name: 'husky',
  isUsed: async (place) => (await hasDirectory(place)) || (await dependsOn(place.root, 'husky')),
  install: async (place, hooks) => {
    const edits = await Promise.all(
      hooks.map((hook) =>
        planBlock({ file: fileOf(place, hook), lines: hookLines(hook), skeleton: '', executable: true, placeIn }),
      ),
    );
    const ready = (await hasDirectory(place)) && (await dependsOn(place.root, 'husky'));
    return { edits: edits.flat(), next: ready ? [] : ['Set husky up: npm install --save-dev husky && npx husky'] };
  },
  remove: async (place) => (await Promise.all(HOOK_NAMES.map((hook) => planRemoval(fileOf(place, hook), '')))).flat(),
};

function fileOf({ root }: Workplace, hook: string): string {
  return path.join(root, '.husky', hook);
}

// husky 8's line `. "$(dirname -- "$0")/_/husky.sh"` starts the script again: what stands before it runs twice.
function placeIn(text: string): { offset: number; indent: string } {
  const source = /^\s*\. .*husky\.sh.*$/m.exec(text);
  return {
    offset: source === null ? afterFirstLine(text) : afterLine(text, source.index + source[0].length),
    indent: '',
  };
}

async function hasDirectory({ root }: Workplace): Promise<boolean> {
  try {
    return (await stat(path.join(root, '.husky'))).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
