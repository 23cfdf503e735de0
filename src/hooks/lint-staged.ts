// lint-staged: an entry that matches every staged file. lint-staged appends the files' names;
// `vonguard hook pre-commit` takes and ignores them, because what counts is in the index.

import { ScanError } from '../core/errors.ts';
import type { Edit } from './edit.ts';
import { firstThere } from './first-there.ts';
import { insertIntoJson, parseObject, removeFromJson, type JsonEntry } from './json-insert.ts';
import { dependsOn, isObject } from './package-json.ts';
import { byHand, type HookTool } from './tool.ts';

const COMMAND = 'vonguard hook pre-commit';
// All mean every file; the first that the user does not have yet is taken.
const GLOBS = ['*', '**', '**/*'];
const OWN_FILES = ['.lintstagedrc.json', '.lintstagedrc'];

export const lintStaged: HookTool = {
  name: 'lint-staged',
  isUsed: async ({ root }) => dependsOn(root, 'lint-staged'),
  install: async ({ root }, hooks) => {
    if (hooks.includes('pre-push')) {
      throw new ScanError('usage', 'lint-staged runs before a commit only.', {
        hint: 'Take --hook pre-commit, or another --tool for pre-push.',
      });
    }
    const { file, text, within } = await findConfiguration(root);
    if (isInPlace(text, within)) return { edits: [], next: [] };
    const after = GLOBS.map((key) => insertIntoJson(text, entryOf(key, within))).find(
      (changed) => changed !== undefined,
    );
    if (after === undefined)
      throw byHand(file, 'adding to it would mean rewriting it.', `"*": ${JSON.stringify(COMMAND)}`);
    return { edits: [{ kind: 'write', file, before: text, after, executable: false }], next: [] };
  },
  remove: async ({ root }) => {
    const edits: Edit[] = [];
    for (const name of [...OWN_FILES, 'package.json']) {
      const there = await firstThere(root, [name]);
      if (there === undefined) continue;
      const after = GLOBS.reduce((text, key) => removeFromJson(text, entryOf(key, undefined)), there.text);
      if (after !== there.text)
        edits.push({ kind: 'write', file: there.file, before: there.text, after, executable: false });
    }
    return edits;
  },
};

/** In an entry for every file; the same command for some files, or as a script of package.json, is another thing. */
function isInPlace(text: string, within: string | undefined): boolean {
  const data = parseObject(text);
  const entries = within === undefined ? data : data?.[within];
  return isObject(entries) && GLOBS.some((glob) => [entries[glob]].flat().includes(COMMAND));
}

function entryOf(key: string, within: string | undefined): JsonEntry {
  return { key, value: COMMAND, ...(within !== undefined && { within }) };
}

async function findConfiguration(root: string): Promise<{ file: string; text: string; within: string | undefined }> {
  const own = await firstThere(root, OWN_FILES);
  if (own !== undefined) return { ...own, within: undefined };
  const manifest = await firstThere(root, ['package.json']);
  if (manifest !== undefined && /"lint-staged"\s*:\s*\{/.test(manifest.text))
    return { ...manifest, within: 'lint-staged' };
  throw new ScanError('config', 'There is no lint-staged configuration in JSON (package.json or .lintstagedrc.json).', {
    hint: `In a JavaScript configuration add: '*': () => '${COMMAND}'`,
  });
}
