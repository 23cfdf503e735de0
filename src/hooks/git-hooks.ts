// Plain git hooks: a script in the directory where git looks for them.

import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import { exists, lookForEdit, type Edit } from './edit.ts';
import { afterFirstLine, hookLines, isShellScript } from './shell.ts';
import { planBlock, planRemoval, type HookTool } from './tool.ts';
import { HOOK_NAMES, type HookName, type Workplace } from './workplace.ts';

const SKELETON = '#!/bin/sh\n';
const ASIDE = '.before-vonguard';
// For a hook of the user's that shell lines can't be put into: it stands aside and is called afterwards.
const CALL_ASIDE = [`if [ -x "$0${ASIDE}" ]; then exec "$0${ASIDE}" "$@"; fi`];

export const gitHooks: HookTool = {
  name: 'git',
  isUsed: () => Promise.resolve(true),
  install: async (place, hooks) => {
    refuseShared(place);
    const edits = await Promise.all(hooks.map((hook) => planHook(place, hook)));
    return { edits: edits.flat(), next: [] };
  },
  remove: async (place) => (await Promise.all(HOOK_NAMES.map((hook) => planHookRemoval(place, hook)))).flat(),
};

function refuseShared({ hooksAreShared, hooksDirectory }: Workplace): void {
  if (!hooksAreShared) return;
  throw new ScanError('config', `core.hooksPath names ${hooksDirectory} for every repository of this machine.`, {
    hint: 'A hook there would run everywhere. Set core.hooksPath in this repository, or call "vonguard hook pre-commit" from there yourself.',
  });
}

async function planHook(place: Workplace, hook: HookName): Promise<readonly Edit[]> {
  const { hooksDirectory } = place;
  const own = hookLines(hook, isShared(place) ? undefined : place.program);
  const file = path.join(hooksDirectory, hook);
  const placeIn = (text: string): { offset: number; indent: string } => ({ offset: afterFirstLine(text), indent: '' });
  const shared = { file, skeleton: SKELETON, executable: true, placeIn };
  if (await isOpenToLines(file)) {
    const lines = (await exists(file + ASIDE)) ? [...own, ...CALL_ASIDE] : own;
    return planBlock({ ...shared, lines });
  }
  const ours = await planBlock({ ...shared, file: `${file}.new-vonguard`, lines: [...own, ...CALL_ASIDE] });
  return [{ kind: 'move', file, to: file + ASIDE }, ...ours.map((edit) => ({ ...edit, file }))];
}

/** Hooks in the work tree are committed: a path of this machine means nothing to others. */
function isShared({ root, hooksDirectory }: Workplace): boolean {
  const within = path.relative(root, hooksDirectory).split(path.sep);
  return within[0] !== '..' && within[0] !== '.git' && !path.isAbsolute(within.join(path.sep));
}

async function planHookRemoval({ hooksDirectory }: Workplace, hook: HookName): Promise<readonly Edit[]> {
  const file = path.join(hooksDirectory, hook);
  const edits = await planRemoval(file, SKELETON);
  const freed = edits.some((edit) => edit.kind === 'delete');
  return freed && (await exists(file + ASIDE)) ? [...edits, { kind: 'move', file: file + ASIDE, to: file }] : edits;
}

/** No file yet, or a shell script that git runs; not a link, a program, or a script that git ignores. */
async function isOpenToLines(file: string): Promise<boolean> {
  const state = await lookForEdit(file);
  if (state.kind !== 'text') return state.kind === 'missing';
  // Without the executable bit git ignores the file: lines put into it would bring the rest of it to life.
  const runs = path.sep === '\\' || ((await lstat(file)).mode & 0o111) !== 0;
  return runs && isShellScript(state.text);
}
