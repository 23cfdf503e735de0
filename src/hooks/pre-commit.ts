// The pre-commit framework: an entry in .pre-commit-config.yaml that names this repository and its hooks
// (.pre-commit-hooks.yaml at our root).

import path from 'node:path';
import { VERSION } from '../core/version.ts';
import { hasBlock, withoutBlock } from './block.ts';
import { readForEdit } from './edit.ts';
import { byHand, planRemoval, type HookTool } from './tool.ts';
import { taskOf, type HookName, type HookTask, type Workplace } from './workplace.ts';
import { insertIntoYaml } from './yaml-insert.ts';

const REPOSITORY = 'https://github.com/vonguard/vonguard';
const IDS: Readonly<Record<HookTask, string>> = { 'pre-commit': 'vonguard', 'pre-push': 'vonguard-pre-push' };

export const preCommit: HookTool = {
  name: 'pre-commit',
  isUsed: async (place) => (await readForEdit(fileOf(place))) !== undefined,
  install: async (place, hooks) => {
    const file = fileOf(place);
    const before = await readForEdit(file);
    const after = add(file, withoutBlock(before ?? '', '') ?? '', hooks);
    const types = hooks.map((hook) => `--hook-type ${hook}`).join(' ');
    return {
      edits: after === before ? [] : [{ kind: 'write', file, before, after, executable: false }],
      next: [`Let pre-commit install its hooks: pre-commit install ${types}`],
    };
  },
  remove: async (place) => {
    const file = fileOf(place);
    const before = await readForEdit(file);
    if (before === undefined || !hasBlock(before)) return [];
    if (withoutBlock(before, '') === '') return [{ kind: 'delete', file, before }];
    return planRemoval(file, '');
  },
};

function fileOf({ root }: Workplace): string {
  return path.join(root, '.pre-commit-config.yaml');
}

function add(file: string, text: string, hooks: readonly HookName[]): string {
  const ids = [...new Set(hooks.map((hook) => IDS[taskOf(hook)]))];
  const entry = { repo: REPOSITORY, rev: `v${VERSION}`, hooks: ids.map((id) => ({ id })) };
  const item = [`- repo: ${entry.repo}`, `  rev: ${entry.rev}`, '  hooks:', ...ids.map((id) => `    - id: ${id}`)];
  const after =
    text === ''
      ? insertIntoYaml(text, {
          into: [],
          lines: ['repos:', ...item.map((line) => `  ${line}`)],
          adds: { repos: [entry] },
        })
      : insertIntoYaml(text, { into: ['repos'], lines: item, adds: entry });
  if (after === undefined) throw byHand(file, 'adding to it would mean rewriting it.', item.join('\n'));
  return after;
}
